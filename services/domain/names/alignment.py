"""The costs of renderings learnt from pairs of names.

`alignment_table.txt` is written by `python -m services.platform.alignment_table`; the method is in
`alignment_training.py`.
"""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final

TABLE: Final = "alignment_table.txt"
_NATS_PER_COST = 5.0
_LEAST_COST = 0.05
"""A learnt rendering is never as good as the usual one of the hand-set table."""


def learnt_renderings() -> Mapping[str, Mapping[str, float]]:
    """Return by Arabic letter the Latin letters it becomes and what each costs.

    The unit is that of the hand-set costs of `transliteration.py`: 1 is a letter that does not fit.
    """
    text = files(__package__).joinpath(TABLE).read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {letter: dict(map(_rendering, items)) for letter, *items in rows if letter != "-"}


def _rendering(item: str) -> tuple[str, float]:
    latin, _, nats = item.rpartition(":")
    return ("" if latin == "-" else latin), _LEAST_COST + float(nats) / _NATS_PER_COST
