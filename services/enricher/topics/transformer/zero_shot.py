"""The engine that asks a model for natural language inference about every topic's label."""

import hashlib
from collections.abc import Mapping, Sequence

from schemas.enriched import Topic, Vector
from services.domain.text.language import detect_language
from services.domain.topics.taxonomy import TopicDefinition, lineage, read_taxonomy
from services.enricher.document import Document
from services.enricher.models.entailment import Entailment

_CODE_REVISION = 2
"""Raise it when the same model comes to give other topics."""

_THRESHOLD = 0.7
"""Set by judgement: a model that was never taught the topics says yes too easily."""
_SENTENCES = {"ar": "يتحدث هذا النص عن {label}.", "en": "This text is about {label}."}


class ZeroShotTopicEngine:
    """Finds topics with a model that never saw them: does the text entail that it is about them?

    Every topic is one question, asked in the text's own language, of every window of the text. That
    is some thirty passes over an article where a model with a head for topics makes one.
    """

    name = "transformer"
    unlearnt: frozenset[str] = frozenset()
    """It is asked about all."""

    def __init__(self, entailment: Entailment) -> None:
        self._entailment = entailment
        self._taxonomy = read_taxonomy()
        content = (
            f"{_CODE_REVISION}{entailment.folder.checksum}{_SENTENCES}{sorted(self._taxonomy)}"
        )
        self.version = hashlib.sha256(content.encode()).hexdigest()[:12]

    @property
    def model(self) -> str:
        """Which model it runs, `name@revision`."""
        return self._entailment.folder.version

    @property
    def gives_vectors(self) -> bool:
        """Whether the model has that head: one for inference has none."""
        return False

    def vectors(self, documents: Sequence[Document]) -> list[Vector | None]:
        """Return no vectors; see `VectorEngine.vectors`."""
        return [None] * len(documents)

    def read_to(self, documents: Sequence[Document]) -> list[int | None]:
        """Return where the model ended to read each text; see `ModelEngine.read_to`."""
        return [self._read_to(document) for document in documents]

    def classify(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return the topics of each document; see `TopicEngine.classify`."""
        return [self._likely(self._scores(document)) for document in documents]

    def rank(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return every topic for each document, the surest first; see `TopicEngine.rank`."""
        return [self._ranked(self._scores(document)) for document in documents]

    def ruled_out(self, documents: Sequence[Document]) -> list[frozenset[str]]:
        """Return none: what it says of any one topic is no measure of another."""
        return [frozenset()] * len(documents)

    def _likely(self, scores: Mapping[str, float]) -> list[Topic]:
        likely: dict[str, float] = {}
        for code, score in scores.items():
            if score >= _THRESHOLD:
                for above in lineage(code):
                    likely[above] = max(score, likely.get(above, 0.0))
        return self._ranked(likely)

    def _read_to(self, document: Document) -> int | None:
        text = _title_and_text(document)
        end = self._entailment.read_to(text)
        return None if end is None else max(0, end - (len(text) - len(document.text)))

    def _scores(self, document: Document) -> dict[str, float]:
        text = _title_and_text(document)
        arabic = detect_language(text) == "ar"
        topics = list(self._taxonomy.values())
        sentences = [_sentence(topic, arabic=arabic) for topic in topics]
        found = self._entailment.probabilities(text, sentences)
        return {topic.code: round(score, 3) for topic, score in zip(topics, found, strict=True)}

    def _ranked(self, scores: Mapping[str, float]) -> list[Topic]:
        return [
            Topic(code=code, label=self._taxonomy[code].en, score=score)
            for code, score in sorted(scores.items(), key=lambda one: (-one[1], one[0]))
        ]


def _title_and_text(document: Document) -> str:
    return f"{document.title}\n{document.text}" if document.title else document.text


def _sentence(topic: TopicDefinition, *, arabic: bool) -> str:
    return (
        _SENTENCES["ar"].format(label=topic.ar)
        if arabic
        else _SENTENCES["en"].format(label=topic.en)
    )
