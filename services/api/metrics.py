"""What the API counts."""

from collections.abc import Iterable
from datetime import timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from services.platform.dependency_errors import DependencyErrors
from services.platform.worker_metrics import exemplar

_ACKNOWLEDGEMENT_BUCKETS = (10, 30, 60, 300, 900, 1_800, 3_600, 10_800, 43_200, 86_400, 604_800)
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
LIVE = "/v1/live"
"""Its answers end when the reader goes."""
NO_ROUTE = "none"
"""Of a path that is none of ours."""
_CLASSES = ("2xx", "3xx", "4xx", "5xx")


class ApiMetrics:
    """The API's metrics, made with the registry they are served from."""

    def __init__(self, registry: CollectorRegistry, routes: Iterable[str] = ()) -> None:
        """Make the metrics.

        Args:
            routes: the templates of all paths.
        """
        self.dependency_errors = DependencyErrors("api", registry)
        self._acknowledged = Histogram(
            "rasid_api_acknowledgement_seconds",
            "From an alert to a person's taking care of it, through the API.",
            buckets=_ACKNOWLEDGEMENT_BUCKETS,
            registry=registry,
        )
        self._requests = Counter(
            "rasid_api_requests",
            "Requests answered, by class of status.",
            ["status"],
            registry=registry,
        )
        self._seconds = Histogram(
            "rasid_api_request_seconds",
            "From a request to the end of its answer; not of the live feed.",
            ["route"],
            buckets=_BUCKETS,
            registry=registry,
        )
        self._refused = Counter(
            "rasid_api_refused",
            "Requests refused before anything was looked up, by reason.",
            ["reason"],
            registry=registry,
        )
        self.live_readers = Gauge(
            "rasid_api_live_readers", "Connections that follow alerts.", registry=registry
        )
        self._begin_at_zero({*routes, NO_ROUTE} - {LIVE})

    def _begin_at_zero(self, routes: Iterable[str]) -> None:
        for route in routes:
            self._seconds.labels(route)
        for status in _CLASSES:
            self._requests.labels(status)
        for reason in ("no_key", "role", "pace", "body"):
            self._refused.labels(reason)

    def answered(
        self, route: str, status: int, seconds: float, *, traceparent: str | None = None
    ) -> None:
        """Count one answer; `route` is the template, never the path."""
        self._requests.labels(f"{status // 100}xx").inc()
        if route != LIVE:
            self._seconds.labels(route).observe(seconds, exemplar(traceparent))

    def acknowledged(self, after: timedelta) -> None:
        """Note how long after an alert a person took care of it."""
        self._acknowledged.observe(max(0.0, after.total_seconds()))

    def refused(self, reason: str) -> None:
        """Count one refusal."""
        self._refused.labels(reason).inc()
