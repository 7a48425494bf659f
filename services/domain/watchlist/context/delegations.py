"""Lists of who takes part, a line for each country: Kuwait: H.E. Ali Roe, Foreign Minister."""

from services.domain.text.words import Words
from services.domain.watchlist.context.country_beside import country_from

_LONGEST_LINE = 24
"""Words from the country to a title in its line, and to the end of that line."""


def country_of_line(words: Words, index: int) -> str | None:
    """Return the country before a colon with which the line of word `index` begins.

    Only in a list: the line before or after begins so, too. Alone it may be a city: عمان: is Amman.
    """
    begin = _begin_of_line(words, index)
    country = None if begin is None else _country_at(words, begin, index)
    if begin is None or country is None:
        return None
    before = _begin_of_line(words, begin - 1) if begin else None
    after = _next_line(words, index)
    beside = [at for at in (before, after) if at is not None]
    return country if any(_country_at(words, at, len(words.words)) for at in beside) else None


def _begin_of_line(words: Words, index: int) -> int | None:
    for begin in range(index, max(-1, index - _LONGEST_LINE), -1):
        if not begin or "\n" in words.gaps[begin]:
            return begin
    return None


def _next_line(words: Words, index: int) -> int | None:
    ends = range(index + 1, min(index + _LONGEST_LINE, len(words.words)))
    return next((at for at in ends if "\n" in words.gaps[at]), None)


def _country_at(words: Words, begin: int, until: int) -> str | None:
    found = country_from(words, begin)
    end = begin + found[1] if found is not None else until
    is_head = found is not None and end < until and words.gaps[end].lstrip().startswith(":")
    return found[0] if found is not None and is_head else None
