"""The exported folder is what the service reads, and says what the network says."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from schemas.enriched import MentionType
from services.enricher.document import Document
from services.enricher.engines.registry import load_engine
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.enricher.topics.registry import load_topic_engine
from services.enricher.training.encoding import Encoder
from services.enricher.training.export import export
from services.enricher.training.network import padded
from services.enricher.training.topics import codes
from tests.enricher.training.tiny_network import tiny_network, tiny_tokenizer

TEXTS = ("the minister met the working group", "قال الوزير", "x")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """Return the folders of one network in 32 bits (False) and in 8 (True)."""
    parent = tmp_path_factory.mktemp("models")
    manifest = {"name": "tiny", "word_split": "words", "topics": codes(), "max_length": 64}
    folders = {quantised: parent / str(quantised) for quantised in (False, True)}
    samples = [Encoder(tiny_tokenizer()).text(text, most=60) for text in TEXTS]
    for quantised, folder in folders.items():
        rows = samples if quantised else ()
        export(tiny_network(), tiny_tokenizer(), manifest, folder, samples=rows)
    return folders


def _outputs(
    folder: Path, texts: Sequence[str] = TEXTS
) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    encoder = Encoder(tiny_tokenizer())
    pieces, mask = padded([encoder.text(text, most=60) for text in texts])
    session = onnxruntime.InferenceSession(folder / "model.onnx")
    names = [one.name for one in session.get_outputs()]
    inputs = {"input_ids": pieces.numpy(), "attention_mask": mask.numpy()}
    found = dict(zip(names, session.run(None, inputs), strict=True))
    with torch.no_grad():
        wanted = vars(tiny_network()(pieces, mask))
    real = mask[..., None].numpy()
    for outputs in (found, wanted):
        outputs["logits"] = np.asarray(outputs["logits"]) * real
    return found, {name: np.asarray(value) for name, value in wanted.items()}


def test_the_file_says_what_the_network_says(exported: dict[bool, Path]) -> None:
    found, wanted = _outputs(exported[False])
    for name in ("logits", "topic_logits", "embedding"):
        np.testing.assert_allclose(found[name], wanted[name], atol=1e-4)


def test_eight_bits_say_nearly_the_same(exported: dict[bool, Path]) -> None:
    found, wanted = _outputs(exported[True])
    assert (found["embedding"] * wanted["embedding"]).sum(-1).min() > 0.99
    assert np.corrcoef(found["logits"].ravel(), wanted["logits"].ravel())[0, 1] > 0.99


def test_evidence_does_not_depend_on_how_long_a_text_is(exported: dict[bool, Path]) -> None:
    found, _ = _outputs(exported[False])
    encoder = Encoder(tiny_tokenizer())
    counts = np.array([[len(encoder.text(text, most=60))] for text in TEXTS])
    bias = tiny_network().topics.bias.detach().numpy()
    means = found["topic_evidence"].sum(1) / counts + bias
    np.testing.assert_allclose(means, found["topic_logits"], atol=1e-4)


def test_the_weights_are_in_eight_bits(exported: dict[bool, Path]) -> None:
    model = onnx.load(str(exported[True] / "model.onnx"))
    large = [one for one in model.graph.initializer if np.prod(one.dims) >= 32 * 32]
    small = {onnx.TensorProto.INT8, onnx.TensorProto.UINT8}
    left = [one.name for one in large if one.data_type not in small]
    assert all("position" in name for name in left), left


def test_a_text_has_the_same_scores_alone_and_in_a_batch(exported: dict[bool, Path]) -> None:
    alone, _ = _outputs(exported[True], TEXTS[-1:])
    among, _ = _outputs(exported[True])
    for name in ("topic_logits", "embedding"):
        np.testing.assert_allclose(alone[name][0], among[name][-1], atol=1e-5)


def test_one_wide_channel_costs_the_others_nothing(tmp_path: Path) -> None:
    network = tiny_network()
    with torch.no_grad():
        layer = network.encoder.encoder.layer[0]
        layer.intermediate.dense.weight *= 50
        layer.intermediate.dense.bias[0] = 1e5
        layer.output.dense.weight *= 50
        layer.output.dense.weight[:, 0] = 0
    samples = [Encoder(tiny_tokenizer()).text(text, most=60) for text in TEXTS]
    export(network, tiny_tokenizer(), {"name": "wide"}, tmp_path / "wide", samples=samples)
    found, _ = _outputs(tmp_path / "wide")
    export(network, tiny_tokenizer(), {"name": "wide"}, tmp_path / "wide")
    wanted, _ = _outputs(tmp_path / "wide")
    assert np.corrcoef(found["logits"].ravel(), wanted["logits"].ravel())[0, 1] > 0.99


def test_the_tokenizer_is_one_that_every_release_of_transformers_reads(
    exported: dict[bool, Path],
) -> None:
    told = json.loads((exported[True] / "tokenizer_config.json").read_text("utf-8"))
    assert told["tokenizer_class"] == "PreTrainedTokenizerFast"


def test_what_else_lies_in_the_folder_stays(exported: dict[bool, Path]) -> None:
    folder = exported[True]
    (folder / "README.md").write_text("card", "utf-8")
    export(tiny_network(), tiny_tokenizer(), {"name": "tiny"}, folder)
    assert (folder / "README.md").read_text("utf-8") == "card"
    assert json.loads((folder / "rasid.json").read_text("utf-8")) == {"name": "tiny"}


def test_the_engines_of_the_service_run_it(tmp_path: Path) -> None:
    manifest = {"name": "tiny", "word_split": "words", "topics": codes()}
    export(tiny_network(), tiny_tokenizer(), manifest, tmp_path / "m")
    models = Models(ModelSettings(ner_model=str(tmp_path / "m"), topic_model=str(tmp_path / "m")))
    document = Document(text="the minister met the working group. قال الوزير")
    known: set[MentionType] = {"person", "official", "organization", "working_group", "location"}
    mentions = load_engine("transformer", models).find([document])[0]
    assert {mention.type for mention in mentions} <= known
    ranked = load_topic_engine("transformer", models).rank([document])[0]
    assert {topic.code for topic in ranked} == set(codes())
