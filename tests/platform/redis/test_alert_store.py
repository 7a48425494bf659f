"""Alerts in a real Redis: each once, all or nothing, safe on disk."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
import redis.asyncio

from services.platform.errors import DependencyUnavailableError
from services.platform.redis.alert_log import AlertFilter, RedisAlertLog
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect, connect_async
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.alert_examples import example_alert


@pytest.fixture
def settings(any_redis_url: str, random_name: str) -> RedisSettings:
    return RedisSettings(url=any_redis_url, prefix=random_name)


@pytest.fixture
def keys(settings: RedisSettings) -> Keys:
    return Keys(settings.prefix)


@pytest.fixture
async def client(settings: RedisSettings) -> AsyncIterator[Any]:
    async with connect_async(settings) as client:
        yield client


@pytest.fixture
def store(client: redis.asyncio.Redis, keys: Keys) -> RedisAlertStore:
    return RedisAlertStore(client, keys)


@pytest.fixture
def log(settings: RedisSettings, keys: Keys) -> RedisAlertLog:
    return RedisAlertLog(connect(settings), keys)


async def test_an_alert_is_written_once_however_often_it_is_added(
    store: RedisAlertStore, log: RedisAlertLog
) -> None:
    alert = example_alert()
    assert await store.add([alert]) == [True]
    assert await store.add([alert]) == [False]
    assert await store.add([alert, alert]) == [False, False]
    assert list(log.read(AlertFilter())) == [alert]


async def test_an_alert_stands_in_the_stream_of_all_and_in_that_of_its_subscription(
    store: RedisAlertStore, client: Any, keys: Keys
) -> None:
    await store.add([example_alert(subscription="desk"), example_alert(subscription="night")])
    assert await client.xlen(keys.alerts()) == 2
    assert await client.xlen(keys.subscription_alerts("desk")) == 1
    assert await client.xlen(keys.subscription_alerts("night")) == 1


async def test_a_reader_in_any_language_finds_the_ids_and_the_event_as_stream_fields(
    store: RedisAlertStore, client: Any, keys: Keys
) -> None:
    alert = example_alert()
    await store.add([alert])
    ((_, fields),) = await client.xrange(keys.alerts())
    assert fields[b"id"].decode() == alert.id
    assert fields[b"subscription"] == b"desk"
    assert fields[b"entity"] == b"gctf"
    assert fields[b"article"].decode() == alert.data.article.id
    assert fields[b"event"] == alert.encode()


async def test_live_readers_hear_each_alert_once(
    store: RedisAlertStore, client: Any, keys: Keys
) -> None:
    alert = example_alert()
    async with client.pubsub(ignore_subscribe_messages=True) as pubsub:
        await pubsub.subscribe(keys.live())
        await pubsub.get_message(timeout=1)
        await store.add([alert])
        await store.add([alert])
        heard = [await pubsub.get_message(timeout=1) for _ in range(2)]
    assert [message["data"] for message in heard if message] == [alert.encode()]


async def test_a_script_that_cannot_finish_writes_nothing(
    store: RedisAlertStore, client: Any, keys: Keys, log: RedisAlertLog
) -> None:
    alert = example_alert()
    await client.set(keys.subscription_alerts("desk"), "in the way")
    with pytest.raises(DependencyUnavailableError, match="not a stream"):
        await store.add([alert])
    assert await client.xlen(keys.alerts()) == 0
    await client.delete(keys.subscription_alerts("desk"))
    assert await store.add([alert]) == [True]
    assert list(log.read(AlertFilter())) == [alert]


async def test_two_workers_adding_the_same_alerts_at_once_write_each_once(
    settings: RedisSettings, keys: Keys, log: RedisAlertLog
) -> None:
    alerts = [example_alert(external_id=f"a{number}") for number in range(200)]
    async with connect_async(settings) as first, connect_async(settings) as second:
        answers = await asyncio.gather(
            RedisAlertStore(first, keys).add(alerts),
            RedisAlertStore(second, keys).add(alerts),
        )
    assert [one != other for one, other in zip(*answers, strict=True)] == [True] * 200
    assert sorted(a.id for a in log.read(AlertFilter())) == sorted(a.id for a in alerts)


async def test_a_server_that_forgot_the_script_is_taught_it_again(
    store: RedisAlertStore, client: Any
) -> None:
    await store.add([example_alert(external_id="a1")])
    await client.script_flush()
    assert await store.add([example_alert(external_id="a2")]) == [True]


async def test_retention_forgets_the_alert_and_that_it_was_sent_together(
    client: Any, keys: Keys
) -> None:
    store = RedisAlertStore(client, keys, retention_days=2)
    alert = example_alert()
    await store.add([alert])
    lifetime = await client.ttl(keys.seen(alert.id))
    assert 0 < lifetime <= timedelta(days=2).total_seconds()


async def test_nobody_there_is_a_dependency_that_is_away(keys: Keys) -> None:
    async with connect_async(RedisSettings(url="redis://127.0.0.1:1/0")) as nobody:
        with pytest.raises(DependencyUnavailableError):
            await RedisAlertStore(nobody, keys).add([example_alert()])


async def test_a_server_that_cannot_confirm_the_disk_is_named_once_and_still_used(
    store: RedisAlertStore, caplog: pytest.LogCaptureFixture, client: Any
) -> None:
    info = await client.info("server")
    confirms = "valkey_version" in info
    with caplog.at_level(logging.WARNING):
        assert await store.add([example_alert(external_id="a1")]) == [True]
        assert await store.add([example_alert(external_id="a2")]) == [True]
    said = [
        record for record in caplog.records if getattr(record, "action", "") == "weak_durability"
    ]
    assert len(said) == (0 if confirms else 1)


async def test_the_log_finds_one_alert_by_its_id(
    store: RedisAlertStore, log: RedisAlertLog
) -> None:
    alert = example_alert()
    await store.add([alert])
    assert log.find(alert.id) == alert
    assert log.find("0" * 32) is None


async def test_the_log_reads_more_than_one_page_in_order(
    store: RedisAlertStore, log: RedisAlertLog
) -> None:
    alerts = [example_alert(external_id=f"a{number}") for number in range(1_203)]
    await store.add(alerts)
    assert list(log.read(AlertFilter())) == alerts


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (AlertFilter(entity="gctf"), 2),
        (AlertFilter(entity="fatf"), 1),
        (AlertFilter(subscription="night"), 1),
        (AlertFilter(article="a2"), 1),
        (AlertFilter(entity="fatf", article="a2"), 0),
    ],
)
async def test_the_log_shows_only_what_was_asked_for(
    store: RedisAlertStore, log: RedisAlertLog, wanted: AlertFilter, expected: int
) -> None:
    await store.add(
        [
            example_alert(external_id="a1"),
            example_alert(external_id="a2", subscription="night"),
            example_alert(entity="fatf", external_id="a3"),
        ]
    )
    assert len(list(log.read(wanted))) == expected


async def test_an_entry_that_is_no_alert_hides_none_of_the_others(
    store: RedisAlertStore,
    client: Any,
    keys: Keys,
    log: RedisAlertLog,
    caplog: pytest.LogCaptureFixture,
) -> None:
    first, second = example_alert(external_id="a1"), example_alert(external_id="a2")
    await store.add([first])
    # As a newer version might write it, or another program.
    newer = first.model_copy(update={"type": "rasid.alert.v2"}).model_dump_json()
    await client.xadd(keys.alerts(), {"event": newer})
    await client.xadd(keys.alerts(), {"note": "no event at all"})
    await store.add([second])
    assert list(log.read(AlertFilter())) == [first, second]
    assert list(log.newest(AlertFilter())) == [second, first]
    said = [one for one in caplog.records if getattr(one, "action", "") == "unreadable_entry"]
    assert len(said) == 4
