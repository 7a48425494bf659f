"""The countries that a text names, in its order."""

from collections.abc import Iterator, Mapping, Set

from services.domain.names.countries import (
    LONGEST_COUNTRY,
    country_beginning,
    may_begin_country,
)
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import country_of_initials
from services.domain.watchlist.context.offices.dateline import Dateline
from services.domain.watchlist.context.persons.national_families import is_of_family

_INITIAL = "U"


def countries_named(
    words: Words, datelines: Mapping[int, Dateline], families: Set[str]
) -> Iterator[str]:
    """Yield each country that a text names; Amman before its dateline is not Oman.

    Args:
        families: nationalities that are the names of families in the document.
    """
    passed = 0
    for index, word in enumerate(words.words):
        if word == _INITIAL and (country := country_of_initials(words, index)) is not None:
            yield country
        if index < passed or not may_begin_country(word):
            continue
        found = country_beginning(words.words[index : index + LONGEST_COUNTRY])
        if found is not None:
            is_own = index not in datelines or datelines[index].country == found[0]
            if is_own and not is_of_family(word, families):
                yield found[0]
            passed = index + found[1]
