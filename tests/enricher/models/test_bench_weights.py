"""The weights that the bench gives to torch are those of the shipped model."""

import math

import numpy as np
import numpy.typing as npt
import pytest

from services.enricher.models.folder import find_model
from services.enricher.models.session import Session
from tests.bench.weights import Weights, bert_weights

Values = npt.NDArray[np.float64]
_PIECES = np.array([0, 500, 700, 900, 1100, 2])
_HEADS = 12
_ERF = np.vectorize(math.erf)


@pytest.fixture(scope="module")
def weights() -> Weights:
    """Return the shipped model's weights."""
    found = bert_weights(find_model("rasid-ar-en", setting="MODEL").onnx)
    assert found is not None
    return found


def _linear(weights: Weights, x: Values, name: str) -> Values:
    return np.asarray(x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"])


def _normal(weights: Weights, x: Values, name: str) -> Values:
    centred = x - x.mean(-1, keepdims=True)
    scale = np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
    return np.asarray(centred / scale * weights[f"{name}.weight"] + weights[f"{name}.bias"])


def _layer(weights: Weights, x: Values, name: str) -> Values:
    query, key, value = (
        _linear(weights, x, f"{name}.attention.self.{part}")
        .reshape(len(x), _HEADS, -1)
        .transpose(1, 0, 2)
        for part in ("query", "key", "value")
    )
    powers = np.exp(query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[-1]))
    seen = (powers / powers.sum(-1, keepdims=True)) @ value
    joined = seen.transpose(1, 0, 2).reshape(len(x), -1)
    attended = x + _linear(weights, joined, f"{name}.attention.output.dense")
    x = _normal(weights, attended, f"{name}.attention.output.LayerNorm")
    inner = _linear(weights, x, f"{name}.intermediate.dense")
    inner = inner / 2 * (1 + _ERF(inner / math.sqrt(2)))
    return _normal(
        weights, x + _linear(weights, inner, f"{name}.output.dense"), f"{name}.output.LayerNorm"
    )


def test_a_bert_of_these_weights_says_what_the_model_says(weights: Weights) -> None:
    table = "bert.embeddings."
    x = weights[f"{table}word_embeddings.weight"][_PIECES]
    x = x + weights[f"{table}position_embeddings.weight"][: len(_PIECES)]
    x = x + weights[f"{table}token_type_embeddings.weight"][0]
    x = _normal(weights, x.astype(np.float64), f"{table}LayerNorm")
    for number in range(12):
        x = _layer(weights, x, f"bert.encoder.layer.{number}")
    one = np.ones((1, len(_PIECES)), dtype=np.int64)
    session = Session(find_model("rasid-ar-en", setting="MODEL").onnx, threads=1)
    inputs = {"input_ids": _PIECES[None], "attention_mask": one, "token_type_ids": 0 * one}
    [said] = session.run(["logits"], inputs)
    # The model rounds activations to 8 bits, too.
    assert np.abs(_linear(weights, x, "classifier") - said[0]).max() < 0.3
