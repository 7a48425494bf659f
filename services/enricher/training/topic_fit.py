"""Fits the rows of the top-level topics on mean vectors, held to the rows that are there; no torch.

A multinomial and one-against-the-rest logistic regression at once: the first ranks topics, the
second gives each a probability of its own. Minimised by the accelerated gradient of Nesterov
(1983), whose step the largest eigenvalue of the vectors' second moments bounds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]

_STEPS = 250
_PULL = 5e-4
"""How strongly the rows are held where they were; the biases a fiftieth of it. Half as much suits
the sets that are learnt from, twice as much one that is left out (`--leave-out`)."""
_EASE = 50
_SINGLE = 0.25
"""Share of the loss of each topic by itself, beside that of their ranking."""
_UNIT = 2.0
"""What stands for 1 in the column of biases: as large as the spread of vectors along their axes."""


@dataclass(frozen=True, kw_only=True)
class Examples:
    """Mean vectors with what is known of their K topics.

    Attributes:
        vectors: N x width.
        tops: which of K topics each text is about; -1 where nobody said.
        targets: N x K; 1 about it, 0 not about it, -1 unknown.
        weights: how much each text counts.
    """

    vectors: Array
    tops: npt.NDArray[np.int64]
    targets: Array
    weights: Array


def joined(parts: Sequence[Examples]) -> Examples:
    """Return all examples of `parts`."""
    return Examples(
        vectors=np.concatenate([one.vectors for one in parts]),
        tops=np.concatenate([one.tops for one in parts]),
        targets=np.concatenate([one.targets for one in parts]),
        weights=np.concatenate([one.weights for one in parts]),
    )


def fit(examples: Examples, rows: Array, biases: Array) -> tuple[Array, Array]:
    """Return rows [width, K] and biases [K] that suit the examples and are near those given."""
    center = examples.vectors.mean(axis=0)
    inputs = np.column_stack([examples.vectors - center, np.full(len(examples.tops), _UNIT)])
    inputs = inputs.astype(np.float32)
    start = np.vstack([rows, (biases + center @ rows) / _UNIT]).astype(np.float32)
    found = _minimised(inputs, examples, start)
    return found[:-1], found[-1] * np.float32(_UNIT) - center @ found[:-1]


def _minimised(inputs: Array, examples: Examples, start: Array) -> Array:
    weights = examples.weights / examples.weights.sum()
    moments = (inputs * weights[:, None]).T @ inputs
    pull = np.full((len(start), 1), _PULL, dtype=np.float32)
    pull[-1] /= _EASE
    steepest = (0.5 + _SINGLE / 4) * float(np.linalg.eigvalsh(moments)[-1]) + 2 * _PULL
    ahead, before, pace = start, start, 1.0
    for _ in range(_STEPS):
        slope = inputs.T @ (_errors(inputs @ ahead, examples) * weights[:, None])
        now = ahead - (slope + 2 * pull * (ahead - start)) / np.float32(steepest)
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = now + np.float32((pace - 1) / faster) * (now - before)
        before, pace = now, faster
    return before


def _errors(logits: Array, examples: Examples) -> Array:
    """Return the gradient of the loss of each text by its logits."""
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    named = np.flatnonzero(examples.tops >= 0)
    shares[named, examples.tops[named]] -= 1
    shares[examples.tops < 0] = 0
    alone = 1 / (1 + np.exp(-np.clip(logits, -30, 30))) - examples.targets
    found: Array = shares + np.float32(_SINGLE) * np.where(examples.targets < 0, 0, alone)
    return found
