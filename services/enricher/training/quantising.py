"""Writes the network with weights and activations of 8 bits, every scale fixed beforehand.

In each layer a few channels of the activations are five to ten times as wide as the others, and one
scale for all would leave the others three bits. They are narrowed before they are rounded, and
their weights widened (Xiao et al. 2023, "SmoothQuant", arXiv:2211.10438). Fixed scales come from
texts of the training data. So a text has the same scores in every batch, and no run looks for them.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import GraphProto, NodeProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from services.enricher.training.ranges import SMALLEST, Array, Range, Rows, ranges

_ENCODER = "/encoder/"
"""In the name of each product that is done in 8 bits. The heads are small and stay in 32: what goes
into that of topics is divided by the length of the text, and no range holds for it."""
_WEIGHTS = 127
_DOMAIN = "com.microsoft"
"""Of ONNX Runtime's own operations: `MatMulIntegerToFloat` multiplies and scales in one go."""


def quantise(source: Path, target: Path, texts: Rows) -> None:
    """Write the network of the file `source` in 8 bits.

    Args:
        texts: texts of the kinds that are going to be read; what is wider than in all of these
            is cut off.
    """
    whole = onnx.load(str(source))
    names = sorted({node.input[0] for node in _products(whole.graph)})
    with TemporaryDirectory() as scratch:
        tables = Path(scratch) / "tables.onnx"
        # The table of pieces: each has its row, and nothing is multiplied.
        quantize_dynamic(
            source, tables, op_types_to_quantize=["Gather"], weight_type=QuantType.QInt8
        )
        model = onnx.load(str(tables))
    _Rewriting(model.graph, ranges(whole, names, texts)).rewrite()
    model.opset_import.append(helper.make_opsetid(_DOMAIN, 1))
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


def _products(graph: GraphProto) -> list[NodeProto]:
    """Return the products of an activation of the encoder with weights."""
    constants = {one.name for one in graph.initializer}
    return [
        node
        for node in graph.node
        if node.op_type == "MatMul" and node.input[1] in constants and _ENCODER in node.name
    ]


class _Rewriting:
    """Puts products of 8 bits, their biases with them, in the place of those of 32."""

    def __init__(self, graph: GraphProto, ranges: Mapping[str, Range]) -> None:
        self._graph, self._ranges = graph, ranges
        self._constants = {one.name: one for one in graph.initializer}
        self._added: list[onnx.TensorProto] = []
        self._narrowed: dict[str, Array] = {}

    def rewrite(self) -> None:
        """Rewrite all products with weights."""
        products = {node.output[0]: node for node in _products(self._graph)}
        nodes: list[NodeProto] = []
        for node in self._graph.node:
            inner = [name for name in node.input if name in products]
            if node.op_type == "Add" and inner:
                # A linear layer: its bias comes after its product.
                nodes += self._linear(products[inner[0]], node)
            elif node.output[0] not in products:
                nodes.append(node)
        read = {name for node in nodes for name in node.input}
        left = [one for one in self._graph.initializer if one.name in read]
        del self._graph.node[:], self._graph.initializer[:]
        self._graph.node.extend(nodes)
        self._graph.initializer.extend([*left, *self._added])

    def _linear(self, product: NodeProto, total: NodeProto) -> Iterator[NodeProto]:
        activation = product.input[0]
        if activation not in self._narrowed:
            yield from self._round(activation)
        weights = numpy_helper.to_array(self._constants[product.input[1]])
        weights = weights * self._narrowed[activation][:, None]
        scales = np.maximum(np.abs(weights).max(0) / _WEIGHTS, SMALLEST)
        [bias] = set(total.input) - set(product.output)
        yield helper.make_node(
            "MatMulIntegerToFloat",
            [
                f"{activation}/rounded",
                self._constant(f"{product.name}/weights", np.rint(weights / scales), np.int8),
                f"{activation}/scale",
                self._constant(f"{product.name}/scales", scales, np.float32),
                f"{activation}/zero",
                "",  # The zero point of the weights is 0.
                bias,
            ],
            list(total.output),
            name=product.name,
            domain=_DOMAIN,
        )

    def _round(self, activation: str) -> Iterator[NodeProto]:
        """Round what goes into one product or more, its wide channels narrowed."""
        seen = self._ranges[activation]
        narrowing = self._narrowed[activation] = seen.narrowing()
        scale, zero = seen.scale(narrowing)
        factors = self._constant(f"{activation}/factors", 1 / narrowing, np.float32)
        yield helper.make_node("Mul", [activation, factors], [f"{activation}/narrowed"])
        yield helper.make_node(
            "QuantizeLinear",
            [
                f"{activation}/narrowed",
                self._constant(f"{activation}/scale", np.array(scale), np.float32),
                self._constant(f"{activation}/zero", np.array(zero), np.uint8),
            ],
            [f"{activation}/rounded"],
        )

    def _constant(self, name: str, values: NDArray[Any], kind: type[np.generic]) -> str:
        values = np.ascontiguousarray(values.astype(kind)).reshape(values.shape)
        self._added.append(numpy_helper.from_array(values, name))
        return name
