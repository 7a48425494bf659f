"""How news may write the name of a body otherwise, worked out when a watchlist is compiled.

`alias_rules.txt` declares which phrases stand for each other, and which orders of words are one
name; `alias_countries.py` writes countries as noun or adjective, `alias_alternatives.py` what has
an "or", `alias_endings.py` the endings of Arabic words. Each variant says which rules made it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations, islice, product

from services.domain.names.countries import spellings_of_country
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist.context.context_words import COMMON_WORDS
from services.domain.watchlist.forms.alias_alternatives import with_alternative_otherwise
from services.domain.watchlist.forms.alias_countries import with_country_otherwise
from services.domain.watchlist.forms.alias_endings import with_other_case, with_other_gender
from services.domain.watchlist.forms.alias_members import with_members, with_people_as_group
from services.domain.watchlist.forms.grammar import expand
from services.domain.watchlist.forms.spelt_acronyms import spelt_otherwise

MAX_VARIANTS = 1_000
"""Variants of one name; of more, those that change least are kept."""
_MAX_LETTERS = 6
_OF = "of"
_HOLE = re.compile(r"\{(\w)\}")

Tokens = tuple[str, ...]
_Rewrite = Callable[[Tokens], Iterator[tuple[Tokens, tuple[str, ...]]]]


@dataclass(frozen=True, kw_only=True, slots=True)
class AliasVariant:
    """Another way to write a name.

    Attributes:
        tokens: normal forms of its words; in capitals where only capitals will do.
        steps: what was rewritten, in order.
    """

    tokens: Tokens
    steps: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Phrase:
    text: str
    tokens: Tokens


@dataclass(frozen=True, kw_only=True, slots=True)
class _Class:
    """Phrases that stand for each other; `within` only inside of a longer name."""

    phrases: tuple[_Phrase, ...]
    within: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class _Shape:
    """One side of a rule on the order of words: as declared, normalised, and what matches it."""

    text: str
    form: str
    matches: re.Pattern[str]


@dataclass(frozen=True, kw_only=True)
class _Rules:
    classes: Mapping[str, Sequence[_Class]]
    titles: Mapping[str, Sequence[_Class]]
    orders: Sequence[tuple[_Shape, ...]]
    office_orders: Sequence[tuple[_Shape, ...]]


def alias_variants(name: str) -> tuple[AliasVariant, ...]:
    """Return the other ways to write the name of a body, those that change least first."""
    words = split_words(name).words
    tokens = tuple(map(normalise, words))
    return _variants(tokens, words, _BODY_REWRITES)


def title_variants(title: str) -> tuple[AliasVariant, ...]:
    """Return the other ways to write the title of an office: FM for Foreign Minister."""
    words = split_words(title).words
    return _variants(tuple(map(normalise, words)), words, _TITLE_REWRITES)


def titles_with_country(title: str, country: str) -> tuple[AliasVariant, ...]:
    """Return an English title with its country inside: the governor of Kuwait's central bank.

    Args:
        country: its English name, as `country_of` gives it.
    """
    tokens = tuple(map(normalise, split_words(title).words))
    if _OF not in tokens[1:-1]:
        return ()
    at = tokens.index(_OF, 1) + 1
    rest = tokens[at + (tokens[at] == "the") :]
    step = ("country written inside of the title",)
    noun, *adjectives = spellings_of_country(country)[0]
    inside = ((noun, "s"), *(("the", word) for word in (noun, *adjectives)))
    return tuple(
        AliasVariant(tokens=(*tokens[:at], *words, *rest), steps=step) for words in inside if rest
    )


def _variants(
    tokens: Tokens, words: Sequence[str], rewrites: Sequence[_Rewrite]
) -> tuple[AliasVariant, ...]:
    found = _rewritten(tokens, rewrites)
    dotted = _with_full_stops(found, words)
    spelt = spelt_otherwise(words[0]) if len(words) == 1 else ()
    dotted |= {variant: (step,) for variant, step in spelt}
    del found[tokens]
    return tuple(
        AliasVariant(tokens=variant, steps=steps) for variant, steps in (found | dotted).items()
    )


def _rewritten(tokens: Tokens, rewrites: Sequence[_Rewrite]) -> dict[Tokens, tuple[str, ...]]:
    """Return the name, and what the rewrites make of it and of each other's results."""
    found: dict[Tokens, tuple[str, ...]] = {tokens: ()}
    for rewrite in rewrites:
        for old, steps in tuple(found.items()):
            room = MAX_VARIANTS - len(found)
            for new, step in islice(rewrite(old), max(0, room)):
                found.setdefault(new, (*steps, *step))
    return found


def _reordered(tokens: Tokens) -> Iterator[tuple[Tokens, tuple[str, ...]]]:
    return _in_other_order(tokens, _rules().orders)


def _office_reordered(tokens: Tokens) -> Iterator[tuple[Tokens, tuple[str, ...]]]:
    return _in_other_order(tokens, _rules().office_orders)


def _in_other_order(
    tokens: Tokens, orders: Sequence[tuple[_Shape, ...]]
) -> Iterator[tuple[Tokens, tuple[str, ...]]]:
    name = " ".join(tokens)
    for shapes in orders:
        matches = [match for shape in shapes if (match := shape.matches.fullmatch(name))]
        if not matches:
            continue
        # The side that explains most of the name: the least is left for {x}.
        parts = min(matches, key=lambda match: len(match[1])).groupdict()
        for shape in shapes:
            written = _filled(shape.form, parts)
            if written != name:
                yield tuple(written.split()), (f"words in the order of {shape.text}",)


def _filled(form: str, parts: Mapping[str, str]) -> str:
    return _HOLE.sub(lambda hole: parts[hole[1]], form)


def _with_synonyms(tokens: Tokens) -> Iterator[tuple[Tokens, tuple[str, ...]]]:
    return _with_other_phrases(tokens, _rules().classes)


def _with_titles(tokens: Tokens) -> Iterator[tuple[Tokens, tuple[str, ...]]]:
    return _with_other_phrases(tokens, _rules().titles)


def _with_other_phrases(
    tokens: Tokens, classes: Mapping[str, Sequence[_Class]]
) -> Iterator[tuple[Tokens, tuple[str, ...]]]:
    """Yield the name with one phrase of it written otherwise, then with two, and so on."""
    slots = list(_slots(tokens, classes))
    changeable = [number for number, (_, others) in enumerate(slots) if others]
    for count in range(1, len(changeable) + 1):
        for chosen in combinations(changeable, count):
            for others in product(*(slots[number][1] for number in chosen)):
                replaced = dict(zip(chosen, others, strict=True))
                yield (
                    tuple(
                        token
                        for number, (phrase, _) in enumerate(slots)
                        for token in (replaced[number].tokens if number in replaced else phrase)
                    ),
                    tuple(
                        f"{other.text} written for {' '.join(slots[number][0])}"
                        for number, other in replaced.items()
                    ),
                )


def _slots(
    tokens: Tokens, classes: Mapping[str, Sequence[_Class]]
) -> Iterator[tuple[Tokens, Sequence[_Phrase]]]:
    """Yield the phrases of a name that the rules know, each with the others, and other words."""
    start = 0
    while start < len(tokens):
        phrase, others = _phrase_at(tokens, start, classes)
        yield phrase, others
        start += len(phrase)


def _phrase_at(
    tokens: Tokens, start: int, classes: Mapping[str, Sequence[_Class]]
) -> tuple[Tokens, Sequence[_Phrase]]:
    longest: Tokens = tokens[start : start + 1]
    others: dict[Tokens, _Phrase] = {}
    for one in classes.get(tokens[start], ()):
        for phrase in one.phrases:
            known = tuple(map(str.lower, phrase.tokens))
            size = len(known)
            if size < len(longest) or tokens[start : start + size] != known:
                continue
            if one.within and size == len(tokens):
                continue
            if size > len(longest):
                longest, others = known, {}
            others |= {other.tokens: other for other in one.phrases if other is not phrase}
    others.pop(longest, None)
    return longest, tuple(others.values())


def _with_full_stops(
    found: Mapping[Tokens, tuple[str, ...]], words: Sequence[str]
) -> dict[Tokens, tuple[str, ...]]:
    """Return the variants in which an acronym has full stops: U.N., W.H.O."""
    acronyms = {
        normalise(word): word
        for word in words
        if word.isascii() and word.isalpha() and word.isupper() and 1 < len(word) <= _MAX_LETTERS
    }
    if not acronyms:
        return {}
    step = f"full stops in {' '.join(acronyms.values())}"
    return {
        tuple(
            letter for token in tokens for letter in _letters(token, acronyms, len(words) == 1)
        ): (
            *steps,
            step,
        )
        for tokens, steps in found.items()
        if not acronyms.keys().isdisjoint(tokens)
    }


def _letters(token: str, acronyms: Mapping[str, str], alone: bool) -> Iterable[str]:
    if token not in acronyms:
        return (token,)
    return acronyms[token] if alone else token


@cache
def _rules() -> _Rules:
    text = files(__package__).joinpath("alias_rules.txt").read_text(encoding="utf-8")
    classes: dict[str, dict[str, list[_Class]]] = {
        "same": defaultdict(list),
        "title": defaultdict(list),
    }
    orders: dict[str, list[tuple[_Shape, ...]]] = {"order": [], "office": []}
    for line in text.splitlines():
        kind, _, rule = line.partition(" ")
        if kind in orders:
            orders[kind].append(tuple(_shapes(rule.split(" = "))))
        elif kind in ("same", "within", "title"):
            phrases = tuple(_Phrase(text=one, tokens=_tokens(one)) for one in expand(rule))
            declared = _Class(phrases=phrases, within=kind == "within")
            for first in dict.fromkeys(phrase.tokens[0].lower() for phrase in phrases):
                classes["title" if kind == "title" else "same"][first].append(declared)
    return _Rules(
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


def _shapes(sides: Iterable[str]) -> Iterator[_Shape]:
    for side in sides:
        for text in expand(side):
            form = " ".join(
                word if _HOLE.search(word) else normalise(word) for word in text.split()
            )
            pattern = _HOLE.sub(lambda hole: f"(?P<{hole[1]}>.+)", form)
            yield _Shape(text=text, form=form, matches=re.compile(pattern))


_BODY_REWRITES = (
    _reordered,
    with_alternative_otherwise,
    with_country_otherwise,
    _with_synonyms,
    with_people_as_group,
    with_members,
    with_other_case,
)
# In order again: the body of لجامعة الدول العربية is only seen apart from its ل.
_TITLE_REWRITES = (
    _office_reordered,
    _with_titles,
    _with_synonyms,
    _office_reordered,
    with_other_gender,
)
