"""When single records of a stream were written."""

from collections.abc import Mapping
from types import TracebackType
from typing import Self

from kafka import KafkaConsumer, TopicPartition
from kafka.errors import KafkaError

from services.platform.errors import KafkaUnavailableError
from services.platform.kafka.clients import client_arguments
from services.platform.settings import KafkaSettings

_POLL_MILLISECONDS = 1_000
_POLLS = 5
_MOST_BYTES = 1_000
"""Of each partition: Kafka answers with one whole batch of records all the same."""


class RecordTimes:
    """Reads single records, and joins no group; a context manager that closes its connection.

    The connection is opened by the first question: a group that is not behind needs none.
    """

    def __init__(self, kafka: KafkaSettings, stream: str) -> None:
        self._kafka, self._stream = kafka, stream
        self._consumer: KafkaConsumer | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._consumer is not None:
            self._consumer.close()

    def oldest(self, offsets: Mapping[int, int]) -> float | None:
        """Return when the oldest of some records was written, in seconds since 1970.

        Args:
            offsets: of one record in each partition.

        Returns:
            None where Kafka gave none of them, such as records that expired meanwhile.

        Raises:
            KafkaUnavailableError: Kafka did not answer.
        """
        if not offsets:
            return None
        try:
            return min(self._times(offsets), default=None)
        except (KafkaError, OSError) as error:
            raise KafkaUnavailableError(f"Kafka did not answer: {error!r}") from error

    def _times(self, offsets: Mapping[int, int]) -> list[float]:
        consumer = self._connected()
        missing = {TopicPartition(self._stream, number) for number in offsets}
        consumer.assign(sorted(missing))
        for one in missing:
            consumer.seek(one, offsets[one.partition])
        times: list[float] = []
        for _ in range(_POLLS):
            for partition, records in consumer.poll(_POLL_MILLISECONDS).items():
                if partition in missing and records:
                    times.append(records[0].timestamp / 1000)
                    missing.discard(partition)
            if not missing:
                break
            consumer.pause(*(set(consumer.assignment()) - missing))
        return times

    def _connected(self) -> KafkaConsumer:
        if self._consumer is None:
            self._consumer = KafkaConsumer(
                **client_arguments(self._kafka),
                group_id=None,
                enable_auto_commit=False,
                allow_auto_create_topics=False,
                max_partition_fetch_bytes=_MOST_BYTES,
                auto_offset_reset="earliest",
            )
        return self._consumer
