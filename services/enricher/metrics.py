"""What the enricher counts."""

from collections.abc import Sequence

from prometheus_client import CollectorRegistry, Counter, Histogram

from schemas.enriched import Enriched

_SECONDS_BUCKETS = (0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30)
_TYPES = ("person", "official", "working_group", "organization", "location")
_LANGUAGES = ("ar", "en", "mixed", "none")


class EnricherMetrics:
    """The enricher's metrics, made with the registry they are served from."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._articles = Counter(
            "rasid_enricher_articles", "Articles enriched.", ["language"], registry=registry
        )
        self._mentions = Counter(
            "rasid_enricher_mentions", "Mentions found.", ["type", "language"], registry=registry
        )
        self._inference = Histogram(
            "rasid_enricher_inference_seconds",
            "Time in the engines, for a batch.",
            buckets=_SECONDS_BUCKETS,
            registry=registry,
        )
        for language in _LANGUAGES:
            self._articles.labels(language)
            for mention_type in _TYPES:
                self._mentions.labels(mention_type, language)

    def batch_enriched(self, batch: Sequence[Enriched], seconds: float) -> None:
        """Count a batch and the time the engines took for it."""
        self._inference.observe(seconds)
        for enriched in batch:
            language = enriched.language or "none"
            self._articles.labels(language).inc()
            for mention in enriched.mentions:
                self._mentions.labels(mention.type, language).inc()
