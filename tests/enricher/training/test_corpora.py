"""The readers of the training data, and what they refuse."""

import gzip
import json
from pathlib import Path

import pytest

from services.enricher.training.corpora import (
    CorpusError,
    TaggedSentence,
    read_documents,
    read_labelled_texts,
    read_sentences,
)


@pytest.fixture
def tagged(tmp_path: Path) -> Path:
    """Return a set of two sentences, with the finer tags of its source beside it."""
    (tmp_path / "train.conll").write_text("Layla\tB-PER\nspoke\tO\n\nDoha\tB-MISC\n", "utf-8")
    (tmp_path / "train.orig.conll").write_text("Layla\tB-Artist\n", "utf-8")
    (tmp_path / "dev.conll").write_text("Rome\tB-LOC\n", "utf-8")
    return tmp_path


def test_sentences_are_read_without_the_tags_that_the_model_does_not_know(tagged: Path) -> None:
    assert read_sentences(tagged, "train") == [
        TaggedSentence(words=("Layla", "spoke"), tags=("B-PER", "O")),
        TaggedSentence(words=("Doha",), tags=("O",)),
    ]


def test_the_dev_part_is_never_in_the_training_part(tagged: Path) -> None:
    assert read_sentences(tagged, "dev") == [TaggedSentence(words=("Rome",), tags=("B-LOC",))]


def test_a_line_without_a_tag_is_refused_with_file_and_line(tagged: Path) -> None:
    (tagged / "train.conll").write_text("Layla\tB-PER\nspoke\n", "utf-8")
    with pytest.raises(CorpusError, match=r"train\.conll:2: expected a token, a tab and a tag"):
        read_sentences(tagged, "train")


def test_a_missing_set_is_said_with_the_option_that_names_the_folder(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="--data"):
        read_sentences(tmp_path, "train")


def test_a_label_that_is_no_media_topic_is_none(tmp_path: Path) -> None:
    rows = [{"text": "a", "label": label, "lang": "en"} for label in ("medtop:15000000", "x:world")]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    found = read_labelled_texts(tmp_path / "t.jsonl")
    assert [one.label for one in found] == ["medtop:15000000", None]


def test_a_line_that_is_no_labelled_text_is_refused_with_its_number(tmp_path: Path) -> None:
    (tmp_path / "t.jsonl").write_text('{"text": "a"}\n', "utf-8")
    with pytest.raises(CorpusError, match=r"t\.jsonl:1: not a labelled text"):
        read_labelled_texts(tmp_path / "t.jsonl")


def test_documents_are_held_apart_by_blank_lines(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "raw.txt.gz", "wt", encoding="utf-8") as raw:
        raw.write("one\nand more\n\n\ntwo\n")
    assert list(read_documents(tmp_path / "raw.txt.gz")) == ["one and more", "two"]
