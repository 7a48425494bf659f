"""The local Kafka."""

import os
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from schemas.streams import streams
from services.platform import processes
from services.platform.embedded.errors import EmbeddedError
from services.platform.embedded.kafka import LocalKafka, prepare_kafka
from services.platform.kafka.admin import ensure_streams
from services.platform.kafka.clients import client_arguments
from services.platform.ports import LOOPBACK
from services.platform.processes import Child
from services.platform.settings import KafkaSettings
from tests.platform.conftest import Start

STREAMS = streams("kept", partitions=2)
ARTICLES = TopicPartition(STREAMS.articles.name, 0)
GROUP = "reader"


@pytest.fixture(scope="module")
def folder(jars: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which Kafka was killed after a record was sent and its offset committed.

    The name of the folder has what Java, its properties and its lists have trouble with.
    """
    home = tmp_path_factory.mktemp("home") / "راصد, \"a\\b\" 'c' = #1"
    server = prepare_kafka(home, jars, dict(os.environ))
    with running(server):
        fill(server)
    return home


@pytest.fixture(scope="module")
def again(folder: Path, jars: Path) -> Iterator[LocalKafka]:
    """Return a Kafka started in the same folder, on other ports and by the C locale."""
    server = prepare_kafka(folder, jars, {**os.environ, "LC_ALL": "C"})
    with running(server):
        yield server


@contextmanager
def running(server: LocalKafka) -> Iterator[None]:
    """Start the server, wait until it serves, and kill it at the end."""
    child = Child(server.command)
    try:
        server.wait(child)
        yield
    finally:
        child.kill()


def fill(server: LocalKafka) -> None:
    """Make the streams, send one record and commit that it was read."""
    settings = KafkaSettings(bootstrap=server.bootstrap)
    ensure_streams(settings, STREAMS, replication=1)
    with closing(KafkaProducer(**client_arguments(settings), acks="all")) as producer:
        producer.send(ARTICLES.topic, value="خبر".encode(), partition=0).get(10)
    with closing(reader(server)) as consumer:
        consumer.assign([ARTICLES])
        consumer.poll(10_000)
        consumer.commit()


def reader(server: LocalKafka) -> KafkaConsumer:
    """Return a consumer of the group."""
    return KafkaConsumer(
        **client_arguments(KafkaSettings(bootstrap=server.bootstrap)),
        group_id=GROUP,
        auto_offset_reset="earliest",
        enable_auto_commit=False,
    )


@pytest.mark.slow
def test_streams_and_records_survive_a_kill_and_a_start_on_other_ports(again: LocalKafka) -> None:
    with closing(reader(again)) as consumer:
        consumer.assign([ARTICLES])
        consumer.seek_to_beginning(ARTICLES)
        records = consumer.poll(10_000)

    assert [record.value.decode() for record in records[ARTICLES]] == ["خبر"]


def test_committed_offsets_survive_a_kill(again: LocalKafka) -> None:
    with closing(reader(again)) as consumer:
        assert consumer.committed(ARTICLES) == 1


def test_every_stream_survives_a_kill(again: LocalKafka) -> None:
    with closing(reader(again)) as consumer:
        assert {stream.name for stream in STREAMS.all()} <= consumer.topics()


def test_all_data_lie_in_the_folder_whatever_its_name(again: LocalKafka, folder: Path) -> None:
    assert (folder / "data" / f"{ARTICLES.topic}-0").is_dir()
    assert list(folder.parent.iterdir()) == [folder]


def test_no_topic_is_made_by_a_misspelt_name(again: LocalKafka) -> None:
    with closing(reader(again)) as consumer:
        consumer.partitions_for_topic("kept.artciles.v1")
        assert "kept.artciles.v1" not in consumer.topics()


def test_a_second_kafka_in_the_same_folder_is_refused(
    again: LocalKafka,
    folder: Path,
    jars: Path,
    start: Start,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "_LOCK_SECONDS", 0.2)

    with pytest.raises(EmbeddedError, match=r"Another Kafka works in .*--home"):
        start(prepare_kafka(folder, jars, dict(os.environ)))


def test_a_port_taken_at_the_last_moment_is_said_with_the_mend(
    jars: Path, tmp_path: Path, start: Start
) -> None:
    server = prepare_kafka(tmp_path, jars, dict(os.environ))
    taken = pytest.raises(EmbeddedError, match="Another process took the port")
    with socket.create_server((LOOPBACK, server.port)), taken:
        start(server)


def test_data_that_are_not_kafkas_are_refused_with_the_folder(jars: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")

    with pytest.raises(EmbeddedError, match="could not be formatted") as caught:
        prepare_kafka(tmp_path, jars, dict(os.environ))

    assert str(tmp_path) in caught.value.mend
