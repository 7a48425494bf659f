"""Turns words into a model's pieces with the tokenizer that it was trained with."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import Any

from services.enricher.models.config import whole_number
from services.enricher.models.folder import ModelFolder
from services.enricher.models.sentences import sentence_ends
from services.enricher.models.tokenizer_files import LoadedTokenizer, load_tokenizer
from services.enricher.models.words import WordSplit, word_spans

_MOST_PIECES = 12
"""Pieces of one word; the first is labelled, and what comes after these tells it little."""
LONGEST_WORD = 200
"""Code points of a word that are read: what is longer is no word of a language."""
_MOST_POSITIONS = 512
_AFTER_PADDING = ("roberta", "xlm-roberta", "camembert", "xlm-roberta-xl")
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
    is_whole: bool
    """Whether these are all words of the text."""

    def first(self, most: int) -> "Pieces":
        """Return the first words that have `most` pieces together, one in any case."""
        read = accumulate(map(len, self.pieces))
        count = max(1, sum(1 for _ in takewhile(lambda pieces: pieces <= most, read)))
        if count >= len(self.pieces):
            return self
        ends = [end for end in self.ends if end < count]
        return Pieces(
            spans=self.spans[:count], pieces=self.pieces[:count], ends=ends, is_whole=False
        )


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
        tokenizer = load_tokenizer(folder)
        self._backend = tokenizer.backend
        self._split: WordSplit = folder.manifest.word_split
        self.padding = tokenizer.padding
        self.last = tokenizer.pieces - 1
        """Highest number of a piece."""
        self.before, self.after = self._frame()
        longest = min(window_tokens, _most_tokens(folder, tokenizer))
        self.capacity = max(_MOST_PIECES, longest - len(self.before) - len(self.after))
        """Most pieces in one window, special tokens not counted."""

    def pieces(self, texts: Sequence[str], *, most_words: int | None = None) -> list[Pieces]:
        """Return the pieces of each text, of its first `most_words` alone where that is given."""
        every = [word_spans(text, self._split) for text in texts]
        spans = [found[:most_words] for found in every]
        words = [
            [_SURROGATE.sub(_REPLACEMENT, text[start : min(end, start + LONGEST_WORD)])
             for start, end in found]
            for text, found in zip(texts, spans, strict=True)
        ]  # fmt: skip
        encodings = self._backend.encode_batch(
            words, is_pretokenized=True, add_special_tokens=False
        )
        return [
            _pieces(text, found, encoding, is_whole=len(found) == len(all_of_text))
            for text, found, all_of_text, encoding in zip(
                texts, spans, every, encodings, strict=True
            )
        ]

    def pairs(self, texts: Sequence[tuple[str, str]]) -> list[Pair]:
        """Return each text with its sentence, cut to what the model can read."""
        clean = [tuple(_SURROGATE.sub(_REPLACEMENT, one) for one in pair) for pair in texts]
        longest = self.capacity + len(self.before) + len(self.after)
        # Of the longer one, the text: without its sentence a pair asks nothing.
        self._backend.enable_truncation(longest, strategy="longest_first")
        try:
            encodings = self._backend.encode_batch(clean)
        finally:
            self._backend.no_truncation()
        return [Pair(ids=one.ids, type_ids=one.type_ids) for one in encodings]

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


def _pieces(
    text: str,
    spans: Sequence[tuple[int, int]],
    encoding: Any,  # noqa: ANN401
    *,
    is_whole: bool,
) -> Pieces:
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
    ends = list(sentence_ends(text, kept))
    return Pieces(spans=kept, pieces=pieces, ends=ends, is_whole=is_whole)


def _most_tokens(folder: ModelFolder, tokenizer: LoadedTokenizer) -> int:
    """Return how many tokens the model can read at once."""
    if folder.manifest.max_length:
        return folder.manifest.max_length
    positions, padding = (
        whole_number(folder.config, field, model=folder.name)
        for field in ("max_position_embeddings", "pad_token_id")
    )
    positions = positions or _MOST_POSITIONS
    # RoBERTa and XLM-R begin to count after the padding's position.
    if folder.config.get("model_type") in _AFTER_PADDING:
        positions -= (padding or 0) + 1
    return min(positions, tokenizer.longest, _MOST_POSITIONS)
