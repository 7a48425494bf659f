"""What is tracked, in a real Redis."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from redis.client import Pipeline

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
    assert (await reader.revision()).number == 0


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
    assert first < second == (await reader.revision()).number


async def test_a_store_that_lost_everything_is_another_generation(
    store: RedisWatchStore, reader: RedisWatchReader, redis_settings: RedisSettings
) -> None:
    store.replace_entities(store.load(), (FORUM,))
    before = await reader.revision()
    assert await reader.revision() == before
    client = connect(redis_settings)
    client.delete(*client.keys(f"{redis_settings.prefix}:*"))
    store.replace_entities(store.load(), (CENTRE,))
    after = await reader.revision()
    assert (after.number, after != before) == (before.number, True)


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


def test_a_connection_lost_in_the_middle_of_a_change_is_nobody_elses_change(
    store: RedisWatchStore, redis_settings: RedisSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, multi = store.load(), Pipeline.multi

    def cut(pipeline: Any) -> None:
        number = pipeline.immediate_execute_command("CLIENT", "ID")
        connect(redis_settings).client_kill_filter(_id=number)
        multi(pipeline)

    monkeypatch.setattr(Pipeline, "multi", cut)
    with pytest.raises(DependencyUnavailableError, match="did not answer"):
        store.replace_entities(before, (FORUM,))


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


async def test_what_stayed_the_same_is_not_decoded_again(
    store: RedisWatchStore, reader: RedisWatchReader
) -> None:
    other = DESK.model_copy(update={"id": "other"})
    store.replace_subscriptions(store.load(), (DESK, other))
    before = (await reader.load()).subscriptions, store.load().subscriptions
    changed = other.model_copy(update={"name": "Renamed"})
    store.replace_subscriptions(store.load(), (DESK, changed))
    for old, new in zip(
        before, ((await reader.load()).subscriptions, store.load().subscriptions), strict=True
    ):
        assert new == (DESK, changed)
        assert new[0] is old[0]
