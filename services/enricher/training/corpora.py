"""Reads the training data: sentences with tags, texts with topics, and plain news."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Part = Literal["train", "dev"]
LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")


class CorpusError(Exception):
    """A file of the training data is missing or cannot be read; the message names file and line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TaggedSentence:
    """Words and their tags, of equal number; tags are those of `LABELS`."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelledText:
    """A text and the Media Topics code of its one label; None where nobody labelled it."""

    text: str
    label: str | None
    language: str


def read_sentences(folder: Path, part: Part) -> list[TaggedSentence]:
    """Return the sentences of one set: token TAB tag, sentences apart by a blank line.

    A tag that is not one of `LABELS` becomes O: the model does not know miscellaneous names.

    Raises:
        CorpusError: the set is not there, or a line has no tag.
    """
    files = [
        path
        for path in sorted(folder.glob("*.conll"))
        if ".orig" not in path.name and ("dev" in path.stem) == (part == "dev")
    ]
    if not files:
        raise CorpusError(f"{folder}: no {part} sentences there; --data must name the data folder")
    return [sentence for path in files for sentence in _sentences(path)]


def _sentences(path: Path) -> Iterator[TaggedSentence]:
    rows: list[tuple[str, str]] = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate([*lines, "\n"], start=1):
            if line.strip():
                rows.append(_row(line, path, number))
            elif rows:
                words, tags = zip(*rows, strict=True)
                yield TaggedSentence(words=words, tags=tags)
                rows = []


def _row(line: str, path: Path, number: int) -> tuple[str, str]:
    word, tab, rest = line.rstrip("\n").partition("\t")
    tag = rest.split("\t")[0]
    if not tab or not word:
        raise CorpusError(f"{path}:{number}: expected a token, a tab and a tag")
    return word, tag if tag in LABELS else "O"


def read_labelled_texts(path: Path) -> list[LabelledText]:
    """Return the texts of one file of JSON lines, with whatever label is a Media Topics code.

    Raises:
        CorpusError: the file is missing, or a line is not such an object.
    """
    found = []
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                found.append(_labelled(line, path, number))
    except FileNotFoundError as error:
        raise CorpusError(f"{path}: not there; --data must name the data folder") from error
    return found


def _labelled(line: str, path: Path, number: int) -> LabelledText:
    try:
        row = json.loads(line)
        label = row["label"] if row["label"].startswith("medtop:") else None
        return LabelledText(text=row["text"], label=label, language=row["lang"])
    except (ValueError, KeyError) as error:
        raise CorpusError(f"{path}:{number}: not a labelled text ({error})") from error


def read_documents(path: Path) -> Iterator[str]:
    """Yield the documents of a gzipped file, which blank lines hold apart, each on one line."""
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as lines:
        document: list[str] = []
        for line in [*lines, "\n"]:
            if line.strip():
                document.append(line.strip())
            elif document:
                yield re.sub(r"\s+", " ", " ".join(document))
                document = []
