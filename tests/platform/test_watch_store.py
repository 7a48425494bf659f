"""What is tracked, in a real Redis."""

from collections.abc import AsyncIterator

import pytest

from schemas.entity import Entity
from schemas.errors import RecordError
from schemas.subscription import Subscription
from services.platform.errors import DependencyUnavailableError
from services.platform.redis.client import connect, connect_async
from services.platform.redis.keys import Keys
from services.platform.redis.watch import ConcurrentChangeError, RedisWatchReader, RedisWatchStore
from services.platform.settings import RedisSettings

FORUM = Entity(id="gctf", type="organization", names={"en": ("GCTF",)})
CENTRE = Entity(id="uncct", type="organization", names={"en": ("UNCCT",), "ar": ("مركز",)})
DESK = Subscription(id="desk", name="The desk", entities=("gctf",))


@pytest.fixture
def redis_settings(any_redis_url: str, random_name: str) -> RedisSettings:
    return RedisSettings(url=any_redis_url, prefix=random_name)


@pytest.fixture
def store(redis_settings: RedisSettings) -> RedisWatchStore:
    return RedisWatchStore(connect(redis_settings), Keys(redis_settings.prefix))


@pytest.fixture
async def reader(redis_settings: RedisSettings) -> AsyncIterator[RedisWatchReader]:
    async with connect_async(redis_settings) as client:
        yield RedisWatchReader(client, Keys(redis_settings.prefix))


async def test_before_anything_is_stored_the_revision_is_zero(reader: RedisWatchReader) -> None:
    assert await reader.revision() == 0


async def test_what_a_command_stores_a_worker_reads(
    store: RedisWatchStore, reader: RedisWatchReader
) -> None:
    store.replace_entities(store.load(), (CENTRE, FORUM))
    store.replace_subscriptions(store.load(), (DESK,))
    state = await reader.load()
    assert (state.entities, state.subscriptions) == ((FORUM, CENTRE), (DESK,))
    assert state == store.load()


async def test_every_change_moves_the_revision_on(
    store: RedisWatchStore, reader: RedisWatchReader
) -> None:
    first = store.replace_entities(store.load(), (FORUM,))
    second = store.replace_subscriptions(store.load(), (DESK,))
    assert first < second == await reader.revision()


def test_an_entity_left_out_is_no_longer_tracked(store: RedisWatchStore) -> None:
    store.replace_entities(store.load(), (FORUM, CENTRE))
    store.replace_entities(store.load(), (CENTRE,))
    assert store.load().entities == (CENTRE,)


def test_an_empty_watchlist_is_a_watchlist(store: RedisWatchStore) -> None:
    store.replace_entities(store.load(), (FORUM,))
    store.replace_entities(store.load(), ())
    state = store.load()
    assert (state.entities, state.revision) == ((), 2)


def test_a_change_on_top_of_somebody_elses_is_refused_and_changes_nothing(
    store: RedisWatchStore,
) -> None:
    before = store.load()
    store.replace_entities(before, (FORUM,))
    with pytest.raises(ConcurrentChangeError, match="try again"):
        store.replace_entities(before, (CENTRE,))
    assert store.load().entities == (FORUM,)


def test_something_stored_that_is_no_entity_is_named(
    store: RedisWatchStore, redis_settings: RedisSettings
) -> None:
    connect(redis_settings).hset(Keys(redis_settings.prefix).entities(), "x", '{"id": "x"}')
    with pytest.raises(RecordError, match="type"):
        store.load()


async def test_nobody_there_is_a_dependency_that_is_away() -> None:
    nobody = RedisSettings(url="redis://127.0.0.1:1/0")
    with pytest.raises(DependencyUnavailableError):
        RedisWatchStore(connect(nobody), Keys()).load()
    async with connect_async(nobody) as client:
        with pytest.raises(DependencyUnavailableError):
            await RedisWatchReader(client, Keys()).revision()
