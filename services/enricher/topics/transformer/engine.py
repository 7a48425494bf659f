"""The engine of a model with a head for topics."""

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np

from schemas.enriched import Topic, Vector
from services.domain.topics.taxonomy import lineage, read_taxonomy
from services.enricher.document import Document
from services.enricher.engines.transformer.engine import vectors
from services.enricher.models.encoder import Encoder
from services.enricher.models.errors import ModelError
from services.enricher.models.reading import Reading
from services.enricher.topics.prose import is_prose
from services.enricher.topics.transformer.evidence import evidence_spans

_CODE_REVISION = 3
"""Raise it when the same model comes to give other topics."""

_THRESHOLD = 0.5
"""From where on a topic is one of the article's, where the model's own table does not say."""
_IMPROBABLE = 0.02
"""Below it a topic is out of the question, where those above it are too; by looking at what
keywords said of 921 dev texts."""


class TransformerTopicEngine:
    """Finds topics with the head of a model that labels words too: one pass for both."""

    name = "transformer"

    def __init__(self, encoder: Encoder) -> None:
        """Use the model that `encoder` runs.

        Raises:
            ModelError: it has no head for topics, or a topic that the taxonomy has not.
        """
        taxonomy = read_taxonomy()
        folder = encoder.folder
        if not encoder.topics:
            raise ModelError(
                f"{folder.name} has no head for topics",
                "Set RASID_TOPIC_MODEL to rasid-ar-en, or RASID_ENRICHER_TOPIC_ENGINE to lexicon",
            )
        if strange := sorted(folder.manifest.topic_thresholds.keys() - set(encoder.topics)):
            raise ModelError(
                f"{folder.name}: rasid.json has a threshold for {strange[0]!r}, "
                "which is none of its topics",
                "Take rasid.json and weights of the same model",
            )
        if unknown := [code for code in encoder.topics if code not in taxonomy]:
            raise ModelError(
                f"{folder.name}: the taxonomy has no topic {unknown[0]!r}",
                "Add it to services/domain/topics/taxonomy.yaml, or use another model",
            )
        self._encoder = encoder
        self._codes = encoder.topics
        self._labels = {code: topic.en for code, topic in taxonomy.items()}
        self._thresholds = folder.manifest.topic_thresholds
        self._temperature = folder.manifest.topic_temperature
        learnt = self._thresholds or self._codes
        self.unlearnt = frozenset(
            code for code, topic in taxonomy.items() if topic.broader is None and code not in learnt
        )
        """Top-level topics for which it was given no labelled texts, by its thresholds."""
        self.version = hashlib.sha256(f"{_CODE_REVISION}{folder.checksum}".encode()).hexdigest()[
            :12
        ]

    def classify(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return the topics of each document; see `TopicEngine.classify`."""
        readings = self._encoder.read(documents)
        return [
            [self._with_evidence(topic, document, reading) for topic in self._likely(reading)]
            if is_prose(document)
            else []
            for document, reading in zip(documents, readings, strict=True)
        ]

    def rank(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return every topic for each document, the surest first; see `TopicEngine.rank`."""
        return [self._ranked(self._scores(reading)) for reading in self._encoder.read(documents)]

    def ruled_out(self, documents: Sequence[Document]) -> list[frozenset[str]]:
        """Return the topics that each document is hardly about, nor about one above them."""
        return [_improbable(self._scores(reading)) for reading in self._encoder.read(documents)]

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

    def _likely(self, reading: Reading) -> list[Topic]:
        """Return the topics over their thresholds, and those above them, which hold as well."""
        scores = self._scores(reading)
        likely: dict[str, float] = {}
        for code, score in scores.items():
            if score >= self._thresholds.get(code, _THRESHOLD):
                for above in lineage(code):
                    likely[above] = max(score, likely.get(above, 0.0), scores.get(above, 0.0))
        return self._ranked(likely)

    def _scores(self, reading: Reading) -> dict[str, float]:
        if reading.topic_logits is None:
            return {}
        logits = reading.topic_logits.astype(np.float64)
        scores = 1 / (1 + np.exp(-logits / self._temperature))
        return dict(zip(self._codes, scores.round(3).tolist(), strict=True))

    def _ranked(self, scores: dict[str, float]) -> list[Topic]:
        return [
            Topic(code=code, label=self._labels[code], score=score)
            for code, score in sorted(scores.items(), key=lambda one: (-one[1], one[0]))
        ]

    def _with_evidence(self, topic: Topic, document: Document, reading: Reading) -> Topic:
        if topic.code not in self._codes:
            return topic
        spans = evidence_spans(document, reading, self._codes.index(topic.code))
        return topic.model_copy(update={"evidence": spans})


def _improbable(scores: Mapping[str, float]) -> frozenset[str]:
    return frozenset(
        code
        for code in scores
        if max(scores.get(above, 0.0) for above in lineage(code)) < _IMPROBABLE
    )
