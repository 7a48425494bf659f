"""Alerts decided in a real Redis, as the domain says they are."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from typing import Any

import pytest
import redis.asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.drop import DropReason
from schemas.subscription import RateLimit
from services.domain.alerting.memory import Memory, Settled
from services.domain.alerting.proposal import Proposal
from services.platform.redis.alert_log import AlertFilter, RedisAlertLog
from services.platform.redis.alert_states import RedisAlertStates
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect, connect_async
from services.platform.redis.drop_log import RedisDropLog
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.domain.alerting.examples import MONDAY, proposal
from tests.domain.alerting.test_memory import PROPOSALS, TWO_AN_HOUR


@pytest.fixture
def redis_of_this_test(any_redis_url: str, random_name: str) -> RedisSettings:
    return RedisSettings(url=any_redis_url, prefix=random_name)


@pytest.fixture
def keys(redis_of_this_test: RedisSettings) -> Keys:
    return Keys(redis_of_this_test.prefix)


@pytest.fixture
async def client(redis_of_this_test: RedisSettings) -> AsyncIterator[Any]:
    async with connect_async(redis_of_this_test) as client:
        yield client


@pytest.fixture
def store(client: redis.asyncio.Redis, keys: Keys) -> RedisAlertStore:
    return RedisAlertStore(client, keys)


@pytest.fixture
def log(redis_of_this_test: RedisSettings, keys: Keys) -> RedisAlertLog:
    return RedisAlertLog(connect(redis_of_this_test), keys)


@pytest.fixture
def drops(redis_of_this_test: RedisSettings, keys: Keys) -> RedisDropLog:
    return RedisDropLog(connect(redis_of_this_test), keys)


@pytest.fixture
def states(redis_of_this_test: RedisSettings, keys: Keys) -> RedisAlertStates:
    return RedisAlertStates(connect(redis_of_this_test), keys)


async def settle_all(
    settings_of: RedisSettings, prefix: str, batches: Sequence[Sequence[Proposal]]
) -> list[Settled]:
    """Settle batches one after another, each by a worker that was just started."""
    settled: list[Settled] = []
    for batch in batches:
        async with connect_async(settings_of) as client:
            store = RedisAlertStore(client, Keys(prefix))
            settled.extend(await store.settle(batch))
    return settled


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(PROPOSALS, st.integers(1, 20))
def test_redis_and_the_domain_decide_alike_across_restarts(
    redis_of_this_test: RedisSettings, proposals: list[Proposal], size: int
) -> None:
    prefix = f"{redis_of_this_test.prefix}-{next(COUNTER)}"
    batches = [proposals[at : at + size] for at in range(0, len(proposals), size)]
    memory = Memory()
    expected = [memory.settle(one) for one in proposals]
    assert asyncio.run(settle_all(redis_of_this_test, prefix, batches)) == expected
    # And once more, from the beginning: nothing is decided anew.
    replayed = asyncio.run(settle_all(redis_of_this_test, prefix, batches))
    assert all(one.again for one in replayed)


COUNTER = iter(range(1_000_000))


async def test_a_drop_is_kept_with_its_reason_and_a_replay_keeps_no_second(
    store: RedisAlertStore, log: RedisAlertLog, drops: RedisDropLog
) -> None:
    first = proposal(1, cooldown_seconds=600)
    second = proposal(2, minutes=1, cooldown_seconds=600)
    pure = proposal(3).dropped(DropReason.QUIET_HOURS, "Asia/Kuwait")
    for _ in range(3):
        await store.settle([first, second], [pure])
    assert list(log.read(AlertFilter())) == [first.alert]
    assert list(drops.read()) == [second.dropped(DropReason.COOLDOWN), pure]
    assert log.find(second.alert.id) is None
    assert drops.find(second.alert.id) == second.dropped(DropReason.COOLDOWN)


async def test_a_drop_with_a_reason_of_a_newer_version_hides_none_of_the_others(
    store: RedisAlertStore, drops: RedisDropLog, redis_of_this_test: RedisSettings, keys: Keys
) -> None:
    known = proposal(3).dropped(DropReason.QUIET_HOURS, "Asia/Kuwait")
    connect(redis_of_this_test).xadd(keys.drops(), {"alert": "0" * 32, "reason": "of tomorrow"})
    await store.settle([], [known])
    assert list(drops.read()) == [known]


async def test_an_alert_that_was_raised_is_not_said_to_be_dropped_by_a_replay(
    store: RedisAlertStore, drops: RedisDropLog
) -> None:
    one = proposal(1)
    await store.settle([one])
    await store.settle([], [one.dropped(DropReason.SILENCED, "s1")])
    assert list(drops.read()) == []


async def test_the_next_alert_in_redis_says_how_many_the_rate_limit_held_back(
    store: RedisAlertStore, log: RedisAlertLog
) -> None:
    await store.settle([proposal(n, minutes=n, rate_limit=TWO_AN_HOUR) for n in (0, 1, 2, 3, 61)])
    assert [alert.data.withheld for alert in log.read(AlertFilter())] == [0, 0, 2]


async def test_an_acknowledged_entity_stays_silent_until_there_is_news(
    store: RedisAlertStore, log: RedisAlertLog, states: RedisAlertStates
) -> None:
    await store.settle([proposal(1)])
    acknowledged = states.acknowledge("desk", "gctf", person="sara", note="on it", at=MONDAY)
    assert acknowledged is not None
    assert (acknowledged.status, acknowledged.person, acknowledged.note) == (
        "acknowledged", "sara", "on it",
    )  # fmt: skip
    assert acknowledged.known == ("language:en",)
    again = await store.settle([proposal(2), proposal(3, language="ar"), proposal(4)])
    assert [one.reason for one in again] == [DropReason.ACKNOWLEDGED, None, None]
    opened = states.find("desk", "gctf")
    assert opened is not None
    assert (opened.status, opened.person, opened.note) == ("open", None, None)
    assert opened.known == ("language:ar", "language:en")


async def test_a_resolved_entity_begins_anew(
    store: RedisAlertStore, states: RedisAlertStates
) -> None:
    await store.settle([proposal(1, language="ar")])
    states.resolve("desk", "gctf", person="sara", note=None, at=MONDAY)
    assert [one.reason for one in await store.settle([proposal(2)])] == [None]
    opened = states.find("desk", "gctf")
    assert opened is not None
    assert (opened.status, opened.known) == ("open", ("language:en",))


async def test_an_acknowledgement_is_kept_for_as_long_as_an_alert_from_the_last_article_on(
    client: Any, keys: Keys, states: RedisAlertStates
) -> None:
    store = RedisAlertStore(client, keys, retention_days=2)
    state, almost_over = keys.alert_state("desk", "gctf"), 100
    await store.settle([proposal(1)])
    await client.expire(state, almost_over)
    states.acknowledge("desk", "gctf", person="sara", note=None, at=MONDAY)
    assert await client.ttl(state) > almost_over
    await client.expire(state, almost_over)
    again = await store.settle([proposal(2)])
    assert [one.reason for one in again] == [DropReason.ACKNOWLEDGED]
    assert almost_over < await client.ttl(state) <= timedelta(days=2).total_seconds()


async def test_where_alerts_are_kept_for_ever_so_is_what_was_done_about_them(
    store: RedisAlertStore, client: Any, keys: Keys, states: RedisAlertStates
) -> None:
    await store.settle([proposal(1)])
    states.acknowledge("desk", "gctf", person="sara", note=None, at=MONDAY)
    await store.settle([proposal(2)])
    assert await client.ttl(keys.alert_state("desk", "gctf")) == -1


def test_what_never_raised_an_alert_cannot_be_acknowledged(states: RedisAlertStates) -> None:
    assert states.acknowledge("desk", "gctf", person="sara", note=None, at=MONDAY) is None
    assert states.find("desk", "gctf") is None


async def test_two_workers_at_once_never_exceed_the_rate_limit(
    redis_of_this_test: RedisSettings, log: RedisAlertLog
) -> None:
    limit = RateLimit(alerts=7, per_seconds=3_600)
    proposals = [proposal(n, minutes=n / 10, rate_limit=limit) for n in range(100)]
    prefix = redis_of_this_test.prefix
    await asyncio.gather(
        settle_all(redis_of_this_test, prefix, [proposals[:60]]),
        settle_all(redis_of_this_test, prefix, [proposals[40:]]),
    )
    assert len(list(log.read(AlertFilter()))) == 7
