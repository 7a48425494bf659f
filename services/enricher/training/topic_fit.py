"""Fits the rows of the top-level topics on mean vectors, held to the rows that are there; no torch.

A multinomial and one-against-the-rest logistic regression at once: the first ranks topics, the
second gives each a probability of its own. The largest eigenvalue of the vectors' second moments
bounds the step.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from services.enricher.training.descent import (
    centred,
    from_centred,
    minimised,
    shares,
    to_centred,
)

Array = npt.NDArray[np.float32]

_STEPS = 250
_PULL = 5e-4
"""How strongly the rows are held where they were; the biases a fiftieth of it. Half as much suits
the sets that are learnt from, twice as much one that is left out (`--leave-out`)."""
_EASE = 50
_SINGLE = 0.25
"""Share of the loss of each topic by itself, beside that of their ranking."""


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
    start = to_centred(rows, biases, center)
    return from_centred(_minimised(centred(examples.vectors), examples, start), center)


def _minimised(inputs: Array, examples: Examples, start: Array) -> Array:
    weights = examples.weights / examples.weights.sum()
    moments = (inputs * weights[:, None]).T @ inputs
    pull = np.full((len(start), 1), _PULL, dtype=np.float32)
    pull[-1] /= _EASE
    steepest = (0.5 + _SINGLE / 4) * float(np.linalg.eigvalsh(moments)[-1]) + 2 * _PULL

    def slope(table: Array) -> Array:
        found: Array = inputs.T @ (_errors(inputs @ table, examples) * weights[:, None])
        return found + 2 * pull * (table - start)

    return minimised(start, slope, steepest=steepest, steps=_STEPS)


def _errors(logits: Array, examples: Examples) -> Array:
    """Return the gradient of the loss of each text by its logits."""
    ranked = shares(logits)
    named = np.flatnonzero(examples.tops >= 0)
    ranked[named, examples.tops[named]] -= 1
    ranked[examples.tops < 0] = 0
    alone = 1 / (1 + np.exp(-np.clip(logits, -30, 30))) - examples.targets
    apart = np.where(examples.targets < 0, 0, alone)
    return (ranked + np.float32(_SINGLE) * apart).astype(np.float32)
