"""The shipped model's weights in 32 bits, by the names that transformers' BERT has for them."""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

_NETWORK, _ENCODER = "_network.", "_network.encoder."

Weights = dict[str, NDArray[Any]]


def bert_weights(file: Path) -> Weights | None:
    """Return the weights in an ONNX file of ours; None where it was not made by our training.

    What was rounded to 8 bits stays rounded: `training.quantising` says how it is scaled.
    """
    graph = onnx.load(str(file)).graph
    stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    found = {
        name.removeprefix(_NETWORK): value
        for name, value in stored.items()
        if name.startswith(_ENCODER) and name.endswith((".weight", ".bias"))
    }
    for name in stored:
        if name.endswith(".weight_quantized"):
            found[name.removeprefix(_NETWORK).removesuffix("_quantized")] = _table(stored, name)
    for node in graph.node:
        if node.op_type == "MatMulIntegerToFloat":
            found[_weight_of(node.input[6])] = _product(stored, node)
        if node.op_type == "Add" and f"{_NETWORK}tags.bias" in node.input:
            found |= _tags(graph, stored, node)
    return {_of_transformers(name): value for name, value in found.items()} or None


def _table(stored: Weights, name: str) -> NDArray[Any]:
    base = name.removesuffix("_quantized")
    whole = stored[name].astype(np.float32) - stored[f"{base}_zero_point"].astype(np.float32)
    return np.asarray(whole * stored[f"{base}_scale"])


def _product(stored: Weights, node: onnx.NodeProto) -> NDArray[Any]:
    """Return the weights of a linear layer, as torch has them: outputs first."""
    factors = stored[node.input[2].removesuffix("/scale") + "/factors"]
    weights = stored[node.input[1]].astype(np.float32) * stored[node.input[3]]
    return np.ascontiguousarray((factors[:, None] * weights).T)


def _weight_of(bias: str) -> str:
    return bias.removeprefix(_NETWORK).removesuffix("bias") + "weight"


def _tags(graph: onnx.GraphProto, stored: Weights, add: onnx.NodeProto) -> Weights:
    [product] = [node for node in graph.node if node.output[0] in add.input]
    return {
        "tags.weight": np.ascontiguousarray(stored[product.input[1]].T),
        "tags.bias": stored[f"{_NETWORK}tags.bias"],
    }


def _of_transformers(name: str) -> str:
    if name.startswith("tags."):
        return name.replace("tags.", "classifier.", 1)
    return name.replace("encoder.", "bert.", 1)
