"""Turns the 8-bit products of a model back into those of 32, with the weights as they are stored.

What `quantising` did to activations is undone; what it did to weights cannot be.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper


def unpack(source: Path, target: Path) -> None:
    """Write the network of the file `source` with all its arithmetic in 32 bits.

    A network whose arithmetic is in 32 bits already is written as it is.

    Raises:
        KeyError: a product of 8 bits is not as `quantising` writes them.
    """
    model = onnx.load(str(source))
    graph = model.graph
    stored = {one.name: one for one in graph.initializer}
    made_by = {made: node for node in graph.node for made in node.output}
    nodes, weights = list[NodeProto](), list[TensorProto]()
    for node in graph.node:
        if node.op_type == "MatMulIntegerToFloat":
            rounding = made_by[node.input[0]]
            weights.append(_weights(node, stored))
            nodes += _linear(node, rounding.input[0], weights[-1].name)
        elif node.op_type != "QuantizeLinear":
            nodes.append(node)
    read = {name for node in nodes for name in node.input}
    left = [one for one in (*graph.initializer, *weights) if one.name in read]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(left)
    onnx.save(model, str(target))


def _weights(product: NodeProto, stored: dict[str, TensorProto]) -> TensorProto:
    rounded, scales = (numpy_helper.to_array(stored[product.input[n]]) for n in (1, 3))
    return numpy_helper.from_array(
        np.ascontiguousarray(rounded.astype(np.float32) * scales), f"{product.input[1]}/unpacked"
    )


def _linear(product: NodeProto, activation: str, weights: str) -> list[NodeProto]:
    [made], bias = product.output, product.input[6]
    return [
        helper.make_node("MatMul", [activation, weights], [f"{made}/product"]),
        helper.make_node("Add", [f"{made}/product", bias], [made]),
    ]
