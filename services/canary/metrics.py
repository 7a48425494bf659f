"""What the canary tells."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from schemas.article import Article
from schemas.record import Language
from services.domain.alerting.canary import LANGUAGES
from services.platform.dependency_errors import DependencyErrors
from services.platform.worker_metrics import exemplar

_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class CanaryMetrics:
    """The canary's metrics, made with the registry they are served from."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._blind = Gauge(
            "rasid_blind",
            "1 when the last canary of the language did not become an alert: nor may an article.",
            ["language"],
            registry=registry,
        )
        self._missed = Counter(
            "rasid_canary_missed", "Canaries that were missed.", ["language"], registry=registry
        )
        self._seconds = Histogram(
            "rasid_canary_seconds",
            "From sending a canary to its being seen in Redis.",
            ["language"],
            buckets=_BUCKETS,
            registry=registry,
        )
        self.dependency_errors = DependencyErrors("canary", registry)
        self._redis_used = Gauge(
            "rasid_redis_memory_used_bytes", "Memory that Redis has in use.", registry=registry
        )
        self._redis_most = Gauge(
            "rasid_redis_memory_limit_bytes",
            "Memory that Redis may use: at its maxmemory it refuses writes.",
            registry=registry,
        )
        for language in LANGUAGES:
            self._blind.labels(language)
            self._missed.labels(language)
            self._seconds.labels(language)

    def seen(self, language: Language, seconds: float, article: Article) -> None:
        """Note one that came through."""
        self._blind.labels(language).set(0)
        self._seconds.labels(language).observe(seconds, exemplar(traceparent(article)))

    def redis_memory(self, used: int, most: int) -> None:
        """Note how much memory Redis has in use, and may use; in bytes."""
        self._redis_used.set(used)
        self._redis_most.set(most)

    def missed(self, language: Language) -> None:
        """Note one that did not."""
        self._blind.labels(language).set(1)
        self._missed.labels(language).inc()


def traceparent(article: Article) -> str:
    """Return the trace that a canary begins: its id, which is as random and as long as one."""
    return f"00-{article.id}-{article.id[:16]}-01"
