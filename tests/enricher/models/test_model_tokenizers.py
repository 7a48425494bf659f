"""The tokenizer beside a model: one that is refused, and one that is read."""

import json
from pathlib import Path

import pytest
from tokenizers import Tokenizer
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel

from services.enricher.document import Document
from services.enricher.engines.registry import load_engine
from services.enricher.models.errors import ModelError
from services.enricher.models.folder import find_model
from services.enricher.models.tokenizing import WordTokenizer
from tests.enricher.conftest import models_of
from tests.enricher.models.broken_models import SETTING, leave_as_it_is
from tests.enricher.tiny_models import make_model


def test_a_tokenizer_that_is_not_there_is_refused(copy: Path) -> None:
    (copy / "vocab.txt").unlink()
    with pytest.raises(ModelError, match="copy has no tokenizer"):
        load_engine("transformer", models_of(copy))


def test_a_tokenizer_of_another_model_is_refused(copy: Path) -> None:
    with (copy / "vocab.txt").open("a", encoding="utf-8") as vocabulary:
        vocabulary.write("word\n")
    with pytest.raises(ModelError, match=r"its tokenizer has (\d+) pieces, its weights have"):
        load_engine("transformer", models_of(copy))


def test_a_tokenizer_that_frames_nothing_is_read(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "xlm-roberta")
    leave_as_it_is(folder)
    content = json.loads((folder / "tokenizer.json").read_text())
    (folder / "tokenizer.json").write_text(json.dumps(content | {"post_processor": None}))
    engine = load_engine("transformer", models_of(folder))
    assert len(engine.find([Document(text="minister of kuwait"), Document(text="")])) == 2


def test_words_of_a_byte_level_tokenizer_have_the_space_before_them(copy: Path) -> None:
    pieces = ["<pad>", "a", "b", "\u0120", "\u0120a", "\u0120b"]
    table = {piece: number for number, piece in enumerate(pieces)}
    tokenizer = Tokenizer(BPE(table, [("\u0120", "a"), ("\u0120", "b")]))
    tokenizer.pre_tokenizer = ByteLevel(add_prefix_space=False)
    tokenizer.save(str(copy / "tokenizer.json"))
    (copy / "vocab.txt").unlink()
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": "<pad>"}
    (copy / "tokenizer_config.json").write_text(json.dumps(settings))
    loaded = WordTokenizer(find_model(str(copy), setting=SETTING), window_tokens=64)
    assert loaded.pieces(["a b"])[0].pieces == [[4], [5]]
