"""BERT with random weights as an ONNX file, of any size, made without torch."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


@dataclass(frozen=True, kw_only=True)
class Shape:
    """How large the encoder is."""

    vocabulary: int
    width: int
    heads: int
    layers: int
    positions: int
    typed: bool = True
    """Whether it asks for token types, as BERT does and XLM-R does not."""


@dataclass
class Graph:
    """An ONNX graph being built; its methods return the name of what they compute."""

    shape: Shape
    seed: int
    nodes: list[Any] = field(default_factory=list)
    weights: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = np.random.default_rng(self.seed)

    def constant(self, value: Any) -> str:
        name = f"c{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def random(self, *shape: int, scale: float = 0.3) -> str:
        return self.constant(self._random.normal(0, scale, shape).astype(np.float32))

    def op(self, kind: str, *inputs: str, name: str = "", **attributes: Any) -> str:
        output = name or f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def linear(self, value: str, out: int, *, name: str = "", gain: float = 1.2) -> str:
        width = 4 * self.shape.width if value.endswith("_inner") else self.shape.width
        product = self.op("MatMul", value, self.random(width, out, scale=gain / width**0.5))
        return self.op("Add", product, self.random(out), name=name)

    def normalised(self, value: str) -> str:
        width = self.shape.width
        ones = self.constant(np.ones(width, np.float32))
        return self.op("LayerNormalization", value, ones, self.random(width), axis=-1)

    def encoder(self) -> str:
        """Return the last hidden state of the texts in `input_ids`."""
        shape = self.shape
        hidden = self.op("Gather", self.random(shape.vocabulary, shape.width, scale=1), "input_ids")
        if shape.typed:
            kinds = self.op("Gather", self.random(2, shape.width), "token_type_ids")
            hidden = self.op("Add", hidden, kinds)
        # A text longer than the table is an error, as it is for a real model.
        numbers = self.op("CumSum", "attention_mask", self.constant(np.array(1)), exclusive=1)
        places = self.op("Gather", self.random(shape.positions, shape.width), numbers)
        hidden = self.normalised(self.op("Add", hidden, places))
        absent = self.op("Sub", self.real_tokens(), self.constant(np.float32(1)))
        penalty = self.op("Mul", absent, self.constant(np.float32(1e9)))
        mask = self.op("Unsqueeze", penalty, self.constant(np.array([1, 2])))
        for _ in range(shape.layers):
            hidden = self._layer(hidden, mask)
        return hidden

    def real_tokens(self) -> str:
        """Return the attention mask in numbers to compute with."""
        return self.op("Cast", "attention_mask", to=TensorProto.FLOAT)

    def model(self, outputs: Mapping[str, list[Any]]) -> onnx.ModelProto:
        """Return the graph as a model; `outputs` are the shapes of what it gives, by name."""
        inputs = ["input_ids", "attention_mask", *(["token_type_ids"] if self.shape.typed else [])]
        graph = helper.make_graph(
            self.nodes,
            "bert",
            [helper.make_tensor_value_info(one, TensorProto.INT64, ["b", "t"]) for one in inputs],
            [
                helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
                for name, shape in outputs.items()
            ],
            self.weights,
        )
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)

    def _layer(self, hidden: str, mask: str) -> str:
        """One block: attention, then two linear layers."""
        width, heads = self.shape.width, self.shape.heads
        split = self.constant(np.array([0, 0, heads, width // heads]))
        query, key, value = (
            self.op("Reshape", self.linear(hidden, width), split) for _ in range(3)
        )
        query, value = (self.op("Transpose", one, perm=[0, 2, 1, 3]) for one in (query, value))
        key = self.op("Transpose", key, perm=[0, 2, 3, 1])
        scale = self.constant(np.float32((width // heads) ** -0.5))
        scores = self.op("Mul", self.op("MatMul", query, key), scale)
        attended = self.op(
            "MatMul", self.op("Softmax", self.op("Add", scores, mask), axis=-1), value
        )
        joined = self.op(
            "Reshape",
            self.op("Transpose", attended, perm=[0, 2, 1, 3]),
            self.constant(np.array([0, 0, width])),
        )
        hidden = self.normalised(self.op("Add", hidden, self.linear(joined, width)))
        inner = self._gelu(self.linear(hidden, 4 * width))
        return self.normalised(self.op("Add", hidden, self.linear(inner, width)))

    def _gelu(self, value: str) -> str:
        part = self.op("Erf", self.op("Mul", value, self.constant(np.float32(0.5**0.5))))
        half = self.op("Mul", value, self.constant(np.float32(0.5)))
        share = self.op("Add", part, self.constant(np.float32(1)))
        return self.op("Mul", half, share, name=f"n{len(self.nodes)}_inner")
