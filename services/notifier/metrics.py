"""What the notifier counts."""

from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Histogram

from schemas.alert import Alert
from schemas.channel import AppriseChannel, EmailChannel, WebhookChannel
from schemas.delivery import Delivery
from services.notifier.queue_metrics import QueueMetrics
from services.platform.dependency_errors import DependencyErrors
from services.platform.worker_metrics import exemplar

_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600, 86_400)
_KINDS = tuple(
    one.model_fields["kind"].default for one in (WebhookChannel, EmailChannel, AppriseChannel)
)
_RECORDS = ("alert", "subscription")
_OUTCOMES = ("delivered", "failed", "given_up", "withdrawn")


class NotifierMetrics:
    """The notifier's metrics, made with the registry they are served from."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._alerts = Counter(
            "rasid_notifier_alerts", "Alerts planned for delivery.", registry=registry
        )
        self._attempts = Counter(
            "rasid_notifier_attempts",
            "Attempts to deliver, by channel and outcome; given up: it was the last; withdrawn: "
            "none was made, as nobody wants it any more.",
            ["channel", "outcome"],
            registry=registry,
        )
        self._latency = Histogram(
            "rasid_notifier_alert_to_delivery_seconds",
            "From the alert to the other side having taken it; not of digests.",
            ["channel"],
            buckets=_BUCKETS,
            registry=registry,
        )
        self._disabled = Counter(
            "rasid_notifier_endpoints_disabled",
            "Endpoints to which nothing more is sent.",
            registry=registry,
        )
        self._set_aside = Counter(
            "rasid_notifier_set_aside",
            "Alerts that are not sent, because they or their subscriptions could not be read.",
            ["what"],
            registry=registry,
        )
        self.queue = QueueMetrics(registry)
        self.dependency_errors = DependencyErrors("notifier", registry)
        self._begin_at_zero()

    def _begin_at_zero(self) -> None:
        for what in _RECORDS:
            self._set_aside.labels(what)
        for kind in _KINDS:
            self._latency.labels(kind)
            for outcome in _OUTCOMES:
                self._attempts.labels(kind, outcome)

    def set_aside(self, what: str) -> None:
        """Count an alert that is not sent; `what` could not be read: alert or subscription."""
        self._set_aside.labels(what).inc()

    def planned(self, alerts: int) -> None:
        """Count alerts whose deliveries are stored."""
        self._alerts.inc(alerts)

    def delivered(self, delivery: Delivery, alert: Alert | None, now: datetime) -> None:
        """Count a delivery that arrived; `alert` is its first, if it has one."""
        self._attempts.labels(delivery.channel.kind, "delivered").inc()
        if delivery.rhythm == "immediate" and alert is not None:
            seconds = max(0.0, (now - alert.time).total_seconds())
            latency = self._latency.labels(delivery.channel.kind)
            latency.observe(seconds, exemplar(alert.traceparent))

    def failed(self, delivery: Delivery, *, given_up: bool) -> None:
        """Count an attempt that failed."""
        outcome = "given_up" if given_up else "failed"
        self._attempts.labels(delivery.channel.kind, outcome).inc()

    def withdrawn(self, delivery: Delivery) -> None:
        """Count a delivery that nobody wants any more."""
        self._attempts.labels(delivery.channel.kind, "withdrawn").inc()

    def disabled(self) -> None:
        """Count an endpoint to which nothing more is sent."""
        self._disabled.inc()
