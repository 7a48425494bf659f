"""A hundred thousand subscriptions on a real Redis, and one of them edited."""

from collections.abc import AsyncIterator, Iterator
from unittest.mock import Mock, call

import pytest
from prometheus_client import CollectorRegistry

from schemas.entity import Entity
from schemas.subscription import Subscription
from services.alerter.follower import WatchFollower
from services.alerter.watchlist_metrics import WatchlistMetrics
from services.domain.query import parse_query
from services.platform.redis.client import connect, connect_async
from services.platform.redis.keys import Keys
from services.platform.redis.records import RedisRecords
from services.platform.redis.watch import RedisWatchReader
from services.platform.settings import RedisSettings

COUNT = 100_000
FORUM = Entity(id="gctf", type="organization", names={"en": ("GCTF",)})


def subscription(number: int, word: str = "budget") -> Subscription:
    query = f'entity:gctf AND "{word} {number}" AND NOT lang:en'
    return Subscription(id=f"s{number:06}", name="Many", query=query)


@pytest.fixture
def stored(redis_settings: RedisSettings) -> Iterator[RedisRecords]:
    client, keys = connect(redis_settings), Keys(redis_settings.prefix)
    for start in range(0, COUNT, 10_000):
        some = map(subscription, range(start, start + 10_000))
        client.hset(keys.subscriptions(), mapping={one.id: one.encode() for one in some})
    records = RedisRecords(client, keys)
    records.put(FORUM)
    yield records
    client.delete(keys.subscriptions())


@pytest.fixture
async def follower(redis_settings: RedisSettings) -> AsyncIterator[WatchFollower]:
    async with connect_async(redis_settings) as client:
        reader = RedisWatchReader(client, Keys(redis_settings.prefix))
        metrics = WatchlistMetrics(CollectorRegistry())
        yield WatchFollower(reader, metrics, refresh_seconds=0.5)


@pytest.mark.slow
@pytest.mark.timeout(600)
async def test_of_a_hundred_thousand_subscriptions_the_edited_one_alone_is_parsed_anew(
    follower: WatchFollower, stored: RedisRecords, monkeypatch: pytest.MonkeyPatch
) -> None:
    await follower.refresh()
    assert len(follower.current().parsed) == COUNT
    before = stored.subscription("s000017")
    assert before is not None
    after = subscription(17, "treaty")
    stored.put(after, instead_of=before.raw)
    parse = Mock(wraps=parse_query)
    monkeypatch.setattr("services.domain.alerting.snapshot.parse_query", parse)
    await follower.refresh()
    assert parse.call_args_list == [call(after.query)]
    assert after.query in follower.current().parsed
    assert before.record.query not in follower.current().parsed
    assert len(follower.current().parsed) == COUNT
