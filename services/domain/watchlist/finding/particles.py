"""Family names with von or de, where an article names somebody again: وأعلنت فون دير لاين."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from services.domain.names.family_first import family_comes_first
from services.domain.names.parts import parts_of_name
from services.domain.names.similarity import similarity
from services.domain.names.units import PARTICLES, Unit
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.family_candidate import family_candidate
from services.domain.watchlist.finding.name_parts import TextUnit
from services.domain.watchlist.finding.respelt import is_respelt
from services.domain.watchlist.forms.step import Step

_SHORTEST_REST = 4
"""Letters after a particle that is written onto the family name: ديكارلو."""
_CACHED_NAMES = 4096
_HYPHEN, _ARTICLES = "-", frozenset({"al", "el"})
_MIN_ACROSS = 0.7
"""For one particle in the other script: دي and دو are de, and لا is not."""


class ParticleName(NamedTuple):
    """A full name, and its family name as the text has it.

    Attributes:
        apart: whether the text has particles before it as words of their own.
        whole: the family name in one word.
        ways: in which a text may part it: particles, and the word after them.
    """

    full: Candidate
    apart: bool
    whole: str
    ways: Sequence[tuple[tuple[str, ...], str]]


def particle_names(words: Words, full: Candidate) -> Iterator[ParticleName]:
    """Yield the family name of a full name where it has a particle.

    And the first of two: De Anda, of de Anda Madrazo.
    """
    is_whole = full.form.personal and full.last > full.first
    if is_whole and not family_comes_first(full.form.alias):
        yield from (name for name in _particle_names(words, full) if name.ways)


def _particle_names(words: Words, full: Candidate) -> Iterator[ParticleName]:
    yield _particle_name(words, full, full.last)
    if full.last - 1 > full.first + 1 and words.joined(full.last):
        name = _particle_name(words, full, full.last - 1)
        if name.apart and normalise(words.words[full.last - 1]) not in PARTICLES:
            yield name


def _particle_name(words: Words, full: Candidate, last: int) -> ParticleName:
    """Return the name that word `last` ends of a full name."""
    first, word = last, words.words[last]
    while first - 1 > full.first and normalise(words.words[first - 1]) in PARTICLES:
        first -= 1
    *particles, form = map(normalise, words.words[first : last + 1])
    ways = ((tuple(particles), form),) if particles else _written_onto(word, form)
    return ParticleName(full, bool(particles), "".join(particles) + form, ways)


@lru_cache(_CACHED_NAMES)
def _written_onto(word: str, form: str) -> Sequence[tuple[tuple[str, ...], str]]:
    """Return the particles that may be written onto a word, in Latin letters before a capital."""
    found = ((particle, form.removeprefix(particle)) for particle in PARTICLES)
    return [
        ((particle,), rest)
        for particle, rest in found
        if rest != form
        and len(rest) >= _SHORTEST_REST
        and (not form.isascii() or word[len(particle)].isupper())
    ]


def named_with_particles(words: Words, names: Sequence[ParticleName]) -> Iterator[Candidate]:
    """Yield where these family names stand again, in one word or in several."""
    ends = tuple({end for name in names for way, _ in name.ways for end in (way[0], name.whole)})
    for first, word in enumerate(words.words):
        if not normalise(word).endswith(ends):
            continue
        for reading in readings(word):
            for name in names:
                last = _last_word(words, first, reading.form, name)
                if last is not None:
                    unit = TextUnit.of(Unit(name.whole), reading)
                    yield family_candidate(words, name.full, first, last, unit)


def with_particles_before(words: Words, family: Candidate) -> Candidate:
    """Return a family name with its particles after a full name in the other script: دي بول.

    And in Latin letters with the article, which the watchlist may not have: Al-Nasser, of Nasser.
    """
    if family.has_prefix(words):
        return family
    before = family.first - 1
    if words.gaps[family.first] == _HYPHEN and normalise(words.words[before]) in _ARTICLES:
        whole = replace(family, first=before, start=words.start(before))
        is_added = not _has_article(family.form.alias)
        return whole.with_step(Step.ARTICLE_ADDED) if is_added else whole
    first, offset = family.first, 0
    for particle in reversed(_particles(family.form.alias)):
        found = _offset_of_particle(words, first - 1, particle) if words.joined(first) else None
        if offset or found is None:
            break
        first, offset = first - 1, found
    if first == family.first:
        return family
    return replace(family, first=first, start=words.start(first, offset))


def _offset_of_particle(words: Words, index: int, particle: str) -> int | None:
    """Return where in word `index` a particle begins, in either script, if it does."""
    for reading in readings(words.words[index]):
        if not reading.article and _is_particle(reading.form, particle):
            return reading.offset
    return None


def _is_particle(form: str, particle: str) -> bool:
    if form not in PARTICLES or form.isascii() is particle.isascii():
        return form == particle
    return similarity(form, particle) >= _MIN_ACROSS


@lru_cache(_CACHED_NAMES)
def _particles(alias: str) -> Sequence[str]:
    """Return the particles right before the last word of a name: van, der."""
    *before, _ = map(normalise, words_of_name(alias).words)
    first = len(before)
    while first > 1 and before[first - 1] in PARTICLES:
        first -= 1
    return before[first:]


def _last_word(words: Words, first: int, begun: str, name: ParticleName) -> int | None:
    """Return the last word of a family name whose first word is read so; None where none is."""
    if name.apart and begun == name.whole:
        return first
    for particles, rest in name.ways:
        last = first + len(particles)
        if begun != particles[0] or last >= len(words.words):
            continue
        if not all(map(words.joined, range(first + 1, last + 1))):
            continue
        *between, end = map(normalise, words.words[first + 1 : last + 1])
        capital = not end.isascii() or words.words[last][0].isupper()
        is_name = end == rest or (name.apart and _is_respelt(particles[-1], end, rest))
        if tuple(between) == particles[1:] and capital and is_name:
            return last
    return None


def _is_respelt(particle: str, form: str, name: str) -> bool:
    """Whether a word after a particle is another spelling of a name: لايين, لاين."""
    return is_respelt(Unit(particle + form), Unit(particle + name), arabic=False)


@lru_cache(_CACHED_NAMES)
def _has_article(name: str) -> bool:
    """Whether the family name of a whole name has the article."""
    return any(unit.article for unit in parts_of_name(name)[-1].readings)
