"""Enriches articles: language, names and topics; nothing is read from anywhere else."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.article import Article
from schemas.enriched import EngineVersions, Enriched, Vector
from services.domain.text.language import detect_language
from services.enricher.document import Document
from services.enricher.engines.engine import Engine, ModelEngine, VectorEngine
from services.enricher.engines.registry import load_engine
from services.enricher.models.loading import Models
from services.enricher.topics.engine import TopicEngine
from services.enricher.topics.registry import load_topic_engine


@dataclass(frozen=True, kw_only=True)
class Engines:
    """The engines that one enricher works with."""

    mentions: Engine
    topics: TopicEngine

    @property
    def versions(self) -> EngineVersions:
        """What goes into every enriched article."""
        return EngineVersions(
            mentions=f"{self.mentions.name}@{self.mentions.version}",
            topics=f"{self.topics.name}@{self.topics.version}",
        )

    def vectors(self, documents: Sequence[Document]) -> list[Vector | None]:
        """Return a vector for each document, from the first engine whose model gives one.

        An engine that has read the documents already has it at hand.
        """
        for engine in (self.topics, self.mentions):
            if isinstance(engine, VectorEngine) and engine.gives_vectors:
                return engine.vectors(documents)
        return [None] * len(documents)

    def read_to(self, documents: Sequence[Document]) -> list[int | None]:
        """Return where a model ended to read each text; None where all was read."""
        ends = [
            engine.read_to(documents)
            for engine in (self.mentions, self.topics)
            if isinstance(engine, ModelEngine)
        ]
        return [
            min((end for end in each if end is not None), default=None)
            for each in zip(*ends, [None] * len(documents), strict=True)
        ]


def load_engines(*, mention_engine: str, topic_engine: str, models: Models) -> Engines:
    """Make the engines that the settings name.

    Raises:
        UnknownEngineError: no engine has this name; the message lists those there are.
        ModelError: an engine's model cannot be used.
    """
    return Engines(
        mentions=load_engine(mention_engine, models),
        topics=load_topic_engine(topic_engine, models),
    )


def enrich(articles: Sequence[Article], engines: Engines) -> list[Enriched]:
    """Return the articles enriched, in their order; an article gives the same in every batch."""
    documents = [Document.of(article) for article in articles]
    mentions = engines.mentions.find(documents)
    topics = engines.topics.classify(documents)
    vectors = engines.vectors(documents)
    ends = engines.read_to(documents)
    versions = engines.versions
    return [
        Enriched(
            article=article,
            language=detect_language(article.text),
            mentions=tuple(found),
            topics=tuple(about),
            engines=versions,
            vector=vector,
            model_read_to=end,
        )
        for article, found, about, vector, end in zip(
            articles, mentions, topics, vectors, ends, strict=True
        )
    ]
