"""The engine of a token classification model."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from schemas.enriched import Mention, TextField, Vector
from services.domain.text.words import Words
from services.enricher.document import Document
from services.enricher.engines.lexicon.reader import LexiconReader
from services.enricher.engines.lexicon.rules import Candidate
from services.enricher.engines.transformer.candidates import candidates
from services.enricher.engines.transformer.names import Name, NameDecoder
from services.enricher.models.encoder import Encoder
from services.enricher.models.reading import FieldReading

_CODE_REVISION = 4
"""Raise it when the same model comes to give other mentions."""

Believed = Callable[[Candidate], float]
"""Returns how probable the model has any word of a candidate to be part of a name."""


class TransformerEngine:
    """Finds names with a model; the lexicon's grammar joins persons to their roles.

    Spans are whole words as everywhere in the system, particles written onto them set aside. Of the
    lexicon's own names none is among the mentions, but for later mentions by surname, and for those
    in what the model has not read.
    """

    name = "transformer"

    def __init__(self, encoder: Encoder, reader: LexiconReader | None = None) -> None:
        """Use the model that `encoder` runs.

        Raises:
            ModelError: the model has a label of no known kind.
        """
        self._encoder = encoder
        self._decoder = NameDecoder(encoder)
        self._reader = reader or LexiconReader()
        self.version = _version(encoder, self._reader)

    def find(self, documents: Sequence[Document]) -> list[list[Mention]]:
        """Return the mentions of each document; see `Engine.find`."""
        fields = [reading.fields for reading in self._encoder.read(documents)]
        names = iter(self._decoder.names([one for each in fields for one in each.values()]))
        return [
            self._find(document, {field: (one, next(names)) for field, one in each.items()})
            for document, each in zip(documents, fields, strict=True)
        ]

    @property
    def model(self) -> str:
        """Which model it runs, `name@revision`."""
        return self._encoder.folder.version

    @property
    def gives_vectors(self) -> bool:
        """Whether the model has that head."""
        return self._encoder.has_embedding

    def vectors(self, documents: Sequence[Document]) -> list[Vector | None]:
        """Return the vector of each document; see `VectorEngine.vectors`."""
        return vectors(self._encoder, documents)

    def read_to(self, documents: Sequence[Document]) -> list[int | None]:
        """Return where the model ended to read each text; see `ModelEngine.read_to`."""
        return [reading.fields["text"].end for reading in self._encoder.read(documents)]

    def choose(
        self,
        words: Words,  # noqa: ARG002 - the ensemble's
        found: Sequence[Candidate],
        of_lexicon: Sequence[Candidate],  # noqa: ARG002
        believed: Believed,  # noqa: ARG002
    ) -> Sequence[Candidate]:
        """Return which names stand, of the model's and of the lexicon's in one field."""
        return found

    def _find(
        self, document: Document, read: Mapping[TextField, tuple[FieldReading, Sequence[Name]]]
    ) -> list[Mention]:
        def choose(
            field: TextField, words: Words, of_lexicon: Sequence[Candidate]
        ) -> Sequence[Candidate]:
            reading, names = read[field]

            def believed(one: Candidate) -> float:
                start, end = words.start(one.first), words.end(one.last)
                return self._decoder.probability(reading, start, end)

            found = list(candidates(names, words, engine=self._encoder.folder.version))
            end = reading.end
            known = [one for one in of_lexicon if end is None or words.start(one.first) < end]
            unread = [replace(one, is_unread=True) for one in of_lexicon[len(known) :]]
            return [*self.choose(words, found, known, believed), *unread]

        return list(self._reader.mentions(document, choose))


def vectors(encoder: Encoder, documents: Sequence[Document]) -> list[Vector | None]:
    """Return the vector of each document; None of one without a word."""
    model = encoder.folder.version
    return [
        None if reading.embedding is None else Vector.of(reading.embedding.tolist(), model=model)
        for reading in encoder.read(documents)
    ]


def _version(encoder: Encoder, reader: LexiconReader) -> str:
    content = f"{_CODE_REVISION}{encoder.folder.checksum}{reader.version}"
    return hashlib.sha256(content.encode()).hexdigest()[:12]
