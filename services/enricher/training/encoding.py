"""Turns sentences and texts into the numbers that the network reads, and these into batches."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from services.enricher.models.words import word_spans
from services.enricher.training.corpora import LABELS, TaggedSentence
from services.enricher.training.tokenizer import BEGIN, END

IGNORED = -100
"""The tag of a piece that no loss is taken of."""
_MOST_PIECES_OF_A_WORD = 12
_LONGEST_SENTENCE = 250
_SORTED_TOGETHER = 400
"""So many examples are sorted by length, to lie in batches with little padding."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """One sentence: its pieces, and the tag of each word at the word's first piece."""

    pieces: tuple[int, ...]
    tags: tuple[int, ...]


class Encoder:
    """Cuts words into pieces, each different word once."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}

    def sentence(self, sentence: TaggedSentence) -> Example:
        """Return the example; a word that normalises to nothing is left out."""
        pieces, tags = [BEGIN], [IGNORED]
        for word, tag in zip(sentence.words, sentence.tags, strict=True):
            found = self._word(word)
            if len(pieces) + len(found) > _LONGEST_SENTENCE:
                break
            pieces += found
            tags += [LABELS.index(tag), *[IGNORED] * (len(found) - 1)][: len(found)]
        return Example(pieces=(*pieces, END), tags=(*tags, IGNORED))

    def text(self, text: str, *, most: int) -> tuple[int, ...]:
        """Return at most `most` pieces of a text, the special two among them."""
        pieces = [BEGIN]
        for start, end in word_spans(text):
            pieces += self._word(text[start:end])
            if len(pieces) >= most - 1:
                break
        return (*pieces[: most - 1], END)

    def _word(self, word: str) -> tuple[int, ...]:
        if word not in self._known:
            ids = self._tokenizer.encode(word, add_special_tokens=False).ids
            self._known[word] = tuple(ids[:_MOST_PIECES_OF_A_WORD])
        return self._known[word]


def batches(lengths: Sequence[int], *, budget: int, chance: random.Random) -> Iterator[list[int]]:
    """Yield indices in batches of at most `budget` padded pieces, in random order."""
    order = list(range(len(lengths)))
    chance.shuffle(order)
    made: list[list[int]] = []
    for at in range(0, len(order), _SORTED_TOGETHER):
        batch: list[int] = []
        for index in sorted(order[at : at + _SORTED_TOGETHER], key=lengths.__getitem__):
            if batch and (len(batch) + 1) * lengths[index] > budget:
                made.append(batch)
                batch = []
            batch.append(index)
        made.append(batch)
    chance.shuffle(made)
    yield from made
