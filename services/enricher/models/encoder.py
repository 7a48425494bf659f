"""Reads articles with a model: one pass gives all that its heads have to say."""

from collections.abc import Mapping, Sequence
from weakref import WeakKeyDictionary

import numpy as np

from schemas.enriched import TextField
from services.domain.text.markup import without_markup
from services.enricher.document import Document
from services.enricher.models.config import label_names
from services.enricher.models.errors import ModelError
from services.enricher.models.filling import fill
from services.enricher.models.folder import ModelFolder
from services.enricher.models.reading import (
    EMBEDDING,
    EVIDENCE,
    LOGITS,
    TOPICS,
    FieldTally,
    Reading,
    article_reading,
)
from services.enricher.models.session import Array, Numbers, Running, Session
from services.enricher.models.tokenizing import WordTokenizer

_Tallies = Mapping[TextField, FieldTally]


class Encoder:
    """One model, loaded; engines that share it share its pass over an article."""

    def __init__(self, folder: ModelFolder, running: Running) -> None:
        """Load tokenizer and weights, and run them once.

        Args:
            folder: the model.
            running: how much of the machine it takes.

        Raises:
            ModelError: a file cannot be read, or the model does not label words.
        """
        self.folder = folder
        self.label_names = label_names(folder.config, model=folder.name)
        self._tokenizer = WordTokenizer(folder, window_tokens=running.window_tokens)
        self._session = Session(folder.onnx, threads=running.threads)
        self._batch_tokens = running.batch_tokens
        self._article_tokens = running.article_tokens
        self._outputs = [
            name for name in (LOGITS, TOPICS, EVIDENCE, EMBEDDING) if name in self._session.outputs
        ]
        self._readings: WeakKeyDictionary[Document, Reading] = WeakKeyDictionary()
        self._check()

    @property
    def has_embedding(self) -> bool:
        """Whether the model gives an article's vector."""
        return EMBEDDING in self._outputs

    @property
    def topics(self) -> Sequence[str]:
        """The codes of the topics in the order of their logits; none without that head."""
        return self.folder.manifest.topics if TOPICS in self._outputs else ()

    def read(self, documents: Sequence[Document]) -> list[Reading]:
        """Return what the model says of each document.

        As long as somebody holds a document its reading is remembered, so that engines for names,
        topics and vectors that are given the same documents share one pass.
        """
        new = [one for one in dict.fromkeys(documents) if one not in self._readings]
        for document, reading in zip(new, self._read(new), strict=True):
            self._readings[document] = reading
        return [self._readings[document] for document in documents]

    def _read(self, documents: Sequence[Document]) -> list[Reading]:
        tallies = self._tallies(documents)
        every = [tally for fields in tallies for tally in fields.values()]
        jobs = [(tally, window) for tally in every for window in tally.windows]
        ids = [self._framed(tally.ids(window)) for tally, window in jobs]
        for batch in fill([len(one) for one in ids], budget=self._batch_tokens):
            found = self._run([ids[n] for n in batch])
            for row, n in enumerate(batch):
                tally, window = jobs[n]
                tally.add(
                    window,
                    {name: values[row] for name, values in found.items()},
                    tokens=len(ids[n]),
                    shift=len(self._tokenizer.before),
                )
        return [article_reading(fields, len(self.label_names)) for fields in tallies]

    def _tallies(self, documents: Sequence[Document]) -> list[_Tallies]:
        """Return an empty tally for each title and text, the title first."""
        most, capacity = self._article_tokens, self._tokenizer.capacity
        # As long as before, so that places stay: no model was taught <b> and &nbsp;.
        texts = [
            without_markup(text)
            for document in documents
            for text in (document.title or "", document.text)
        ]
        # A word is a piece at least: more words are in no window that may be read, or the next.
        most_words = None if most is None else most + capacity
        tallies = (
            FieldTally(pieces, capacity=capacity, most=most)
            for pieces in self._tokenizer.pieces(texts, most_words=most_words)
        )
        return [
            {"title": title, "text": text} for title, text in zip(tallies, tallies, strict=True)
        ]

    def _framed(self, ids: Sequence[int]) -> list[int]:
        return [*self._tokenizer.before, *ids, *self._tokenizer.after]

    def _run(self, batch: Sequence[Sequence[int]]) -> dict[str, Array]:
        found = self._session.run(self._outputs, self._inputs(batch))
        return dict(zip(self._outputs, found, strict=True))

    def _inputs(self, batch: Sequence[Sequence[int]]) -> dict[str, Numbers]:
        ids = np.full((len(batch), max(map(len, batch))), self._tokenizer.padding, dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, one in enumerate(batch):
            ids[row, : len(one)] = one
            mask[row, : len(one)] = 1
        return {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}

    def _check(self) -> None:
        """Run what an article may be; what does not fit is known at the start, not at an article.

        The longest window, and two of unlike length together, of the tokenizer's last piece.
        """
        found: dict[str, Array] = {}
        for lengths in ((self._tokenizer.capacity,), (2, 1)) if LOGITS in self._outputs else ():
            batch = [self._framed([self._tokenizer.last] * length) for length in lengths]
            values = self._session.try_out(self._outputs, self._inputs(batch))
            found = dict(zip(self._outputs, values, strict=True))
        expected = {LOGITS: (3, len(self.label_names)), TOPICS: (2, len(self.topics))}
        expected[EVIDENCE] = (3, len(self.topics))
        for name, (dimensions, width) in expected.items():
            if name not in found and name != LOGITS:
                continue
            shape = found[name].shape if name in found else ()
            if len(shape) != dimensions or shape[-1] != width:
                raise ModelError(
                    f"{self.folder.onnx}: its output {name!r} is {list(shape) or 'absent'}, "
                    f"expected {dimensions} dimensions, the last of {width}",
                    "Export it for token classification, with the config.json beside it",
                )
