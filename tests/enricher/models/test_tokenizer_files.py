"""Reading the tokenizer of a model, with transformers and without."""

import json
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.enricher.models.errors import ModelError
from services.enricher.models.folder import find_model, read_folder
from services.enricher.models.tokenizer_files import LoadedTokenizer, load_tokenizer

_LOAD = """
import socket, sys

def refuse(*_):
    raise AssertionError("a connection was opened")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
from services.enricher.__main__ import load, read_configuration
load(read_configuration(None))
print("transformers" in sys.modules)
"""


@lru_cache
def _shipped() -> LoadedTokenizer:
    return load_tokenizer(find_model("rasid-ar-en", setting="RASID_NER_MODEL"))


@lru_cache
def _by_transformers() -> Any:
    # Only here: a second of import, which other runs would wait for when they collect this file.
    from transformers import AutoTokenizer

    folder = find_model("rasid-ar-en", setting="RASID_NER_MODEL").path
    return AutoTokenizer.from_pretrained(folder, local_files_only=True)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a folder with the files of the shipped model, to be changed."""
    folder = find_model("rasid-ar-en", setting="RASID_NER_MODEL").path
    return Path(shutil.copytree(folder, tmp_path / "copied"))


def _change(folder: Path, **changes: object) -> LoadedTokenizer:
    path = folder / "tokenizer_config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))
    return load_tokenizer(read_folder(folder, name="changed"))


def test_the_model_in_the_box_is_loaded_without_transformers_and_without_a_connection() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOAD], capture_output=True, text=True, check=False, timeout=110
    )
    assert done.stdout == "False\n", done.stderr


@settings(max_examples=100)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_its_tokenizer_gives_the_pieces_that_transformers_gives(words: list[str]) -> None:
    ours = _shipped().backend.encode(words, is_pretokenized=True)
    theirs = _by_transformers()(words, is_split_into_words=True)
    assert ours.ids == theirs["input_ids"]


def test_its_tokenizer_has_the_size_and_the_padding_that_transformers_says() -> None:
    ours, theirs = _shipped(), _by_transformers()
    assert (ours.pieces, ours.padding, ours.longest) == (
        len(theirs), theirs.pad_token_id, theirs.model_max_length,
    )  # fmt: skip


@pytest.mark.parametrize(
    "changes",
    [
        {"tokenizer_class": "XLMRobertaTokenizer"},
        {"mask_token": {"content": "<mask>", "lstrip": True}},
        {"mask_token": "<a token of its own>"},
    ],
    ids=["another class", "a token with rules", "a token that its file lacks"],
)
def test_one_that_transformers_adds_to_is_read_by_transformers(
    copied: Path, changes: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "transformers", None)
    with pytest.raises(ModuleNotFoundError):
        _change(copied, **changes)


def test_a_file_that_is_no_tokenizer_is_named_with_the_mend(copied: Path) -> None:
    (copied / "tokenizer.json").write_text("{}")
    with pytest.raises(ModelError, match=r"its tokenizer cannot be read: .*another model"):
        _change(copied)
