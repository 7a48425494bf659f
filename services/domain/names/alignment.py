"""How well a Latin spelling fits an Arabic one, by costs learnt from pairs of names.

`alignment_table.txt` is written by `python -m services.platform.alignment_table`; the method is in
`alignment_training.py`.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from services.domain.names.alignment_training import CAP, MAX_LATIN
from services.domain.names.arabic_origin import collapsed

TABLE: Final = "alignment_table.txt"
_CACHED = 65_536
_COST_PER_LETTER = 1.6
_MIN_LENGTH = 3.0
_SUBSTITUTED = 1.3 * CAP

Rows = Mapping[str, tuple[Mapping[str, float], ...]]
"""By Arabic letter: the costs of its renderings of no, one, two and three Latin letters."""


@cache
def _rows() -> Rows:
    text = files(__package__).joinpath(TABLE).read_text(encoding="utf-8")
    rows: dict[str, tuple[dict[str, float], ...]] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        letter, *items = line.split()
        sized: tuple[dict[str, float], ...] = tuple({} for _ in range(MAX_LATIN + 1))
        for item in items:
            latin, _, cost = item.rpartition(":")
            rendering = "" if latin == "-" else latin
            sized[len(rendering)][rendering] = float(cost)
        rows["" if letter == "-" else letter] = sized
    return rows


@lru_cache(_CACHED)
def alignment_score(arabic: str, latin: str) -> float:
    """Return how well two normalised words fit as renderings of one name, 0 to 1."""
    latin = collapsed(latin)
    length = max(_MIN_LENGTH, (len(arabic) + len(latin)) / 2)
    return max(0.0, 1.0 - _cost(arabic, latin, _rows()) / (_COST_PER_LETTER * length))


def _cost(arabic: str, latin: str, rows: Rows) -> float:
    insertions = rows[""][1]
    inserted = [insertions.get(letter, CAP) for letter in latin]
    row = [0.0]
    for cost in inserted:
        row.append(row[-1] + cost)
    none: tuple[Mapping[str, float], ...] = ({},) * (MAX_LATIN + 1)
    for letter in arabic:
        _, single, double, triple = sized = rows.get(letter, none)
        left_out = sized[0].get("", CAP)
        current = [row[0] + left_out]
        for end in range(1, len(latin) + 1):
            best = min(
                row[end] + left_out,
                current[-1] + inserted[end - 1],
                row[end - 1] + single.get(latin[end - 1], _SUBSTITUTED),
            )
            if end > 1 and (cost := double.get(latin[end - 2 : end], CAP * 2)) < CAP * 2:
                best = min(best, row[end - 2] + cost)
            if end > 2 and (cost := triple.get(latin[end - 3 : end], CAP * 3)) < CAP * 3:
                best = min(best, row[end - 3] + cost)
            current.append(best)
        row = current
    return row[-1]
