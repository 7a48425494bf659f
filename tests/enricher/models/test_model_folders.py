"""Which model a setting names, and what is said where it cannot be used."""

import json
import os
import re
import shutil
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel

from services.enricher.document import Document
from services.enricher.engines.registry import load_engine
from services.enricher.models.errors import ModelError
from services.enricher.models.folder import find_model
from services.enricher.models.reference import HubModel, LocalModel, parse_reference
from services.enricher.models.tokenizing import WordTokenizer
from services.enricher.topics.registry import load_topic_engine
from tests.enricher.conftest import models_of
from tests.enricher.tiny_models import TOPICS, Tiny, make_model

_SETTING = "RASID_NER_MODEL"


@pytest.fixture
def copy(bert: Path, tmp_path: Path) -> Path:
    """Return a model that a test may break."""
    return Path(shutil.copytree(bert, tmp_path / "copy"))


@pytest.mark.parametrize(
    ("reference", "name", "revision"),
    [
        ("owner/model", "owner/model", None),
        ("owner/model@main", "owner/model", "main"),
        ("Davlan/xlm-roberta-base-ner-hrl@0a1b2c", "Davlan/xlm-roberta-base-ner-hrl", "0a1b2c"),
    ],
)
def test_owner_and_name_are_a_model_of_the_hub(
    reference: str, name: str, revision: str | None
) -> None:
    found = parse_reference(reference, setting=_SETTING)
    assert found == HubModel(name=name, revision=revision)


def test_a_shipped_name_is_a_folder_of_the_package() -> None:
    found = parse_reference("rasid-ar-en", setting=_SETTING)
    assert isinstance(found, LocalModel)
    assert found.folder.name == "rasid_ar_en"


def test_an_existing_folder_is_a_folder_though_it_looks_like_a_hub_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "owner" / "model").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert isinstance(parse_reference("owner/model", setting=_SETTING), LocalModel)


@pytest.mark.parametrize(
    "reference", ["rasid-ar-eng", "", "a b", "https://hub/owner/model", "a/b/c"]
)
def test_what_names_no_model_is_refused_with_what_could(reference: str) -> None:
    with pytest.raises(
        ModelError, match=r"names no model. Set it to a shipped model \(rasid-ar-en"
    ):
        parse_reference(reference, setting=_SETTING)


def test_a_path_to_nowhere_is_refused() -> None:
    with pytest.raises(ModelError, match=r"RASID_NER_MODEL=\./nowhere: there is no such folder"):
        parse_reference("./nowhere", setting=_SETTING)


def test_without_an_onnx_file_the_one_command_is_named(copy: Path) -> None:
    (copy / "model.onnx").unlink()
    with pytest.raises(
        ModelError, match=rf"\.venv/bin/rasid model export {re.escape(str(copy))} FOLDER;"
    ):
        find_model(str(copy), setting=_SETTING)


def test_without_a_config_the_folder_is_named(copy: Path) -> None:
    (copy / "config.json").unlink()
    with pytest.raises(ModelError, match=r"copy has no config\.json"):
        find_model(str(copy), setting=_SETTING)


@pytest.mark.parametrize("content", ["", "{", "[1]", "\ufeff"])
def test_a_config_that_cannot_be_read_is_named(copy: Path, content: str) -> None:
    (copy / "config.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"config\.json"):
        find_model(str(copy), setting=_SETTING)


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        ('{"label_temperature": 0}', "label_temperature: must be at least 0.01"),
        ('{"label_biases": {"O": NaN}}', "label_biases.O: .*finite"),
        ('{"label_biases": {"O": 1e39}}', "label_biases.O: must be at most"),
        ('{"topic_temperature": 1e-300}', "topic_temperature: must be at least"),
        ('{"transitions": {"matrix": [[NaN]], "start": [], "end": []}}', "transitions.matrix"),
        ('{"name": "a\\u0000b"}', "name: "),
        ('{"word_split": "letters"}', "word_split: must be 'words' or 'hyphenated'"),
        ("{", "is no JSON"),
    ],
)
def test_a_wrong_manifest_is_named_with_its_field(copy: Path, manifest: str, said: str) -> None:
    (copy / "rasid.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(ModelError, match=rf"rasid\.json: .*{said}"):
        find_model(str(copy), setting=_SETTING)


@pytest.mark.parametrize("name", ["rasid.json", "config.json"])
def test_a_folder_in_the_place_of_a_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink(missing_ok=True)
    (copy / name).mkdir()
    with pytest.raises(ModelError, match=rf"{name}: Is a directory\. Fetch or copy copy again"):
        find_model(str(copy), setting=_SETTING)


@pytest.mark.parametrize("name", ["rasid.json", "config.json"])
def test_a_link_that_leads_nowhere_is_no_model_without_that_file(copy: Path, name: str) -> None:
    (copy / name).unlink(missing_ok=True)
    (copy / name).symlink_to(copy / "nowhere")
    with pytest.raises(ModelError, match=rf"copy.*{name}"):
        find_model(str(copy), setting=_SETTING)


def test_what_is_no_file_beside_a_model_is_not_waited_for(copy: Path) -> None:
    before = find_model(str(copy), setting=_SETTING).checksum
    os.mkfifo(copy / "pipe.json")
    (copy / "folder.json").mkdir()
    (copy / "link.json").symlink_to(copy / "nowhere")
    assert find_model(str(copy), setting=_SETTING).checksum == before


def test_a_config_nested_without_end_is_named(copy: Path) -> None:
    (copy / "config.json").write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(ModelError, match=r"config\.json: "):
        find_model(str(copy), setting=_SETTING)


@pytest.mark.parametrize("field", ["vocab_size", "max_position_embeddings"])
def test_a_config_with_no_number_where_one_is_needed_is_named(tmp_path: Path, field: str) -> None:
    folder = make_model(tmp_path / "m", "xlm-roberta")
    _as_it_is(folder)
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {field: "many"}))
    with pytest.raises(ModelError, match=f"m: config.json has 'many' for {field}"):
        load_engine("transformer", models_of(folder))


def _as_it_is(folder: Path) -> None:
    """Have the tokenizer read without transformers, which adds to it and reads config.json."""
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": "<pad>"}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings))


def test_the_home_of_nobody_is_no_model() -> None:
    with pytest.raises(ModelError, match="RASID_NER_MODEL=~no-such-user: there is no such folder"):
        parse_reference("~no-such-user", setting=_SETTING)


def test_a_model_of_the_hub_may_have_its_onnx_file_in_a_folder(copy: Path) -> None:
    (copy / "onnx").mkdir()
    (copy / "model.onnx").rename(copy / "onnx" / "model.onnx")
    assert load_engine("transformer", models_of(copy)).name == "transformer"


def test_the_checksum_changes_with_any_file_that_matters(copy: Path) -> None:
    before = find_model(str(copy), setting=_SETTING)
    with (copy / "vocab.txt").open("a", encoding="utf-8") as vocabulary:
        vocabulary.write("word\n")
    after = find_model(str(copy), setting=_SETTING)
    assert before.checksum != after.checksum
    assert before.revision == before.checksum[:12] != after.revision


def test_an_onnx_file_that_is_none_is_refused(copy: Path) -> None:
    (copy / "model.onnx").write_bytes(b"no model")
    with pytest.raises(ModelError, match=r"model\.onnx: .*Fetch, copy or export the model again"):
        load_engine("transformer", models_of(copy))


def test_a_tokenizer_that_is_not_there_is_refused(copy: Path) -> None:
    (copy / "vocab.txt").unlink()
    with pytest.raises(ModelError, match="copy has no tokenizer"):
        load_engine("transformer", models_of(copy))


def test_a_tokenizer_of_another_model_is_refused(copy: Path) -> None:
    with (copy / "vocab.txt").open("a", encoding="utf-8") as vocabulary:
        vocabulary.write("word\n")
    with pytest.raises(ModelError, match=r"its tokenizer has (\d+) pieces, its weights have"):
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


def test_a_tokenizer_that_frames_nothing_is_read(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "xlm-roberta")
    _as_it_is(folder)
    content = json.loads((folder / "tokenizer.json").read_text())
    (folder / "tokenizer.json").write_text(json.dumps(content | {"post_processor": None}))
    engine = load_engine("transformer", models_of(folder))
    assert len(engine.find([Document(text="minister of kuwait"), Document(text="")])) == 2


def test_a_model_for_inference_that_labels_words_is_refused_at_the_start(tmp_path: Path) -> None:
    labels = ("entailment", "neutral", "contradiction")
    folder = make_model(tmp_path / "m", "bert", Tiny(labels=labels))
    with pytest.raises(ModelError, match=r"its output 'logits' is \[.*\], expected \[1, 3\]"):
        load_topic_engine("transformer", models_of(folder))


def test_a_threshold_for_a_topic_that_the_model_has_not_is_named(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "bert", Tiny(topics=TOPICS))
    manifest = json.loads((folder / "rasid.json").read_text())
    thresholds = {"topic_thresholds": {"medtop:99": 0.5}}
    (folder / "rasid.json").write_text(json.dumps(manifest | thresholds))
    with pytest.raises(
        ModelError, match="a threshold for 'medtop:99', which is none of its topics"
    ):
        load_topic_engine("transformer", models_of(folder))


def test_a_model_for_whole_texts_is_no_model_for_names(inference: Path) -> None:
    with pytest.raises(ModelError, match=r"its output 'logits' is \[2, 3\], expected 3 dimensions"):
        load_engine("transformer", models_of(inference))


def test_an_unknown_label_stops_the_start_with_its_name(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "bert", Tiny(labels=("O", "B-POLITICIAN")))
    with pytest.raises(ModelError, match="m: the label 'B-POLITICIAN' is of no known kind"):
        load_engine("transformer", models_of(folder))


def test_a_model_without_topics_is_no_model_for_topics(bert: Path) -> None:
    expected = r"has no topics; its labels are O, B-PER, .*\. Set RASID_TOPIC_MODEL"
    with pytest.raises(ModelError, match=expected):
        load_topic_engine("transformer", models_of(bert))


def test_a_topic_that_the_taxonomy_has_not_is_named(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "bert", Tiny(topics=("medtop:1", TOPICS[0])))
    with pytest.raises(ModelError, match="the taxonomy has no topic 'medtop:1'"):
        load_topic_engine("transformer", models_of(folder))


def test_code_that_comes_with_a_model_is_never_run(copy: Path) -> None:
    config = json.loads((copy / "config.json").read_text())
    reference = {"AutoConfig": "evil.C", "AutoTokenizer": ["evil.T", None]}
    (copy / "config.json").write_text(
        json.dumps(config | {"auto_map": reference, "model_type": "e"})
    )
    settings = {"tokenizer_class": "T", "auto_map": reference}
    (copy / "tokenizer_config.json").write_text(json.dumps(settings))
    mark = copy / "was-run"
    (copy / "evil.py").write_text(f"open({str(mark)!r}, 'w')\nclass T: ...\nclass C: ...\n")
    with pytest.raises(ModelError, match="its tokenizer cannot be read"):
        load_engine("transformer", models_of(copy))
    assert not mark.exists()


def test_words_of_a_byte_level_tokenizer_have_the_space_before_them(copy: Path) -> None:
    pieces = ["<pad>", "a", "b", "\u0120", "\u0120a", "\u0120b"]
    table = {piece: number for number, piece in enumerate(pieces)}
    tokenizer = Tokenizer(BPE(table, [("\u0120", "a"), ("\u0120", "b")]))
    tokenizer.pre_tokenizer = ByteLevel(add_prefix_space=False)
    tokenizer.save(str(copy / "tokenizer.json"))
    (copy / "vocab.txt").unlink()
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": "<pad>"}
    (copy / "tokenizer_config.json").write_text(json.dumps(settings))
    loaded = WordTokenizer(find_model(str(copy), setting=_SETTING), window_tokens=64)
    assert loaded.pieces(["a b"])[0].pieces == [[4], [5]]
