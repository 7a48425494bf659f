"""The engine that has a model say what field an article is of, and the lexicon what affair."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from schemas.enriched import Span, Topic, Vector
from services.domain.topics.taxonomy import lineage, read_taxonomy
from services.enricher.document import Document
from services.enricher.topics.lexicon.engine import LexiconTopicEngine
from services.enricher.topics.transformer.engine import TransformerTopicEngine
from services.enricher.topics.transformer.zero_shot import ZeroShotTopicEngine

_CODE_REVISION = 2
"""Raise it when the same topics of model and lexicon come to give others together."""

_MOST_SPANS = 5
_SURE = 0.6
"""From which score on the lexicon is believed where the model rules out, or was taught nothing."""
_VERY_SURE = 0.7
"""From which score on it is believed of a field that labels taught the model."""


class EnsembleTopicEngine:
    """Finds topics with a model and with the lexicon, by one rule.

    The topics of the model stand. Those of the lexicon below the top level stand as well, with the
    topics above them: no labelled text teaches a model terrorism or diplomacy, and words for them
    are known; but not one that the model rules out, unless the lexicon is sure. At the top level
    it must be sure, and more so of what labels taught the model: of each text they tell one field,
    and news of a vaccine are of science and of health. Of a topic that both have, the higher score
    stands. Evidence is the keywords of the lexicon and the words of the model in turn, five in all.
    """

    name = "ensemble"

    def __init__(self, model: TransformerTopicEngine | ZeroShotTopicEngine) -> None:
        self._model = model
        self._lexicon = LexiconTopicEngine()
        self.version = f"{model.version}-{self._lexicon.version}-{_CODE_REVISION}"

    @property
    def model(self) -> str:
        """Which model it runs, `name@revision`."""
        return self._model.model

    @property
    def gives_vectors(self) -> bool:
        """Whether the model has that head."""
        return self._model.gives_vectors

    def vectors(self, documents: Sequence[Document]) -> list[Vector | None]:
        """Return the vector of each document; see `VectorEngine.vectors`."""
        return self._model.vectors(documents)

    def read_to(self, documents: Sequence[Document]) -> list[int | None]:
        """Return where the model ended to read each text; see `ModelEngine.read_to`."""
        return self._model.read_to(documents)

    def classify(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return the topics of each document; see `TopicEngine.classify`."""
        of_model, ruled_out = self._model.classify(documents), self._model.ruled_out(documents)
        of_lexicon = self._lexicon.classify(documents)
        return [
            _merged(topics, known, [one for one in known if self._stands(one, improbable)])
            for topics, known, improbable in zip(of_model, of_lexicon, ruled_out, strict=True)
        ]

    def rank(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return every topic of the model, the surest first; see `TopicEngine.rank`."""
        return self._model.rank(documents)

    def _stands(self, one: Topic, improbable: frozenset[str]) -> bool:
        """Whether a topic of the lexicon is one of the article's, whatever the model has."""
        if read_taxonomy()[one.code].broader is not None:
            return one.score >= _SURE or one.code not in improbable
        return one.score >= (_SURE if one.code in self._model.unlearnt else _VERY_SURE)


def _merged(
    of_model: Sequence[Topic], of_lexicon: Sequence[Topic], standing: Sequence[Topic]
) -> list[Topic]:
    taxonomy = read_taxonomy()
    topics = {topic.code: topic for topic in of_model}
    for found in standing:
        for code in lineage(found.code):
            known = topics.get(code) or Topic(code=code, label=taxonomy[code].en, score=0.0)
            score = max(known.score, found.score)
            topics[code] = known.model_copy(update={"score": score})
    for found in of_lexicon:
        if found.code in topics:
            topic = topics[found.code]
            evidence = _joined(found.evidence, topic.evidence)
            topics[found.code] = topic.model_copy(update={"evidence": evidence})
    return sorted(topics.values(), key=lambda topic: (-topic.score, topic.code))


def _joined(first: Sequence[Span], second: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans of both in turn, none that touches an earlier one, and each word once."""
    found: list[Span] = []
    for span in _alternating(first, second):
        if not any(_touch(span, other) for other in found):
            found.append(span)
    return tuple(found[:_MOST_SPANS])


def _alternating(first: Sequence[Span], second: Sequence[Span]) -> Iterator[Span]:
    for pair in zip_longest(first, second):
        yield from (span for span in pair if span is not None)


def _touch(one: Span, other: Span) -> bool:
    same_word = one.surface.casefold() == other.surface.casefold()
    return same_word or (
        one.field == other.field and one.start < other.end and other.start < one.end
    )
