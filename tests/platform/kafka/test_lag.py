"""How far a group is behind, asked of a real Kafka."""

import asyncio
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from kafka import KafkaProducer, TopicPartition
from kafka.structs import OffsetAndMetadata
from prometheus_client import CollectorRegistry

from schemas.streams import Streams, streams
from services.platform.clock import SystemClock
from services.platform.embedded.kafka import prepare_kafka
from services.platform.errors import DependencyUnavailableError
from services.platform.kafka import lag_watch
from services.platform.kafka.admin import ensure_streams
from services.platform.kafka.clients import client_arguments, open_admin
from services.platform.kafka.lag import LagReader
from services.platform.kafka.lag_watch import LagWatch
from services.platform.kafka.record_times import RecordTimes
from services.platform.processes import Child
from services.platform.settings import KafkaSettings
from services.platform.standing import Standing
from services.platform.worker_metrics import WorkerMetrics
from tests.conftest import PARTITIONS
from tests.waiting import eventually

RECORDS = 10
"""In each partition."""


def written_at(partition: int, offset: int) -> int:
    """Return when a record was written, in milliseconds since 1970."""
    return 1_700_000_000_000 + 1_000 * (offset + 100 * partition)


@pytest.fixture
def stream(kafka_settings: KafkaSettings, stream_names: Streams) -> str:
    """Return a stream with some records in each partition."""
    name = stream_names.articles.name
    with closing(KafkaProducer(**client_arguments(kafka_settings))) as producer:
        for offset in range(RECORDS):
            for number in range(PARTITIONS):
                at = written_at(number, offset)
                producer.send(name, value=b"{}", partition=number, timestamp_ms=at)
        producer.flush()
    return name


@pytest.fixture
def standings(
    kafka_settings: KafkaSettings, stream: str, random_name: str
) -> Callable[[], list[Standing]]:
    """Return what asks where a group of this test stands, which has committed 4 in partition 1."""
    with closing(open_admin(kafka_settings)) as admin:
        admin.alter_group_offsets(random_name, {TopicPartition(stream, 1): OffsetAndMetadata(4)})

    def ask() -> list[Standing]:
        with LagReader(kafka_settings) as reader:
            return sorted(reader.standings(random_name, stream), key=lambda one: one.partition)

    return ask


def test_each_partition_is_told_by_itself(standings: Callable[[], list[Standing]]) -> None:
    first, second, *_ = standings()
    assert first == Standing(partition=0, lag=RECORDS, committed=0, next=0)
    assert second == Standing(partition=1, lag=RECORDS - 4, committed=4, next=4)


def test_records_that_expire_unread_are_no_progress(
    kafka_settings: KafkaSettings, stream: str, standings: Callable[[], list[Standing]]
) -> None:
    with closing(open_admin(kafka_settings)) as admin:
        admin.delete_records({TopicPartition(stream, n): 7 for n in range(PARTITIONS)})
    first, second, *_ = standings()
    assert first == Standing(partition=0, lag=3, committed=0, next=7)
    assert second == Standing(partition=1, lag=3, committed=4, next=7)


def test_the_oldest_of_some_records_is_told_by_when_it_was_written(
    kafka_settings: KafkaSettings, stream: str
) -> None:
    with RecordTimes(kafka_settings, stream) as times:
        assert times.oldest({3: 2, 1: 6, 2: 0}) == written_at(1, 6) / 1_000
        assert times.oldest({3: 9}) == written_at(3, 9) / 1_000
        assert times.oldest({}) is None


def test_a_stream_that_is_not_there_is_no_stream_without_lag(
    kafka_settings: KafkaSettings, random_name: str
) -> None:
    with (
        LagReader(kafka_settings) as reader,
        pytest.raises(DependencyUnavailableError, match=f"stream {random_name}"),
    ):
        reader.lag(random_name, random_name)


class TrippingMetrics(WorkerMetrics):
    """Metrics that break once; `measured` is set when they are told of lag again."""

    def __init__(self) -> None:
        super().__init__("test", (), CollectorRegistry())
        self.measured = threading.Event()
        self._broke = False

    def behind(self, standings: Sequence[Standing], oldest_seconds: float) -> None:
        if not self._broke:
            self._broke = True
            raise ZeroDivisionError
        super().behind(standings, oldest_seconds)
        self.measured.set()


def test_lag_is_measured_on_after_an_error_that_nobody_thought_of(
    kafka_settings: KafkaSettings, stream_names: Streams, random_name: str
) -> None:
    metrics = TrippingMetrics()
    stream = stream_names.articles.name
    clock = SystemClock()
    watch = LagWatch(kafka_settings, random_name, stream, metrics, clock, every_seconds=0.05)
    watch.start()
    assert metrics.measured.wait(30)
    watch.stop()


@pytest.fixture
def own_kafka(jars: Path, tmp_path: Path) -> Iterator[tuple[Child, KafkaSettings]]:
    """Return a Kafka that a test may freeze."""
    server = prepare_kafka(tmp_path, jars, dict(os.environ))
    child = Child(server.command)
    server.wait(child)
    yield child, KafkaSettings(bootstrap=server.bootstrap)
    os.killpg(child.pid, signal.SIGCONT)
    child.stop()


def test_a_kafka_that_is_frozen_is_told_within_a_while_and_once_it_answers_again_no_more(
    own_kafka: tuple[Child, KafkaSettings], random_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    child, kafka = own_kafka
    monkeypatch.setattr(lag_watch, "_PATIENCE_SECONDS", 3.0)
    made = streams(random_name, partitions=1)
    ensure_streams(kafka, made, replication=1)
    watch = LagWatch(
        kafka,
        random_name,
        made.articles.name,
        WorkerMetrics("test", (), CollectorRegistry()),
        SystemClock(),
        every_seconds=0.2,
    )
    watch.start()
    time.sleep(4)
    assert asyncio.run(watch.check()) is None
    os.killpg(child.pid, signal.SIGSTOP)
    eventually(lambda: asyncio.run(watch.check()), seconds=10)
    os.killpg(child.pid, signal.SIGCONT)
    eventually(lambda: asyncio.run(watch.check()) is None, seconds=60)
    watch.stop()
