"""One word that is given beside a name: in brackets, in quotation marks, or as "or IGAD,"."""

import re

from services.domain.text.words import INVISIBLE, Words

_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_OPENS = re.compile(r"[»\"”’\s]*\(\s*[\"“«‘]?")
_CLOSES = re.compile(r"[\"”»’]?\s*\)")
_DATELINE = re.compile(r"\)\s*[-\u2013\u2014]+(?:\s|$)")
_THE = "the"
_APOSTROPHES = ("'", "’")
_QUOTE_OPENS, _QUOTE_CLOSES = re.compile(r"(?:.*\s)?[«“\"]"), re.compile(r"[»”\"]")
_OPENING_QUOTES = (["«"], ["“"], ['"'])
_COMMA, _ENDS = re.compile(r",\s+"), re.compile(r"[\"”»’]?\s*[,.;:)\u2013\u2014]")
_OTHERWISE = (("or",), ("also", "known", "as"), ("known", "as"), ("known", "by", "its", "acronym"))
"""What leads to the other name of something, after a comma."""


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


def given_after(words: Words, last: int) -> int | None:
    """Return the word that is given right after word `last` as its other name; None for none.

    It stands alone in brackets, in quotation marks where it is Arabic, or after a comma and "or" or
    "known as": the Intergovernmental Authority on Development, or IGAD, met.
    """
    index = in_brackets_after(words, last)
    if index is not None or last + 1 >= len(words.words):
        return index
    if not words.words[last + 1][0].isascii():
        beside = words.gaps[last + 1].split() in _OPENING_QUOTES
        return last + 1 if beside and is_quoted(words, last + 1) else None
    return _after_comma(words, last + 1)


def is_quoted(words: Words, index: int) -> bool:
    """Whether quotation marks hold word `index` and no other one."""
    gaps = words.gaps[index : index + 2]
    before, after = (_INVISIBLE.sub("", gap) for gap in gaps)
    return _QUOTE_OPENS.fullmatch(before) is not None and _QUOTE_CLOSES.match(after) is not None


def _after_comma(words: Words, first: int) -> int | None:
    """Return the word to which words from `first` on lead and which a mark ends."""
    if _COMMA.fullmatch(words.gaps[first]) is None:
        return None
    for lead in _OTHERWISE:
        index = first + len(lead)
        if tuple(words.words[first:index]) == lead and index < len(words.words):
            ends = _ENDS.match(words.gaps[index + 1]) is not None
            inside = all(words.adjacent(at) for at in range(first + 1, index))
            return index if ends and inside else None
    return None


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
