"""Tiny models with random weights in the two tokenizer families, as folders like any other.

They are what transformers would save and export, made without torch: a multilingual BERT
(WordPiece, `vocab.txt` alone) and an XLM-R (Unigram, `tokenizer.json`). They know nothing, so that
what they find is noise; what must hold for any noise is what the tests look at.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import onnx
from tokenizers import Regex, Tokenizer, decoders, normalizers, pre_tokenizers, processors
from tokenizers.models import Unigram

from tests.onnx_bert import Graph, Shape

BIO = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
TOPICS = ("medtop:11000000", "medtop:20000103", "medtop:15000000")
WIDTH = 16
_POSITIONS = 64
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى،.,-'\"()"
_WORDS = ("minister", "kuwait", "group", "the", "of", "وزير", "الكويت", "مجموعة", "العمل", "على")

Family = Literal["bert", "xlm-roberta"]


@dataclass(frozen=True, kw_only=True)
class Tiny:
    """What a tiny model is for."""

    labels: Sequence[str] = BIO
    topics: Sequence[str] = ()
    """With topics it has all heads of our own model."""
    kind: Literal["tokens", "text"] = "tokens"
    split: Literal["words", "hyphenated"] = "hyphenated"
    seed: int = 3


def make_model(folder: Path, family: Family, tiny: Tiny = Tiny()) -> Path:
    """Write a model into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = _write_bert(folder) if family == "bert" else _write_xlm_roberta(folder)
    config = {
        "model_type": family,
        "vocab_size": vocabulary,
        "hidden_size": WIDTH,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "max_position_embeddings": _POSITIONS + (2 if family == "xlm-roberta" else 0),
        "pad_token_id": 1 if family == "xlm-roberta" else 0,
        "id2label": {str(n): label for n, label in enumerate(tiny.labels)},
    }
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    if tiny.topics:
        manifest = {
            "name": "tiny",
            "revision": "r1",
            "topics": tiny.topics,
            "word_split": tiny.split,
        }
        (folder / "rasid.json").write_text(json.dumps(manifest), encoding="utf-8")
    model = _onnx(tiny, vocabulary, typed=family == "bert")
    onnx.save(model, str(folder / "model.onnx"))
    return folder


def _onnx(tiny: Tiny, vocabulary: int, *, typed: bool) -> onnx.ModelProto:
    labels, topics = len(tiny.labels), len(tiny.topics)
    shape = Shape(
        vocabulary=vocabulary, width=WIDTH, heads=2, layers=2, positions=_POSITIONS, typed=typed
    )
    graph = Graph(shape, tiny.seed)
    hidden = graph.encoder()
    outputs: dict[str, list[Any]] = {"logits": ["b", "t", labels]}
    if tiny.kind == "text":
        hidden = graph.op("Gather", hidden, graph.constant(np.array(0)), axis=1)
        outputs["logits"] = ["b", labels]
    graph.linear(hidden, labels, name="logits", gain=4)
    if topics:
        outputs |= _own_heads(graph, hidden, topics)
    model = graph.model(outputs)
    onnx.checker.check_model(model)
    return model


def _own_heads(graph: Graph, hidden: str, topics: int) -> dict[str, list[Any]]:
    """Add what `rasid-ar-en` has: topics linear on the mean, each token's share, the vector."""
    axis = graph.constant(np.array([1]))
    column = graph.op("Unsqueeze", graph.real_tokens(), graph.constant(np.array([2])))
    real = graph.op("Mul", hidden, column)
    count = graph.op("ReduceSum", column, axis, keepdims=0)
    mean = graph.op("Div", graph.op("ReduceSum", real, axis, keepdims=0), count)
    table = graph.random(WIDTH, topics, scale=1.0)
    graph.op("MatMul", real, table, name="topic_evidence")
    graph.op("Add", graph.op("MatMul", mean, table), graph.random(topics), name="topic_logits")
    graph.op("LpNormalization", mean, axis=-1, p=2, name="embedding")
    return {
        "topic_logits": ["b", topics],
        "topic_evidence": ["b", "t", topics],
        "embedding": ["b", WIDTH],
    }


def _write_bert(folder: Path) -> int:
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *_WORDS, *_LETTERS]
    pieces += [f"##{letter}" for letter in _LETTERS]
    (folder / "vocab.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    settings = {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": 64}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return len(pieces)


def _write_xlm_roberta(folder: Path) -> int:
    pieces = ["<s>", "<pad>", "</s>", "<unk>", "▁", *(f"▁{word}" for word in _WORDS)]
    pieces += [*_LETTERS, *(f"▁{letter}" for letter in _LETTERS)]
    scores = [0.0 if n < 4 else -2.0 - len(piece) / 100 for n, piece in enumerate(pieces)]
    tokenizer = Tokenizer(Unigram(list(zip(pieces, scores, strict=True)), unk_id=3))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Replace(Regex("[\u064b-\u0652\u0640\u200b-\u200f\u202a-\u202e]"), ""),
            normalizers.Lowercase(),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", 0), ("</s>", 2)],
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    settings = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": "<s>",
        "eos_token": "</s>",
        "unk_token": "<unk>",
        "pad_token": "<pad>",
        "model_max_length": 64,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return len(pieces)
