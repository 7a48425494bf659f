"""The loop body of every worker: decode, handle, set aside; the offset moves only after that."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception_type,
    stop_after_delay,
    wait_random_exponential,
)

from schemas.errors import DeadLetterReason, RecordError
from schemas.record import Record
from services.platform.errors import DependencyUnavailableError, where
from services.platform.kafka.dead_letters import DeadLetters, RawRecord
from services.platform.kafka.failures import FailuresInARow

log = logging.getLogger(__name__)

R = TypeVar("R", bound=Record)

_UNREADABLE_FOR_EACH_FAILURE = 10
"""What others send may be no record at all more often than our own work may fail."""


@dataclass(frozen=True, kw_only=True)
class Received(Generic[R]):
    """A decoded record and what came with it."""

    record: R
    headers: Mapping[str, bytes]
    raw: RawRecord


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """How long to wait for a dependency before the process gives up and is started again."""

    first_wait_seconds: float = 0.1
    longest_wait_seconds: float = 5.0
    give_up_after_seconds: float = 300.0


class Observer(Protocol):
    """Is told how the work goes on; see `WorkerMetrics`."""

    def received(self, records: int) -> None:
        """Note that work begins on records."""
        ...

    def finished(self, outcome: Literal["handled", "set_aside"], records: int) -> None:
        """Note that records are done with."""
        ...

    def retried(self, error: Exception) -> None:
        """Note that a dependency did not do its part, and is tried again."""
        ...


class Nobody:
    """An observer that looks away."""

    def received(self, records: int) -> None:
        """Note nothing."""

    def finished(self, outcome: Literal["handled", "set_aside"], records: int) -> None:
        """Note nothing."""

    def retried(self, error: Exception) -> None:
        """Note nothing."""


class BatchProcessor(Generic[R]):
    """Takes batches of raw records through `handle` so that none is lost.

    `handle` may be called again with the same records, alone or in smaller batches: what it writes
    must be idempotent. After `process` returns, every record of the batch is either handled or in
    the dead letters.
    """

    def __init__(
        self,
        decode: Callable[[bytes], R],
        handle: Callable[[Sequence[Received[R]]], Awaitable[None]],
        dead_letters: DeadLetters,
        *,
        retry: RetryPolicy | None = None,
        observer: Observer | None = None,
        most_failures_in_a_row: int = 100,
    ) -> None:
        """Make a processor.

        Args:
            observer: is told how the work goes on.
            most_failures_in_a_row: of handling; ten times as many may be unreadable.
        """
        self._decode = decode
        self._handle = handle
        self._dead_letters = dead_letters
        self._retry = retry or RetryPolicy()
        self._observer = observer or Nobody()
        self._failures = FailuresInARow(most_failures_in_a_row, "failed")
        self._unreadable = FailuresInARow(
            most_failures_in_a_row * _UNREADABLE_FOR_EACH_FAILURE, "could not be read"
        )

    async def process(self, batch: Sequence[RawRecord]) -> None:
        """Handle a batch or set its bad records aside.

        Raises:
            DependencyUnavailableError: a dependency stayed away past the policy's deadline.
            TooManyFailuresError: records fail one after another.
        """
        self._observer.received(len(batch))
        good: list[Received[R]] = []
        bad: list[tuple[RawRecord, RecordError]] = []
        for raw in batch:
            try:
                good.append(Received(record=self._decode(raw.value), headers=raw.headers, raw=raw))
            except RecordError as error:
                bad.append((raw, error))
        if good:
            self._unreadable.succeeded()
        elif bad:
            self._unreadable.failed(bad[-1][1].reason, records=len(bad))
        # Together: a flood of them, each waited for by itself, would hold up the stream.
        await asyncio.gather(*(self._set_aside(raw, error) for raw, error in bad))
        if good:
            await self._handle_or_split(good)

    async def _handle_or_split(self, batch: Sequence[Received[R]]) -> None:
        try:
            await self._patiently(lambda: self._handle(batch))
        except DependencyUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever one record provokes, the others go on
            if len(batch) == 1:
                await self._give_up_on(batch[0], error)
                return
            middle = len(batch) // 2
            await self._handle_or_split(batch[:middle])
            await self._handle_or_split(batch[middle:])
        else:
            self._failures.succeeded()
            self._observer.finished("handled", len(batch))

    async def _give_up_on(self, received: Received[R], error: Exception) -> None:
        log.error(
            "record failed",
            extra={
                "action": "record_failed",
                "stream": received.raw.stream,
                "partition": received.raw.partition,
                "offset": received.raw.offset,
                "error": where(error),
            },
        )
        self._failures.failed(where(error))
        if not isinstance(error, RecordError):
            error = RecordError(DeadLetterReason.PROCESSING_FAILED, where(error))
        await self._set_aside(received.raw, error)

    async def _set_aside(self, raw: RawRecord, error: RecordError) -> None:
        await self._patiently(lambda: self._dead_letters.set_aside(raw, error))
        self._observer.finished("set_aside", 1)

    async def _patiently(self, attempt: Callable[[], Awaitable[None]]) -> None:
        policy = self._retry
        retrying = AsyncRetrying(
            retry=retry_if_exception_type(DependencyUnavailableError),
            wait=wait_random_exponential(policy.first_wait_seconds, policy.longest_wait_seconds),
            stop=stop_after_delay(policy.give_up_after_seconds),
            before_sleep=self._say_waiting,
            reraise=True,
        )
        async for one in retrying:
            with one:
                await attempt()

    def _say_waiting(self, state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        log.warning(
            "dependency unavailable, trying again",
            extra={"action": "retry", "attempt": state.attempt_number, "error": str(error)},
        )
        if isinstance(error, Exception):
            self._observer.retried(error)
