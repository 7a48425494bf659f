"""The engine that has a model say what field an article is of, and the lexicon what affair."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from schemas.enriched import Span, Topic, Vector
from services.domain.topics.taxonomy import lineage, read_taxonomy
from services.enricher.document import Document
from services.enricher.topics.lexicon.engine import LexiconTopicEngine
from services.enricher.topics.transformer.engine import TransformerTopicEngine
from services.enricher.topics.transformer.zero_shot import ZeroShotTopicEngine

_MOST_SPANS = 5


class EnsembleTopicEngine:
    """Finds topics with a model and with the lexicon, by one rule.

    The topics of the model stand. Those of the lexicon below the top level stand as well, with the
    topics above them: no labelled text teaches a model terrorism or diplomacy, and words for them
    are known. Of a topic that both have, the higher score stands. Evidence is the keywords of the
    lexicon and the words of the model in turn, five in all.
    """

    name = "ensemble"

    def __init__(self, model: TransformerTopicEngine | ZeroShotTopicEngine) -> None:
        self._model = model
        self._lexicon = LexiconTopicEngine()
        self.version = f"{model.version}-{self._lexicon.version}"

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
        found = zip(self._model.classify(documents), self._lexicon.classify(documents), strict=True)
        return [_merged(*both) for both in found]

    def rank(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return every topic of the model, the surest first; see `TopicEngine.rank`."""
        return self._model.rank(documents)


def _merged(of_model: Sequence[Topic], of_lexicon: Sequence[Topic]) -> list[Topic]:
    taxonomy = read_taxonomy()
    topics = {topic.code: topic for topic in of_model}
    for found in of_lexicon:
        if taxonomy[found.code].broader is None:
            continue
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
