"""What Redis keeps of alerts and subscriptions ends, and nothing that is still needed with it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from schemas.drop import Drop, DropReason
from schemas.identity import digest
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect_async
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.alert_examples import example_alert
from tests.domain.alerting.examples import proposal
from tests.domain.alerting.test_memory import TWO_AN_HOUR

WEEK, DAY = timedelta(days=7), timedelta(days=1)
AT_ONCE = 20


@pytest.fixture
def keys(random_name: str) -> Keys:
    return Keys(random_name)


@pytest.fixture
async def client(any_redis_url: str, keys: Keys) -> AsyncIterator[Any]:
    async with connect_async(RedisSettings(url=any_redis_url, prefix=keys.prefix)) as client:
        yield client


def store(client: Any, keys: Keys, *, retention_days: int = 0) -> RedisAlertStore:
    return RedisAlertStore(client, keys, retention_days=retention_days)


async def write_old(client: Any, keys: Keys, subscription: str, count: int = 1) -> None:
    """Write alerts as an alerter did long ago."""
    for number in range(count):
        fields = {"id": "x", "subscription": subscription, "event": "{}"}
        await client.xadd(keys.alerts(), fields, id=f"{number + 1}-1")
        await client.xadd(keys.subscription_alerts(subscription), fields, id=f"{number + 1}-2")


async def test_old_alerts_of_a_subscription_that_raises_nothing_more_go_with_those_of_all(
    client: Any, keys: Keys
) -> None:
    await write_old(client, keys, "removed")
    await store(client, keys, retention_days=8).add([example_alert()])
    assert await client.exists(keys.subscription_alerts("removed")) == 0
    assert await client.xlen(keys.alerts()) == 1
    assert await client.xlen(keys.subscription_alerts("desk")) == 1


async def test_what_is_within_the_retention_stays_in_both_streams(client: Any, keys: Keys) -> None:
    await write_old(client, keys, "night")
    recent = example_alert(subscription="night")
    await store(client, keys, retention_days=8).add([recent, example_alert()])
    own = await client.xrange(keys.subscription_alerts("night"))
    assert [fields[b"id"].decode() for _, fields in own] == [recent.id]
    assert await client.xlen(keys.alerts()) == 2


async def test_the_clock_of_whoever_raises_or_holds_back_lets_nothing_go(
    client: Any, keys: Keys
) -> None:
    raising = store(client, keys, retention_days=8)
    await raising.settle([proposal(1, cooldown_seconds=60), proposal(2, cooldown_seconds=60)])
    ahead = proposal(3, minutes=20 * 525_600)
    held_back = Drop(
        alert=digest("one of its own"),
        reason=DropReason.SILENCED,
        subscription="desk",
        entity="gctf",
        article=ahead.alert.data.article.id,
        at=ahead.at,
    )
    await raising.settle([ahead], [held_back])
    assert await client.xlen(keys.alerts()) == 2
    assert await client.xlen(keys.subscription_alerts("desk")) == 2
    assert await client.xlen(keys.drops()) == 2


async def test_a_group_of_readers_keeps_its_place_in_a_stream_that_is_empty(
    client: Any, keys: Keys
) -> None:
    await write_old(client, keys, "quiet")
    quiet = keys.subscription_alerts("quiet")
    await client.xgroup_create(quiet, "mine", id="0")
    raising = store(client, keys, retention_days=8)
    await raising.add([example_alert()])
    assert await client.xlen(quiet) == 0
    await raising.add([example_alert(subscription="quiet")])
    read = await client.xreadgroup("mine", "me", {quiet: ">"})
    assert len(read[0][1]) == 1


async def test_however_many_are_old_each_alert_lets_go_of_some(client: Any, keys: Keys) -> None:
    await write_old(client, keys, "removed", count=AT_ONCE + 5)
    raising = store(client, keys, retention_days=8)
    await raising.add([example_alert(external_id="a1")])
    assert await client.xlen(keys.alerts()) == 7  # the new one, five, and the last of twenty
    await raising.add([example_alert(external_id="a2")])
    assert await client.xlen(keys.alerts()) == 2


async def test_what_stands_where_a_stream_should_stand_stops_no_alert(
    client: Any, keys: Keys
) -> None:
    await write_old(client, keys, "removed")
    await client.set(keys.subscription_alerts("removed"), "in the way")
    assert await store(client, keys, retention_days=8).add([example_alert()]) == [True]
    assert await client.get(keys.subscription_alerts("removed")) == b"in the way"


async def test_alerts_that_are_kept_for_ever_stay_where_they_are(client: Any, keys: Keys) -> None:
    await write_old(client, keys, "removed")
    await store(client, keys).add([example_alert()])
    assert await client.xlen(keys.alerts()) == 2
    assert await client.xlen(keys.subscription_alerts("removed")) == 1


async def test_cooldowns_are_remembered_for_as_long_as_an_article_may_still_come(
    client: Any, keys: Keys
) -> None:
    state = keys.subscription_state("desk")
    await store(client, keys).settle([proposal(1, cooldown_seconds=3_600)])
    longest = (2 * WEEK).total_seconds() + 3_600
    assert longest - 60 < await client.ttl(state) <= longest
    longer = RedisAlertStore(client, keys, replayed=30 * DAY)
    await longer.settle([proposal(2, minutes=70, cooldown_seconds=3_600)])
    assert await client.ttl(state) > longest


async def test_the_count_of_a_rate_limit_is_remembered_as_long(client: Any, keys: Keys) -> None:
    state, almost_over = keys.subscription_state("desk"), 100
    limited = [proposal(number, minutes=number, rate_limit=TWO_AN_HOUR) for number in range(3)]
    await store(client, keys).settle(limited[:2])
    await client.expire(state, almost_over)
    (held_back,) = await store(client, keys).settle(limited[2:])
    assert held_back.reason is DropReason.RATE_LIMITED
    assert await client.ttl(state) > almost_over


async def test_entities_long_out_of_the_news_are_forgotten_one_after_another(
    client: Any, keys: Keys
) -> None:
    state = keys.subscription_state("desk")
    now = proposal(0, cooldown_seconds=60).milliseconds
    gone = {f"last:gone-{n}": now - int((15 * DAY).total_seconds() * 1_000) for n in range(10)}
    still = {"last:still": now - int((13 * DAY).total_seconds() * 1_000)}
    await client.hset(state, mapping=gone | still)
    await store(client, keys).settle(
        [proposal(n, minutes=2 * n, cooldown_seconds=60) for n in range(60)]
    )
    assert {name.decode() for name in await client.hkeys(state)} == {"last:still", "last:gctf"}
