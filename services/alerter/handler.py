"""What the alerter does with a batch of enriched articles."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from datetime import datetime

from schemas.alert import Alert
from schemas.cloudevents import PUBLISHED, TRACEPARENT
from schemas.enriched import Enriched
from services.alerter.metrics import AlerterMetrics
from services.domain.alerting.alerts import alerts_for
from services.domain.alerting.snapshot import Snapshot
from services.platform.clock import Clock
from services.platform.kafka.batches import Received
from services.platform.stores import AlertStore

Batch = Sequence[Received[Enriched]]


class AlertHandler:
    """Raises the alerts of a batch and returns when the store has every one of them safe."""

    def __init__(
        self,
        current_snapshot: Callable[[], Snapshot],
        store: AlertStore,
        clock: Clock,
        metrics: AlerterMetrics,
        executor: Executor,
    ) -> None:
        self._current_snapshot = current_snapshot
        self._store = store
        self._clock = clock
        self._metrics = metrics
        self._executor = executor

    async def __call__(self, batch: Batch) -> None:
        """Match, then write.

        Raises:
            DependencyUnavailableError: the store did not take the alerts; the batch may be handled
                again.
        """
        loop = asyncio.get_running_loop()
        # One snapshot for the whole batch; matching leaves the event loop to heartbeats and health.
        alerts = await loop.run_in_executor(
            self._executor, _match, batch, self._current_snapshot(), self._clock.now()
        )
        flat = [alert for of_article in alerts for alert in of_article]
        written = iter(await self._store.add(flat))
        for received, of_article in zip(batch, alerts, strict=True):
            self._metrics.article_matched(len(of_article))
            published = _published(received)
            for alert in of_article:
                self._metrics.alert_written(alert, new=next(written), published=published)


def _match(batch: Batch, snapshot: Snapshot, time: datetime) -> list[list[Alert]]:
    return [
        alerts_for(received.record, snapshot, time=time, traceparent=_traceparent(received))
        for received in batch
    ]


def _traceparent(received: Received[Enriched]) -> str | None:
    return received.headers.get(TRACEPARENT, b"").decode("ascii", "ignore") or None


def _published(received: Received[Enriched]) -> float | None:
    try:
        return datetime.fromisoformat(received.headers[PUBLISHED].decode()).timestamp()
    except (KeyError, ValueError):
        return None
