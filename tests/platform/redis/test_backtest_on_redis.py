"""A backtest gives the ids that workers raise on a real Redis: shuffled, restarted, replayed."""

import asyncio
import random
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from services.domain.alerting.backtest import backtest
from services.domain.alerting.deciding import Decision, decide
from services.domain.alerting.snapshot import Snapshot
from services.platform.redis.alert_log import AlertFilter, RedisAlertLog
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect, connect_async
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.domain.alerting.test_backtest import PACED, PLAIN, STREAMS, Stream

COUNTER = count()
FEW = hypothesis_settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def redis_of_this_test(any_redis_url: str, random_name: str) -> RedisSettings:
    return RedisSettings(url=any_redis_url, prefix=random_name)


def new_installation(redis: RedisSettings) -> RedisSettings:
    """Return a place of its own on the same server: each example begins with nothing."""
    return redis.model_copy(update={"prefix": f"{redis.prefix}-{next(COUNTER)}"})


def decided(deliveries: Stream, known: Snapshot) -> list[Decision]:
    """Return what workers make of `deliveries`, whose wall clock is somewhere else entirely."""
    return [decide(one, known, at=at, time=at + timedelta(days=9)) for at, one in deliveries]


async def run_workers(redis: RedisSettings, decisions: list[Decision], batch: int) -> None:
    """Settle decisions in batches, each by a worker that was just started."""
    for start in range(0, len(decisions), batch):
        some = decisions[start : start + batch]
        async with connect_async(redis) as client:
            store = RedisAlertStore(client, Keys(redis.prefix))
            await store.settle(
                [proposal for one in some for proposal in one.proposals],
                [drop for one in some for drop in one.drops],
            )


def raised_live(redis: RedisSettings, deliveries: Stream, known: Snapshot, batch: int) -> list[str]:
    """Return the ids in the stream of alerts once workers have read `deliveries`, in that order."""
    made = new_installation(redis)
    asyncio.run(run_workers(made, decided(deliveries, known), batch))
    log = RedisAlertLog(connect(made), Keys(made.prefix))
    return [alert.id for alert in log.read(AlertFilter())]


@FEW
@given(STREAMS, st.randoms(use_true_random=False), st.integers(1, 8))
def test_ids_on_redis_are_those_of_the_backtest_shuffled_and_replayed(
    redis_of_this_test: RedisSettings, stream: Stream, chance: random.Random, batch: int
) -> None:
    shuffled = chance.sample(stream, len(stream))
    replayed = [*shuffled, *chance.choices(stream, k=len(stream))]
    raised = raised_live(redis_of_this_test, replayed, PLAIN, batch)
    assert sorted(raised) == sorted(alert.id for alert in backtest(shuffled, PLAIN).alerts)


@FEW
@given(STREAMS, st.randoms(use_true_random=False), st.integers(1, 8))
def test_with_cooldown_and_rate_limit_ids_on_redis_are_those_in_the_order_of_arrival(
    redis_of_this_test: RedisSettings, stream: Stream, chance: random.Random, batch: int
) -> None:
    arrived = sorted(stream, key=lambda one: one[0])
    # A worker that is killed reads its last batches again.
    place = chance.randrange(len(stream))
    restarted = [*arrived[:place], *arrived[max(0, place - 5) :]]
    raised = raised_live(redis_of_this_test, restarted, PACED, batch)
    report = backtest(chance.sample(stream, len(stream)), PACED)
    assert raised == [alert.id for alert in report.alerts]
