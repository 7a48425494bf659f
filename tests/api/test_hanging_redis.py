"""A Redis that takes connections and answers nothing."""

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from services.api import app
from services.api.waiting import OneWaits
from services.platform.embedded.redis import prepare_redis
from services.platform.errors import DependencyUnavailableError
from services.platform.processes import Child
from services.platform.redis.client import RedisHangsError
from services.platform.settings import RedisSettings
from tests.api.conftest import GCTF, Desk, running_api


@pytest.fixture
def own_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Desk, int]]:
    """Return an API that waits a moment for a Redis of this test alone, and that one's pid."""
    monkeypatch.setattr(app, "PROMPT_SECONDS", 0.5)
    prepared = prepare_redis(tmp_path, dict(os.environ))
    server = Child(prepared.command)
    prepared.wait(server)
    redis = RedisSettings(url=prepared.url)
    try:
        with running_api(redis) as address:
            desk = Desk(address, redis)
            desk.begin_anew()
            yield desk, server.pid
    finally:
        os.killpg(server.pid, signal.SIGCONT)
        server.stop()


def test_who_asks_is_told_when_to_come_back_and_then_answered(
    own_desk: tuple[Desk, int],
) -> None:
    desk, server = own_desk
    added = {"id": "opec", "type": "organization", "names": {"en": ["OPEC"]}}
    os.killpg(server, signal.SIGSTOP)
    for answer in (desk.mona.get("/v1/entities"), desk.mona.post("/v1/entities", json=added)):
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
        assert answer.json()["code"] == "store-unavailable"
    os.killpg(server, signal.SIGCONT)
    assert desk.mona.get("/v1/entities/gctf").json() == GCTF.model_dump(mode="json")


def test_while_one_waits_for_it_others_are_told_at_once() -> None:
    one_waits, asked, go = OneWaits(), threading.Event(), threading.Event()
    hang(one_waits)

    def wait() -> None:
        with one_waits.asking():
            asked.set()
            assert go.wait(30)

    with ThreadPoolExecutor(1) as apart:
        waiting = apart.submit(wait)
        assert asked.wait(30)
        with pytest.raises(DependencyUnavailableError), one_waits.asking():
            pytest.fail("it was asked")
        go.set()
        waiting.result()
    with one_waits.asking(), one_waits.asking():
        pass  # it has answered: all may ask


def test_while_it_answers_that_it_is_down_all_ask() -> None:
    one_waits = OneWaits()
    with pytest.raises(DependencyUnavailableError), one_waits.asking():
        raise DependencyUnavailableError("refused")
    with one_waits.asking(), one_waits.asking():
        pass


def test_who_asks_alone_in_vain_leaves_the_turn_to_the_next() -> None:
    one_waits = OneWaits()
    for _ in range(3):
        hang(one_waits)


def hang(one_waits: OneWaits) -> None:
    """Ask, and get no answer."""
    with pytest.raises(RedisHangsError, match="no answer"), one_waits.asking():
        raise RedisHangsError("no answer")
