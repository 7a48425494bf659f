"""The nickname in quotation marks between a given name and a family name: Ann "Nan" Modi."""

from services.domain.text.words import Words

_MARKS = {'"': '"', "“": "”", "«": "»", "‘": "’"}
_LONGEST = 3
"""Words of a nickname."""


def nickname_before(words: Words, index: int) -> int | None:
    """Return the first word of the nickname right before word `index`; None where none is.

    In Latin letters each word of it has a capital, which what somebody said would not have.
    """
    closing = words.gaps[index].rstrip() if index else ""
    if len(closing) != 1 or closing == words.gaps[index]:
        return None
    for first in range(index - 1, max(0, index - 1 - _LONGEST), -1):
        if not _may_be_nickname(words.words[first]):
            return None
        opening = words.gaps[first].lstrip()
        if opening in _MARKS and opening != words.gaps[first]:
            # CBS "Sunday Hour" is no nickname of anybody.
            is_one = _MARKS[opening] == closing and not words.words[first - 1].isupper()
            return first if is_one else None
        if not words.adjacent(first):
            return None
    return None


def _may_be_nickname(word: str) -> bool:
    return not word[0].isascii() or word[0].isupper()
