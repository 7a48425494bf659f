"""What the alerter does with a batch of enriched articles."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from datetime import datetime

from schemas.cloudevents import PUBLISHED, arrival, header_time
from schemas.enriched import Enriched
from services.alerter.metrics import AlerterMetrics
from services.domain.alerting.deciding import Decision, decide
from services.domain.alerting.memory import Settled
from services.domain.alerting.snapshot import Snapshot
from services.platform.clock import Clock
from services.platform.kafka.batches import Received
from services.platform.stores import AlertStore
from services.platform.trace_work import Work
from services.platform.tracing import NoTracing, Tracer, received_trace

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
        tracer: Tracer | None = None,
    ) -> None:
        self._current_snapshot = current_snapshot
        self._store = store
        self._clock = clock
        self._metrics = metrics
        self._executor = executor
        self._tracer = tracer or NoTracing()

    async def __call__(self, batch: Batch) -> None:
        """Match, then write.

        Raises:
            DependencyUnavailableError: the store did not take the alerts; the batch may be handled
                again.
        """
        work = [
            Work(article=one.record.article.id, parents=received_trace(one.headers))
            for one in batch
        ]
        with self._tracer.spans("alert", "consumer", work) as traces:
            await self._raise_alerts(batch, traces)

    async def _raise_alerts(self, batch: Batch, traces: Sequence[str | None]) -> None:
        worker, snapshot, now = self._metrics.worker, self._current_snapshot(), self._clock.now()
        worker.batch(len(batch), traceparent=traces[0])
        # One snapshot for the whole batch; matching leaves the event loop to heartbeats and health.
        with worker.stage("match", traceparent=traces[0]):
            decisions = await asyncio.get_running_loop().run_in_executor(
                self._executor, _decide, batch, traces, snapshot, now
            )
        with worker.stage("write", traceparent=traces[0]):
            settled = await self._store.settle(
                [proposal for decision in decisions for proposal in decision.proposals],
                [drop for decision in decisions for drop in decision.drops],
            )
        self._count(batch, decisions, iter(settled))

    def _count(
        self, batch: Batch, decisions: Sequence[Decision], settled: Iterator[Settled]
    ) -> None:
        for received, decision in zip(batch, decisions, strict=True):
            self._metrics.article_matched(len(decision.proposals))
            published = header_time(received.headers, PUBLISHED)
            for drop in decision.drops:
                self._metrics.alert_dropped(drop.reason)
            for proposal in decision.proposals:
                self._metrics.alert_settled(proposal.alert, next(settled), published=published)


def _decide(
    batch: Batch, traces: Sequence[str | None], snapshot: Snapshot, time: datetime
) -> list[Decision]:
    return [
        decide(
            received.record,
            snapshot,
            at=arrival(received.headers) or time,
            time=time,
            traceparent=trace,
        )
        for received, trace in zip(batch, traces, strict=True)
    ]
