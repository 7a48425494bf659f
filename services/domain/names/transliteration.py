"""How well a Latin spelling fits an Arabic one.

A weighted alignment (Wagner and Fischer, "The String-to-String Correction Problem", JACM 1974) of
Arabic letters to Latin renderings of up to three letters: `renderings.py` and `insertions.py` have
the costs. Doubling is free.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from services.domain.names.doubling import written_once
from services.domain.names.insertions import STRAY, insertion_cost
from services.domain.names.pinyin import pinyin_as_spoken
from services.domain.names.renderings import (
    UNWRITTEN,
    all_renderings,
    rendering_costs,
    spoken_ways,
)

_CACHED = 65_536
_UNREACHED = 9e9
_MAX_LATIN = 4
"""Letters in the longest rendering, those of Allah."""
_COST_PER_LETTER = 0.4
_MIN_LENGTH = 3.0


def transliteration_score(arabic: str, latin: str, *, least: float = 0.0) -> float:
    """Return how well two normalised words fit as one name, 0 to 1.

    Args:
        least: what is no better than this is 0; the higher, the earlier comparing ends.
    """
    ways, word = spoken_ways(arabic), _latin_word(latin)
    unit = cost_limit(len(ways[0]), len(word.pieces))
    limit = cost_limit(len(ways[0]), len(word.pieces), least=least)
    words = (word, *map(_latin_word, pinyin_as_spoken(latin)))
    cost = min(_cost(way, word, limit=limit) for way in ways for word in words)
    return max(0.0, 1.0 - cost / unit)


def cost_limit(units: int, letters: int, *, least: float = 0.0) -> float:
    """Return the cost at which words of so many Arabic units and Latin letters score `least`."""
    return _COST_PER_LETTER * max(_MIN_LENGTH, (units + letters) / 2) * (1.0 - least)


@dataclass(frozen=True, kw_only=True, slots=True)
class _LatinWord:
    """A Latin word made ready to be compared with many Arabic ones.

    Attributes:
        pieces: for each letter, itself and the longer renderings that end with it, by length.
        inserted: what each letter costs that no Arabic letter stands for.
        inserted_last: the same after the last Arabic letter.
    """

    pieces: tuple[tuple[str, tuple[tuple[int, str], ...]], ...]
    inserted: tuple[float, ...]
    inserted_last: tuple[float, ...]


@lru_cache(_CACHED)
def _latin_word(latin: str) -> _LatinWord:
    latin = written_once(latin)
    places = range(len(latin))
    return _LatinWord(
        pieces=tuple((latin[at], tuple(_longer_renderings(latin, at + 1))) for at in places),
        inserted=tuple(insertion_cost(latin, at, last=False) for at in places),
        inserted_last=tuple(insertion_cost(latin, at, last=True) for at in places),
    )


def _longer_renderings(latin: str, end: int) -> Iterator[tuple[int, str]]:
    for size in range(2, min(end, _MAX_LATIN) + 1):
        if latin[end - size : end] in all_renderings():
            yield size, latin[end - size : end]


def _cost(letters: str, latin: _LatinWord, *, limit: float) -> float:
    row = list(accumulate(latin.inserted, initial=0.0))
    last = len(letters) - 1
    for number, letter in enumerate(letters):
        options = rendering_costs(letter, first=number == 0, last=number == last)
        inserted = latin.inserted_last if number == last else latin.inserted
        row = _next_row(row, options, latin.pieces, inserted)
        if min(row) > limit:
            return _UNREACHED
    return row[-1]


def _next_row(
    row: Sequence[float],
    options: Mapping[str, float],
    pieces: Iterable[tuple[str, Iterable[tuple[int, str]]]],
    inserted: Sequence[float],
) -> list[float]:
    # Most of the time that a new word takes is spent here: comparisons instead of `min`.
    left_out, cost_of = options.get("", UNWRITTEN), options.get
    best = row[0] + left_out
    current = [best]
    for at, (letter, longer) in enumerate(pieces):
        best += inserted[at]
        if (cost := row[at + 1] + left_out) < best:
            best = cost
        if (cost := row[at] + cost_of(letter, STRAY)) < best:
            best = cost
        for size, rendering in longer:
            if (cost := row[at + 1 - size] + cost_of(rendering, _UNREACHED)) < best:
                best = cost
        current.append(best)
    return current
