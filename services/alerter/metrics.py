"""What the alerter counts."""

from datetime import datetime
from itertools import product
from typing import get_args

from prometheus_client import CollectorRegistry, Counter, Histogram

from schemas.alert import Alert
from schemas.drop import DropReason
from schemas.entity import EntityType
from services.alerter.watchlist_metrics import WatchlistMetrics
from services.domain.alerting.memory import Settled
from services.domain.topics.taxonomy import read_taxonomy
from services.platform.worker_metrics import WorkerMetrics, exemplar

_STAGES = ("match", "write")
_NO_ENTITY = "none"
_TYPES = (*get_args(EntityType), _NO_ENTITY)

_LATENCY_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)


class AlerterMetrics:
    """The alerter's metrics, made with the registry they are served from."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.worker = WorkerMetrics("alerter", _STAGES, registry)
        self._articles = Counter(
            "rasid_alerter_articles",
            "Articles matched, by outcome.",
            ["outcome"],
            registry=registry,
        )
        self._alerts = Counter(
            "rasid_alerter_alerts",
            "Alerts raised, by outcome and type of the entity; none where a query asks for none.",
            ["outcome", "type"],
            registry=registry,
        )
        self._topics = Counter(
            "rasid_alerter_alert_topics",
            "Alerts raised, by each topic of their article.",
            ["topic"],
            registry=registry,
        )
        self._drops = Counter(
            "rasid_alerter_drops",
            "Alerts held back, by reason; again by every replay, save those that need a memory.",
            ["reason"],
            registry=registry,
        )
        self._latency = Histogram(
            "rasid_alerter_publish_to_alert_seconds",
            "From the article's publication to its alerts on disk.",
            buckets=_LATENCY_BUCKETS,
            registry=registry,
        )
        self.watchlist = WatchlistMetrics(registry)
        self._begin_at_zero()

    def _begin_at_zero(self) -> None:
        for outcome in ("alerted", "silent"):
            self._articles.labels(outcome)
        for outcome, entity_type in product(("new", "known"), _TYPES):
            self._alerts.labels(outcome, entity_type)
        for code in read_taxonomy():
            self._topics.labels(code)
        for drop_reason in DropReason:
            if drop_reason is not DropReason.NOT_MATCHED:
                self._drops.labels(drop_reason.value)

    def article_matched(self, alerts: int) -> None:
        """Count one article by whether it raised alerts."""
        self._articles.labels("alerted" if alerts else "silent").inc()

    def alert_settled(self, alert: Alert, settled: Settled, *, published: datetime | None) -> None:
        """Count one decision on disk; `published` is when its article was."""
        if settled.again:
            self._alerts.labels("known", _type(alert)).inc()
            if settled.reason is DropReason.ALREADY_RAISED:
                self.alert_dropped(settled.reason)
        elif settled.reason is not None:
            self.alert_dropped(settled.reason)
        else:
            self._raised(alert, published)

    def _raised(self, alert: Alert, published: datetime | None) -> None:
        self._alerts.labels("new", _type(alert)).inc()
        for topic in alert.data.topics:
            self._topics.labels(topic.code).inc()
        if published is not None:
            seconds = max(0.0, (alert.time - published).total_seconds())
            self._latency.observe(seconds, exemplar=exemplar(alert.traceparent))

    def alert_dropped(self, reason: DropReason) -> None:
        """Count one alert that was held back."""
        self._drops.labels(reason.value).inc()


def _type(alert: Alert) -> str:
    return alert.data.entity.type if alert.data.entity else _NO_ENTITY
