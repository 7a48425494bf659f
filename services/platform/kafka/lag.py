"""How far a consumer group is behind."""

from types import TracebackType
from typing import Self

from kafka import TopicPartition
from kafka.admin import OffsetSpec
from kafka.errors import GroupIdNotFoundError, KafkaError, NoError, for_code

from services.platform.errors import KafkaUnavailableError
from services.platform.kafka.clients import open_admin
from services.platform.settings import KafkaSettings
from services.platform.standing import Standing


class LagReader:
    """Asks Kafka for consumer lag; a context manager that closes its connection."""

    def __init__(self, settings: KafkaSettings) -> None:
        """Connect.

        Raises:
            KafkaAccessError: the broker cannot be reached or does not accept us.
        """
        self._admin = open_admin(settings)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._admin.close()

    def lag(self, group: str, stream: str) -> int:
        """Return how many records of the stream the group has not committed; see `standings`."""
        return sum(one.lag for one in self.standings(group, stream))

    def standings(self, group: str, stream: str) -> list[Standing]:
        """Return for each partition how far the group is behind, and how far it has come.

        Raises:
            DependencyUnavailableError: Kafka did not answer, or has no such stream.
        """
        try:
            partitions = self._partitions(stream)
            first = self._admin.list_partition_offsets(
                dict.fromkeys(partitions, OffsetSpec.EARLIEST)
            )
            end = self._admin.list_partition_offsets(dict.fromkeys(partitions, OffsetSpec.LATEST))
            committed = self._admin.list_group_offsets({group: partitions})[group]
        except (KafkaError, OSError) as error:
            raise KafkaUnavailableError(f"Kafka did not answer: {error!r}") from error
        return [
            _standing(one.partition, first[one].offset, committed[one].offset, end[one].offset)
            for one in partitions
        ]

    def members(self, group: str) -> int:
        """Return how many workers the group has; none where it does not exist.

        Raises:
            DependencyUnavailableError: Kafka did not answer.
        """
        try:
            (described,) = self._admin.describe_groups([group]).values()
        except GroupIdNotFoundError:
            return 0
        except (KafkaError, OSError) as error:
            raise KafkaUnavailableError(f"Kafka did not answer: {error!r}") from error
        return len(described["members"])

    def _partitions(self, stream: str) -> list[TopicPartition]:
        (topic,) = self._admin.describe_topics([stream])
        if (error := for_code(topic["error_code"])) is not NoError:
            # Without partitions it would look like a stream that is all worked off.
            raise error(f"stream {stream}")
        return [TopicPartition(stream, one["partition_index"]) for one in topic["partitions"]]


def _standing(partition: int, first: int, committed: int, end: int) -> Standing:
    # A group that never committed has -1 and begins at the first record there is.
    goes_on = max(first, committed)
    return Standing(
        partition=partition, lag=end - goes_on, committed=max(0, committed), next=goes_on
    )
