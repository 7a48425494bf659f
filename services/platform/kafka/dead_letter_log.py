"""Reads the records that were set aside, and sends them again; for commands."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any

from kafka.errors import KafkaError

from schemas.dead_letter import DeadLetter
from schemas.streams import Streams
from services.platform.errors import KafkaUnavailableError
from services.platform.kafka.clients import connect_producer
from services.platform.kafka.stream_log import Progress, StreamLog
from services.platform.settings import KafkaSettings

_SECONDS = 30

Entry = tuple[str, DeadLetter]
"""Where a letter stands in its stream, as PARTITION-OFFSET, and the letter."""


class DeadLetterLog:
    """The dead letters of one installation.

    Every method raises KafkaAccessError where Kafka cannot be reached or refuses us, and
    KafkaUnavailableError where it falls silent.
    """

    def __init__(self, kafka: KafkaSettings, streams: Streams) -> None:
        self._kafka = kafka
        self._streams = streams

    def read(self, *, progress: Progress | None = None) -> Iterator[Entry]:
        """Yield every letter that is kept, oldest first.

        Raises:
            RecordError: something in the stream is no dead letter.
        """
        log = StreamLog(self._kafka, self._streams.dead_letters.name)
        for record in log.records(progress=progress):
            yield f"{record.partition}-{record.offset}", DeadLetter.decode(record.value or b"")

    def resend(self, letters: Iterable[DeadLetter]) -> int:
        """Write records to the streams they came from, as they were, and return how many.

        Raises:
            ValueError: one came from a stream that is none of this installation's; nothing of it
                or after it was sent.
        """
        largest = max(stream.max_message_bytes for stream in self._streams.all())
        with closing(
            connect_producer(
                self._kafka,
                max_request_size=largest,
                delivery_timeout_ms=_SECONDS * 1_000,
                request_timeout_ms=_SECONDS * 500,
            )
        ) as producer:
            try:
                sent = [self._hand_over(producer, letter) for letter in letters]
                for one in sent:
                    one.get(timeout=_SECONDS)
            except (KafkaError, OSError) as error:
                raise KafkaUnavailableError(
                    f"Kafka did not take records again: {error!r}"
                ) from error
        return len(sent)

    def _hand_over(self, producer: Any, letter: DeadLetter) -> Any:
        # A letter is written by services, but its stream can be written by others.
        if letter.stream not in (self._streams.articles.name, self._streams.enriched.name):
            raise ValueError(f"{letter.stream} is no stream of this installation")
        headers = [(name, value.encode()) for name, value in letter.headers.items()]
        return producer.send(letter.stream, letter.payload, letter.key, headers=headers)
