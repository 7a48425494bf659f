"""Tells a place after "in" from a given name: In Milan Orcel had tried, وفي بيروت سلام."""

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.names.countries import country_of
from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import LATIN_TITLES, is_common_english

_IN = frozenset({"in", "at", "near", "In", "At", "Near", "في", "وفي", "ففي"})
_BEFORE_CLAUSE = frozenset(
    {"and", "but", "while", "that", "when", "where", "as", "because", "though", "although"}
)
_BEGIN_PLACES = frozenset({"san", "santa", "sao", "saint", "st", "port", "fort", "new"})
"""Before what may be a given name: San Francisco."""


def ends_place(words: Words, index: int) -> bool:
    """Whether the words before word `index` are a place that somebody is in.

    In English only at the beginning of a clause, where the subject stands right after it; any word
    with a capital is one there but given names and titles.
    """
    for first in range(index - 1, max(0, index - 1 - LONGEST_CITY), -1):
        if not words.adjacent(first + 1) or not words.adjacent(first):
            return False
        if words.words[first - 1] in _IN:
            return _begins_clause(words, first - 1) and (
                _is_known_place(words, first, index) or _is_like_place(words, first, index)
            )
    return False


def _is_known_place(words: Words, first: int, end: int) -> bool:
    if end - first == 1 and country_of(words.words[first]) is not None:
        return True
    city = country_of_city(words.words[first:end])
    return city is not None and city[1] == end - first


def _begins_clause(words: Words, index: int) -> bool:
    """Whether "in" begins an English clause; in Arabic it need not."""
    if not words.words[index][0].isascii():
        return True
    after = index > 0 and normalise(words.words[index - 1]) in _BEFORE_CLAUSE
    return after or not words.adjacent(index)


def _is_like_place(words: Words, first: int, end: int) -> bool:
    begun, *rest = words.words[first:end]
    if rest and normalise(begun) in _BEGIN_PLACES:
        return rest[-1][0].isupper()
    return all(map(_may_be_place, words.words[first:end]))


def _may_be_place(word: str) -> bool:
    form = normalise(word)
    if not (word[0].isascii() and word[0].isupper()) or is_common_english(form):
        return False
    return form not in LATIN_TITLES and form not in GIVEN_NAME_GROUPS
