"""`rasid doctor` on Redis and the watchlist in it: sound, ill, or not there."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import redis

from services.cli.context import CommandContext
from services.cli.diagnosis.redis import check_redis, check_watchlist
from services.platform.embedded.redis import prepare_redis
from services.platform.processes import Child
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.settings import (
    RedisSettings,
)
from tests.cli.findings import SECRET, found
from tests.pipeline.articles import seed_watchlist

Configure = Callable[..., RedisSettings]


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
