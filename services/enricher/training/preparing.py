"""What a run needs before its first step: words counted, pieces chosen, spellings known."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tokenizers import Tokenizer

from services.enricher.models.words import word_spans
from services.enricher.training import e5
from services.enricher.training.corpora import read_documents, read_labelled_texts, read_sentences
from services.enricher.training.spelling import fold, usual_spellings
from services.enricher.training.tagging import TRAINING_SETS
from services.enricher.training.tokenizer import Vocabulary, build_tokenizer, choose_pieces
from services.enricher.training.topics import LABELLED

_PIECES = 40_000
_RAW = ("ar_ant_news", "en_un_general_debate_2005plus", "en_worldwide_originals_trainonly")
_RAW_DOCUMENTS = 60_000
_TRAINING_WEIGHT = 5
"""A word of the labelled sets counts as so many of plain news."""
_ARABIC = re.compile("[\u0621-\u064a]")


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """The vocabulary, its tokenizer, and the usual spelling of folded Arabic words."""

    vocabulary: Vocabulary
    tokenizer: Tokenizer
    usual: dict[str, str]


def prepare(data: Path, work: Path, pretrained: e5.Pretrained) -> Prepared:
    """Return what was prepared, from `work` where it was done before."""
    path = work / "prepared.json"
    if not path.exists():
        path.write_text(json.dumps(_count(data, pretrained), ensure_ascii=False), "utf-8")
    kept = json.loads(path.read_text("utf-8"))
    rows = kept["rows"]
    pieces = [(pretrained.pieces[row], pretrained.scores[row]) for row in rows]
    return Prepared(
        vocabulary=Vocabulary(rows=rows, pieces=pieces),
        tokenizer=build_tokenizer(pieces),
        usual=kept["usual"],
    )


def _count(data: Path, pretrained: e5.Pretrained) -> dict[str, object]:
    plain = Counter(_raw_words(data / "raw"))
    usual = usual_spellings({w: n for w, n in plain.items() if _ARABIC.search(w)})
    words = plain.copy()
    for word in _labelled_words(data):
        words[word] += _TRAINING_WEIGHT
        words[fold(word)] += 1
        words[usual.get(word, word)] += 1
    chosen = choose_pieces(pretrained.pieces, pretrained.scores, words, most=_PIECES)
    return {"rows": chosen.rows, "usual": usual}


def _raw_words(folder: Path) -> Iterator[str]:
    for name in _RAW:
        for text in islice(read_documents(folder / f"{name}.txt.gz"), _RAW_DOCUMENTS):
            yield from _words(text)


def _labelled_words(data: Path) -> Iterator[str]:
    names = [one.name for one in TRAINING_SETS]
    for name in names:
        for sentence in read_sentences(data / "ner" / name, "train"):
            for word in sentence.words:
                yield from _words(word)
    for name in LABELLED:
        for labelled in read_labelled_texts(data / "topics" / name / "train.jsonl"):
            yield from _words(labelled.text)


def _words(text: str) -> Iterator[str]:
    return (text[start:end] for start, end in word_spans(text))
