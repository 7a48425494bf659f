"""Weights that do not fit what the enricher gives them are refused at the start."""

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from services.enricher.engines.registry import load_engine
from services.enricher.models.errors import ModelError
from tests.enricher.conftest import models_of


def test_an_onnx_file_that_is_none_is_refused(copy: Path) -> None:
    (copy / "model.onnx").write_bytes(b"no model")
    with pytest.raises(ModelError, match=r"model\.onnx: .*Fetch, copy or export the model again"):
        load_engine("transformer", models_of(copy))


def test_an_input_that_a_text_has_not_is_named(copy: Path) -> None:
    pixels = helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, ["b"])
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["b"])
    node = helper.make_node("Identity", ["pixel_values"], ["logits"])
    graph = helper.make_graph([node], "picture", [pixels], [logits])
    opset = [helper.make_opsetid("", 17)]
    onnx.save(helper.make_model(graph, opset_imports=opset, ir_version=10), copy / "model.onnx")
    with pytest.raises(ModelError, match="it wants the input 'pixel_values'"):
        load_engine("transformer", models_of(copy))


@pytest.mark.parametrize("fixed", [1, 2])
def test_a_model_for_one_size_of_batch_is_refused_at_the_start(copy: Path, fixed: int) -> None:
    model = onnx.load(copy / "model.onnx")
    for one in model.graph.input:
        one.type.tensor_type.shape.dim[0].dim_value = fixed
    onnx.save(model, copy / "model.onnx")
    with pytest.raises(ModelError, match=r"model\.onnx: it cannot read a text: .*Export it for"):
        load_engine("transformer", models_of(copy))


def test_weights_that_are_no_numbers_are_refused_at_the_start(copy: Path) -> None:
    model = onnx.load(copy / "model.onnx")
    for one in model.graph.initializer:
        values = numpy_helper.to_array(one)
        if values.dtype == np.float32:
            one.CopyFrom(numpy_helper.from_array(np.full_like(values, np.nan), one.name))
    onnx.save(model, copy / "model.onnx")
    with pytest.raises(ModelError, match="its output 'logits' is no numbers"):
        load_engine("transformer", models_of(copy))


def test_a_window_longer_than_the_weights_reach_is_refused_at_the_start(copy: Path) -> None:
    (copy / "rasid.json").write_text('{"max_length": 100}', encoding="utf-8")
    with pytest.raises(ModelError, match="it cannot read a text"):
        load_engine("transformer", models_of(copy))


def test_a_piece_that_the_weights_have_not_is_refused_at_the_start(copy: Path) -> None:
    config = json.loads((copy / "config.json").read_text())
    (copy / "config.json").write_text(json.dumps(config | {"vocab_size": 10**6}))
    with (copy / "vocab.txt").open("a", encoding="utf-8") as vocabulary:
        vocabulary.write("word\n")
    with pytest.raises(ModelError, match="it cannot read a text"):
        load_engine("transformer", models_of(copy))
