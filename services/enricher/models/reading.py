"""What a model says of an article, put together from its windows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from schemas.enriched import TextField
from services.enricher.models.session import Array
from services.enricher.models.tokenizing import Pieces
from services.enricher.models.windows import Window, first_windows, windows

LOGITS, TOPICS, EVIDENCE, EMBEDDING = "logits", "topic_logits", "topic_evidence", "embedding"
"""The outputs of an ONNX file that are read; any model has the first, ours has all."""


@dataclass(frozen=True, kw_only=True)
class FieldReading:
    """What a model says of the words of a title or of a text."""

    spans: Sequence[tuple[int, int]]
    """Where each word stands, in code points."""
    logits: Array
    """A score for every word and label, [words, labels]."""
    evidence: Array | None
    """What each word adds to the mean that is each topic's logit, [words, topics]."""
    pieces: Sequence[int]
    """Of how many pieces each word is."""
    end: int | None = None
    """Where it ended to read a text too long for it, in code points; None where it read all."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a model says of one article, title and text together."""

    fields: Mapping[TextField, FieldReading]
    topic_logits: Array | None
    """[topics]; None where the model has no such head, or the article no word."""
    embedding: Array | None
    """Of length 1; None where the model has no such head, or the article no word."""


class FieldTally:
    """Collects what the windows of one title or text say."""

    def __init__(self, pieces: Pieces, *, capacity: int, most: int | None) -> None:
        """Cut the text into windows.

        Args:
            pieces: the text, or as many of its first words as can be read.
            capacity: most pieces in a window.
            most: pieces that may be read in all; None for any number.
        """
        self.pieces = pieces
        self.lengths = [len(word) for word in pieces.pieces]
        every = windows(self.lengths, capacity, pieces.ends)
        self.windows = every if most is None else first_windows(every, self.lengths, most)
        """Those to read, in their order."""
        self._read = self.windows[-1].owned_end if self.windows else 0
        self._edges = np.array([0, *accumulate(self.lengths)], dtype=np.int64)
        self._words: dict[str, Array] = {}
        self.sums: dict[str, Array] = {}
        """Topic logits and embeddings of the windows, each times its tokens."""
        self.tokens = 0

    def ids(self, window: Window) -> list[int]:
        """Return the pieces of the words in `window`."""
        return [piece for word in self.pieces.pieces[window.first : window.end] for piece in word]

    def add(self, window: Window, found: Mapping[str, Array], *, tokens: int, shift: int) -> None:
        """Take what the model says of one window.

        Args:
            window: which words it read, and for which it speaks.
            found: its outputs, without the dimension of the batch.
            tokens: how many it read, special tokens too.
            shift: how many special tokens stand before the first word.
        """
        owned = slice(window.owned_first, window.owned_end)
        firsts = self._edges[owned] + shift - self._edges[window.first]
        end = int(self._edges[window.owned_end] + shift - self._edges[window.first])
        self._put(LOGITS, owned, found[LOGITS][firsts])
        if EVIDENCE in found:
            self._put(EVIDENCE, owned, np.add.reduceat(found[EVIDENCE][:end], firsts, axis=0))
        for name in (TOPICS, EMBEDDING):
            if name in found:
                self.sums[name] = self.sums.get(name, 0) + found[name] * np.float32(tokens)
        self.tokens += tokens

    def reading(self, labels: int) -> FieldReading:
        """Return what was said of every word."""
        nothing = np.zeros((0, labels), dtype=np.float32)
        spans = self.pieces.spans[: self._read]
        is_whole = self.pieces.is_whole and self._read == len(self.lengths)
        return FieldReading(
            spans=spans,
            logits=self._words.get(LOGITS, nothing),
            evidence=self._words.get(EVIDENCE),
            pieces=self.lengths[: self._read],
            end=None if is_whole else max((end for _, end in spans[-1:]), default=0),
        )

    def _put(self, name: str, owned: slice, values: Array) -> None:
        if name not in self._words:
            self._words[name] = np.zeros((self._read, values.shape[1]), dtype=np.float32)
        self._words[name][owned] = values


def article_reading(tallies: Mapping[TextField, FieldTally], labels: int) -> Reading:
    """Put title and text together: the mean of their windows, weighed by tokens."""
    tokens = sum(one.tokens for one in tallies.values())
    means: dict[str, Array] = {}
    for name in (TOPICS, EMBEDDING):
        parts = [one.sums[name] for one in tallies.values() if name in one.sums]
        if parts:
            means[name] = np.sum(parts, axis=0) / np.float32(tokens)
    return Reading(
        fields={field: one.reading(labels) for field, one in tallies.items()},
        topic_logits=means.get(TOPICS),
        embedding=_unit(means[EMBEDDING]) if EMBEDDING in means else None,
    )


def _unit(vector: Array) -> Array:
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length or 1.0)
