"""What the notifier tells of its work: how much waits, and whether it comes round."""

from datetime import timedelta
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, Gauge

Step = Literal["plan", "send"]


class QueueMetrics:
    """Metrics of what waits, made with the registry they are served from."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._overdue = Gauge(
            "rasid_notifier_overdue_seconds",
            "How long the delivery that has waited longest has been due.",
            registry=registry,
        )
        self._oldest = Gauge(
            "rasid_notifier_oldest_unplanned_seconds",
            "Age of the oldest alert that no delivery was planned for yet; 0 without one.",
            registry=registry,
        )
        self._stepped_at = Gauge(
            "rasid_notifier_last_step_timestamp_seconds",
            "When each part of the work last came round; at first, when the process began.",
            ["step"],
            registry=registry,
        )
        for step in get_args(Step):
            self.stepped(step)

    def stepped(self, step: Step) -> None:
        """Note that a part of the work came round."""
        self._stepped_at.labels(step).set_to_current_time()

    def unplanned(self, oldest: timedelta) -> None:
        """Note the age of the oldest alert that no delivery was planned for yet."""
        self._oldest.set(max(0.0, oldest.total_seconds()))

    def waiting(self, overdue: timedelta) -> None:
        """Note how long the delivery that has waited longest has been due."""
        self._overdue.set(max(0.0, overdue.total_seconds()))
