"""Asks a model for natural language inference whether a text entails a sentence."""

from collections.abc import Iterator, Sequence

import numpy as np

from services.domain.text.markup import without_markup
from services.enricher.models.config import label_names
from services.enricher.models.errors import ModelError
from services.enricher.models.filling import fill
from services.enricher.models.folder import ModelFolder
from services.enricher.models.reading import LOGITS
from services.enricher.models.session import Array, Numbers, Running, Session
from services.enricher.models.tokenizing import LONGEST_WORD, Pair, Pieces, WordTokenizer
from services.enricher.models.windows import windows

_RESERVE = 32
_LEAST_ROOM = 64
"""Tokens of a text read at a time, at least, however long the sentence asked about."""
_LONGEST_GAP = 16
"""Code points between two words that are read as they are; more say no more than a space."""


def entailment_label(names: Sequence[str]) -> int | None:
    """Return which label says that the text entails the sentence; None where none does."""
    found = [number for number, name in enumerate(names) if name.lower().startswith("entail")]
    return found[0] if len(found) == 1 else None


class Entailment:
    """One model for natural language inference, loaded."""

    def __init__(self, folder: ModelFolder, running: Running) -> None:
        """Load tokenizer and weights.

        Raises:
            ModelError: a file cannot be read, or the labels are not those of inference.
        """
        self.folder = folder
        names = label_names(folder.config, model=folder.name)
        entails = entailment_label(names)
        if entails is None:
            raise ModelError(
                f"{folder.name}: none of its labels ({', '.join(names)}) is entailment",
                "Choose a model for natural language inference, or one with topics in rasid.json",
            )
        self._entails = entails
        # Yin, Hay and Roth (EMNLP 2019), as transformers' zero-shot pipeline does it for topics of
        # which several may hold: entailment against contradiction, neutral set aside.
        self._against = next(
            (n for n, name in enumerate(names) if name.lower().startswith("contra")), None
        )
        self._tokenizer = WordTokenizer(folder, window_tokens=running.window_tokens)
        self._session = Session(folder.onnx, threads=running.threads)
        self._batch_tokens = running.batch_tokens
        self._article_tokens = running.article_tokens
        self._check(len(names))

    def probabilities(self, text: str, sentences: Sequence[str]) -> list[float]:
        """Return how probably `text` entails each of `sentences`.

        A long text is read in windows; a sentence is as probable as in the window that entails it
        most. An empty text entails nothing.
        """
        best = [0.0] * len(sentences)
        text = without_markup(text)
        pieces = self._pieces(text)
        pairs = [
            (number, premise, sentence)
            for number, sentence in enumerate(sentences)
            for premise in self._premises(text, pieces, self._tokenizer.size(sentence))
        ]
        encoded = self._tokenizer.pairs([(premise, sentence) for _, premise, sentence in pairs])
        for batch in fill([len(one.ids) for one in encoded], budget=self._batch_tokens):
            logits = self._run([encoded[n] for n in batch])
            for row, n in enumerate(batch):
                number = pairs[n][0]
                best[number] = max(best[number], self._probability(logits[row]))
        return best

    def read_to(self, text: str) -> int | None:
        """Return where it ends to read `text`, in code points; None where it reads all of it."""
        pieces = self._pieces(without_markup(text))
        return None if pieces.is_whole else max((end for _, end in pieces.spans[-1:]), default=0)

    def _pieces(self, text: str) -> Pieces:
        most = self._article_tokens
        [pieces] = self._tokenizer.pieces([text], most_words=most)
        return pieces if most is None else pieces.first(most)

    def _premises(self, text: str, pieces: Pieces, sentence_size: int) -> Iterator[str]:
        """Yield the text in stretches that fit beside the sentence."""
        # Joined again, words may come out as a few more pieces than apart.
        room = max(_LEAST_ROOM, self._tokenizer.capacity - sentence_size - _RESERVE)
        for window in windows([len(word) for word in pieces.pieces], room):
            yield _stretch(text, pieces.spans[window.first : window.end])

    def _check(self, labels: int) -> None:
        """Run what may be asked, the longest and two of unlike length together, as `Encoder`."""
        tokenizer = self._tokenizer
        longest = tokenizer.capacity + len(tokenizer.before) + len(tokenizer.after)
        for lengths in ((longest,), (3, 2)):
            batch = [Pair(ids=[tokenizer.last] * n, type_ids=[0] * n) for n in lengths]
            [logits] = self._session.try_out([LOGITS], self._inputs(batch))
            if logits.shape != (len(lengths), labels):
                raise ModelError(
                    f"{self.folder.onnx}: its output {LOGITS!r} is {list(logits.shape)}, "
                    f"expected {[len(lengths), labels]}",
                    "Export it for text classification, with the config.json beside it",
                )

    def _run(self, batch: Sequence[Pair]) -> Array:
        [logits] = self._session.run([LOGITS], self._inputs(batch))
        return logits

    def _inputs(self, batch: Sequence[Pair]) -> dict[str, Numbers]:
        length = max(len(one.ids) for one in batch)
        inputs = {
            "input_ids": np.full((len(batch), length), self._tokenizer.padding, dtype=np.int64),
            "attention_mask": np.zeros((len(batch), length), dtype=np.int64),
            "token_type_ids": np.zeros((len(batch), length), dtype=np.int64),
        }
        for row, one in enumerate(batch):
            inputs["input_ids"][row, : len(one.ids)] = one.ids
            inputs["attention_mask"][row, : len(one.ids)] = 1
            inputs["token_type_ids"][row, : len(one.ids)] = one.type_ids
        return inputs

    def _probability(self, logits: Array) -> float:
        kept = logits if self._against is None else logits[[self._entails, self._against]]
        powers = np.exp(kept - kept.max())
        position = self._entails if self._against is None else 0
        return float(powers[position] / powers.sum())


def _stretch(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return words in a row as they stand, without what is too long of one or between two."""
    parts: list[str] = []
    read = spans[0][0]
    for start, end in spans:
        parts.append(text[read:start] if start - read <= _LONGEST_GAP else " ")
        parts.append(text[start : min(end, start + LONGEST_WORD)])
        read = end
    return "".join(parts)
