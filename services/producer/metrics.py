"""What the producer counts."""

from collections.abc import Callable
from enum import StrEnum

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from services.producer.items import Draft, Refusal, RefusalReason
from services.producer.observer import Observer
from services.producer.sink import Outcome

_LATENCY_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)


class ArticleOutcome(StrEnum):
    """The closed list of what becomes of an article."""

    DELIVERED = "delivered"
    REFUSED = "refused"
    SKIPPED = "skipped"
    UNDELIVERED = "undelivered"


class ProducerMetrics(Observer):
    """The producer's metrics, made with the registry they are served from; observes a replay."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._articles = Counter(
            "rasid_producer_articles",
            "Articles read, by what became of them.",
            ["outcome"],
            registry=registry,
        )
        self._refusals = Counter(
            "rasid_producer_refusals",
            "Articles and lines refused, by reason.",
            ["reason"],
            registry=registry,
        )
        self._bytes = Counter(
            "rasid_producer_delivered_bytes",
            "Bytes of the records delivered, before compression.",
            registry=registry,
        )
        self._in_flight = Gauge(
            "rasid_producer_in_flight", "Articles sent and not acknowledged.", registry=registry
        )
        self._latency = Histogram(
            "rasid_producer_send_seconds",
            "From handing an article over to its acknowledgement.",
            buckets=_LATENCY_BUCKETS,
            registry=registry,
        )
        for outcome in ArticleOutcome:
            self._articles.labels(outcome.value)
        for reason in RefusalReason:
            self._refusals.labels(reason.value)

    def refused(self, refusal: Refusal) -> None:
        """Count a refusal with its reason."""
        self._articles.labels(ArticleOutcome.REFUSED.value).inc()
        self._refusals.labels(refusal.reason.value).inc()

    def skipped(self, draft: Draft) -> None:  # noqa: ARG002 - an observer's shape
        """Count an article that an earlier run delivered."""
        self._articles.labels(ArticleOutcome.SKIPPED.value).inc()

    def answered(self, outcome: Outcome) -> None:
        """Count an article that is delivered, or never will be."""
        if outcome.error is not None:
            self._articles.labels(ArticleOutcome.UNDELIVERED.value).inc()
            return
        self._bytes.inc(outcome.sent_bytes)
        self._latency.observe(outcome.seconds)
        # Last: whoever sees an article delivered sees its bytes, too.
        self._articles.labels(ArticleOutcome.DELIVERED.value).inc()

    def watch_in_flight(self, in_flight: Callable[[], int]) -> None:
        """Ask `in_flight` whenever the page is read."""
        self._in_flight.set_function(in_flight)
