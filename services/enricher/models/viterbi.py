"""The best sequence of labels that a scheme allows (Viterbi, 1967), for many texts at once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from services.enricher.models.session import Array

Path = NDArray[np.int64]


def best_paths(
    emissions: Sequence[Array], transitions: Array, start: Array, end: Array
) -> list[Path]:
    """Return the best label of each word, text by text.

    Args:
        emissions: for each text a score for every word and label, [words, labels].
        transitions: score of label j after label i, [labels, labels]; minus infinity forbids.
        start: score of each label for the first word, [labels].
        end: score of each label for the last word, [labels].
    """
    order = sorted(range(len(emissions)), key=lambda n: -len(emissions[n]))
    longest_first = [emissions[n] for n in order if len(emissions[n])]
    paths: list[Path] = [np.zeros(0, dtype=np.int64)] * len(emissions)
    for n, path in zip(order, _decode(longest_first, transitions, start, end), strict=False):
        paths[n] = path
    return paths


def _decode(emissions: Sequence[Array], transitions: Array, start: Array, end: Array) -> list[Path]:
    """Decode texts that stand longest first, all of them one word on with each step."""
    if not emissions:
        return []
    lengths = np.array([len(one) for one in emissions])
    count, steps = len(start), int(lengths[0])
    active = [int(np.count_nonzero(lengths > step)) for step in range(steps)]
    offsets = np.concatenate([[0], np.cumsum(active)])
    # Word `step` of text `n` is row `offsets[step] + n`: no padding for the shorter texts.
    rows = np.empty((int(offsets[-1]), count), dtype=np.float32)
    for n, one in enumerate(emissions):
        rows[offsets[: len(one)] + n] = one
    back = np.zeros(rows.shape, dtype=np.int64)
    scores = start + rows[: active[0]]
    finals = np.empty((len(emissions), count), dtype=np.float32)
    for step in range(1, steps):
        now = active[step]
        finals[now : len(scores)] = scores[now:]
        reached = scores[:now, :, None] + transitions
        best = reached.argmax(axis=1)
        here = slice(int(offsets[step]), int(offsets[step]) + now)
        back[here] = best
        scores = np.take_along_axis(reached, best[:, None, :], axis=1)[:, 0] + rows[here]
    finals[: len(scores)] = scores
    return [
        _trace(back, offsets[: lengths[n]] + n, int((finals[n] + end).argmax()))
        for n in range(len(emissions))
    ]


def _trace(back: NDArray[np.int64], rows: NDArray[np.int64], label: int) -> Path:
    path = np.empty(len(rows), dtype=np.int64)
    for position in range(len(rows) - 1, -1, -1):
        path[position] = label
        label = int(back[rows[position], label])
    return path
