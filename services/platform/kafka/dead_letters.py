"""Sets aside what can never succeed, with its reason, so that the stream goes on."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from prometheus_client import CollectorRegistry, Counter

from schemas.cloudevents import DEAD_LETTER, Headers, cloudevent_headers
from schemas.dead_letter import DeadLetter
from schemas.errors import DeadLetterReason, RecordError
from schemas.identity import digest
from services.platform.clock import Clock

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class RawRecord:
    """A Kafka record as it came, and where it stood."""

    stream: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes
    headers: Mapping[str, bytes]


class Sink(Protocol):
    """Where records of one stream go; returns when the broker has acknowledged."""

    async def send(self, key: bytes | None, value: bytes, headers: Headers) -> None:
        """Send one record.

        Raises:
            DependencyUnavailableError: not acknowledged; may be sent again.
            RecordError: the broker will never take this record.
        """
        ...


class DeadLetters:
    """Writes dead letters of one service and counts them by reason."""

    def __init__(self, service: str, sink: Sink, clock: Clock, registry: CollectorRegistry) -> None:
        self._service = service
        self._sink = sink
        self._clock = clock
        self._count = Counter(
            f"rasid_{service}_dead_letters", "Records set aside.", ["reason"], registry=registry
        )
        for reason in DeadLetterReason:
            self._count.labels(reason.value)

    async def set_aside(self, record: RawRecord, error: RecordError) -> None:
        """Write the record and its reason to the dead-letter stream.

        Raises:
            DependencyUnavailableError: the stream did not take it; the record is not set aside.
        """
        letter = self._letter(record, error)
        identity = digest("dead-letter", record.stream, str(record.partition), str(record.offset))
        headers = cloudevent_headers(
            event_type=DEAD_LETTER,
            event_id=identity,
            source=f"rasid/{self._service}",
            time=letter.at,
        )
        await self._sink.send(record.key, letter.encode(), headers)
        self._count.labels(error.reason.value).inc()
        log.warning(
            "record set aside",
            extra={
                "action": "dead_letter",
                "reason": error.reason.value,
                "detail": error.detail,
                "stream": record.stream,
                "partition": record.partition,
                "offset": record.offset,
            },
        )

    def _letter(self, record: RawRecord, error: RecordError) -> DeadLetter:
        return DeadLetter.model_construct(
            reason=error.reason,
            detail=error.detail[:2_000],
            service=self._service,
            stream=record.stream,
            partition=record.partition,
            offset=record.offset,
            at=self._clock.now(),
            key=record.key,
            payload=record.value,
            headers={k: v.decode(errors="replace") for k, v in record.headers.items()},
        )
