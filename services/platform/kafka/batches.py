"""The loop body of every worker: decode, handle, set aside; the offset moves only after that."""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

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

log = logging.getLogger(__name__)

R = TypeVar("R", bound=Record)


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


class TooManyFailuresError(Exception):
    """So many records in a row failed that the fault is ours; none more is set aside."""


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
        most_failures_in_a_row: int = 100,
    ) -> None:
        self._decode = decode
        self._handle = handle
        self._dead_letters = dead_letters
        self._retry = retry or RetryPolicy()
        self._most_failures_in_a_row = most_failures_in_a_row
        self._failures_in_a_row = 0

    async def process(self, batch: Sequence[RawRecord]) -> None:
        """Handle a batch or set its bad records aside.

        Raises:
            DependencyUnavailableError: a dependency stayed away past the policy's deadline.
            TooManyFailuresError: records fail one after another.
        """
        good: list[Received[R]] = []
        for raw in batch:
            try:
                good.append(Received(record=self._decode(raw.value), headers=raw.headers, raw=raw))
            except RecordError as error:
                await self._set_aside(raw, error)
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
            self._failures_in_a_row = 0

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
        self._failures_in_a_row += 1
        if self._failures_in_a_row > self._most_failures_in_a_row:
            raise TooManyFailuresError(
                f"{self._failures_in_a_row} records in a row failed, the last with {where(error)}"
            ) from None
        if not isinstance(error, RecordError):
            error = RecordError(DeadLetterReason.PROCESSING_FAILED, where(error))
        await self._set_aside(received.raw, error)

    async def _set_aside(self, raw: RawRecord, error: RecordError) -> None:
        await self._patiently(lambda: self._dead_letters.set_aside(raw, error))

    async def _patiently(self, attempt: Callable[[], Awaitable[None]]) -> None:
        policy = self._retry
        retrying = AsyncRetrying(
            retry=retry_if_exception_type(DependencyUnavailableError),
            wait=wait_random_exponential(policy.first_wait_seconds, policy.longest_wait_seconds),
            stop=stop_after_delay(policy.give_up_after_seconds),
            before_sleep=_say_waiting,
            reraise=True,
        )
        async for one in retrying:
            with one:
                await attempt()


def _say_waiting(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    log.warning(
        "dependency unavailable, trying again",
        extra={"action": "retry", "attempt": state.attempt_number, "error": str(error)},
    )
