"""`rasid doctor` on real servers that are well, ill, or not there."""

import json
import os
import re
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import redis
import typer
from typer.testing import CliRunner

from deploy.env_example import env_example
from schemas.streams import Streams, streams
from services.cli.context import CommandContext
from services.cli.diagnosis.configuration import check_settings
from services.cli.diagnosis.finding import Check, Finding, ok
from services.cli.diagnosis.kafka import check_kafka
from services.cli.diagnosis.machine import check_disk, check_engines, check_local_parts
from services.cli.diagnosis.redis import check_redis, check_watchlist
from services.cli.doctor import doctor, examine
from services.platform.embedded.redis import prepare_redis
from services.platform.kafka.admin import delete_streams, ensure_streams
from services.platform.processes import Child
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.settings import (
    EmbeddedSettings,
    KafkaSettings,
    RedisSettings,
    StreamSettings,
)
from tests.conftest import PARTITIONS
from tests.pipeline.articles import seed_watchlist
from tests.pipeline.cluster import Cluster

SECRET = "pa55-Sesam"  # noqa: S105 - what must not be seen
Configure = Callable[..., RedisSettings]


def found(check: Check, context: CommandContext) -> dict[str, Finding]:
    """Return what a check finds by subject."""
    return {finding.subject: finding for finding in check(context)}


def states(check: Check, context: CommandContext) -> dict[str, str]:
    return {subject: finding.state for subject, finding in found(check, context).items()}


def report(context: CommandContext) -> tuple[int, dict[str, Any]]:
    """Return the exit status and the JSON of the whole command."""
    app = typer.Typer()
    app.command()(doctor)
    done = CliRunner().invoke(app, ["--json"], obj=context)
    (line,) = done.stdout.splitlines()
    return done.exit_code, json.loads(line)


@pytest.fixture
def redis_with(tmp_path: Path) -> Iterator[Configure]:
    """Return what starts a Redis with more lines in its configuration."""
    children = []

    def start(*lines: str) -> RedisSettings:
        server = prepare_redis(tmp_path / "server", dict(os.environ))
        with (tmp_path / "server" / "server.conf").open("a") as configuration:
            configuration.writelines(f"{line}\n" for line in lines)
        children.append(Child(server.command))
        server.wait(children[-1])
        return RedisSettings(url=server.url)

    yield start
    for child in children:
        child.stop()


def test_a_redis_as_it_should_be_is_ok(context: CommandContext) -> None:
    findings = found(check_redis, context)
    assert {finding.state for finding in findings.values()} == {"ok"}
    assert findings["Redis"].detail.startswith("Valkey 9.")
    assert findings["Append-only file"].detail == "on, appendfsync always"
    assert findings["Confirmation of writes"].detail == "WAITAOF"


@pytest.mark.parametrize(
    ("line", "subject", "state", "mend"),
    [
        ("appendonly no", "Append-only file", "warning", "appendonly yes"),
        ("appendfsync no", "Append-only file", "failing", "appendfsync always"),
        ("appendfsync everysec", "Append-only file", "ok", ""),
        ("maxmemory-policy allkeys-lru", "Memory", "failing", "noeviction"),
        ("maxmemory 1mb", "Memory", "failing", "maxmemory"),
        ("cluster-enabled yes", "Cluster mode", "failing", "RASID_REDIS_URL"),
        ("replicaof 127.0.0.1 1", "Role", "failing", "RASID_REDIS_URL"),
    ],
)
def test_a_redis_that_may_lose_alerts_is_said_with_the_mend(
    context: CommandContext,
    redis_with: Configure,
    line: str,
    subject: str,
    state: str,
    mend: str,
) -> None:
    findings = found(check_redis, replace(context, redis=redis_with(line)))
    finding = findings.pop(subject)
    assert finding.state == state
    assert mend in finding.mend
    assert {one.state for one in findings.values()} == {"ok"}


def test_a_redis_that_cannot_confirm_writes_is_a_warning(
    context: CommandContext, debian_redis_url: str
) -> None:
    findings = found(check_redis, replace(context, redis=RedisSettings(url=debian_redis_url)))
    confirmation = findings["Confirmation of writes"]
    if not findings["Redis"].detail.startswith("Redis 7.0"):
        pytest.skip("this redis-server can confirm writes")
    assert confirmation.state == "warning"
    assert "7.2" in confirmation.mend


def test_a_wrong_password_is_named_and_not_shown(
    context: CommandContext, redis_with: Configure
) -> None:
    right = redis_with()
    connect(right).config_set("requirepass", "another")
    wrong = RedisSettings.model_validate({"url": right.url, "password": SECRET})
    (finding,) = found(check_redis, replace(context, redis=wrong)).values()
    assert finding.state == "failing"
    assert "RASID_REDIS_PASSWORD" in finding.mend
    assert SECRET not in str(finding)


def test_a_watchlist_of_very_many_is_counted_and_not_compiled(
    context: CommandContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.cli.diagnosis.redis._MOST_COMPILED", 12)
    store = context.watch_store()
    store.replace_entities(store.load(), seed_watchlist())
    finding = found(check_watchlist, context)["Watchlist"]
    assert (finding.state, finding.detail.split(":")[0]) == (
        "ok",
        "13 entities; not compiled here",
    )


def test_a_watchlist_is_missing_then_empty_then_sound_then_spoilt(context: CommandContext) -> None:
    assert found(check_watchlist, context)["Watchlist"].state == "warning"
    store = context.watch_store()
    store.replace_entities(store.load(), [])
    assert found(check_watchlist, context)["Watchlist"].detail.startswith("empty")
    store.replace_entities(store.load(), seed_watchlist())
    sound = found(check_watchlist, context)["Watchlist"]
    assert (sound.state, sound.detail.split(",")[0]) == ("ok", "13 entities")
    client: redis.Redis = connect(context.redis)
    client.hset(Keys(context.redis.prefix).entities(), "bad", "no JSON")
    assert found(check_watchlist, context)["Watchlist"].state == "failing"


def test_streams_that_are_missing_are_failing_with_the_mend(
    context: CommandContext, kafka_settings: KafkaSettings, random_name: str
) -> None:
    absent = replace(context, kafka=kafka_settings, streams=StreamSettings(prefix=random_name))
    findings = found(check_kafka, absent)
    assert findings.pop("Kafka").state == "ok"
    assert set(findings) == {stream.name for stream in streams(random_name).all()}
    for finding in findings.values():
        assert (finding.state, finding.detail) == ("failing", "does not exist")
        assert "rasid streams create" in finding.mend


def test_a_stream_with_other_partitions_is_a_warning(
    context: CommandContext, kafka_settings: KafkaSettings, random_name: str
) -> None:
    made = streams(random_name, partitions=2)
    ensure_streams(kafka_settings, made, replication=1)
    settings = StreamSettings(prefix=random_name, partitions=3)
    findings = found(check_kafka, replace(context, kafka=kafka_settings, streams=settings))
    delete_streams(kafka_settings, made)
    differing = findings[made.articles.name]
    assert (differing.state, differing.detail) == ("warning", "partitions is 2, expected 3")
    assert "RASID_STREAM_PARTITIONS" in differing.mend


def test_lag_without_a_worker_is_a_warning_and_with_one_is_none(
    context: CommandContext, waiting: Cluster
) -> None:
    groups = context.groups.model_copy(update=waiting.groups)
    here = replace(
        context,
        kafka=waiting.kafka,
        streams=StreamSettings(prefix=waiting.prefix, partitions=PARTITIONS),
        groups=groups,
    )
    waiting.publish_raw([(b"k", b"no JSON")] * 3)
    nobody = found(check_kafka, here)[groups.enricher]
    assert (nobody.state, nobody.detail) == ("warning", "nobody is at work, 3 records wait")
    waiting.start("enricher")
    waiting.wait_for(lambda: waiting.lag() == 0, "the enricher")
    somebody = found(check_kafka, here)[groups.enricher]
    assert (somebody.state, somebody.detail) == ("ok", "1 at work, nothing waits")


def test_an_unknown_engine_is_failing_with_those_there_are(context: CommandContext) -> None:
    environment = {**context.environment, "RASID_ENRICHER_MENTION_ENGINE": "oracle"}
    (finding,) = check_engines(replace(context, environment=environment))
    assert finding.state == "failing"
    assert "'oracle'" in finding.detail
    assert "lexicon" in finding.detail
    assert "Traceback" not in finding.detail


def test_a_folder_without_the_jars_is_failing(context: CommandContext, tmp_path: Path) -> None:
    here = replace(context, embedded=EmbeddedSettings(jars=tmp_path))
    assert states(check_local_parts, here) == {"Local servers": "failing"}
    away = replace(context, embedded=EmbeddedSettings(cache=tmp_path))
    assert "will first fetch" in found(check_local_parts, away)["Local servers"].detail
    environment = {**context.environment, "RASID_KAFKA_BOOTSTRAP": "kafka:9092"}
    assert states(check_local_parts, replace(here, environment=environment)) == {}


def test_the_disk_of_a_home_that_is_not_there_yet_is_looked_at(context: CommandContext) -> None:
    here = replace(context, home=context.home / "not" / "yet")
    assert str(context.home) in found(check_disk, here)["Disk"].detail


def test_settings_are_shown_and_secrets_hidden_and_misspelt_ones_named(
    context: CommandContext,
) -> None:
    settings = RedisSettings(url=f"redis://me:{SECRET}@host/0")
    environment = {"RASID_REDIS_ULR": "x", "RASID_HOME": "var", "RASID_ENRICHER_X": "y"}
    findings = found(check_settings, replace(context, redis=settings, environment=environment))
    assert "RASID_REDIS_URL=redis://host/0" in findings["Settings"].detail
    assert "RASID_REDIS_PASSWORD=(hidden)" in findings["Settings"].detail
    assert SECRET not in str(findings)
    assert findings.pop("RASID_REDIS_ULR").mend == "Write RASID_REDIS_URL"
    assert findings.pop("RASID_ENRICHER_X").mend.startswith("Unset it")
    assert set(findings) == {"Settings"}


def test_every_setting_that_the_list_of_settings_names_is_known(context: CommandContext) -> None:
    named = re.findall(r"^# (RASID_\w+)=", env_example(), re.MULTILINE)
    assert named
    findings = found(check_settings, replace(context, environment=dict.fromkeys(named, "x")))
    assert set(findings) == {"Settings"}


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
