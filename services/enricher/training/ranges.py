"""Looks how wide the activations of a network are, so that 8 bits can be laid over them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnx import ModelProto, helper

from services.enricher.training.tokenizer import PAD

Rows = Sequence[Sequence[int]]
"""Texts as pieces."""
Array = NDArray[np.float32]

_RANK = 8
"""No channel stays wider than the one that has this place among the widest."""
_STEPS = 255
_AT_ONCE = 16
SMALLEST = float(np.finfo(np.float32).tiny)
"""The least scale, so that none is 0."""


@dataclass(frozen=True, kw_only=True)
class Range:
    """The least and the greatest value of each channel of an activation."""

    low: Array
    high: Array

    def narrowing(self) -> Array:
        """Return what each channel is to be divided by, at least 1."""
        widths = np.maximum(np.abs(self.low), np.abs(self.high))
        limit = np.sort(widths)[-min(_RANK, len(widths))]
        factors: Array = np.maximum(1, widths / max(limit, SMALLEST)).astype(np.float32)
        return factors

    def scale(self, narrowing: Array) -> tuple[np.float32, np.uint8]:
        """Return the scale and the zero point under which all narrowed values are 0 to 255."""
        low = min(0.0, float((self.low / narrowing).min()))
        high = max(0.0, float((self.high / narrowing).max()))
        scale = max((high - low) / _STEPS, SMALLEST)
        return np.float32(scale), np.uint8(round(-low / scale))


def ranges(model: ModelProto, names: Sequence[str], texts: Rows) -> dict[str, Range]:
    """Return the ranges of the activations `names` over all pieces of the texts.

    The model gets the activations as outputs, so give a copy.
    """
    low: dict[str, Array] = dict.fromkeys(names, np.array(np.inf, np.float32))
    high: dict[str, Array] = dict.fromkeys(names, np.array(-np.inf, np.float32))
    for seen in _activations(model, names, texts):
        low = {name: np.minimum(low[name], seen[name].min(0)) for name in names}
        high = {name: np.maximum(high[name], seen[name].max(0)) for name in names}
    return {name: Range(low=low[name], high=high[name]) for name in names}


def _activations(
    model: ModelProto, names: Sequence[str], texts: Rows
) -> Iterator[Mapping[str, Array]]:
    """Yield the values of activations, pieces x channels, for some texts at a time."""
    for name in names:
        model.graph.output.append(helper.make_tensor_value_info(name, 1, None))
    session: Any = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    ordered = sorted(texts, key=len)
    for at in range(0, len(ordered), _AT_ONCE):
        inputs = _padded(ordered[at : at + _AT_ONCE])
        real = inputs["attention_mask"].astype(bool)
        found = session.run(list(names), inputs)
        yield {name: values[real] for name, values in zip(names, found, strict=True)}


def _padded(rows: Rows) -> dict[str, NDArray[np.int64]]:
    pieces = np.full((len(rows), max(map(len, rows))), PAD, dtype=np.int64)
    for number, row in enumerate(rows):
        pieces[number, : len(row)] = row
    mask = [[1] * len(row) + [0] * (pieces.shape[1] - len(row)) for row in rows]
    return {"input_ids": pieces, "attention_mask": np.array(mask, dtype=np.int64)}
