"""Turns words into a model's pieces with the tokenizer that it was trained with."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from services.enricher.models.errors import ModelError
from services.enricher.models.folder import ModelFolder
from services.enricher.models.plain_tokenizer import plain_tokenizer
from services.enricher.models.sentences import sentence_ends
from services.enricher.models.words import WordSplit, word_spans

_MOST_PIECES = 12
"""Pieces of one word; the first is labelled, and what comes after these tells it little."""
_LONGEST_WORD = 200
"""Code points of a word that are read: what is longer is no word of a language."""
_MOST_POSITIONS = 512
_FILES = ("tokenizer.json", "vocab.txt", "vocab.json", "sentencepiece.bpe.model", "spm.model",
          "spiece.model")  # fmt: skip
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pieces:
    """One text in a model's pieces.

    `spans[i]` is where word `i` stands in the text, in code points, and `pieces[i]` its pieces, at
    least one: a word of which the tokenizer's normaliser leaves nothing is not among them.
    """

    spans: Sequence[tuple[int, int]]
    pieces: Sequence[Sequence[int]]
    ends: Sequence[int]
    """Numbers of the first words after the ends of sentences."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A text and a sentence about it as one sequence, special tokens and all."""

    ids: Sequence[int]
    type_ids: Sequence[int]


class WordTokenizer:
    """The tokenizer of one model, word by word."""

    def __init__(self, folder: ModelFolder, *, window_tokens: int) -> None:
        """Load the tokenizer of a model that is to read `window_tokens` at a time, or fewer.

        Raises:
            ModelError: its files cannot be read.
        """
        self._tokenizer = _load(folder)
        self._backend: Any = self._tokenizer.backend_tokenizer
        self._split: WordSplit = folder.manifest.word_split
        self.padding: int = self._tokenizer.pad_token_id or 0
        self.before, self.after = self._frame()
        longest = min(window_tokens, _most_tokens(folder, self._tokenizer))
        self.capacity = max(_MOST_PIECES, longest - len(self.before) - len(self.after))
        """Most pieces in one window, special tokens not counted."""

    def pieces(self, texts: Sequence[str]) -> list[Pieces]:
        """Return the pieces of each text."""
        spans = [word_spans(text, self._split) for text in texts]
        words = [
            [_SURROGATE.sub(_REPLACEMENT, text[start : min(end, start + _LONGEST_WORD)])
             for start, end in found]
            for text, found in zip(texts, spans, strict=True)
        ]  # fmt: skip
        encodings = self._backend.encode_batch(
            words, is_pretokenized=True, add_special_tokens=False
        )
        return [
            _pieces(text, found, encoding)
            for text, found, encoding in zip(texts, spans, encodings, strict=True)
        ]

    def pairs(self, texts: Sequence[tuple[str, str]]) -> list[Pair]:
        """Return each text with its sentence, cut to what the model can read."""
        clean = [tuple(_SURROGATE.sub(_REPLACEMENT, one) for one in pair) for pair in texts]
        longest = self.capacity + len(self.before) + len(self.after)
        return [
            Pair(ids=encoding.ids[:longest], type_ids=encoding.type_ids[:longest])
            for encoding in self._backend.encode_batch(clean)
        ]

    def size(self, sentence: str) -> int:
        """Return how many pieces `sentence` is."""
        return len(self._backend.encode(sentence, add_special_tokens=False).ids)

    def _frame(self) -> tuple[list[int], list[int]]:
        """Return the special tokens before and after a text."""
        bare = self._backend.encode("a", add_special_tokens=False).ids
        framed = self._backend.encode("a").ids
        start = next(
            (n for n in range(len(framed)) if framed[n : n + len(bare)] == bare), len(framed)
        )
        return framed[:start], framed[start + len(bare) :]


def _pieces(text: str, spans: Sequence[tuple[int, int]], encoding: Any) -> Pieces:  # noqa: ANN401
    kept: list[tuple[int, int]] = []
    pieces: list[list[int]] = []
    last = -1
    for identity, word in zip(encoding.ids, encoding.word_ids, strict=True):
        if word != last:
            kept.append(spans[word])
            pieces.append([identity])
            last = word
        elif len(pieces[-1]) < _MOST_PIECES:
            pieces[-1].append(identity)
    return Pieces(spans=kept, pieces=pieces, ends=list(sentence_ends(text, kept)))


def _load(folder: ModelFolder) -> Any:  # noqa: ANN401 - transformers' own type is made at run time
    if not any((folder.path / file).is_file() for file in _FILES):
        # Of some kinds transformers would make an empty one.
        raise ModelError(
            f"{folder.name} has no tokenizer ({folder.path} has none of {', '.join(_FILES)})",
            "Fetch, copy or export the model again, tokenizer and all",
        )
    tokenizer = plain_tokenizer(folder.path) or _of_transformers(folder)
    if not getattr(tokenizer, "is_fast", False):
        raise ModelError(
            f"{folder.name}: its tokenizer has no fast form (tokenizer.json)",
            "Convert it with transformers, or choose another model",
        )
    pieces, rows = len(tokenizer), int(folder.config.get("vocab_size") or len(tokenizer))
    if pieces > rows:
        raise ModelError(
            f"{folder.name}: its tokenizer has {pieces:,} pieces, its weights have {rows:,}",
            "Take tokenizer and weights of the same model",
        )
    _prepare(tokenizer.backend_tokenizer)
    return tokenizer


def _of_transformers(folder: ModelFolder) -> Any:  # noqa: ANN401
    # Without torch it says at every import that there is none.
    logging.getLogger("transformers").addFilter(lambda record: "PyTorch" not in record.msg)
    from transformers import AutoTokenizer  # noqa: PLC0415 - slow to import

    try:
        return AutoTokenizer.from_pretrained(
            folder.path, local_files_only=True, trust_remote_code=False, use_fast=True
        )
    except Exception as error:  # noqa: BLE001 - for a wrong file it has many kinds of error
        reason = (str(error).splitlines() or [type(error).__name__])[0][:300]
        raise ModelError(
            f"{folder.name}: its tokenizer cannot be read: {reason}",
            "Export it with a tokenizer.json, or choose another model",
        ) from None


def _prepare(backend: Any) -> None:  # noqa: ANN401
    backend.no_padding()
    backend.no_truncation()
    # GPT-2's pieces carry the space before a word, which a word by itself must be given back.
    if "ByteLevel" in type(splitter := backend.pre_tokenizer).__name__:
        splitter.add_prefix_space = True
        backend.pre_tokenizer = splitter


def _most_tokens(folder: ModelFolder, tokenizer: Any) -> int:  # noqa: ANN401
    """Return how many tokens the model can read at once."""
    if folder.manifest.max_length:
        return folder.manifest.max_length
    positions = int(folder.config.get("max_position_embeddings") or _MOST_POSITIONS)
    # RoBERTa and XLM-R begin to count after the padding's position.
    if folder.config.get("model_type") in {"roberta", "xlm-roberta", "camembert", "xlm-roberta-xl"}:
        positions -= int(folder.config.get("pad_token_id") or 0) + 1
    return min(positions, int(tokenizer.model_max_length), _MOST_POSITIONS)
