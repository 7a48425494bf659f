"""Which model a setting names, and what is said where it cannot be used."""

import json
import re
import shutil
from pathlib import Path

import onnx
import pytest
from onnx import TensorProto, helper
from tokenizers import Tokenizer
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel

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
        ('{"label_temperature": 0}', "label_temperature: must be greater than 0"),
        ('{"word_split": "letters"}', "word_split: must be 'words' or 'hyphenated'"),
        ("{", "is no JSON"),
    ],
)
def test_a_wrong_manifest_is_named_with_its_field(copy: Path, manifest: str, said: str) -> None:
    (copy / "rasid.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(ModelError, match=rf"rasid\.json: .*{said}"):
        find_model(str(copy), setting=_SETTING)


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


def test_a_model_for_whole_texts_is_no_model_for_names(inference: Path) -> None:
    with pytest.raises(ModelError, match=r"its output 'logits' is \[1, 3\], expected 3 dimensions"):
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
