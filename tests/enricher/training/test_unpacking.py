"""A network of 8 bits, its arithmetic in 32: nothing but the rounding of its weights is left."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import pytest

from services.enricher.models.session import Session
from services.enricher.training.quantising import quantise
from services.enricher.training.unpacking import unpack
from tests.onnx_bert import Graph, Shape

_PIECES = np.array([[2, 3, 4, 5, 6, 7]])
_SHAPE = Shape(vocabulary=8, width=16, heads=1, layers=0, positions=8, typed=False)

Values = npt.NDArray[np.float32]


@pytest.fixture
def networks(tmp_path: Path) -> dict[str, Path]:
    """Return one linear layer on a table, of weights that 8 bits hold, in 32 bits and in 8."""
    chance = np.random.default_rng(1)
    graph = Graph(_SHAPE, 1)
    table, weights = (chance.integers(-126, 127, size=(rows, 16)) for rows in (6, 16))
    # The table's scale is a 255th of its width, a column's a 127th of its largest: both are 1.
    # All channels are equally wide: none is narrowed.
    table = np.vstack([np.full(16, 127.5), np.full(16, -127.5), table])
    table[2], weights[0] = 126, 127
    hidden = graph.op("Gather", graph.constant(table.astype(np.float32)), "input_ids")
    product = graph.op("MatMul", hidden, graph.constant(weights.astype(np.float32)))
    graph.op("Add", product, graph.random(16), name="logits")
    model = graph.model({"logits": ["b", "t", 16]})
    for node in model.graph.node:
        node.name = f"/encoder/{node.output[0]}"
    files = {name: tmp_path / f"{name}.onnx" for name in ("whole", "small", "unpacked")}
    onnx.save(model, str(files["whole"]))
    quantise(files["whole"], files["small"], _PIECES.tolist())
    unpack(files["small"], files["unpacked"])
    return files


def _logits(file: Path) -> Values:
    inputs = {"input_ids": _PIECES, "attention_mask": np.ones_like(_PIECES)}
    [found] = Session(file, threads=1).run(["logits"], inputs)
    return found


def test_it_says_what_its_weights_say_without_rounding(networks: dict[str, Path]) -> None:
    wanted = _logits(networks["whole"])
    assert np.abs(_logits(networks["small"]) - wanted).max() > 1
    np.testing.assert_allclose(_logits(networks["unpacked"]), wanted, rtol=1e-5)


def test_no_activation_is_rounded_any_more(networks: dict[str, Path]) -> None:
    kinds = {node.op_type for node in onnx.load(str(networks["unpacked"])).graph.node}
    assert kinds.isdisjoint({"MatMulIntegerToFloat", "QuantizeLinear"})


def test_a_network_of_32_bits_stays_as_it_is(networks: dict[str, Path], tmp_path: Path) -> None:
    unpack(networks["whole"], tmp_path / "again.onnx")
    np.testing.assert_array_equal(_logits(tmp_path / "again.onnx"), _logits(networks["whole"]))
