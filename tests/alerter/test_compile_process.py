"""A large watchlist is compiled in a process of its own."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Iterable

import psutil
import pytest
from prometheus_client import CollectorRegistry

from schemas.entity import Entity
from services.alerter import compile_client
from services.alerter.compile_client import CompilerError, compile_in_process, compile_snapshot
from services.alerter.compile_process import PIECE_ITEMS
from services.alerter.follower import WatchFollower
from services.alerter.watchlist_metrics import WatchlistMetrics
from services.domain.alerting.snapshot import build_snapshot
from services.domain.watchlist import Problem, Watchlist, WatchlistError, compile_watchlist
from services.domain.watchlist.compiling import assemble
from services.domain.watchlist.wordings import WatchlistProblem
from services.platform.redis.client import connect, connect_async
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchReader, RedisWatchStore
from services.platform.settings import RedisSettings
from services.platform.stores import WatchState

FORUM = Entity(id="gctf", type="organization", names={"en": ("Forum",)})
ORPHAN = Entity(id="orphan", type="organization", names={"en": ("Orphan",)}, parent="nobody")


def bodies(count: int, kind: str = "Harbour") -> tuple[Entity, ...]:
    """Return so many; a committee has many names, and takes thirty times as long as a harbour."""
    return tuple(
        Entity(id=f"body-{n}", type="organization", names={"en": (f"{kind} {n}",)})
        for n in range(count)
    )


MANY = bodies(600)


@pytest.fixture
def registry() -> CollectorRegistry:
    return CollectorRegistry()


@pytest.fixture
def store(redis_settings: RedisSettings) -> RedisWatchStore:
    return RedisWatchStore(connect(redis_settings), Keys(redis_settings.prefix))


@pytest.fixture
async def follower(
    redis_settings: RedisSettings, registry: CollectorRegistry
) -> AsyncIterator[WatchFollower]:
    async with connect_async(redis_settings) as client:
        reader = RedisWatchReader(client, Keys(redis_settings.prefix))
        yield WatchFollower(reader, WatchlistMetrics(registry), refresh_seconds=1)


def replace(store: RedisWatchStore, *entities: Entity) -> None:
    store.replace_entities(store.load(), entities)


def overlaid(registry: CollectorRegistry) -> float | None:
    return registry.get_sample_value("rasid_alerter_watchlist_overlaid_entities")


def failures(registry: CollectorRegistry, reason: str) -> float | None:
    name = "rasid_alerter_watchlist_failures_total"
    return registry.get_sample_value(name, {"reason": reason})


async def test_a_layer_from_another_process_matches_as_one_of_our_own() -> None:
    hamad = Entity(id="hamad", type="person", names={"en": ("Hamad Al-Mashaan",)})
    many = (hamad, *bodies(PIECE_ITEMS + 10))
    layer = await compile_in_process(many)
    own = compile_watchlist(many)
    moved = assemble(layer, {one.id: one for one in many})
    text = "Harbour 17 met Harbour 1003 and حمد المشعان"
    assert moved.match(text) == own.match(text)
    assert [match.entity for match in moved.match(text)] == ["body-17", "body-1003", "hamad"]
    assert moved.version == own.version


async def test_problems_found_in_the_other_process_are_told() -> None:
    with pytest.raises(WatchlistError, match="nobody is not in the watchlist"):
        await compile_in_process([ORPHAN])


async def test_a_compiler_that_ends_without_a_result_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(CompilerError, match="ended with 1"):
        await compile_in_process([FORUM])


async def test_a_compile_that_is_cancelled_leaves_no_process() -> None:
    before = set(psutil.Process().children())
    task = asyncio.create_task(compile_in_process(bodies(5_000, "Committee")))  # seconds of work
    while not (children := set(psutil.Process().children()) - before):  # noqa: ASYNC110 - no event
        await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not any(child.is_running() for child in children)


async def test_a_compiler_whose_worker_is_gone_ends() -> None:
    compiler = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "services.alerter.compile_process", stdin=PIPE, stdout=PIPE
    )
    assert compiler.stdin is not None
    lines = [entity.encode() for entity in bodies(5_000, "Committee")]
    compiler.stdin.write(b"\n".join([b"%d" % len(lines), *lines, b""]))
    await compiler.stdin.drain()
    compiler.stdin.close()
    assert await compiler.wait() == 1


async def test_many_changes_are_compiled_anew_and_few_are_laid_over(
    follower: WatchFollower, store: RedisWatchStore, registry: CollectorRegistry
) -> None:
    replace(store, *MANY)
    await follower.refresh()
    base = follower.current().watchlist.layers[0]
    assert overlaid(registry) == 0
    replace(store, *MANY[1:], FORUM)
    await follower.refresh()
    watchlist = follower.current().watchlist
    assert watchlist.layers[0] is base
    assert overlaid(registry) == 2
    assert [m.entity for m in watchlist.match("Harbour 0, Harbour 5, Forum")] == [
        "body-5",
        "gctf",
    ]


async def test_while_a_watchlist_is_compiled_the_last_one_matches(
    follower: WatchFollower, store: RedisWatchStore
) -> None:
    replace(store, FORUM)
    await follower.refresh()
    replace(store, *MANY)
    refreshing = asyncio.create_task(follower.refresh())
    tracked = []
    while not refreshing.done():
        await asyncio.sleep(0.01)
        tracked.append(len(follower.current().entities))
    assert tracked[0] == 1
    assert set(tracked) <= {1, len(MANY)}
    assert len(follower.current().entities) == len(MANY)


async def test_a_compiler_that_dies_leaves_the_last_watchlist_and_is_tried_again(
    follower: WatchFollower,
    store: RedisWatchStore,
    registry: CollectorRegistry,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    replace(store, FORUM)
    await follower.refresh()
    replace(store, *MANY)
    python = sys.executable
    monkeypatch.setattr(sys, "executable", "/bin/false")
    await follower.refresh()
    assert set(follower.current().entities) == {"gctf"}
    assert "ended with 1" in (await follower.check() or "")
    assert failures(registry, "compiler") == 1
    monkeypatch.setattr(sys, "executable", python)
    for _ in range(3):
        await follower.refresh()
    assert len(follower.current().entities) == len(MANY)
    assert await follower.check() is None


async def test_the_names_of_a_small_change_are_tried_as_those_of_a_large_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried: list[str] = []

    def lose(watchlist: Watchlist, entities: Iterable[Entity]) -> tuple[Problem, ...]:
        tried.extend(entity.id for entity in entities)
        lost = WatchlistProblem.LOST.say(name="x")
        return tuple(Problem(entity=one, field="names.en[0]", reason=lost) for one in tried)

    monkeypatch.setattr(compile_client, "find_lost_names", lose)
    last = build_snapshot(MANY, ())
    state = WatchState(revision=2, entities=(*MANY, FORUM), subscriptions=())
    with pytest.raises(WatchlistError, match="does not find itself"):
        await compile_snapshot(last, state, small_change=10)
    assert tried == [FORUM.id]
