"""The alerter keeps up with the stored watchlist, and keeps the last good one."""

from collections.abc import Sequence

import pytest
from prometheus_client import CollectorRegistry

from schemas.entity import Entity
from schemas.errors import DeadLetterReason, RecordError
from schemas.subscription import Subscription
from services.alerter.follower import WatchFollower
from services.alerter.watchlist_metrics import WatchlistMetrics
from services.platform.errors import DependencyUnavailableError
from services.platform.stores import Revision, WatchState

FORUM = Entity(id="gctf", type="organization", names={"en": ("Forum",)})
CENTRE = Entity(id="uncct", type="organization", names={"en": ("Centre",)})
ORPHAN = Entity(id="orphan", type="organization", names={"en": ("Orphan",)}, parent="nobody")


class Shelf:
    """A reader whose content the test sets; an error on it is raised."""

    def __init__(self) -> None:
        self.state = WatchState(revision=0)
        self.generation = "first"
        self.error: Exception | None = None
        self.loads = 0

    def put(self, revision: int, entities: Sequence[Entity]) -> None:
        self.state = WatchState(revision=revision, entities=tuple(entities))

    async def revision(self) -> Revision:
        if isinstance(self.error, DependencyUnavailableError):
            raise self.error
        return Revision(self.state.revision, self.generation)

    async def load(self) -> WatchState:
        self.loads += 1
        if self.error:
            raise self.error
        return self.state


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def registry() -> CollectorRegistry:
    return CollectorRegistry()


@pytest.fixture
def follower(shelf: Shelf, registry: CollectorRegistry) -> WatchFollower:
    return WatchFollower(shelf, WatchlistMetrics(registry), refresh_seconds=1)


def tracked(follower: WatchFollower) -> set[str]:
    return set(follower.current().entities)


async def test_before_a_watchlist_is_stored_the_worker_waits_and_says_why(
    follower: WatchFollower,
) -> None:
    await follower.refresh()
    assert "import" in (await follower.check() or "")
    with pytest.raises(RuntimeError):
        follower.current()


async def test_a_stored_watchlist_is_taken_up(follower: WatchFollower, shelf: Shelf) -> None:
    shelf.put(1, [FORUM])
    await follower.refresh()
    await follower.wait_until_loaded()
    assert tracked(follower) == {"gctf"}
    assert await follower.check() is None


async def test_an_empty_watchlist_that_somebody_stored_is_honoured(
    follower: WatchFollower, shelf: Shelf
) -> None:
    shelf.put(1, [])
    await follower.refresh()
    await follower.wait_until_loaded()
    assert tracked(follower) == set()


async def test_a_change_replaces_what_was_tracked(follower: WatchFollower, shelf: Shelf) -> None:
    shelf.put(1, [FORUM])
    await follower.refresh()
    shelf.put(2, [CENTRE])
    await follower.refresh()
    assert tracked(follower) == {"uncct"}


async def test_an_unchanged_revision_is_not_loaded_again(
    follower: WatchFollower, shelf: Shelf
) -> None:
    shelf.put(1, [FORUM])
    await follower.refresh()
    await follower.refresh()
    assert shelf.loads == 1


async def test_a_watchlist_that_does_not_compile_is_named_and_the_last_one_stays(
    follower: WatchFollower, shelf: Shelf, registry: CollectorRegistry
) -> None:
    shelf.put(1, [FORUM])
    await follower.refresh()
    shelf.put(2, [ORPHAN])
    await follower.refresh()
    await follower.refresh()
    assert tracked(follower) == {"gctf"}
    assert "orphan" in (await follower.check() or "")
    labels = {"reason": "invalid"}
    assert registry.get_sample_value("rasid_alerter_watchlist_failures_total", labels) == 1


async def test_a_record_that_cannot_be_read_leaves_the_last_watchlist_in_use(
    follower: WatchFollower, shelf: Shelf
) -> None:
    shelf.put(1, [FORUM])
    await follower.refresh()
    shelf.put(2, [CENTRE])
    shelf.error = RecordError(DeadLetterReason.NOT_JSON, "entity x")
    await follower.refresh()
    assert tracked(follower) == {"gctf"}


async def test_a_fault_of_ours_leaves_the_last_watchlist_in_use_and_says_where_not_what(
    follower: WatchFollower, shelf: Shelf, registry: CollectorRegistry
) -> None:
    shelf.put(1, [FORUM])
    await follower.refresh()
    shelf.put(2, [CENTRE])
    shelf.error = KeyError("the name of somebody")
    await follower.refresh()
    problem = await follower.check() or ""
    assert tracked(follower) == {"gctf"}
    assert "KeyError < load (test_follower.py" in problem
    assert "somebody" not in problem
    labels = {"reason": "internal"}
    assert registry.get_sample_value("rasid_alerter_watchlist_failures_total", labels) == 1
    shelf.error = None
    shelf.put(3, [CENTRE])
    await follower.refresh()
    assert tracked(follower) == {"uncct"}


async def test_a_mended_watchlist_is_taken_up_after_a_bad_one(
    follower: WatchFollower, shelf: Shelf
) -> None:
    shelf.put(1, [ORPHAN])
    await follower.refresh()
    shelf.put(2, [FORUM])
    await follower.refresh()
    assert tracked(follower) == {"gctf"}
    assert await follower.check() is None


async def test_an_absent_store_leaves_the_last_watchlist_in_use_and_is_reported(
    follower: WatchFollower, shelf: Shelf
) -> None:
    shelf.put(1, [FORUM])
    await follower.refresh()
    shelf.error = DependencyUnavailableError("Redis did not answer")
    await follower.refresh()
    assert tracked(follower) == {"gctf"}
    assert await follower.check() == "Redis did not answer"
    shelf.error = None
    await follower.refresh()
    assert await follower.check() is None


async def test_a_store_that_lost_everything_leaves_the_last_watchlist_in_use(
    follower: WatchFollower, shelf: Shelf
) -> None:
    shelf.put(3, [FORUM])
    await follower.refresh()
    shelf.put(0, [])
    await follower.refresh()
    assert tracked(follower) == {"gctf"}
    assert "gone" in (await follower.check() or "")


async def test_what_is_stored_anew_after_everything_was_lost_is_taken_up(
    follower: WatchFollower, shelf: Shelf
) -> None:
    shelf.put(1, [FORUM])
    await follower.refresh()
    shelf.put(0, [])
    await follower.refresh()
    shelf.put(1, [CENTRE])
    await follower.refresh()
    assert tracked(follower) == {"uncct"}


async def test_a_loss_and_a_new_import_between_two_looks_are_noticed(
    follower: WatchFollower, shelf: Shelf
) -> None:
    shelf.put(1, [FORUM])
    await follower.refresh()
    shelf.put(1, [CENTRE])
    shelf.generation = "second"
    await follower.refresh()
    assert tracked(follower) == {"uncct"}


async def test_a_query_that_cannot_be_parsed_is_counted_and_the_others_stay(
    follower: WatchFollower, shelf: Shelf, registry: CollectorRegistry
) -> None:
    broken = Subscription(id="broken", name="Broken", query="entity:(")
    sound = Subscription(id="sound", name="Sound", query="entity:gctf")
    shelf.state = WatchState(revision=1, entities=(FORUM,), subscriptions=(broken, sound))
    await follower.refresh()
    assert set(follower.current().parsed) == {"entity:gctf"}
    assert registry.get_sample_value("rasid_alerter_subscriptions_left_out") == 1


async def test_a_subscription_that_changes_alone_is_in_use_without_compiling_names_again(
    follower: WatchFollower, shelf: Shelf
) -> None:
    shelf.put(1, [FORUM])
    await follower.refresh()
    watchlist = follower.current().watchlist
    asked = Subscription(id="forum", name="Forum", query="entity:gctf")
    shelf.state = WatchState(revision=2, entities=(FORUM,), subscriptions=(asked,))
    await follower.refresh()
    assert follower.current().watchlist is watchlist
    assert list(follower.current().parsed) == ["entity:gctf"]


async def test_queries_outlive_an_entity_laid_over_the_others(
    follower: WatchFollower, shelf: Shelf
) -> None:
    asked = Subscription(id="forum", name="Forum", query="entity:gctf")
    shelf.state = WatchState(revision=1, entities=(FORUM,), subscriptions=(asked,))
    await follower.refresh()
    shelf.state = WatchState(revision=2, entities=(FORUM, CENTRE), subscriptions=(asked,))
    await follower.refresh()
    assert follower.current().watchlist.touched == {"uncct"}
    assert list(follower.current().parsed) == ["entity:gctf"]
