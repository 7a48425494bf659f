"""One word in brackets beside a name, and a name in brackets beside one word."""

import re

from services.domain.text.words import INVISIBLE, Words

_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_OPENS = re.compile(r"[»\"”’\s]*\(\s*[\"“«‘]?")
_CLOSES = re.compile(r"[\"”»’]?\s*\)")
_DATELINE = re.compile(r"\)\s*[-\u2013\u2014]+(?:\s|$)")
_THE = "the"
_APOSTROPHES = ("'", "’")


def in_brackets_after(words: Words, last: int) -> int | None:
    """Return the word that stands alone in brackets right after word `last`.

    Passed over are the s of a possessive before them and "the" in them.
    """
    index = last + 1
    if index < len(words.words) and words.words[index] == "s" and words.gaps[index] in _APOSTROPHES:
        index += 1
    if index >= len(words.words) or not _opens(words, index):
        return None
    if words.words[index] == _THE and index + 1 < len(words.words) and words.adjacent(index + 1):
        index += 1
    return index if _closes(words, index) else None


def before_brackets(words: Words, first: int, last: int) -> int | None:
    """Return the word right before brackets that hold words `first` to `last` and "the" alone."""
    if first > 1 and words.words[first - 1] == _THE and words.adjacent(first):
        first -= 1
    return first - 1 if first and _opens(words, first) and _closes(words, last) else None


def is_alone_in_brackets(words: Words, index: int) -> bool:
    """Whether brackets hold word `index` and no other one."""
    return index > 0 and _opens(words, index) and _closes(words, index)


def is_dateline(words: Words, index: int) -> bool:
    """Whether a dash follows the brackets around word `index`: UNITED NATIONS (AP) -- ..."""
    return _DATELINE.search(words.gaps[index + 1]) is not None


def _opens(words: Words, index: int) -> bool:
    gap = words.gaps[index]
    return "(" in gap and _OPENS.fullmatch(_INVISIBLE.sub("", gap)) is not None


def _closes(words: Words, index: int) -> bool:
    gap = words.gaps[index + 1]
    return ")" in gap and _CLOSES.match(_INVISIBLE.sub("", gap)) is not None
