"""Hands articles to Kafka, a bounded number at a time, and tells of each whether it arrived."""

import queue
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kafka import KafkaProducer
from kafka.errors import (
    InvalidRecordError,
    KafkaError,
    KafkaTimeoutError,
    MessageSizeTooLargeError,
    RecordListTooLargeError,
)
from kafka.producer.future import FutureRecordMetadata

from schemas.cloudevents import ARTICLE, Headers, cloudevent_headers
from schemas.streams import Stream
from services.platform.clock import Clock
from services.platform.kafka.clients import connect_producer
from services.platform.settings import KafkaSettings
from services.platform.trace_work import Work
from services.platform.tracing import Tracer
from services.producer.settings import ProducerSettings
from services.producer.sink import Outcome, Ticket, drain

CE_SOURCE = "rasid/producer"

_LINGER_MILLISECONDS = 20
_BATCH_BYTES = 128 * 1024
_LONGEST_REQUEST_SECONDS = 15.0
_ABOUT_THE_RECORD = (InvalidRecordError, MessageSizeTooLargeError, RecordListTooLargeError)


@dataclass(kw_only=True)
class _Pending:
    ticket: Ticket
    handed_over_at: float
    size: int


@dataclass(frozen=True, kw_only=True)
class Runtime:
    """What differs between two runs: time, chance, and whether they are traced."""

    clock: Clock
    monotonic: Callable[[], float]
    random_bytes: Callable[[int], bytes]
    tracer: Tracer


class KafkaDelivery:
    """Sends to one stream with kafka-python's idempotent producer and `acks=all`.

    Callbacks run in the producer's thread and only put what they know on a queue; everything else
    happens in the caller's.
    """

    def __init__(
        self,
        producer: KafkaProducer,
        stream: Stream,
        settings: ProducerSettings,
        runtime: Runtime,
    ) -> None:
        self._producer = producer
        self._stream = stream
        self._settings = settings
        self._runtime = runtime
        self._pending: dict[int, _Pending] = {}
        self._pending_bytes = 0
        self._answers: queue.SimpleQueue[tuple[int, BaseException | None]] = queue.SimpleQueue()

    def has_room(self) -> bool:
        """Return whether articles and bytes in flight are both below their limits."""
        return (
            len(self._pending) < self._settings.max_in_flight
            and self._pending_bytes < self._settings.max_in_flight_bytes
        )

    def send(self, ticket: Ticket, article_id: str, record: bytes) -> None:
        """Hand one article over; never raises for what Kafka does."""
        self._pending[ticket.index] = _Pending(
            ticket=ticket, handed_over_at=self._runtime.monotonic(), size=len(record)
        )
        self._pending_bytes += len(record)
        try:
            future = self._hand_over(article_id, record)
        except KafkaError as error:
            self._answers.put((ticket.index, error))
            return
        future.add_callback(partial(self._answered, ticket.index))
        future.add_errback(partial(self._failed, ticket.index))

    def _hand_over(self, article_id: str, record: bytes) -> FutureRecordMetadata:
        tracer = self._runtime.tracer
        with tracer.spans("publish", "producer", [Work(article=article_id)]) as [trace]:
            return self._producer.send(
                self._stream.name,
                key=article_id.encode(),
                value=record,
                headers=self._headers(article_id, trace),
            )

    def collect(self, timeout: float) -> list[Outcome]:
        """Return the outcomes there are, waiting up to `timeout` seconds for the first."""
        answers = drain(self._answers, timeout)
        return [outcome for answer in answers for outcome in self._outcome(*answer)]

    def in_flight(self) -> int:
        """Return how many are sent and not collected yet."""
        return len(self._pending)

    def abandon(self) -> list[Outcome]:
        """Give up what is still in flight, and say so of each; they may yet arrive."""
        error = KafkaTimeoutError("not acknowledged before the end")
        return [outcome for index in list(self._pending) for outcome in self._outcome(index, error)]

    def _answered(self, index: int, _: object) -> None:
        self._answers.put((index, None))

    def _failed(self, index: int, error: BaseException) -> None:
        self._answers.put((index, error))

    def _outcome(self, index: int, error: BaseException | None) -> list[Outcome]:
        pending = self._pending.pop(index, None)
        if pending is None:
            return []
        self._pending_bytes -= pending.size
        return [
            Outcome(
                ticket=pending.ticket,
                seconds=self._runtime.monotonic() - pending.handed_over_at,
                sent_bytes=pending.size,
                error=None if error is None else str(error),
                ends_replay=error is not None and not isinstance(error, _ABOUT_THE_RECORD),
            )
        ]

    def _headers(self, article_id: str, trace: str | None) -> Headers:
        return cloudevent_headers(
            event_type=ARTICLE,
            event_id=article_id,
            source=CE_SOURCE,
            time=self._runtime.clock.now(),
            traceparent=trace or new_traceparent(self._runtime.random_bytes),
        )


def new_traceparent(random_bytes: Callable[[int], bytes]) -> str:
    """Return the root of a new trace, marked as sampled.

    Source: https://www.w3.org/TR/trace-context/#traceparent-header-field-values
    """
    return f"00-{random_bytes(16).hex()}-{random_bytes(8).hex()}-01"


def open_producer(
    kafka: KafkaSettings, stream: Stream, settings: ProducerSettings
) -> KafkaProducer:
    """Return a connected producer; the caller closes it.

    Raises:
        KafkaAccessError: the broker cannot be reached or does not accept us.
    """
    request_seconds = min(_LONGEST_REQUEST_SECONDS, settings.delivery_timeout_seconds / 2)
    return connect_producer(
        kafka,
        linger_ms=_LINGER_MILLISECONDS,
        batch_size=_BATCH_BYTES,
        max_request_size=stream.max_message_bytes,
        request_timeout_ms=int(request_seconds * 1000),
        delivery_timeout_ms=int(settings.delivery_timeout_seconds * 1000),
        max_block_ms=int(request_seconds * 1000),
    )
