"""The API compiles a large watchlist beside its requests, which wait for it only so long."""

import gc
import threading
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pytest

from schemas.entity import Entity
from schemas.silence import Silence
from services.api import catalogue, compiling
from services.api.compiling import CompilingError, SnapshotCompiler
from services.domain.alerting.snapshot import EMPTY, Snapshot, change_snapshot
from services.domain.watchlist import WatchlistError
from tests.alert_examples import example_enriched
from tests.api.conftest import GCTF, Desk
from tests.waiting import eventually

AT_ONCE, LONG = 0.0, 10.0


@dataclass(frozen=True)
class Watched:
    entities: Mapping[str, Entity]
    silences: Sequence[Silence] = ()


class SlowCompiler:
    """Compiles when it is let to; knows what it was given."""

    def __init__(self) -> None:
        self.let = threading.Event()
        self.bases: list[Snapshot] = []

    def __call__(self, base: Snapshot, *parts: Any) -> Snapshot:
        self.bases.append(base)
        assert self.let.wait(30)
        return change_snapshot(base, *parts)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowCompiler]:
    compiler = SlowCompiler()
    monkeypatch.setattr(compiling, "change_snapshot", compiler)
    yield compiler
    compiler.let.set()


def watched(*names: str) -> Watched:
    """Return what tracks one organisation of each name."""
    made = (Entity(id=one, type="organization", names={"en": (one.upper(),)}) for one in names)
    return Watched({one.id: one for one in made})


def many(count: int) -> Watched:
    return watched(*(f"body{number}x" for number in range(count)))


def test_whoever_asks_while_it_is_compiled_is_told_so_and_the_work_goes_on(
    slow: SlowCompiler,
) -> None:
    compiler, wanted = SnapshotCompiler(), watched("gctf")
    for _ in range(3):
        with pytest.raises(CompilingError):
            compiler.compiled(wanted, AT_ONCE)
    slow.let.set()
    assert compiler.compiled(wanted, LONG).entities == wanted.entities
    assert compiler.compiled(wanted, AT_ONCE).entities == wanted.entities
    assert len(slow.bases) == 1


def test_what_is_wanted_meanwhile_is_compiled_next(slow: SlowCompiler) -> None:
    compiler, second = SnapshotCompiler(), watched("gctf", "opec")
    for wanted in (watched("gctf"), watched("opec"), second):
        with suppress(CompilingError):
            compiler.compiled(wanted, AT_ONCE)
        eventually(lambda: slow.bases, seconds=10)
    slow.let.set()
    assert compiler.compiled(second, LONG).entities == second.entities
    assert len(slow.bases) == 2  # nobody waits for the one in between


def test_a_watchlist_that_cannot_be_compiled_is_told_each_time_and_the_next_one_is_taken(
    slow: SlowCompiler,
) -> None:
    slow.let.set()
    compiler = SnapshotCompiler()
    wrong = Watched({"gctf": GCTF.model_copy(update={"parent": "nobody"})})
    for _ in range(2):
        with pytest.raises(WatchlistError):
            compiler.compiled(wrong, LONG)
    assert compiler.compiled(watched("gctf"), LONG).entities.keys() == {"gctf"}


def test_many_changes_are_compiled_together_and_few_are_laid_over(slow: SlowCompiler) -> None:
    slow.let.set()
    compiler = SnapshotCompiler()
    compiler.compiled(watched("gctf"), LONG)
    large = compiler.compiled(many(501), LONG)
    compiler.compiled(many(502), LONG)
    assert slow.bases == [EMPTY, EMPTY, large]


def test_of_two_large_ones_the_first_is_let_go_before_the_second_is_compiled(
    slow: SlowCompiler,
) -> None:
    slow.let.set()
    compiler = SnapshotCompiler()
    first = weakref.ref(compiler.compiled(many(600), LONG).watchlist)
    slow.bases.clear()
    slow.let.clear()
    other = watched(*(f"other{number}x" for number in range(600)))
    with pytest.raises(CompilingError):
        compiler.compiled(other, AT_ONCE)
    eventually(lambda: slow.bases, seconds=10)
    gc.collect()
    assert first() is None
    slow.let.set()
    assert compiler.compiled(other, LONG).entities == other.entities


def test_requests_get_503_with_a_time_to_come_back_until_it_is_compiled(
    desk: Desk, slow: SlowCompiler, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "_PATIENCE_SECONDS", 0.05)
    desk.track(GCTF)
    enriched = example_enriched("The GCTF met in Tunis.").model_dump(mode="json")
    asked = {"subscription": "entity.gctf", "enriched": enriched}
    answer = desk.mona.post("/v1/explain", json=asked)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.json()["type"] == "urn:rasid:problem:compiling"
    slow.let.set()
    monkeypatch.setattr(catalogue, "_PATIENCE_SECONDS", LONG)
    assert desk.mona.post("/v1/explain", json=asked).json()["would_raise"]


def test_who_changes_what_is_tracked_waits_for_nothing_to_be_compiled(
    desk: Desk, slow: SlowCompiler
) -> None:
    desk.track(GCTF)
    opec = {"id": "opec", "type": "organization", "names": {"en": ["OPEC"]}}
    anyhow = {"If-Match": "*"}
    assert desk.mona.post("/v1/entities", json=opec).status_code == 201
    assert desk.mona.put("/v1/entities/opec", json=opec, headers=anyhow).status_code == 200
    assert desk.mona.delete("/v1/entities/opec", headers=anyhow).status_code == 204
    assert slow.bases == []


def test_the_collector_rests_while_a_watchlist_is_compiled(
    slow: SlowCompiler, monkeypatch: pytest.MonkeyPatch
) -> None:
    collecting: list[bool] = []

    def compiled(base: Snapshot, *parts: Any) -> Snapshot:
        collecting.append(gc.isenabled())
        return change_snapshot(base, *parts)

    monkeypatch.setattr(compiling, "change_snapshot", compiled)
    SnapshotCompiler().compiled(watched("gctf"), LONG)
    assert collecting == [False]
    assert gc.isenabled()
