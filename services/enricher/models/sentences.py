"""Where sentences end, as far as cutting a long text into windows needs to know."""

import re
from collections.abc import Iterator, Sequence

_ALWAYS = frozenset("!?؟…")
_STOP = "."
_ABBREVIATED = re.compile(r"[A-Za-z]{1,3}|\w")
"""Words that a full stop after them may belong to: Mr., J., U.S., د."""


def sentence_ends(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the number of the first word after each end of a sentence or line.

    Ends that are none cost a word its context across them, and missed ones cost nothing.

    Args:
        text: the original.
        spans: where each word stands in it.
    """
    for number in range(1, len(spans)):
        start, end = spans[number - 1]
        gap = text[end : spans[number][0]]
        if "\n" in gap or (gap and _closes(text, spans, number, text[start:end])):
            yield number


def _closes(text: str, spans: Sequence[tuple[int, int]], number: int, last: str) -> bool:
    if last in _ALWAYS:
        return True
    if last != _STOP or number < 2:
        return False
    before, after = slice(*spans[number - 2]), spans[number]
    return not _ABBREVIATED.fullmatch(text[before]) and not text[after[0]].islower()
