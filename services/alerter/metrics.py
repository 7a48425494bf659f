"""What the alerter counts."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from schemas.alert import Alert

_LATENCY_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)


class AlerterMetrics:
    """The alerter's metrics, made with the registry they are served from."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._articles = Counter(
            "rasid_alerter_articles",
            "Articles matched, by outcome.",
            ["outcome"],
            registry=registry,
        )
        self._alerts = Counter(
            "rasid_alerter_alerts", "Alerts raised, by outcome.", ["outcome"], registry=registry
        )
        self._latency = Histogram(
            "rasid_alerter_publish_to_alert_seconds",
            "From the article's publication to its alerts on disk.",
            buckets=_LATENCY_BUCKETS,
            registry=registry,
        )
        self._revision = Gauge(
            "rasid_alerter_watchlist_revision", "Revision in use.", registry=registry
        )
        self._entities = Gauge(
            "rasid_alerter_watchlist_entities", "Entities in use.", registry=registry
        )
        self._failures = Counter(
            "rasid_alerter_watchlist_failures",
            "Watchlists that could not be loaded or compiled, by reason.",
            ["reason"],
            registry=registry,
        )
        for outcome in ("alerted", "silent"):
            self._articles.labels(outcome)
        for outcome in ("new", "known"):
            self._alerts.labels(outcome)
        for reason in ("unavailable", "invalid"):
            self._failures.labels(reason)

    def article_matched(self, alerts: int) -> None:
        """Count one article by whether it raised alerts."""
        self._articles.labels("alerted" if alerts else "silent").inc()

    def alert_written(self, alert: Alert, *, new: bool, published: float | None) -> None:
        """Count one alert on disk; `published` is when its article was, in seconds since 1970."""
        self._alerts.labels("new" if new else "known").inc()
        if new and published is not None:
            self._latency.observe(max(0.0, alert.time.timestamp() - published))

    def watchlist_loaded(self, revision: int, entities: int) -> None:
        """Note which watchlist is in use."""
        self._revision.set(revision)
        self._entities.set(entities)

    def watchlist_failed(self, reason: str) -> None:
        """Count a watchlist that could not be used: `unavailable` or `invalid`."""
        self._failures.labels(reason).inc()
