"""Cuts long texts into windows that a model can read, and says which window speaks for a word."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, takewhile

_LEAST_SHARE = 0.5
"""How full a window must be to end where a sentence ends."""
_OVERLAP_SHARE = 0.25
"""How much of a window the next one reads again where no sentence ends: a word at an edge lacks
what stands beside it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """Words `first` to before `end` of one text; it speaks for `owned_first` to `owned_end`."""

    first: int
    end: int
    owned_first: int
    owned_end: int


def windows(lengths: Sequence[int], capacity: int, ends: Sequence[int] = ()) -> list[Window]:
    """Cut a text into windows of at most `capacity` pieces; every word is owned by one of them.

    A window ends after the last sentence that it holds whole, if that leaves it half full at least,
    and the next begins there: both read what a model was trained on, whole sentences, and nothing
    is read twice. Elsewhere neighbours overlap by about a quarter, and the middle of the overlap is
    where one ends to speak and the next begins.

    Args:
        lengths: pieces of each word.
        capacity: most pieces in a window.
        ends: numbers of the first words after the ends of sentences, rising.

    Raises:
        ValueError: a word alone is longer than `capacity`.
    """
    edges = [0, *accumulate(lengths)]
    cuts = list(_cuts(edges, capacity, ends))
    middles = [(after[0] + before[1] + 1) // 2 for before, after in pairwise(cuts)]
    return [
        Window(first=first, end=end, owned_first=owned_first, owned_end=owned_end)
        for (first, end), owned_first, owned_end in zip(
            cuts, [0, *middles], [*middles, len(lengths)], strict=False
        )
    ]


def first_windows(every: Sequence[Window], lengths: Sequence[int], most: int) -> list[Window]:
    """Return the first windows of a text that have `most` pieces together, the first in any case.

    Args:
        every: all windows of the text.
        lengths: pieces of each word.
        most: pieces that may be read; those that two windows read count for both.
    """
    read = accumulate(sum(lengths[one.first : one.end]) for one in every)
    within = sum(1 for _ in takewhile(lambda pieces: pieces <= most, read))
    return list(every[: max(1, within)])


def _cuts(edges: Sequence[int], capacity: int, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    first, count = 0, len(edges) - 1
    while first < count:
        end = bisect_right(edges, edges[first] + capacity) - 1
        if end == first:
            raise ValueError(f"a word of {edges[first + 1] - edges[first]:,} pieces: {capacity=:,}")
        following = min(end, count)
        if end < count:
            closed = ends[position - 1] if (position := bisect_right(ends, end)) else 0
            if edges[closed] - edges[first] >= capacity * _LEAST_SHARE:
                end = following = closed
            else:
                again = bisect_right(edges, edges[end] - int(capacity * _OVERLAP_SHARE))
                following = max(first + 1, min(again, end))
        yield first, end
        first = following
