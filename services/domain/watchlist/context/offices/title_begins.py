"""Where the English title of an office begins, after the body or the nation that has it.

As the EU's Counter-Terrorism Coordinator and the Omani central bank governor, like Oman's minister.
"""

from services.domain.names.countries import country_of
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import owned_by

_CENTRAL = "central"
_LEAST = 3
"""Words of a title that says enough alone; the UN's Secretary-General is found with the UN."""
_LINKS = frozenset({"of", "for", "at", "to"})
"""After these an owner is inside of a title: secretary of Oman's State Council."""
_APOSTROPHES = "'’"


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
    return first + _is_nation_of_bank(words, first)


def _is_nation_of_bank(words: Words, first: int) -> bool:
    """Whether a nationality stands before a central bank in small letters, whose name it is not."""
    following = words.after(first)
    return following == _CENTRAL and country_of(words.words[first]) is not None
