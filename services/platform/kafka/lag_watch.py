"""Measures consumer lag from outside of Faust, which can stall and show nothing.

faust-streaming learns of a stream's end only with the records it fetches: a consumer that stands
still seems to have no lag. Hence a thread and a connection of its own.
"""

import logging
import threading
import time

import faust

from services.platform.clock import Clock
from services.platform.errors import DependencyUnavailableError, KafkaAccessError
from services.platform.kafka.lag import LagReader
from services.platform.kafka.record_times import RecordTimes
from services.platform.settings import KafkaSettings
from services.platform.web import Check
from services.platform.worker_metrics import WorkerMetrics

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 30.0
"""Beyond the wait between two questions: what an answer may take before it counts as silence."""


def watch_lag(
    app: faust.App,
    kafka: KafkaSettings,
    stream: str,
    metrics: WorkerMetrics,
    clock: Clock,
    *,
    every: float,
) -> Check:
    """Measure how far the app's group is behind in a stream, every so many seconds.

    Returns:
        What says whether Kafka answers: a worker with nothing to do would not notice.
    """
    watch = LagWatch(kafka, app.conf.id, stream, metrics, clock, every_seconds=every)

    async def start() -> None:
        watch.start()

    app.task(start)
    return watch.check


class LagWatch:
    """Asks every few seconds, from its start until it is stopped or the process ends."""

    def __init__(
        self,
        kafka: KafkaSettings,
        group: str,
        stream: str,
        metrics: WorkerMetrics,
        clock: Clock,
        *,
        every_seconds: float,
    ) -> None:
        self._kafka, self._group, self._stream = kafka, group, stream
        self._metrics, self._clock = metrics, clock
        self._every_seconds = every_seconds
        self._silent_after = every_seconds + _PATIENCE_SECONDS
        self._answered_at = time.monotonic()
        self._stopped = threading.Event()

    def start(self) -> None:
        """Begin to ask."""
        self._answered_at = time.monotonic()
        threading.Thread(target=self._watch, name="lag", daemon=True).start()

    def stop(self) -> None:
        """Ask no more."""
        self._stopped.set()

    async def check(self) -> str | None:
        """Say whether Kafka has not answered for too long."""
        silent = time.monotonic() - self._answered_at
        return f"no answer for {silent:.0f} s" if silent > self._silent_after else None

    def _watch(self) -> None:
        while not self._stopped.is_set():
            try:
                with (
                    LagReader(self._kafka) as reader,
                    RecordTimes(self._kafka, self._stream) as times,
                ):
                    self._ask(reader, times)
            except (DependencyUnavailableError, KafkaAccessError) as error:
                self._metrics.lag_unknown(error)
                log.info("lag is not known", extra={"action": "lag_unknown", "error": str(error)})
            except Exception as error:
                # The thread is the only one that measures: whatever this was, the next may go well.
                self._answered_at = time.monotonic()  # it was no silence of Kafka
                self._metrics.lag_unknown(error)
                log.exception(
                    "lag is not known", extra={"action": "lag_failed", "error": str(error)}
                )
            self._stopped.wait(self._every_seconds)

    def _ask(self, reader: LagReader, times: RecordTimes) -> None:
        while not self._stopped.is_set():
            standings = reader.standings(self._group, self._stream)
            oldest = times.oldest({one.partition: one.next for one in standings if one.lag})
            now = self._clock.now().timestamp()
            self._metrics.behind(standings, max(0.0, now - oldest) if oldest else 0.0)
            self._answered_at = time.monotonic()
            self._stopped.wait(self._every_seconds)
