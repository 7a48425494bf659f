"""What every worker measures of its stream, named after its service."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from services.platform.dependency_errors import DependencyErrors
from services.platform.errors import DependencyUnavailableError, KafkaAccessError
from services.platform.standing import Standing

Outcome = Literal["handled", "set_aside"]

_BATCH_BUCKETS = (1, 2, 4, 8, 16, 32, 64, 128, 256)
_SECONDS_BUCKETS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class WorkerMetrics:
    """Records, batches, stages and consumer lag of one worker."""

    def __init__(self, service: str, stages: tuple[str, ...], registry: CollectorRegistry) -> None:
        """Make the metrics.

        Args:
            service: begins their names: `rasid_SERVICE_...`.
            stages: what the work on a batch is made of, in order.
        """
        name = f"rasid_{service}"
        self.dependency_errors = DependencyErrors(service, registry)
        self._lag = _LagMetrics(name, registry)
        self._received = Counter(
            f"{name}_records_received", "Records that work began on.", registry=registry
        )
        self._records = Counter(
            f"{name}_records",
            "Records that are done with, by outcome; canaries too.",
            ["outcome"],
            registry=registry,
        )
        self._batch = Histogram(
            f"{name}_batch_records",
            "Records in a batch.",
            buckets=_BATCH_BUCKETS,
            registry=registry,
        )
        self._stages = Histogram(
            f"{name}_stage_seconds",
            "Time that a batch takes, by stage.",
            ["stage"],
            buckets=_SECONDS_BUCKETS,
            registry=registry,
        )
        for stage in stages:
            self._stages.labels(stage)
        for outcome in get_args(Outcome):
            self._records.labels(outcome)

    def received(self, records: int) -> None:
        """Count records that work begins on, however often it is tried."""
        self._received.inc(records)

    def finished(self, outcome: Outcome, records: int) -> None:
        """Count records that are done with."""
        self._records.labels(outcome).inc(records)

    def retried(self, error: Exception) -> None:
        """Count a dependency that did not take a batch, which is tried again."""
        self.dependency_errors.count(error)

    def batch(self, records: int, *, traceparent: str | None = None) -> None:
        """Note the size of a batch; `traceparent` is that of an article in it."""
        self._batch.observe(records, exemplar(traceparent))

    @contextmanager
    def stage(self, stage: str, *, traceparent: str | None = None) -> Iterator[None]:
        """Note what the stage inside takes, if it fails too; `traceparent` as for `batch`."""
        began = perf_counter()
        try:
            yield
        finally:
            self._stages.labels(stage).observe(perf_counter() - began, exemplar(traceparent))

    def behind(self, standings: Sequence[Standing], oldest_seconds: float) -> None:
        """Note how far the group is behind in each partition.

        Args:
            oldest_seconds: age of the oldest record that it has not committed; 0 without one.
        """
        self._lag.known(standings, oldest_seconds)

    def lag_unknown(self, error: Exception) -> None:
        """Count a question about lag without an answer, and whose fault it was if that is known."""
        self._lag.unknown()
        if isinstance(error, DependencyUnavailableError | KafkaAccessError):
            self.dependency_errors.count(error)


class _LagMetrics:
    """How far the whole group is behind, as each of its workers hears it from Kafka."""

    def __init__(self, name: str, registry: CollectorRegistry) -> None:
        self._lag = Gauge(
            f"{name}_consumer_lag_records",
            "Records of a partition that the consumer group has not committed.",
            ["partition"],
            registry=registry,
        )
        self._committed = Gauge(
            f"{name}_committed_records",
            "The offset that the consumer group has committed in a partition; 0 before the first.",
            ["partition"],
            registry=registry,
        )
        self._oldest = Gauge(
            f"{name}_oldest_unread_seconds",
            "Age of the oldest record that the consumer group has not committed.",
            registry=registry,
        )
        self._known_at = Gauge(
            f"{name}_consumer_lag_known_timestamp_seconds",
            "When Kafka last said how far the group is behind; at first, when the process began.",
            registry=registry,
        )
        self._failures = Counter(
            f"{name}_consumer_lag_failures",
            "Times that Kafka did not say how far the group is behind.",
            registry=registry,
        )
        self._known_at.set_to_current_time()

    def known(self, standings: Sequence[Standing], oldest_seconds: float) -> None:
        for one in standings:
            self._lag.labels(str(one.partition)).set(one.lag)
            self._committed.labels(str(one.partition)).set(one.committed)
        self._oldest.set(oldest_seconds)
        self._known_at.set_to_current_time()

    def unknown(self) -> None:
        self._failures.inc()


def exemplar(traceparent: str | None) -> dict[str, str] | None:
    """Return the exemplar that leads to a trace.

    Source: https://www.w3.org/TR/trace-context/#traceparent-header-field-values
    """
    parts = (traceparent or "").split("-")
    return {"trace_id": parts[1]} if len(parts) == 4 and len(parts[1]) == 32 else None
