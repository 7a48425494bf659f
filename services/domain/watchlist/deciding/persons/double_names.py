"""Families of several words: Hennis-Plasschaert, de Anda Madrazo; and others that only begin so."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from services.domain.names.countries import country_of
from services.domain.names.family_first import family_comes_first
from services.domain.names.similarity import similarity
from services.domain.names.units import (
    PARTICLES,
    Unit,
    closes_unit,
    given_name_groups,
    is_link,
    is_son,
    opens_unit,
)
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.context_words import is_known_word
from services.domain.watchlist.context.persons.given_names import (
    groups_of_given_name,
    is_proper,
)
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step

_CACHED_NAMES = 4096
_SHORTEST = 3
_ARTICLE = "ال"
_HYPHENS, _DASHES = frozenset("-\u2010\u2011"), frozenset("-\u2010\u2011\u2013\u2014")
_ARTICLES = frozenset({"the", "a", "The", "A"})
_PAIR, _SHEIKHS = 2, normal_forms("شيخ sheikh sheik")
"""Inside of a name it is part of that: of حسن شيخ آدم stands شيخ آدم; الشيخ آدم is his title."""
_MIN_ACROSS = 0.7
"""For one word of a family name in the other script, beside another that fits."""
_STEP = "second half of the family name after a dash"


def other_half(words: Words, candidate: Candidate) -> str | None:
    """Return the half that a family name goes on with after a hyphen: John Hurley-Byrne.

    None where the watchlist has it, or where that is no family: the Joseph Aoun-Nawaf Salam
    meeting, the Roe-Doe talks and Roe-US talks are between two.
    """
    at = candidate.last + 1
    if at >= len(words.words) or words.gaps[at] not in _HYPHENS:
        return None
    word, first = words.words[at], candidate.first
    form, own = normalise(word), words_of_name(candidate.form.alias).words
    if not is_proper(word) or any(_is_word(form, name) for name in map(normalise, own)):
        return None
    if country_of(word) is not None or groups_of_given_name(word):
        return None
    after = words.after(at)
    between_two = first > 0 and words.words[first - 1] in _ARTICLES
    return None if between_two or (after is not None and after[0].isupper()) else word


def with_second_half(words: Words, candidate: Candidate) -> Candidate:
    """Return a full name with the half after a dash between spaces: هينيس - بلاسخارت."""
    at = candidate.last + 1
    if Step.FAMILY_LEFT_OUT not in candidate.steps or at >= len(words.words):
        return candidate
    second = _second_half(candidate.form.alias)
    if second is None or words.gaps[at].strip(" ") not in _DASHES:
        return candidate
    form = normalise(words.words[at])
    if not _is_word(form, second):
        return candidate
    steps = tuple(step for step in candidate.steps if step != Step.FAMILY_LEFT_OUT)
    end, family = words.end(at), Unit(form)
    return replace(candidate, last=at, end=end, family=family, steps=(*steps, _STEP))


def with_whole_family(
    words: Words, candidate: Candidate, written: Iterable[tuple[str, ...]]
) -> Candidate:
    """Return a family name found by its last word with what belongs to it before that.

    Args:
        written: what full names of the person have there in the document.
    """
    if candidate.has_prefix(words):
        return candidate
    fronts = {_front(candidate.form.alias), *written}
    for front in sorted(fronts, key=len, reverse=True) if len(fronts) > 1 else fronts:
        for begin in range(len(front)):
            first = candidate.first - len(front) + begin
            offset = _front_offset(words, first, candidate.first, front[begin:])
            if offset is not None:
                return replace(candidate, first=first, start=words.start(first, offset))
    return candidate


def written_front(words: Words, full: Candidate) -> tuple[str, ...]:
    """Return what a full name has before its last word and after given names: محسني of محسني إيجئي.

    A father's name is no part of the family: it is a given name, and before an Arab family name
    with the article even one that no list has.
    """
    if family_comes_first(full.form.alias) or words.words[full.last].startswith(_ARTICLE):
        return ()
    first = full.last
    while first - 1 > full.first and _may_be_family(words, first - 1):
        first -= 1
    return tuple(map(normalise, words.words[first : full.last]))


def _may_be_family(words: Words, index: int) -> bool:
    word, before = words.words[index], normalise(words.words[index - 1])
    form = normalise(word)
    if len(form) < _SHORTEST or word[0].islower() or not words.adjacent(index + 1):
        return False
    if is_known_word(form) or closes_unit(form) or groups_of_given_name(word):
        return False
    return not (_is_no_family(form) or is_son(before) or opens_unit(before))


def _front_offset(words: Words, first: int, end: int, front: Sequence[str]) -> int | None:
    """Return where in word `first` this begins of a family name before word `end`, if it does."""
    if first < 0 or not all(map(words.adjacent, range(first + 1, end + 1))):
        return None
    begun, *rest = words.words[first:end]
    if not all(map(_is_word, map(normalise, rest), front[1:])):
        return None
    ways = (one for one in readings(begun) if not one.article)
    return next((one.offset for one in ways if _is_word(one.form, front[0])), None)


def _is_word(form: str, name: str) -> bool:
    if form == name or form.isascii() is name.isascii():
        return form == name
    are_particles = form in PARTICLES and name in PARTICLES
    return are_particles or similarity(form, name) >= _MIN_ACROSS


@lru_cache(_CACHED_NAMES)
def _second_half(alias: str) -> str | None:
    """Return the last word of a name if a hyphen joins it to the one before; None if none does."""
    words = words_of_name(alias)
    last = len(words.words) - 1
    joined = last > 1 and words.gaps[last] in _HYPHENS and not family_comes_first(alias)
    halves = list(map(normalise, words.words[last - 1 :])) if joined else []
    is_family = joined and not any(map(_is_no_family, halves))
    return halves[1] if is_family else None


@lru_cache(_CACHED_NAMES)
def _front(alias: str) -> tuple[str, ...]:
    """Return what belongs to a family name before its last word: hennis; de, anda."""
    forms = tuple(map(normalise, words_of_name(alias).words))
    if _second_half(alias) is not None or (len(forms) > _PAIR and forms[-2] in _SHEIKHS):
        return forms[-2:-1]
    begins = next((at for at in range(1, len(forms) - 2) if forms[at] in PARTICLES), None)
    front = () if begins is None else forms[begins:-1]
    # Of von der Leyen the particles are no words of their own.
    return front if any(form not in PARTICLES for form in front) else ()


def _is_no_family(form: str) -> bool:
    return is_link(form) or opens_unit(form) or bool(given_name_groups(form))
