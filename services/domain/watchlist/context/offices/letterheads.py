"""What the own page of a ministry begins with: وزارة الخارجية الأردنية; Ministry of Health."""

from collections.abc import Sequence

from services.domain.names.countries import LONGEST_COUNTRY, country_beginning
from services.domain.text.normalise import normalise
from services.domain.text.words import Words

_MINISTRY, _ENGLISH_MINISTRY = normalise("وزارة"), "Ministry"
_MAX_WORDS = 16
"""Words of the line, in both languages."""
_MARKS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015|/,،")


def is_of_ministry(named: Sequence[str]) -> bool:
    """Whether words at the head of a text are those of a ministry's page."""
    return normalise(named[0]) == _MINISTRY or _ENGLISH_MINISTRY in named


def country_of_ministry(named: Sequence[str]) -> str | None:
    """Return the one country in the name of a ministry."""
    found = {country_beginning(named[at : at + LONGEST_COUNTRY]) for at in range(len(named))}
    countries = {one[0] for one in found if one is not None}
    return countries.pop() if len(countries) == 1 else None


def end_of_letterhead(words: Words, begin: int) -> int | None:
    """Return the word after a line of a ministry and then its country, None where it is no such.

    As in Ministry of Health, State of Kuwait, where a mark stands before the country, and only one
    or the end of the line after it.
    """
    if normalise(words.words[begin]) != _MINISTRY and words.words[begin] != _ENGLISH_MINISTRY:
        return None
    end = _end_of_line(words, begin)
    if end is None:
        return None
    return end if any(_is_apart(words, at, end) for at in range(begin + 2, end)) else None


def _end_of_line(words: Words, begin: int) -> int | None:
    most = min(begin + _MAX_WORDS, len(words.words) - 1)
    return next((at for at in range(begin + 1, most + 1) if "\n" in words.gaps[at]), None)


def _is_apart(words: Words, at: int, end: int) -> bool:
    """Whether a country stands from word `at` on, with a mark before it and nothing after it."""
    if _MARKS.isdisjoint(words.gaps[at]):
        return False
    found = country_beginning(words.words[at : min(at + LONGEST_COUNTRY, end)])
    if found is None:
        return False
    after = at + found[1]
    return after == end or not _MARKS.isdisjoint(words.gaps[after])
