"""What an Arabic and a Latin word cost at least as one name, without aligning their letters.

Of the words that meet under a key a few in a hundred are one name. The others are told from them
here, in a twentieth of the time: each Arabic letter costs at least its cheapest rendering in
letters that the Latin word has, wherever they stand, and a consonant that no letter renders costs a
stray. Neither is ever more than the best alignment costs, so that no name is lost.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from services.domain.names.doubling import written_once
from services.domain.names.insertions import STRAY, never_free
from services.domain.names.pinyin import pinyin_as_spoken
from services.domain.names.renderings import spoken_ways, unit_renderings
from services.domain.names.transliteration import cost_limit

_CACHED = 65_536
_ROUNDING: Final = 1e-9
"""Sums of the same costs in another order differ by less."""


class _Cheapest(dict[str, float]):
    """By Arabic unit, the cost of its cheapest rendering in the letters of one Latin word."""

    __slots__ = ("_absent",)

    def __init__(self, letters: int) -> None:
        super().__init__()
        self._absent = ~letters

    def __missing__(self, unit: str) -> float:
        costs = (cost for cost, letters in _renderings(unit) if not letters & self._absent)
        found = self[unit] = next(costs, STRAY)
        return found


@dataclass(frozen=True, slots=True)
class _Latin:
    """A Latin word: how many letters, its consonants that are never free, what renderings cost."""

    size: int
    consonants: int
    cheapest: _Cheapest


@dataclass(frozen=True, slots=True)
class _Arabic:
    """An Arabic word: how many units, in which ways, the Latin letters that it may become."""

    size: int
    ways: tuple[str, ...]
    rendered: int


def cannot_be(arabic: str, latin: str, *, least: float) -> bool:
    """Whether `transliteration_score` of two normalised words is certainly less than `least`."""
    written, word = _arabic(arabic), _latin(latin)
    limit = cost_limit(written.size, word.size, least=least)
    return _costs_more(written, word, limit) and all(
        _costs_more(written, _latin(spelling), limit) for spelling in pinyin_as_spoken(latin)
    )


def _costs_more(written: _Arabic, word: _Latin, limit: float) -> bool:
    if limit < STRAY and word.consonants & ~written.rendered:
        return True
    limit += _ROUNDING
    cost_of = word.cheapest.__getitem__
    return not any(sum(map(cost_of, way)) <= limit for way in written.ways)


@lru_cache(_CACHED)
def _arabic(arabic: str) -> _Arabic:
    ways = spoken_ways(arabic)
    rendered = 0
    for unit in "".join(ways):
        rendered |= _rendered(unit)
    return _Arabic(len(ways[0]), ways, rendered)


@lru_cache(_CACHED)
def _latin(latin: str) -> _Latin:
    word = written_once(latin)
    return _Latin(len(word), _set_of(never_free(word)), _Cheapest(_set_of(word)))


@cache
def _renderings(unit: str) -> tuple[tuple[float, int], ...]:
    """Return the costs and letters of a unit's renderings, least first.

    One that costs more than another, and has all letters of that, is left out.
    """
    kept: list[tuple[float, int]] = []
    for latin, cost in sorted(unit_renderings(unit).items(), key=lambda item: item[1]):
        letters = _set_of(latin)
        if cost < STRAY and all(other & ~letters for _, other in kept):
            kept.append((cost, letters))
    return tuple(kept)


@cache
def _rendered(unit: str) -> int:
    return _set_of(
        c for latin, cost in unit_renderings(unit).items() if cost < STRAY for c in latin
    )


def _set_of(letters: Iterable[str]) -> int:
    """Return letters as the bits of a number."""
    bits = 0
    for letter in letters:
        bits |= 1 << (ord(letter) & 127)
    return bits
