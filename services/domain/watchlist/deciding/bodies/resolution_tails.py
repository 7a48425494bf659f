"""What goes on after the number of a resolution in the name of a body: its year and its subject.

Security Council Committee established pursuant to resolution 1518 (2003) concerning Iraq.
"""

import re
from dataclasses import replace

from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import country_from
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.aliases.resolutions import CONCERNING, RESOLUTIONS
from services.domain.watchlist.reasons import Why

_YEAR, _NUMBER = re.compile(r"(?:19|20)\d\d"), re.compile(r"و?[1-9]\d{2,3}")
_AND = frozenset({"and", "و"})
_THE, _COMMITTEE = "the", "committee"
_SMALL = frozenset({_THE, "of", "and"})
_BETWEEN = frozenset({"", " ", ",", "/", "،"})
"""What may stand between resolutions, less its spaces."""
_ISIL, _LAST_LISTED, _LISTED_WORDS = "isil", "entities", 14
"""ISIL (Da'esh), Al-Qaida and associated individuals, groups, undertakings and entities."""


def with_resolution(words: Words, candidate: Candidate) -> Candidate:
    """Return a body that is called by a resolution with the year and the subject of that."""
    tokens = candidate.form.tokens
    if not tokens or not tokens[-1].isdigit() or RESOLUTIONS.isdisjoint(tokens):
        return candidate
    last = _resolutions_end(words, candidate.last)
    subject = _subject_end(words, last + 1)
    if subject is not None:
        return replace(candidate, last=subject, end=words.end(subject))
    if last == candidate.last:
        return candidate
    in_brackets = words.gaps[last].endswith("(")
    return replace(candidate, last=last, end=words.end(last) + in_brackets)


def why_of_year(words: Words, candidate: Candidate) -> str | None:
    """Return why a committee is only one of some year, as the 1988 committee on schools is."""
    number, *rest = candidate.form.tokens
    if rest != [_COMMITTEE] or _YEAR.fullmatch(number) is None:
        return None
    written = words.words[candidate.last]
    return Why.NUMBER_IS_YEAR.say(number=number) if written.islower() else None


def _resolutions_end(words: Words, last: int) -> int:
    """Return the last of the years and numbers that go on after word `last`."""
    while True:
        if _is_year(words, last + 1):
            last += 1
        is_and = last + 1 < len(words.words) and words.words[last + 1] in _AND
        following = last + 1 + is_and
        if not _is_number(words, following):
            return last
        last = following


def _is_year(words: Words, index: int) -> bool:
    """Whether word `index` is a year in brackets."""
    if index >= len(words.words) or words.gaps[index].strip() != "(":
        return False
    is_closed = words.gaps[index + 1].startswith(")")
    return is_closed and _YEAR.fullmatch(words.words[index]) is not None


def _is_number(words: Words, index: int) -> bool:
    if index >= len(words.words) or _NUMBER.fullmatch(words.words[index]) is None:
        return False
    return words.gaps[index].strip(" )") in _BETWEEN


def _subject_end(words: Words, index: int) -> int | None:
    """Return the last word of what a resolution concerns, where word `index` says so."""
    if index + 1 >= len(words.words) or words.gaps[index].removeprefix(")") != " ":
        return None
    if normalise(words.words[index]) not in CONCERNING or not words.adjacent(index + 1):
        return None
    if not words.words[index].isascii():
        country = country_from(words, index + 1)
        return None if country is None else index + country[1]
    if normalise(words.words[index + 1]) == _ISIL:
        listed = map(normalise, words.words[index + 1 : index + 1 + _LISTED_WORDS])
        found = [at for at, form in enumerate(listed, index + 1) if form == _LAST_LISTED]
        return found[-1] if found else None
    return _end_of_capitals(words, index + 1)


def _end_of_capitals(words: Words, index: int) -> int | None:
    """Return the last word with a capital of the name that begins there: the Sudan."""
    found = None
    while index < len(words.words) and words.adjacent(index):
        word = words.words[index]
        if word[0].isupper():
            found = index
        elif word not in _SMALL:
            break
        index += 1
    return found
