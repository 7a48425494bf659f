"""`rasid doctor` as a whole: its status, on servers that are well, mute, or not there."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import typer
from typer.testing import CliRunner

from schemas.streams import Streams
from services.cli.context import CommandContext
from services.cli.diagnosis.finding import Check, Finding, ok
from services.cli.diagnosis.kafka import check_kafka
from services.cli.diagnosis.machine import check_disk
from services.cli.diagnosis.redis import check_redis
from services.cli.doctor import doctor, examine
from services.platform.settings import (
    KafkaSettings,
    RedisSettings,
    StreamSettings,
)
from tests.cli.findings import SECRET
from tests.conftest import PARTITIONS
from tests.pipeline.articles import seed_watchlist


def report(context: CommandContext) -> tuple[int, dict[str, Any]]:
    """Return the exit status and the JSON of the whole command."""
    app = typer.Typer()
    app.command()(doctor)
    done = CliRunner().invoke(app, ["--json"], obj=context)
    (line,) = done.stdout.splitlines()
    return done.exit_code, json.loads(line)


def test_everything_well_is_status_0(
    context: CommandContext, kafka_settings: KafkaSettings, stream_names: Streams, random_name: str
) -> None:
    store = context.watch_store()
    store.replace_entities(store.load(), seed_watchlist())
    settings = StreamSettings(prefix=random_name, partitions=PARTITIONS)
    status, said = report(replace(context, kafka=kafka_settings, streams=settings))
    failing = [finding for finding in said["findings"] if finding["state"] == "failing"]
    assert (status, failing) == (0, [])
    assert said["status"] == "warning", "nobody is at work"
    (engines,) = [one for one in said["findings"] if one["subject"] == "Engines"]
    assert engines["detail"].count("rasid-ar-en@") == 2
    assert said["settings"]["RASID_STREAM_PREFIX"] == random_name


def test_nobody_there_is_status_1_and_every_part_is_looked_at(context: CommandContext) -> None:
    nowhere = replace(
        context,
        kafka=KafkaSettings(bootstrap="127.0.0.1:1"),
        redis=RedisSettings.model_validate({"url": "redis://127.0.0.1:1", "password": SECRET}),
    )
    status, said = report(nowhere)
    by_subject = {finding["subject"]: finding for finding in said["findings"]}
    assert (status, said["status"]) == (1, "failing")
    for subject, variable in (("Kafka", "RASID_KAFKA_BOOTSTRAP"), ("Redis", "RASID_REDIS_URL")):
        assert by_subject[subject]["state"] == "failing"
        assert variable in by_subject[subject]["mend"]
    assert by_subject["Engines"]["state"] == "ok"
    assert SECRET not in json.dumps(said)
    assert said["settings"]["RASID_REDIS_PASSWORD"] == "(hidden)"  # noqa: S105 - that it is


@contextmanager
def mute_server() -> Iterator[str]:
    """Listen and never say a word; yield the address."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"127.0.0.1:{server.getsockname()[1]}"


def test_servers_that_never_answer_are_given_up_and_named(context: CommandContext) -> None:
    with mute_server() as address:
        silent = replace(
            context,
            kafka=KafkaSettings(bootstrap=address),
            redis=RedisSettings(url=f"redis://{address}/0"),
        )
        checks: dict[str, Check] = {"Kafka": check_kafka, "Redis": check_redis, "Disk": check_disk}
        findings = examine(silent, checks, seconds=2)
    assert [(one.subject, one.state) for one in findings] == [
        ("Kafka", "failing"),
        ("Redis", "failing"),
        ("Disk", "ok"),
    ]
    assert findings[0].detail == "no answer within 2 s"


def test_a_check_that_breaks_does_not_hide_the_others(context: CommandContext) -> None:
    done = threading.Event()

    def break_down(_: CommandContext) -> Iterator[Finding]:
        raise RuntimeError("a bug")

    def fine(_: CommandContext) -> Iterator[Finding]:
        done.wait(5)
        yield ok("Fine", "well")

    def nothing(_: CommandContext) -> Iterator[Finding]:
        done.set()
        yield from ()

    checks: dict[str, Check] = {"Broken": break_down, "Fine": fine, "Nothing": nothing}
    findings = examine(context, checks, seconds=5)
    assert [(one.subject, one.state) for one in findings] == [
        ("Broken", "failing"),
        ("Fine", "ok"),
    ]
    assert "a bug" in findings[0].detail
