"""An interrupted replay goes on where it stopped: nothing lost, little sent twice."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from schemas.article import Article
from schemas.streams import streams
from services.platform.embedded.kafka import prepare_kafka
from services.platform.kafka.admin import delete_streams, ensure_streams
from services.platform.processes import Child
from services.platform.settings import KafkaSettings
from tests.producer.replaying import Replayer, write_articles
from tests.waiting import eventually

pytestmark = pytest.mark.slow

ARTICLES = 400


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    write_articles(path, ARTICLES)
    return path


def start_slowly(replayer: Replayer, source: Path) -> subprocess.Popen[str]:
    """Start a replay that takes ten seconds and return in its midst."""
    process = replayer.start(str(source), "--rate", "40", "--json", checkpoint_seconds="0.2")
    eventually(lambda: replayer.count() >= 40)
    return process


def delivered_ids(replayer: Replayer) -> list[str]:
    """Return the external id of every record."""
    return [Article.decode(record.value).external_id for record in replayer.records()]


def test_a_killed_replay_goes_on_and_loses_nothing(replayer: Replayer, source: Path) -> None:
    process = start_slowly(replayer, source)
    process.kill()
    process.wait(10)
    sent_before = replayer.count()
    finished = replayer.run(str(source), "--json")
    assert finished.status == 0
    assert "Going on after" in finished.errors
    assert finished.summary["skipped"] > 0
    assert finished.summary["skipped"] + finished.summary["delivered"] == ARTICLES
    ids = delivered_ids(replayer)
    assert set(ids) == {f"a{number}" for number in range(ARTICLES)}
    # What came after the last checkpoint is sent again, and nothing else.
    assert len(ids) - ARTICLES == sent_before - finished.summary["skipped"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_replay_told_to_stop_finishes_what_is_on_its_way(
    replayer: Replayer, source: Path, number: signal.Signals
) -> None:
    process = start_slowly(replayer, source)
    process.send_signal(number)
    stopped = replayer.finish(process)
    assert stopped.status == 128 + number
    assert stopped.summary["interrupted_by"] == number.name
    assert stopped.summary["undelivered"] == 0
    finished = replayer.run(str(source), "--json")
    assert finished.summary["skipped"] == stopped.summary["delivered"]
    assert sorted(delivered_ids(replayer)) == sorted(f"a{number}" for number in range(ARTICLES))


def test_a_limit_reached_in_two_runs_is_that_of_the_source(
    replayer: Replayer, source: Path
) -> None:
    process = start_slowly(replayer, source)
    process.send_signal(signal.SIGTERM)
    stopped = replayer.finish(process)
    finished = replayer.run(str(source), "--json", "--limit", "390")
    assert stopped.summary["delivered"] + finished.summary["delivered"] == 390


def test_a_restart_begins_at_the_beginning(replayer: Replayer, source: Path) -> None:
    process = start_slowly(replayer, source)
    process.send_signal(signal.SIGTERM)
    replayer.finish(process)
    finished = replayer.run(str(source), "--json", "--restart")
    assert (finished.summary["skipped"], finished.summary["delivered"]) == (0, ARTICLES)


def test_a_changed_source_begins_at_the_beginning_and_says_so(
    replayer: Replayer, source: Path
) -> None:
    process = start_slowly(replayer, source)
    process.send_signal(signal.SIGTERM)
    replayer.finish(process)
    write_articles(source, ARTICLES + 1)
    finished = replayer.run(str(source), "--json")
    assert "the source has changed" in finished.errors
    assert finished.summary["delivered"] == ARTICLES + 1


def test_refusals_before_the_checkpoint_are_listed_again(replayer: Replayer, source: Path) -> None:
    source.write_bytes(b"\xff\n" + source.read_bytes())
    process = start_slowly(replayer, source)
    process.send_signal(signal.SIGTERM)
    replayer.finish(process)
    finished = replayer.run(str(source), "--json")
    assert finished.status == 1
    assert finished.summary["refused"] == 1
    assert finished.summary["skipped"] > 0


def test_a_replay_of_standard_input_stops_while_it_waits_for_more(replayer: Replayer) -> None:
    process = replayer.start("-", "--json")
    assert process.stdin is not None
    process.stdin.write('{"id": 1, "text": "x"}\n')
    process.stdin.flush()
    eventually(lambda: replayer.count() == 1)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 128 + signal.SIGINT


def test_a_stream_that_vanishes_ends_the_replay_with_a_list_and_the_next_delivers_all(
    replayer: Replayer, source: Path
) -> None:
    process = replayer.start(
        str(source), "--rate", "40", "--json", delivery_timeout_seconds="2", shutdown_seconds="1"
    )
    eventually(lambda: replayer.count() >= 40)
    delete_streams(replayer.kafka, replayer.streams)
    stopped = replayer.finish(process)
    assert stopped.status == 1
    assert "Kafka does not take articles any more" in stopped.errors
    listed = stopped.summary["not_delivered"]
    assert len(listed) == stopped.summary["undelivered"] > 0
    assert all(each["line"] and each["external_id"] and each["detail"] for each in listed)

    ensure_streams(replayer.kafka, replayer.streams, replication=1)
    finished = replayer.run(str(source), "--json")
    assert "another stream, or this one is new" in finished.errors
    assert finished.status == 0
    assert set(delivered_ids(replayer)) == {f"a{number}" for number in range(ARTICLES)}


def test_a_broker_killed_and_started_again_delays_the_replay_and_loses_nothing(
    jars: Path, random_name: str, source: Path, tmp_path: Path
) -> None:
    server = prepare_kafka(tmp_path / "kafka", jars, dict(os.environ))
    broker = Child(server.command)
    replayer = Replayer(
        kafka=KafkaSettings(bootstrap=server.bootstrap),
        streams=streams(random_name, partitions=3),
        folder=tmp_path,
    )
    try:
        server.wait(broker)
        ensure_streams(replayer.kafka, replayer.streams, replication=1)
        process = start_slowly(replayer, source)
        broker.kill()
        time.sleep(3)
        assert process.poll() is None
        broker = Child(server.command)
        server.wait(broker)
        finished = replayer.finish(process)
        assert (finished.status, finished.summary["delivered"]) == (0, ARTICLES)
        assert sorted(delivered_ids(replayer)) == sorted(f"a{n}" for n in range(ARTICLES))
    finally:
        replayer.stop()
        broker.kill()
