"""The guard against committing past a message still in work."""

from dataclasses import dataclass
from typing import Any

import faust
import pytest
from faust.transport.drivers import aiokafka
from faust.types import TP

from services.platform.kafka import safe_consumer
from services.platform.kafka.safe_consumer import SafeApp, SafeConsumer

PARTITION = TP("articles", 0)


def consumer(kind: type[aiokafka.Consumer], committed: int | None, acked: list[int]) -> Any:
    app = faust.App("guard", broker="kafka://127.0.0.1:1", store="memory://")

    async def callback(*_: object) -> None: ...

    made: Any = kind(
        app.transport,
        callback=callback,
        on_partitions_revoked=callback,
        on_partitions_assigned=callback,
    )
    made._committed_offset[PARTITION] = committed
    made._acked[PARTITION] = list(acked)
    return made


@dataclass(eq=False, kw_only=True)
class InWork:
    """As much of a Faust message as the guard looks at."""

    offset: int
    tp: TP = PARTITION
    acked: bool = False
    generation_id: int = 0


def message(offset: int, *, generation: int = 0) -> InWork:
    return InWork(offset=offset, generation_id=generation)


def test_faust_itself_still_commits_past_one_unfinished_message() -> None:
    """The day this fails, Faust is mended and the guard can go."""
    vanilla = consumer(aiokafka.Consumer, committed=2, acked=[3, 4, 5, 6, 7])
    vanilla._unacked_messages.add(first := message(2))
    assert vanilla._new_offset(PARTITION) == 8
    assert not first.acked


def test_a_commit_stays_below_the_oldest_unfinished_message() -> None:
    safe = consumer(SafeConsumer, committed=2, acked=[3, 4, 5, 6, 7])
    safe._unacked_messages.add(message(2))
    assert safe._new_offset(PARTITION) is None


def test_what_was_finished_before_the_oldest_unfinished_message_is_committed() -> None:
    safe = consumer(SafeConsumer, committed=None, acked=[0, 1, 2, 4, 5])
    safe._unacked_messages.add(message(3))
    assert safe._new_offset(PARTITION) == 3


def test_what_was_held_back_is_committed_once_the_gap_is_closed() -> None:
    safe = consumer(SafeConsumer, committed=None, acked=[0, 2, 3])
    waiting = message(1)
    safe._unacked_messages.add(waiting)
    assert safe._new_offset(PARTITION) == 1
    waiting.acked = True
    safe._committed_offset[PARTITION] = 1
    safe._acked[PARTITION].append(1)
    assert safe._new_offset(PARTITION) == 4


def test_messages_of_an_earlier_assignment_hold_nothing_back() -> None:
    safe = consumer(SafeConsumer, committed=None, acked=[0, 1, 2])
    safe._unacked_messages.add(message(1, generation=-5))
    assert safe._new_offset(PARTITION) == 3


def test_unfinished_messages_are_held_by_strong_references() -> None:
    assert isinstance(consumer(SafeConsumer, None, [])._unacked_messages, set)


def test_another_version_of_faust_is_refused_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_consumer, "version", lambda name: "0.16.0")
    with pytest.raises(RuntimeError, match=r"0\.16\.0.*0\.15\.3"):
        SafeApp("guard", broker="kafka://127.0.0.1:1", store="memory://")


def test_every_app_of_ours_reads_through_the_guard() -> None:
    app = SafeApp("guard", broker="kafka://127.0.0.1:1", store="memory://")
    assert app.transport.Consumer is SafeConsumer
