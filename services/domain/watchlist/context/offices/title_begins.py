"""Where the English title of an office begins, after the body or the nation that has it.

As the EU's Counter-Terrorism Coordinator and the Omani central bank governor, like Oman's minister.
"""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import (
    country_from,
    country_of_initials,
    owned_by,
)
from services.domain.watchlist.context.offices.office_names import SPEAKERS

_CENTRAL = "central"
_LEAST = 3
"""Words of a title that says enough alone; the UN's Secretary-General is found with the UN."""
_LINKS = frozenset({"of", "for", "at", "to"})
"""After these an owner is inside of a title: secretary of Oman's State Council."""
_APOSTROPHES = "'’"
_INITIALS = 2
"""Words of U.S. before the State Department spokesman."""


def begin_after_owner(words: Words, first: int, last: int, alias: str) -> int:
    """Return the first word of a title without the owner that it has before it; `first` for none.

    Args:
        alias: the name of the watchlist, which may have an owner inside of it.
    """
    if not words.words[first][0].isascii() or any(mark in alias for mark in _APOSTROPHES):
        return first
    for index in range(first + 1, last + 1 - _LEAST):
        if words.words[index] in _LINKS:
            break
        if owned_by(words, index):
            return index + 1
    return first + (_nation_of_speaker(words, first, last) or _is_nation_of_bank(words, first))


def _nation_of_speaker(words: Words, first: int, last: int) -> int:
    """Return how many words of a nationality stand before a ministry that a title speaks for."""
    if normalise(words.words[last]) not in SPEAKERS:
        return 0
    if country_of_initials(words, first) is not None:
        return _INITIALS
    nation = country_from(words, first)
    return nation[1] if nation is not None and first + nation[1] < last else 0


def _is_nation_of_bank(words: Words, first: int) -> bool:
    """Whether a nationality stands before a central bank in small letters, whose name it is not."""
    following = words.after(first)
    return following == _CENTRAL and country_of(words.words[first]) is not None
