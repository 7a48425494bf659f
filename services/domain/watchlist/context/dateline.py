"""The country that an article is dated from: AMMAN (Petra) - Prime Minister Jafar Hassan said."""

import re

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.names.countries import may_begin_country
from services.domain.text.words import Words

_MAX_LEAD = 24
"""Words from the head of an article to a title that its dateline explains: those of a sentence."""
_MAX_DATE = 8
"""Words of a dateline after the city: of the agency and the day."""
_END = re.compile(r"\s[-\u2010-\u2015]+\s|\)[-\u2010-\u2015]|[\u2014:]")


def country_of_dateline(words: Words, index: int) -> str | None:
    """Return the country of the city that the line of word `index` is dated from.

    None where there is no dateline, where it is far, or where a country is named between.
    """
    begin = _begin_of_line(words, index)
    city = None if begin is None else country_of_city(words.words[begin : begin + LONGEST_CITY])
    if begin is None or city is None:
        return None
    country, size = city
    dates = range(begin + size, min(begin + size + _MAX_DATE, index) + 1)
    end = next((at for at in dates if _END.search(words.gaps[at])), None)
    if end is None or any(map(may_begin_country, words.words[end:index])):
        return None
    return country


def _begin_of_line(words: Words, index: int) -> int | None:
    for at in range(index, max(-1, index - _MAX_LEAD), -1):
        if at == 0 or "\n" in words.gaps[at]:
            return at
    return None
