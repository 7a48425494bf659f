"""The linear heads of an exported model: their numbers, and the inputs of a head in its place."""

import numpy as np
import numpy.typing as npt
import onnx
from onnx import numpy_helper

Array = npt.NDArray[np.float32]


def get_head(model: onnx.ModelProto, output: str) -> tuple[Array, Array]:
    """Return the weights [width, classes] and biases [classes] of the head that gives `output`.

    Raises:
        ValueError: the graph has no such linear head.
    """
    weights, biases = (numpy_helper.to_array(one).copy() for one in _tensors(model, output))
    return weights, biases


def set_head(model: onnx.ModelProto, output: str, weights: Array, biases: Array) -> None:
    """Put other weights and biases into that head.

    Raises:
        ValueError: as for `get_head`.
    """
    for tensor, values in zip(_tensors(model, output), (weights, biases), strict=True):
        values = np.ascontiguousarray(values.astype(np.float32))
        tensor.CopyFrom(numpy_helper.from_array(values, tensor.name))


def show_inputs(model: onnx.ModelProto, output: str) -> int:
    """Make `output` what that head is fed with, and return how many numbers that is.

    Raises:
        ValueError: as for `get_head`.
    """
    width = len(get_head(model, output)[0])
    set_head(model, output, np.eye(width, dtype=np.float32), np.zeros(width, dtype=np.float32))
    for one in model.graph.output:
        if one.name == output:
            one.type.tensor_type.shape.dim[-1].dim_value = width
    return width


def _tensors(model: onnx.ModelProto, output: str) -> tuple[onnx.TensorProto, onnx.TensorProto]:
    made_by = {made: node for node in model.graph.node for made in node.output}
    constants = {one.name: one for one in model.graph.initializer}
    try:
        total = made_by[output]
        [bias] = [name for name in total.input if name in constants]
        [product] = [name for name in total.input if name not in constants]
        while made_by[product].op_type != "MatMul":
            product = made_by[product].input[0]
        return constants[made_by[product].input[1]], constants[bias]
    except (KeyError, ValueError) as error:
        raise ValueError(f"{output!r} is no linear head in this graph") from error
