"""What an entity's names nearly found in a text, and why it does not count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from schemas.entity import Entity
from schemas.sentence import Sentence
from services.domain.names.parts import NamePart, parts_of_name
from services.domain.names.similarity import similarity
from services.domain.names.units import given_name_groups, units_of_word
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words, split_words
from services.domain.watchlist.deciding.acronyms.initials import initials
from services.domain.watchlist.forms.entity_forms import is_personal
from services.domain.watchlist.forms.listed import by_names_alone
from services.domain.watchlist.matching import Watchlist
from services.domain.watchlist.wordings import NearMissReason

_NEAR = 0.6
_ARTICLES = frozenset({"al", "el"})
"""Written apart or with a hyphen, they stand between a given name and a family name."""

_Near: TypeAlias = tuple[int, int, Sentence]


@dataclass(frozen=True, kw_only=True)
class NearMiss:
    """Words that are like a name of an entity and do not count as it."""

    entity: str
    start: int
    end: int
    surface: str
    reason: str


def near_misses(
    watchlist: Watchlist, entities: Sequence[Entity], text: str
) -> tuple[NearMiss, ...]:
    """Return, in order of place, what names of the entities nearly found outside of the matches.

    First what was found and dropped, with the reason it was dropped for; beside it what is like a
    family name, an acronym in small letters, initials, and the beginning of a longer name.

    Args:
        watchlist: compiled from the entities.
        entities: whose names to look for.
        text: what `watchlist` matches.
    """
    found = [
        NearMiss(entity=d.entity, start=d.start, end=d.end, surface=d.surface, reason=d.reason)
        for d in watchlist.dropped(text)
    ]
    named = {match.entity for match in watchlist.match(text) if match.evidence != "surname"}
    taken = [(match.entity, match.start, match.end) for match in watchlist.match(text)]
    taken.extend((miss.entity, miss.start, miss.end) for miss in found)
    words = split_words(text)
    for entity in map(by_names_alone, entities):
        for start, end, said in _similar(words, entity, entity.id in named):
            if not any(
                one == entity.id and begin < end and start < stop for one, begin, stop in taken
            ):
                taken.append((entity.id, start, end))
                surface = text[start:end]
                found.append(
                    NearMiss(entity=entity.id, start=start, end=end, surface=surface, reason=said)
                )
    return tuple(sorted(found, key=lambda miss: (miss.start, miss.end, miss.entity)))


def _similar(words: Words, entity: Entity, named: bool) -> Iterator[_Near]:
    for names in entity.names.values():
        for name in names:
            yield from (
                _like_a_family_name(words, name, named)
                if is_personal(entity)
                else (*_like_a_body(words, name), *_initials(words, name, named))
            )


def _like_a_family_name(words: Words, name: str, named: bool) -> Iterator[_Near]:
    parts = parts_of_name(name)
    if not parts:
        return
    # A text has most of its words many times.
    scores = {word: _best(word, parts[-1]) for word in words.different}
    for index, word in enumerate(words.words):
        score = scores[word]
        if score >= _NEAR:
            said = _reason(words, index, parts, score, named)
            yield words.start(index), words.end(index), said


def _like_a_body(words: Words, name: str) -> Iterator[_Near]:
    wanted = [normalise(word) for word in split_words(name).words]
    for first, word in enumerate(words.words):
        if len(wanted) == 1:
            if name.isupper() and normalise(word) == wanted[0]:
                said = NearMissReason.CAPITALS.say(name=name)
                yield words.start(first), words.end(first), said
            continue
        count = _beginning(words, first, wanted)
        if 2 * count >= len(wanted) and count > 1:
            said = NearMissReason.BEGINNING.say(count=count, words=len(wanted), name=name)
            yield words.start(first), words.end(first + count - 1), said


def _initials(words: Words, name: str, named: bool) -> Iterator[_Near]:
    acronyms = initials(name) if name.isascii() else ()
    why = NearMissReason.INITIALS_OF_ANOTHER if named else NearMissReason.INITIALS_ALONE
    for index, word in enumerate(words.words):
        if word in acronyms:
            yield words.start(index), words.end(index), why.say(name=name)


def _beginning(words: Words, first: int, wanted: Sequence[str]) -> int:
    """Return how many words from `first` on are the beginning of a name."""
    count = 0
    while count < len(wanted) and first + count < len(words.words):
        form = normalise(words.words[first + count])
        if form != wanted[count] or (count and not words.joined(first + count)):
            break
        count += 1
    return count


def _best(word: str, part: NamePart) -> float:
    return max(
        similarity(unit.form, tracked.form)
        for reading in readings(word)
        for unit in units_of_word(reading.form)
        for tracked in part.readings
    )


def _reason(
    words: Words, index: int, parts: Sequence[NamePart], score: float, named: bool
) -> Sentence:
    if len(parts) == 1:
        return NearMissReason.ONE_WORD.say(score=round(score, 2))
    before = _given_before(words, index)
    alone = _alone(score, named)
    if before is None:
        return alone
    given = parts[0].readings[0].form
    fit = _best(before, parts[0])
    if fit == 0.0 and any(
        given_name_groups(u.form) for u in units_of_word(readings(before)[0].form)
    ):
        return NearMissReason.OTHER_GIVEN_NAME.say(given=before, wanted=given)
    if fit < _NEAR:
        return alone
    return NearMissReason.ALIKE.say(
        given=before, wanted=given, fit=round(fit, 2), score=round(score, 2)
    )


def _given_before(words: Words, index: int) -> str | None:
    before = words.before(index)
    is_article = before is not None and normalise(before) in _ARTICLES
    return words.before(index - 1) if is_article else before


def _alone(score: float, named: bool) -> Sentence:
    if named:
        return NearMissReason.OTHERWISE.say(score=round(score, 2))
    if score < 1:
        return NearMissReason.LIKE_ALONE.say(score=round(score, 2))
    return NearMissReason.FAMILY_ALONE.say()
