"""Entries of lists, catalogues and captions: a line, or what stands between semicolons."""

from services.domain.text.words import Words

_PARTS = frozenset("\n;؛")
_ENDS = _PARTS | frozenset("(")


def begins_entry(words: Words, index: int) -> bool:
    """Whether an entry begins with word `index`."""
    return index == 0 or not _PARTS.isdisjoint(words.gaps[index])


def ends_entry(words: Words, index: int) -> bool:
    """Whether an entry ends with word `index`, or goes on in brackets after it."""
    gap = words.gaps[index + 1]
    if index + 1 == len(words.words):
        return not gap.strip(". \n")
    return not _ENDS.isdisjoint(gap)
