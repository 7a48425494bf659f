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
from services.domain.watchlist.forms.aliases.rewrite import Tokens
from services.domain.watchlist.forms.grammar import expand

HOLE = re.compile(r"\{(\w)\}")
"""What any words may stand for: {x}."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """A phrase as it is declared, its tokens, and these in small letters, by which it is known."""

    text: str
    tokens: Tokens
    known: Tokens


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


_SHORTEST = 2
"""Letters of the acronyms that are always in capitals."""

Phrases = Mapping[str, Sequence[tuple[Phrase, Synonyms]]]
"""By the first word of each."""


@dataclass(frozen=True, kw_only=True)
class Orders:
    """Rules on the order of words, and the numbers of these by a word that one side needs."""

    rules: Sequence[tuple[Shape, ...]]
    by_word: Mapping[str, Sequence[int]]

    def of_words(self, tokens: Tokens) -> Iterator[tuple[Shape, ...]]:
        """Yield in their order the rules that may be about a name of these words."""
        numbers = {number for token in tokens for number in self.by_word.get(token, ())}
        return (self.rules[number] for number in sorted(numbers))


@dataclass(frozen=True, kw_only=True)
class AliasRules:
    """The rules for bodies, those for the titles of offices, and the spellings of words in both."""

    phrases: Phrases
    titles: Phrases
    spellings: Phrases
    orders: Orders
    office_orders: Orders


@cache
def alias_rules() -> AliasRules:
    """Return the rules of the file, read once."""
    text = files(__package__).joinpath("alias_rules.txt").read_text(encoding="utf-8")
    phrases: dict[str, list[Synonyms]] = {"same": [], "title": [], "spelt": []}
    orders: dict[str, list[tuple[Shape, ...]]] = {"order": [], "office": []}
    for line in text.splitlines():
        kind, _, rule = line.partition(" ")
        if kind in orders:
            orders[kind].append(tuple(_shapes(rule.split(" = "))))
        elif kind in ("same", "within", "title", "spelt"):
            within = kind in ("within", "spelt")
            declared = Synonyms(phrases=tuple(map(_phrase, expand(rule))), within=within)
            phrases["same" if kind == "within" else kind].append(declared)
    return AliasRules(
        phrases=_by_first_word(phrases["same"]),
        titles=_by_first_word(phrases["title"]),
        spellings=_by_first_word(phrases["spelt"]),
        orders=_by_needed_word(orders["order"]),
        office_orders=_by_needed_word(orders["office"]),
    )


def _by_first_word(declared: Iterable[Synonyms]) -> Phrases:
    found: dict[str, list[tuple[Phrase, Synonyms]]] = defaultdict(list)
    for synonyms in declared:
        for phrase in synonyms.phrases:
            found[phrase.known[0]].append((phrase, synonyms))
    return dict(found)


def _by_needed_word(rules: Sequence[tuple[Shape, ...]]) -> Orders:
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, shapes in enumerate(rules):
        for shape in shapes:
            # The longest: "of" is a word of most names.
            by_word[max(_words_of(shape.form), key=len)].append(number)
    return Orders(rules=rules, by_word=dict(by_word))


def _words_of(form: str) -> list[str]:
    return [word for word in form.split() if not HOLE.search(word)]


def _phrase(text: str) -> Phrase:
    tokens = _tokens(text)
    return Phrase(text=text, tokens=tokens, known=tuple(map(str.lower, tokens)))


def _tokens(phrase: str) -> Tokens:
    words = split_words(phrase).words
    if len(words) == 1 and words[0].isascii() and words[0].isupper():
        return (words[0],)
    forms = ((normalise(word), word) for word in words)
    # IS group, not "is group"; UN, and so U.N., but ISIS may be Isis.
    return tuple(
        word
        if word.isascii() and word.isupper() and (form in COMMON_WORDS or len(word) == _SHORTEST)
        else form
        for form, word in forms
    )


def _shapes(sides: Iterable[str]) -> Iterator[Shape]:
    for side in sides:
        for text in expand(side):
            form = " ".join(word if HOLE.search(word) else normalise(word) for word in text.split())
            pattern = HOLE.sub(lambda hole: f"(?P<{hole[1]}>.+)", form)
            yield Shape(text=text, form=form, matches=re.compile(pattern))
