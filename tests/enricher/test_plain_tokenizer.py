"""A tokenizer that needs no transformers is the one that transformers would load."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transformers import AutoTokenizer

from services.enricher.models.errors import ModelError
from services.enricher.models.plain_tokenizer import PlainTokenizer, plain_tokenizer
from services.enricher.models.reference import LocalModel, parse_reference

_LOAD = """
import socket, sys

def refuse(*_: object) -> None:
    raise AssertionError("a socket was opened")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings

Models(ModelSettings()).names_encoder()
print("transformers" in sys.modules)
"""


def _shipped() -> Path:
    model = parse_reference("rasid-ar-en", setting="MODEL")
    assert isinstance(model, LocalModel)
    return model.folder


_PLAIN = plain_tokenizer(_shipped())
_WHOLE = AutoTokenizer.from_pretrained(_shipped(), local_files_only=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with the shipped tokenizer."""
    for file in _shipped().glob("tokenizer*.json"):
        shutil.copy(file, tmp_path)
    return tmp_path


def _tell(folder: Path, **changed: object) -> None:
    file = folder / "tokenizer_config.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | changed), "utf-8")


@given(text=st.text())
def test_the_shipped_models_pieces_are_those_of_transformers(text: str) -> None:
    assert _PLAIN is not None
    text = text.encode(errors="replace").decode()
    assert _PLAIN.backend_tokenizer.encode(text).ids == _WHOLE(text)["input_ids"]


def test_its_size_padding_and_length_are_those_of_transformers() -> None:
    assert isinstance(_PLAIN, PlainTokenizer)
    assert len(_PLAIN) == len(_WHOLE)
    assert _PLAIN.pad_token_id == _WHOLE.pad_token_id
    assert _PLAIN.model_max_length == _WHOLE.model_max_length


def test_loading_the_shipped_model_opens_no_socket_and_imports_no_transformers() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOAD], check=True, stdout=subprocess.PIPE, text=True
    )
    assert done.stdout.split() == ["False"]


@pytest.mark.parametrize(
    "changed",
    [
        {"tokenizer_class": "BertTokenizer"},
        {"add_prefix_space": True},
        {"pad_token": "<none of these>"},
        {"pad_token": {"content": "<pad>"}},
        {"model_max_length": 1e30},
    ],
)
def test_a_tokenizer_that_needs_transformers_is_left_to_it(
    copy: Path, changed: dict[str, object]
) -> None:
    _tell(copy, **changed)
    assert plain_tokenizer(copy) is None


def test_tokens_added_in_a_file_of_their_own_are_left_to_transformers(copy: Path) -> None:
    (copy / "added_tokens.json").write_text("{}", "utf-8")
    assert plain_tokenizer(copy) is None


def test_a_tokenizer_that_cannot_be_read_is_refused(copy: Path) -> None:
    (copy / "tokenizer.json").write_text("{}", "utf-8")
    with pytest.raises(ModelError, match="its tokenizer cannot be read"):
        plain_tokenizer(copy)
