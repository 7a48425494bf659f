"""`rasid offsets` on the session's Kafka and Redis."""

import json
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from kafka import KafkaConsumer, KafkaProducer, TopicPartition
from kafka.structs import OffsetAndMetadata
from typer.testing import Result

from schemas.streams import Streams
from services.cli import offsets
from services.cli.context import CommandContext
from services.platform.kafka.admin import delete_streams, ensure_streams
from services.platform.kafka.clients import client_arguments, open_admin
from services.platform.settings import GroupSettings, KafkaSettings, StreamSettings
from tests.cli.conftest import Invoke, invoker
from tests.conftest import PARTITIONS

RECORDS = 10
"""In each partition of `enriched`."""


@pytest.fixture
def working(
    context: CommandContext, kafka_settings: KafkaSettings, stream_names: Streams, random_name: str
) -> CommandContext:
    """Return an installation of this test alone, with enriched records that nobody has read."""
    with closing(KafkaProducer(**client_arguments(kafka_settings))) as producer:
        for number in range(RECORDS * PARTITIONS):
            producer.send(stream_names.enriched.name, value=b"{}", partition=number % PARTITIONS)
        producer.flush()
    return replace(
        context,
        kafka=kafka_settings,
        streams=StreamSettings(prefix=random_name, partitions=PARTITIONS),
        groups=GroupSettings(enricher=f"{random_name}-e", alerter=f"{random_name}-a"),
    )


@pytest.fixture
def command(working: CommandContext) -> Invoke:
    """Return what runs `rasid offsets ...`."""
    return invoker(offsets.app, working)


def commit(context: CommandContext, offset: int) -> None:
    """Let the alerters stand at one offset in every partition."""
    stream = f"{context.streams.prefix}.enriched.v1"
    with closing(open_admin(context.kafka)) as admin:
        admin.alter_group_offsets(
            context.groups.alerter,
            {TopicPartition(stream, n): OffsetAndMetadata(offset) for n in range(PARTITIONS)},
        )


def committed(command: Invoke) -> set[int]:
    """Return where the alerters stand, as the command says it."""
    lines = [json.loads(line) for line in command("show", "--json").stdout.splitlines()]
    return {line["committed"] for line in lines if line["service"] == "alerter"}


def test_what_waits_is_shown_for_each_partition(command: Invoke, working: CommandContext) -> None:
    commit(working, 4)
    lines = [json.loads(line) for line in command("show", "--json").stdout.splitlines()]
    waiting = {line["partition"]: line["waiting"] for line in lines if line["service"] == "alerter"}
    assert waiting == dict.fromkeys(range(PARTITIONS), RECORDS - 4)


def test_streams_that_are_not_there_are_said_with_the_mend(working: CommandContext) -> None:
    elsewhere = replace(working, streams=StreamSettings(prefix=f"{working.streams.prefix}-no"))
    done = invoker(offsets.app, elsewhere)("show")
    for service in ("enricher", "alerter"):
        said = f"no stream for the {service}s to read: `rasid streams create` creates it"
        assert said in done.stderr


def test_a_table_of_all_that_waits_is_for_people(command: Invoke) -> None:
    done = command("show")
    assert done.exit_code == 0
    assert "Goes on with" in done.stdout


def test_what_was_saved_is_restored(command: Invoke, working: CommandContext) -> None:
    commit(working, 4)
    save(command, working)
    commit(working, 9)
    done = command("restore")
    assert done.exit_code == 0, done.stderr
    assert f"{5 * PARTITIONS} records again" in done.stderr
    assert committed(command) == {4}


def test_a_group_that_never_committed_is_saved_at_the_beginning(
    command: Invoke, working: CommandContext
) -> None:
    save(command, working)
    commit(working, 9)
    command("restore")
    assert committed(command) == {0}


def test_a_place_that_is_still_to_be_restored_is_not_overwritten(
    command: Invoke, working: CommandContext
) -> None:
    commit(working, 4)
    save(command, working)
    commit(working, 9)
    refused = command("save")  # as the timer does between the restore of Redis and our own
    assert refused.exit_code == 1
    assert "rasid offsets restore" in words(refused)
    command("restore")
    assert committed(command) == {4}


def test_the_place_of_alerters_that_were_stopped_is_saved_when_that_is_said(
    command: Invoke, working: CommandContext
) -> None:
    commit(working, 4)
    assert command("save", "--while-stopped").exit_code == 0
    commit(working, 9)
    command("restore")
    assert committed(command) == {4}


def test_nothing_is_restored_where_nothing_was_saved(command: Invoke) -> None:
    done = command("restore")
    assert done.exit_code == 1
    assert "rasid offsets rewind alerter --to beginning" in words(done)


def test_offsets_of_a_stream_that_was_made_anew_are_refused(
    command: Invoke, working: CommandContext, stream_names: Streams
) -> None:
    save(command, working)
    delete_streams(working.kafka, stream_names)
    ensure_streams(working.kafka, stream_names, replication=1)
    done = command("restore")
    assert done.exit_code == 1
    assert "another" in done.stderr


def test_records_that_are_gone_are_named_and_not_passed_over_in_silence(
    command: Invoke, working: CommandContext
) -> None:
    commit(working, 2)
    save(command, working)
    commit(working, 9)
    delete_records_before(working, 5)
    refused = command("restore")
    assert refused.exit_code == 1
    assert f"{3 * PARTITIONS} of the records asked for are no longer in Kafka" in words(refused)
    assert committed(command) == {9}
    assert command("restore", "--accept-gaps").exit_code == 0
    assert committed(command) == {5}


def test_a_group_at_work_is_left_alone(
    command: Invoke, working: CommandContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.cli.offsets_moving._PATIENCE_SECONDS", 0.0)
    commit(working, 9)
    with closing(at_work(working)):
        done = command("rewind", "alerter", "--to", "beginning")
    assert done.exit_code == 1
    assert "still at work" in done.stderr
    assert committed(command) == {9}


def test_a_time_is_where_the_first_record_from_then_on_is(
    command: Invoke, working: CommandContext
) -> None:
    commit(working, RECORDS)
    hour = timedelta(hours=1)
    later, earlier = (datetime.now(UTC) + sign * hour for sign in (1, -1))
    command("rewind", "alerter", "--to", later.isoformat())
    assert committed(command) == {RECORDS}
    command("rewind", "alerter", "--to", earlier.isoformat())
    assert committed(command) == {0}


def test_single_offsets_leave_the_other_partitions_where_they_are(
    command: Invoke, working: CommandContext
) -> None:
    commit(working, 9)
    command("rewind", "alerter", "--at", "1:3", "--at", "2:99")
    assert committed(command) == {9, 3}


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--to", "yesterday"),
        ("--to", "2026-11-23T06:00"),
        ("--at", "3"),
        ("--at", "-1:5"),
        ("--to", "beginning", "--at", "1:2"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_may_be_written(
    command: Invoke, arguments: tuple[str, ...]
) -> None:
    done = command("rewind", "alerter", *arguments)
    assert done.exit_code == 2
    assert "--at" in done.stderr or "--to" in done.stderr


def save(command: Invoke, context: CommandContext) -> None:
    """Save the place while an alerter is at work."""
    with closing(at_work(context)):
        done = command("save")
    assert done.exit_code == 0, done.stderr


def words(done: Result) -> str:
    """Return what was said, without the breaks of lines."""
    return " ".join(done.stderr.split())


def delete_records_before(context: CommandContext, offset: int) -> None:
    """Take the oldest records away, as retention does."""
    stream = f"{context.streams.prefix}.enriched.v1"
    with closing(open_admin(context.kafka)) as admin:
        admin.delete_records({TopicPartition(stream, n): offset for n in range(PARTITIONS)})


def at_work(context: CommandContext) -> KafkaConsumer:
    """Return a member of the alerters' group that has joined it."""
    stream = f"{context.streams.prefix}.enriched.v1"
    consumer = KafkaConsumer(
        **client_arguments(context.kafka),
        group_id=context.groups.alerter,
        enable_auto_commit=False,
        metadata_max_age_ms=500,
    )
    # A broker may hear of a new stream late; a member that joins before is given no partition.
    while not consumer.partitions_for_topic(stream):
        time.sleep(0.05)
    consumer.subscribe([stream])
    while not consumer.assignment():
        consumer.poll(100)
    return consumer
