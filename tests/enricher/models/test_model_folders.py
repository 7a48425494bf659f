"""What is said of a folder that holds no model, or one that is not whole."""

import json
import os
import re
from pathlib import Path

import pytest

from services.enricher.engines.registry import load_engine
from services.enricher.models.errors import ModelError
from services.enricher.models.folder import find_model
from tests.enricher.conftest import models_of
from tests.enricher.models.broken_models import SETTING, leave_as_it_is
from tests.enricher.tiny_models import make_model


def test_without_an_onnx_file_the_one_command_is_named(copy: Path) -> None:
    (copy / "model.onnx").unlink()
    with pytest.raises(
        ModelError, match=rf"\.venv/bin/rasid model export {re.escape(str(copy))} FOLDER;"
    ):
        find_model(str(copy), setting=SETTING)


def test_without_a_config_the_folder_is_named(copy: Path) -> None:
    (copy / "config.json").unlink()
    with pytest.raises(ModelError, match=r"copy has no config\.json"):
        find_model(str(copy), setting=SETTING)


@pytest.mark.parametrize("content", ["", "{", "[1]", "\ufeff"])
def test_a_config_that_cannot_be_read_is_named(copy: Path, content: str) -> None:
    (copy / "config.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"config\.json"):
        find_model(str(copy), setting=SETTING)


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
        find_model(str(copy), setting=SETTING)


@pytest.mark.parametrize("name", ["rasid.json", "config.json"])
def test_a_folder_in_the_place_of_a_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink(missing_ok=True)
    (copy / name).mkdir()
    with pytest.raises(ModelError, match=rf"{name}: Is a directory\. Fetch or copy copy again"):
        find_model(str(copy), setting=SETTING)


@pytest.mark.parametrize("name", ["rasid.json", "config.json"])
def test_a_link_that_leads_nowhere_is_no_model_without_that_file(copy: Path, name: str) -> None:
    (copy / name).unlink(missing_ok=True)
    (copy / name).symlink_to(copy / "nowhere")
    with pytest.raises(ModelError, match=rf"copy.*{name}"):
        find_model(str(copy), setting=SETTING)


def test_what_is_no_file_beside_a_model_is_not_waited_for(copy: Path) -> None:
    before = find_model(str(copy), setting=SETTING).checksum
    os.mkfifo(copy / "pipe.json")
    (copy / "folder.json").mkdir()
    (copy / "link.json").symlink_to(copy / "nowhere")
    assert find_model(str(copy), setting=SETTING).checksum == before


def test_a_config_nested_without_end_is_named(copy: Path) -> None:
    (copy / "config.json").write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(ModelError, match=r"config\.json: "):
        find_model(str(copy), setting=SETTING)


@pytest.mark.parametrize("field", ["vocab_size", "max_position_embeddings"])
def test_a_config_with_no_number_where_one_is_needed_is_named(tmp_path: Path, field: str) -> None:
    folder = make_model(tmp_path / "m", "xlm-roberta")
    leave_as_it_is(folder)
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {field: "many"}))
    with pytest.raises(ModelError, match=f"m: config.json has 'many' for {field}"):
        load_engine("transformer", models_of(folder))


def test_a_model_of_the_hub_may_have_its_onnx_file_in_a_folder(copy: Path) -> None:
    (copy / "onnx").mkdir()
    (copy / "model.onnx").rename(copy / "onnx" / "model.onnx")
    assert load_engine("transformer", models_of(copy)).name == "transformer"


def test_the_checksum_changes_with_any_file_that_matters(copy: Path) -> None:
    before = find_model(str(copy), setting=SETTING)
    with (copy / "vocab.txt").open("a", encoding="utf-8") as vocabulary:
        vocabulary.write("word\n")
    after = find_model(str(copy), setting=SETTING)
    assert before.checksum != after.checksum
    assert before.revision == before.checksum[:12] != after.revision


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
