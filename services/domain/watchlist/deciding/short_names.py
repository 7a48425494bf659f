"""Parts of the name of a body that stand for it where the document has the whole: Kuwait Fund.

A beginning, only where it has the country and what it is, and what is left out only says what for;
a Kuwait Fund that something else is said of is another one. Or the name without the word that says
what it is: Ennahda for Ennahda Movement, الدعم السريع for قوات الدعم السريع. Not an Arabic party of
one more word, which is mostly a plain noun: العمال.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from services.domain.names.countries import country_of
from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading, readings
from services.domain.text.words import Words, split_words
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.given_names import is_proper
from services.domain.watchlist.context.named_after import thing_before
from services.domain.watchlist.deciding.document_acronyms import Found
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.resolver import PROCLITIC_COST
from services.domain.watchlist.forms.entity_forms import Form

_CACHED_NAMES = 16_384
_ARTICLE = "ال"
_FOR = "for"
_MIN_WORDS = 2
_MIN_LETTERS = 3
"""Of a word after ل; with less it begins with that letter: لكن, لما."""
_LINKS = frozenset({"for", "of"})
# Of a ministry, an agency or a group there are many in a country, whatever it is for.
_HEADS = frozenset({
    "fund", "foundation", "institute", "bank", "society", "association",
    *map(normalise, ("صندوق", "مؤسسة", "معهد", "بنك", "جمعية")),
})  # fmt: skip
_MOVEMENTS = frozenset({"movement", "party"})
_FORCES = frozenset(map(normalise, ("قوات", "هيئة")))
_NAME_OF_FORCE = 2
"""Words with the article that name a force or a commission: الدعم السريع, الحشد الشعبي."""
_SHORT_COST = 0.1
_BODIES = frozenset({"exact", "pattern"})

Short = tuple[str, ...]
"""Normal forms of the words of the beginning of a name."""


def short_names_in(
    texts: Sequence[Words],
    kept: Sequence[Sequence[Candidate]],
    bodies: Container[str],
) -> Iterator[Found]:
    """Yield the beginnings of names, outside of names that count, of bodies named in full.

    Args:
        texts: of the document, in reading order.
        kept: the names that count in each of them.
        bodies: ids of the bodies among the entities.
    """
    whole = _by_beginning(kept, bodies)
    if not whole:
        return
    for number, words in enumerate(texts):
        taken = {index for one in kept[number] for index in range(one.first, one.last + 1)}
        for first, reading, short in _standing(words, taken, whole):
            for entity, candidate in whole[short].items():
                others = ", ".join(sorted(whole[short].keys() - {entity}))
                yield Found(
                    number=number,
                    candidate=_candidate(words, first, reading, short, candidate),
                    reason=f"the name of {others} begins so as well" if others else None,
                )


def _by_beginning(
    kept: Sequence[Sequence[Candidate]], bodies: Container[str]
) -> Mapping[Short, Mapping[str, Candidate]]:
    """Return a mention of each body, by id, under the beginnings of its name."""
    whole: dict[Short, dict[str, Candidate]] = defaultdict(dict)
    for found in kept:
        for candidate in found:
            if candidate.form.entity in bodies and candidate.form.evidence in _BODIES:
                for short in _shorts(candidate.form.tokens):
                    whole[short].setdefault(candidate.form.entity, candidate)
    return whole


@lru_cache(_CACHED_NAMES)
def _shorts(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return the beginnings of a name with a country, each cut before what the body is for."""
    return (*_beginnings(tokens), *_without_kind(tokens))


def _without_kind(tokens: tuple[str, ...]) -> Iterator[Short]:
    """Yield what a movement, a party or a force is called by itself, unless it is a plain word."""
    *name, kind = tokens
    if kind in _MOVEMENTS and len(name) == 1 and not _is_plain(name[0]):
        yield tuple(name)
    kind, *name = tokens
    if (
        kind in _FORCES
        and len(name) == _NAME_OF_FORCE
        and all(word.startswith(_ARTICLE) for word in name)
    ):
        yield tuple(name)


def _is_plain(form: str) -> bool:
    return is_common_english(form) or is_known_word(form) or form in GIVEN_NAME_GROUPS


def _beginnings(tokens: tuple[str, ...]) -> Iterator[Short]:
    if tokens and tokens[0] == "the":
        tokens = tokens[1:]
    for count in range(_MIN_WORDS, len(tokens)):
        begin, following = tokens[:count], tokens[count]
        if (
            _has_head(begin)
            and _is_end(begin[-1], following)
            and any(country_of(word.capitalize()) for word in begin)
        ):
            yield begin


def _has_head(words: Iterable[str]) -> bool:
    return any(word.removeprefix(_ARTICLE) in _HEADS for word in words)


def _is_end(last: str, following: str) -> bool:
    """Whether what follows says what the body is for, or more of that: للتنمية الاقتصادية."""
    if following.isascii():
        return following == _FOR
    return _is_purpose(following) or (_is_purpose(last) and following.startswith(_ARTICLE))


def _is_purpose(word: str) -> bool:
    """Whether an Arabic word in a name begins with ل, "for": للتنمية, لحقوق."""
    return country_of(word) is None and any(
        reading.proclitics == "ل" and len(reading.form) >= _MIN_LETTERS
        for reading in readings(word)
    )


def _standing(
    words: Words, taken: set[int], whole: Iterable[Short]
) -> Iterator[tuple[int, Reading, Short]]:
    """Yield where the longest of these beginnings stand, and how their first word is read."""
    by_first: dict[str, list[Short]] = {}
    for short in sorted(whole, key=len, reverse=True):
        by_first.setdefault(short[0], []).append(short)
    stems = tuple(first.removeprefix(_ARTICLE) for first in by_first)
    heads = {word for word in set(words.words) if normalise(word).endswith(stems)}
    for first, word in enumerate(words.words):
        if word not in heads or first in taken:
            continue
        found = (
            (first, reading, short)
            for reading in readings(word)
            for short in by_first.get(reading.form, ())
            if _stands(words, first, short, taken)
        )
        yield from (one for one, _ in zip(found, range(1), strict=False))


def _stands(words: Words, first: int, short: Short, taken: set[int]) -> bool:
    last = first + len(short) - 1
    if last >= len(words.words) or not taken.isdisjoint(range(first, last + 1)):
        return False
    for index in range(first + 1, last + 1):
        if not words.joined(index) or normalise(words.words[index]) != short[index - first]:
            return False
    latin = words.words[first][0].isascii()
    if len(short) == 1 and words.adjacent(first) and thing_before(words.words[first - 1]):
        return False
    if latin and not all(word[0].isupper() for word in words.words[first : last + 1]):
        return False
    # A name without its kind is whole, and the sentence goes on: نفت الدعم السريع الأنباء.
    is_whole = not latin and not _has_head(short)
    goes_on = not is_whole and _goes_on(words, last + 1)
    return not (goes_on or (latin and _is_inside(words, first)))


def _goes_on(words: Words, index: int) -> bool:
    """Whether word `index` says more of the body before: Saudi Fund | for Development."""
    if index >= len(words.words) or not words.adjacent(index):
        return False
    word = words.words[index]
    if word[0].isascii():
        return word[0].isupper() or word in _LINKS
    return normalise(word).startswith(_ARTICLE) or _is_purpose(word)


def _is_inside(words: Words, first: int) -> bool:
    return words.adjacent(first) and is_proper(words.words[first - 1])


def _candidate(
    words: Words, first: int, reading: Reading, short: Short, whole: Candidate
) -> Candidate:
    last = first + len(short) - 1
    return Candidate(
        form=Form(
            entity=whole.form.entity,
            alias=whole.form.alias,
            evidence="pattern",
            tokens=short,
        ),
        first=first,
        last=last,
        start=words.start(first) + reading.offset,
        end=words.closed_end(first, last),
        cost=whole.form.cost + _SHORT_COST + PROCLITIC_COST * len(reading.proclitics),
        steps=(
            *(f"{particle} set aside" for particle in reading.proclitics),
            f"{_left_out(short, whole.form)} left out",
            "the name stands in full in the document",
        ),
    )


def _left_out(short: Short, form: Form) -> str:
    """Return the rest of a name, as the watchlist spells it where the form is that name."""
    at = form.tokens.index(short[0])
    rest, words = form.tokens[at + len(short) :], split_words(form.alias).words
    spelt = words[-len(rest) :] if rest else words[:at]
    rest = rest or form.tokens[:at]
    return " ".join(spelt if tuple(map(normalise, spelt)) == rest else rest)
