"""Reads a stream from its beginning to its end; for commands and API."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from kafka import KafkaConsumer, TopicPartition
from kafka.errors import KafkaError

from services.platform.errors import KafkaUnavailableError
from services.platform.kafka.clients import client_arguments, not_accepted, require_reachable
from services.platform.settings import KafkaSettings

_POLL_MILLISECONDS = 1_000
_ANSWER_MILLISECONDS = 10_000
_SILENT_POLLS = 15
"""After so many without a record, or an offset moving on, Kafka has gone."""
_CLOCK_SKEW = timedelta(minutes=10)
"""By which the clocks of producers and enrichers may differ."""

Progress = Callable[[int, int], None]
"""Told how many records were read, and how many there are to read."""
_Range = tuple[int, int]


class StreamLog:
    """One stream; every reading begins anew and joins no group.

    Every method raises KafkaAccessError where Kafka cannot be reached or refuses us, and
    KafkaUnavailableError where it falls silent.
    """

    def __init__(self, kafka: KafkaSettings, stream: str) -> None:
        self._kafka = kafka
        self._stream = stream

    def records(
        self, since: datetime | None = None, progress: Progress | None = None
    ) -> Iterator[Any]:
        """Yield what the stream has when reading begins, as kafka-python gives it.

        Args:
            since: what reached Rasid earlier may be left out; all that is kept where None.
        """
        with self._open() as consumer:
            ranges = self._ranges(consumer, since)
            consumer.assign(list(ranges))
            for partition, (start, _) in ranges.items():
                consumer.seek(partition, start)
            yield from self._until_the_end(consumer, ranges, progress or (lambda *_: None))

    @contextmanager
    def _open(self) -> Iterator[KafkaConsumer]:
        require_reachable(self._kafka)
        try:
            consumer = KafkaConsumer(
                **client_arguments(self._kafka),
                group_id=None,
                enable_auto_commit=False,
                allow_auto_create_topics=False,
            )
        except (KafkaError, OSError, ValueError) as error:
            raise not_accepted(self._kafka, error) from error
        try:
            yield consumer
        except (KafkaError, OSError) as error:
            raise KafkaUnavailableError(f"Kafka did not answer: {error!r}") from error
        finally:
            consumer.close()

    def _ranges(
        self, consumer: KafkaConsumer, since: datetime | None
    ) -> Mapping[TopicPartition, _Range]:
        """Return the offsets to read of every partition that has any: the first, and the end."""
        numbers = consumer.partitions_for_topic(self._stream) or ()
        partitions = [TopicPartition(self._stream, number) for number in sorted(numbers)]
        if not partitions:
            return {}
        first = consumer.beginning_offsets(partitions, timeout_ms=_ANSWER_MILLISECONDS)
        end = consumer.end_offsets(partitions, timeout_ms=_ANSWER_MILLISECONDS)
        if since is not None:
            # An article is enriched after it reached Rasid: no earlier record is one of them.
            earliest = since - _CLOCK_SKEW
            wanted = dict.fromkeys(partitions, int(earliest.timestamp() * 1000))
            later = consumer.offsets_for_times(wanted, timeout_ms=_ANSWER_MILLISECONDS)
            first = {one: at.offset if (at := later[one]) else end[one] for one in partitions}
        return {one: (first[one], end[one]) for one in partitions if first[one] < end[one]}

    def _until_the_end(
        self,
        consumer: KafkaConsumer,
        ranges: Mapping[TopicPartition, _Range],
        progress: Progress,
    ) -> Iterator[Any]:
        total = sum(end - start for start, end in ranges.values())
        silent, before = 0, 0
        while (done := _done(consumer, ranges)) < total:
            progress(done, total)
            silent = 0 if done > before else silent + 1
            if silent > _SILENT_POLLS:
                raise KafkaUnavailableError("Kafka fell silent while the stream was read")
            before = done
            for partition, records in consumer.poll(_POLL_MILLISECONDS).items():
                end = ranges[partition][1]
                yield from (record for record in records if record.offset < end)
        progress(total, total)


def _done(consumer: KafkaConsumer, ranges: Mapping[TopicPartition, _Range]) -> int:
    """Return how many offsets are behind us; what was compacted or aborted counts too."""
    return sum(min(consumer.position(one), end) - start for one, (start, end) in ranges.items())
