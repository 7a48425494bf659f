"""Takes single articles to Kafka, and returns when each is safe there."""

import secrets
import threading
from typing import Any

from kafka import KafkaProducer
from kafka.errors import KafkaError

from schemas.article import Article
from schemas.cloudevents import ARTICLE, cloudevent_headers
from schemas.streams import Stream
from services.platform.clock import Clock
from services.platform.errors import KafkaAccessError, KafkaUnavailableError
from services.platform.kafka.clients import connect_producer
from services.platform.settings import KafkaSettings

_SECONDS = 10
_SOURCE = "rasid/api"
_OVERHEAD_BYTES = 1 << 10
"""Key, headers and framing of one record, rounded up."""


class Submissions:
    """One idempotent producer for the process, opened when the first article comes."""

    def __init__(self, kafka: KafkaSettings, stream: Stream, clock: Clock) -> None:
        self._kafka = kafka
        self._stream = stream
        self._clock = clock
        self._opening = threading.Lock()
        self._producer: KafkaProducer | None = None
        self._failures = 0
        self._failure: KafkaAccessError | None = None

    @property
    def most_bytes(self) -> int:
        """Longest record that the stream takes, less its key and headers."""
        return self._stream.max_message_bytes - _OVERHEAD_BYTES

    def send(self, article: Article) -> None:
        """Return when all replicas have the article.

        Sent again it is the same article, by its id, and raises nothing twice.

        Raises:
            KafkaAccessError: Kafka cannot be reached or refuses us.
            DependencyUnavailableError: Kafka did not take it in time; it may yet arrive.
        """
        producer = self._open()
        try:
            sent: Any = producer.send(
                self._stream.name,
                key=article.id.encode(),
                value=article.encode(),
                headers=cloudevent_headers(
                    event_type=ARTICLE,
                    event_id=article.id,
                    source=_SOURCE,
                    time=self._clock.now(),
                    traceparent=f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-01",
                ),
            )
            sent.get(timeout=_SECONDS)
        except (KafkaError, OSError) as error:
            raise KafkaUnavailableError(f"Kafka did not take an article: {error!r}") from error

    def close(self) -> None:
        """Close the connection, if there is one; what was sent is safe already."""
        with self._opening:
            if self._producer is not None:
                self._producer.close(timeout=1)
                self._producer = None

    def _open(self) -> KafkaProducer:
        failures_before = self._failures
        with self._opening:
            if self._producer is not None:
                return self._producer
            # Whoever waited while it failed does not try too: one after the other would take long.
            if self._failure is not None and self._failures != failures_before:
                raise self._failure.with_traceback(None)
            try:
                self._producer = self._connect()
            except KafkaAccessError as error:
                self._failures, self._failure = self._failures + 1, error
                raise
            return self._producer

    def _connect(self) -> KafkaProducer:
        return connect_producer(
            self._kafka,
            max_request_size=self._stream.max_message_bytes,
            request_timeout_ms=_SECONDS * 1_000,
            delivery_timeout_ms=_SECONDS * 1_000,
            max_block_ms=_SECONDS * 1_000,
        )
