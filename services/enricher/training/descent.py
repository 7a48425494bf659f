"""The accelerated gradient of Nesterov (1983), for a convex loss over a table of weights."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]

_UNIT = 2.0
"""What stands for 1 in the column of biases: as large as the spread of vectors along their axes."""


def minimised(
    start: Array, slope: Callable[[Array], Array], *, steepest: float, steps: int
) -> Array:
    """Return the table [inputs, classes] that so many steps from `start` lead to.

    Args:
        slope: the gradient of the loss at a table.
        steepest: the most that the gradient changes by, over the change of the table.
    """
    ahead, before, pace = start, start, 1.0
    for _ in range(steps):
        now = (ahead - slope(ahead) / np.float32(steepest)).astype(np.float32)
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = now + np.float32((pace - 1) / faster) * (now - before)
        before, pace = now, faster
    return before


def centred(vectors: Array) -> Array:
    """Return vectors [texts, width] less their mean and with a column for biases."""
    inputs = np.column_stack([vectors - vectors.mean(axis=0), np.full(len(vectors), _UNIT)])
    return inputs.astype(np.float32)


def to_centred(rows: Array, biases: Array, center: Array) -> Array:
    """Return the table for centred vectors that says what rows and biases say of the others."""
    table: Array = np.vstack([rows, (biases + center @ rows) / _UNIT]).astype(np.float32)
    return table


def from_centred(table: Array, center: Array) -> tuple[Array, Array]:
    """Return rows [width, classes] and biases [classes] of a table for centred vectors."""
    return table[:-1], table[-1] * np.float32(_UNIT) - center @ table[:-1]


def shares(logits: Array) -> Array:
    """Return the softmax of each row of logits [texts, classes]."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    found: Array = powers / powers.sum(axis=1, keepdims=True)
    return found
