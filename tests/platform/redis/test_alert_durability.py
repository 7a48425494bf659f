"""An alert counts as written when the server says that it is on disk, and only then."""

import logging
import os
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from services.platform.embedded.redis import prepare_redis
from services.platform.errors import DependencyUnavailableError
from services.platform.processes import Child
from services.platform.redis import alerts
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect, connect_async
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.alert_examples import example_alert
from tests.domain.alerting.examples import proposal
from tests.domain.alerting.test_memory import TWO_AN_HOUR
from tests.pipeline.articles import expected_alert_ids, many_articles, seed_watchlist
from tests.pipeline.cluster import Cluster


@pytest.fixture
def own(tmp_path: Path, random_name: str) -> Iterator[RedisSettings]:
    """Start a Valkey whose settings the test may change."""
    server = prepare_redis(tmp_path / "valkey", dict(os.environ))
    child = Child(server.command)
    server.wait(child)
    yield RedisSettings(url=server.url, prefix=random_name)
    child.stop()


@pytest.fixture
async def client(own: RedisSettings) -> AsyncIterator[Any]:
    async with connect_async(own) as client:
        yield client


@pytest.fixture
def store(client: Any, own: RedisSettings, monkeypatch: pytest.MonkeyPatch) -> RedisAlertStore:
    monkeypatch.setattr(alerts, "_WAIT_MILLISECONDS", 200)
    return RedisAlertStore(client, Keys(own.prefix))


async def test_an_alert_that_is_not_on_disk_is_not_written(
    store: RedisAlertStore, client: Any
) -> None:
    await client.config_set("appendfsync", "no")
    with pytest.raises(DependencyUnavailableError, match="to disk"):
        await store.add([example_alert()])


@pytest.mark.parametrize("limits", [{}, {"cooldown_seconds": 60}, {"rate_limit": TWO_AN_HOUR}])
async def test_a_server_at_its_limit_of_memory_takes_no_alert_until_it_has_more(
    store: RedisAlertStore, client: Any, own: RedisSettings, limits: dict[str, Any]
) -> None:
    alerts_of_all = Keys(own.prefix).alerts()
    await store.settle([proposal(1, **limits)])
    await client.config_set("maxmemory", "1mb")
    with pytest.raises(DependencyUnavailableError, match="maxmemory"):
        await store.settle([proposal(2, minutes=2, **limits)])
    assert await client.xlen(alerts_of_all) == 1
    await client.config_set("maxmemory", "0")
    (settled,) = await store.settle([proposal(2, minutes=2, **limits)])
    assert settled.reason is None
    assert await client.xlen(alerts_of_all) == 2


async def test_a_server_that_was_a_replica_for_a_moment_is_asked_again(
    store: RedisAlertStore, client: Any
) -> None:
    await client.replicaof("127.0.0.1", 1)
    with pytest.raises(DependencyUnavailableError):
        await store.add([example_alert()])
    await client.replicaof("NO", "ONE")
    await client.config_set("appendfsync", "no")
    with pytest.raises(DependencyUnavailableError, match="to disk"):
        await store.add([example_alert()])


async def test_a_user_without_the_right_to_ask_writes_nothing_that_counts(
    store: RedisAlertStore, client: Any
) -> None:
    await client.execute_command("ACL", "SETUSER", "default", "-waitaof")
    with pytest.raises(DependencyUnavailableError, match="waitaof"):
        await store.add([example_alert()])


async def test_a_server_whose_append_only_file_is_turned_on_is_waited_for_from_then_on(
    store: RedisAlertStore, client: Any, caplog: pytest.LogCaptureFixture
) -> None:
    await client.config_set("appendonly", "no")
    with caplog.at_level(logging.WARNING):
        assert await store.add([example_alert(external_id="a1")]) == [True]
        assert await store.add([example_alert(external_id="a2")]) == [True]
    actions = [getattr(record, "action", "") for record in caplog.records]
    assert actions.count("weak_durability") == 1
    await client.config_set("appendfsync", "no")
    await client.config_set("appendonly", "yes")
    with pytest.raises(DependencyUnavailableError, match="to disk"):
        await store.add([example_alert(external_id="a3")])


async def test_a_server_that_forgets_its_scripts_all_the_time_is_one_that_is_away(
    store: RedisAlertStore, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def forgetful(script: str) -> str:
        return "0" * 40

    monkeypatch.setattr(client, "script_load", forgetful)
    with pytest.raises(DependencyUnavailableError, match="No matching script"):
        await store.add([example_alert()])


def test_the_offset_stays_where_it_is_until_the_alerts_are_on_disk(
    waiting: Cluster, own: RedisSettings
) -> None:
    waiting.redis = own
    waiting.track(seed_watchlist())
    connect(own).config_set("appendfsync", "no")
    waiting.start("enricher")
    alerter = waiting.start("alerter")
    articles = many_articles(20)
    waiting.publish(articles)
    waiting.wait_for(lambda: "to disk yet" in alerter.log.read_text(), "the alerter to wait")
    assert waiting.alert_count() > 0
    assert waiting.committed_records("alerter", waiting.streams.enriched) == []
    connect(own).config_set("appendfsync", "always")
    waiting.wait_until_done()
    assert waiting.alert_ids() == Counter(expected_alert_ids(articles, seed_watchlist()))
