"""The machine's own rate of multiplying matrices, which a model cannot exceed."""

import time
from collections.abc import Callable

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

_SIZE = 2048
_SECONDS = 2.0


def peak_rates(threads: int) -> dict[str, float]:
    """Return operations per second, in billions, of large products in float32 and in int8."""
    random = np.random.default_rng(1)
    weights = random.normal(size=(_SIZE, _SIZE)).astype(np.float32)
    integers = random.integers(-127, 127, (_SIZE, _SIZE)).astype(np.int8)
    return {
        "peak_float32_gigaops": _rate(_session("MatMul", weights, threads)),
        "peak_int8_gigaops": _rate(_session("MatMulInteger", integers, threads)),
    }


def _session(kind: str, weights: np.ndarray, threads: int) -> Callable[[], object]:
    floats = kind == "MatMul"
    given = helper.make_tensor_value_info(
        "a", TensorProto.FLOAT if floats else TensorProto.UINT8, [_SIZE, _SIZE]
    )
    made = helper.make_tensor_value_info(
        "y", TensorProto.FLOAT if floats else TensorProto.INT32, None
    )
    node = helper.make_node(kind, ["a", "b"], ["y"])
    graph = helper.make_graph(
        [node], "product", [given], [made], [numpy_helper.from_array(weights, "b")]
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    shape, dtype = (_SIZE, _SIZE), np.float32 if floats else np.uint8
    a = np.ones(shape, dtype=dtype)
    return lambda: session.run(None, {"a": a})


def _rate(multiply: Callable[[], object]) -> float:
    multiply()
    times, began = 0, time.perf_counter()
    while (taken := time.perf_counter() - began) < _SECONDS:
        multiply()
        times += 1
    return 2 * _SIZE**3 * times / taken / 1e9
