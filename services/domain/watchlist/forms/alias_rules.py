"""What `alias_rules.txt` declares: phrases that stand for each other, orders of words of one name.

The file says what its kinds of rules mean.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist.context.context_words import COMMON_WORDS
from services.domain.watchlist.forms.alias_rewrite import Tokens
from services.domain.watchlist.forms.grammar import expand

HOLE = re.compile(r"\{(\w)\}")
"""What any words may stand for: {x}."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """A phrase as it is declared, and its tokens."""

    text: str
    tokens: Tokens


@dataclass(frozen=True, kw_only=True, slots=True)
class Synonyms:
    """Phrases that stand for each other; `within` only inside of a longer name."""

    phrases: tuple[Phrase, ...]
    within: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """One side of a rule on the order of words: as declared, normalised, and what matches it."""

    text: str
    form: str
    matches: re.Pattern[str]


@dataclass(frozen=True, kw_only=True)
class AliasRules:
    """The rules for bodies and for the titles of offices; phrases by the first word of each."""

    classes: Mapping[str, Sequence[Synonyms]]
    titles: Mapping[str, Sequence[Synonyms]]
    orders: Sequence[tuple[Shape, ...]]
    office_orders: Sequence[tuple[Shape, ...]]


@cache
def alias_rules() -> AliasRules:
    """Return the rules of the file, read once."""
    text = files(__package__).joinpath("alias_rules.txt").read_text(encoding="utf-8")
    classes: dict[str, dict[str, list[Synonyms]]] = {
        "same": defaultdict(list),
        "title": defaultdict(list),
    }
    orders: dict[str, list[tuple[Shape, ...]]] = {"order": [], "office": []}
    for line in text.splitlines():
        kind, _, rule = line.partition(" ")
        if kind in orders:
            orders[kind].append(tuple(_shapes(rule.split(" = "))))
        elif kind in ("same", "within", "title"):
            phrases = tuple(Phrase(text=one, tokens=_tokens(one)) for one in expand(rule))
            declared = Synonyms(phrases=phrases, within=kind == "within")
            for first in dict.fromkeys(phrase.tokens[0].lower() for phrase in phrases):
                classes["title" if kind == "title" else "same"][first].append(declared)
    return AliasRules(
        classes=classes["same"],
        titles=classes["title"],
        orders=tuple(orders["order"]),
        office_orders=tuple(orders["office"]),
    )


def _tokens(phrase: str) -> Tokens:
    words = split_words(phrase).words
    if len(words) == 1 and words[0].isascii() and words[0].isupper():
        return (words[0],)
    forms = ((normalise(word), word) for word in words)
    # IS group, not "is group".
    return tuple(
        word if word.isascii() and word.isupper() and form in COMMON_WORDS else form
        for form, word in forms
    )


def _shapes(sides: Iterable[str]) -> Iterator[Shape]:
    for side in sides:
        for text in expand(side):
            form = " ".join(word if HOLE.search(word) else normalise(word) for word in text.split())
            pattern = HOLE.sub(lambda hole: f"(?P<{hole[1]}>.+)", form)
            yield Shape(text=text, form=form, matches=re.compile(pattern))
