"""What the enricher counts."""

from collections.abc import Sequence
from typing import get_args

from prometheus_client import CollectorRegistry, Counter, Info

from schemas.enriched import EngineVersions, Enriched, MentionType
from schemas.record import Language
from services.domain.topics.taxonomy import read_taxonomy
from services.platform.worker_metrics import WorkerMetrics

_STAGES = ("engines", "publish")
_LANGUAGES = (*get_args(Language), "mixed", "none")


class EnricherMetrics:
    """The enricher's metrics, made with the registry they are served from."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.worker = WorkerMetrics("enricher", _STAGES, registry)
        self._articles = Counter(
            "rasid_enricher_articles", "Articles enriched.", ["language"], registry=registry
        )
        self._mentions = Counter(
            "rasid_enricher_mentions", "Mentions found.", ["type", "language"], registry=registry
        )
        self._topics = Counter(
            "rasid_enricher_topics", "Articles about each topic.", ["topic"], registry=registry
        )
        self._engines = Info(
            "rasid_enricher_engines", "Engines in use, name@version.", registry=registry
        )
        self._read_in_part = Counter(
            "rasid_enricher_articles_read_in_part",
            "Articles too long for a model to read to their ends.",
            registry=registry,
        )
        for code in read_taxonomy():
            self._topics.labels(code)
        for language in _LANGUAGES:
            self._articles.labels(language)
            for mention_type in get_args(MentionType):
                self._mentions.labels(mention_type, language)

    def engines_loaded(self, versions: EngineVersions) -> None:
        """Tell which engines are in use."""
        self._engines.info({"mentions": versions.mentions, "topics": versions.topics})

    def batch_enriched(self, batch: Sequence[Enriched]) -> None:
        """Count what a batch turned out to hold."""
        for enriched in batch:
            language = enriched.language or "none"
            self._articles.labels(language).inc()
            self._read_in_part.inc(enriched.model_read_to is not None)
            for mention in enriched.mentions:
                self._mentions.labels(mention.type, language).inc()
            for topic in enriched.topics:
                self._topics.labels(topic.code).inc()
