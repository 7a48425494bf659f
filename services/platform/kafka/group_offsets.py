"""Where a consumer group goes on in a stream, and how it is moved back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self, TypeVar

from kafka import TopicPartition
from kafka.admin import OffsetSpec
from kafka.errors import GroupIdNotFoundError, KafkaError, NoError
from kafka.structs import OffsetAndMetadata

from services.platform.errors import KafkaUnavailableError, MendableError
from services.platform.kafka.clients import open_admin
from services.platform.settings import KafkaSettings

Answer = TypeVar("Answer")


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a group stands in one partition, in offsets."""

    partition: int
    first: int
    """Of the oldest record that there still is."""
    committed: int
    """Of the record it goes on with; `first` where it never committed one that there still is."""
    end: int
    """Of the next record that is written."""

    @property
    def waiting(self) -> int:
        """Return how many records it has not read yet."""
        return self.end - self.committed


@dataclass(frozen=True, kw_only=True)
class Move:
    """From where to where a group is moved in one partition."""

    partition: int
    before: int
    after: int
    gone: int
    """How many of the records that were asked for there are no more."""

    @property
    def again(self) -> int:
        """Return how many records are read again."""
        return self.before - self.after


class GroupAtWorkError(MendableError):
    """The group has workers, and Kafka lets nobody else say where they go on."""


def plan_moves(places: tuple[Place, ...], wanted: Mapping[int, int]) -> tuple[Move, ...]:
    """Return how to move a group back to `wanted`; never forward, which would skip records.

    Args:
        places: where the group stands.
        wanted: offset by partition; one that is not named goes to its oldest record.
    """
    return tuple(
        Move(
            partition=place.partition,
            before=place.committed,
            after=min(place.committed, max(place.first, wanted.get(place.partition, place.first))),
            gone=max(0, place.first - wanted.get(place.partition, place.first)),
        )
        for place in places
    )


class GroupOffsets:
    """One group's offsets in one stream; a context manager that closes its connection."""

    def __init__(self, settings: KafkaSettings, group: str, stream: str) -> None:
        """Connect.

        Raises:
            KafkaAccessError: the broker cannot be reached or does not accept us.
        """
        self._group = group
        self._stream = stream
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

    def places(self) -> tuple[Place, ...]:
        """Return where the group stands in every partition.

        Raises:
            DependencyUnavailableError: Kafka did not answer.
        """
        return _asking(self._places)

    def at(self, time: datetime) -> dict[int, int]:
        """Return, by partition, the offset of the first record written at `time` or later.

        Raises:
            DependencyUnavailableError: Kafka did not answer.
        """
        milliseconds = int(time.timestamp() * 1000)
        end = {place.partition: place.end for place in self.places()}
        wanted = dict.fromkeys(map(self._partition, end), milliseconds)
        found = _asking(lambda: self._admin.list_partition_offsets(wanted))
        return {
            # Kafka says -1 where nothing was written since.
            one.partition: place.offset if place.offset >= 0 else end[one.partition]
            for one, place in found.items()
        }

    def workers(self) -> int:
        """Return how many workers the group has, in Kafka's eyes.

        Raises:
            DependencyUnavailableError: Kafka did not answer.
        """
        return _asking(self._workers)

    def apply(self, moves: tuple[Move, ...]) -> None:
        """Let the group go on where `moves` say.

        Raises:
            DependencyUnavailableError: Kafka did not answer.
            GroupAtWorkError: the group has workers; nothing was changed.
        """
        if self.workers():
            raise GroupAtWorkError(
                f"Workers of {self._group} are still at work",
                "Stop them; one that was killed is forgotten after its session timeout",
            )
        offsets = {self._partition(one.partition): OffsetAndMetadata(one.after) for one in moves}
        answer = _asking(lambda: self._admin.alter_group_offsets(self._group, offsets))
        refused = {error for error in answer.values() if error is not NoError}
        if refused:
            reasons = ", ".join(sorted(error.__name__ for error in refused))
            raise KafkaUnavailableError(f"Kafka did not move {self._group} ({reasons})")

    def _places(self) -> tuple[Place, ...]:
        (topic,) = self._admin.describe_topics([self._stream])
        partitions = sorted(one["partition_index"] for one in topic["partitions"])
        asked = [self._partition(number) for number in partitions]
        first = self._admin.list_partition_offsets(dict.fromkeys(asked, OffsetSpec.EARLIEST))
        end = self._admin.list_partition_offsets(dict.fromkeys(asked, OffsetSpec.LATEST))
        committed = self._admin.list_group_offsets({self._group: asked})[self._group]
        return tuple(
            Place(
                partition=one.partition,
                first=first[one].offset,
                committed=max(first[one].offset, committed[one].offset),
                end=end[one].offset,
            )
            for one in asked
        )

    def _workers(self) -> int:
        try:
            (described,) = self._admin.describe_groups([self._group]).values()
        except GroupIdNotFoundError:
            return 0
        return len(described["members"])

    def _partition(self, number: int) -> TopicPartition:
        return TopicPartition(self._stream, number)


def _asking(question: Callable[[], Answer]) -> Answer:
    try:
        return question()
    except (KafkaError, OSError) as error:
        raise KafkaUnavailableError(f"Kafka did not answer: {error!r}") from error
