"""An Idempotency-Key does nothing twice, whenever Redis goes away."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from http import HTTPStatus
from urllib.parse import urlsplit

import pytest
from fastapi import Response

from services.api.app import Configuration, build_app
from services.api.once import Once
from services.api.parts import ApiParts
from services.api.problems import ProblemError
from services.api.settings import ApiSettings
from services.platform.clock import SystemClock
from services.platform.errors import DependencyUnavailableError
from services.platform.metrics import new_registry
from services.platform.settings import KafkaSettings, RedisSettings, StreamSettings
from tests.alert_examples import WHEN
from tests.platform.relay import Relay


@dataclass
class SetClock:
    """Stands still until it is moved."""

    time: datetime = WHEN

    def now(self) -> datetime:
        """Return the time."""
        return self.time


@dataclass
class Line:
    """The way from an API to a real Redis, which can be cut."""

    relay: Relay
    parts: ApiParts
    clock: SetClock
    made: list[str] = field(default_factory=list)

    def cut(self) -> None:
        """Let no connection live, and take no new one."""
        self.relay.shutdown()
        self.relay.server_close()
        self.parts.client.connection_pool.disconnect()

    def mend(self) -> None:
        """Take connections again."""
        there = self.relay.target
        self.relay = _started(self.relay.server_address[1], f"{there[0]}:{there[1]}")

    def make(self) -> Response:
        """Create something."""
        self.made.append("one")
        return Response("made", 201)

    def make_and_lose_redis(self) -> Response:
        """Create something; then the connection is gone."""
        response = self.make()
        self.cut()
        return response

    def make_half(self) -> Response:
        """Create something perhaps."""
        self.make()
        raise DependencyUnavailableError("it did not answer")

    def once(self, body: str = "body") -> Once:
        """Return one request of those with the same key."""
        return Once(parts=self.parts, scope=("POST", "/v1/things"), body=body, key="k")


def _started(port: int, target: str) -> Relay:
    relay = Relay(port, target)
    threading.Thread(target=relay.serve_forever, args=(0.01,), daemon=True).start()
    return relay


@contextmanager
def _line(redis: RedisSettings) -> Iterator[Line]:
    url = urlsplit(redis.url)
    relay, clock = _started(0, f"{url.hostname}:{url.port}"), SetClock()
    there = url._replace(netloc=f"127.0.0.1:{relay.server_address[1]}").geturl()
    app = build_app(
        Configuration(
            api=ApiSettings(),
            kafka=KafkaSettings(),
            redis=redis.model_copy(update={"url": there}),
            streams=StreamSettings(prefix=redis.prefix),
        ),
        SystemClock(),
        new_registry(),
    )
    line = Line(relay, replace(app.state.parts, clock=clock), clock)
    yield line
    line.cut()


@pytest.fixture
def line(redis_settings: RedisSettings) -> Iterator[Line]:
    """Return a way to Redis that can be cut."""
    with _line(redis_settings) as line:
        yield line


def refusal(line: Line) -> ProblemError:
    """Return why the same request is refused."""
    with pytest.raises(ProblemError) as caught:
        line.once().run("mona", line.make)
    assert caught.value.status is HTTPStatus.CONFLICT
    return caught.value


def test_what_was_made_is_answered_even_where_the_answer_cannot_be_kept_and_not_made_again(
    line: Line,
) -> None:
    assert line.once().run("mona", line.make_and_lose_redis).status_code == 201
    line.mend()
    assert refusal(line).kind == "in-work"
    line.clock.time += timedelta(hours=1)
    error = refusal(line)
    assert error.kind == "outcome-unknown"
    assert "new key" in error.detail
    assert line.made == ["one"]


def test_what_failed_half_way_is_not_done_again_unless_that_is_harmless(line: Line) -> None:
    with pytest.raises(DependencyUnavailableError):
        line.once().run("mona", line.make_half)
    line.clock.time += timedelta(hours=1)
    assert refusal(line).kind == "outcome-unknown"


def test_what_may_be_done_twice_is_done_again_after_it_failed_half_way(line: Line) -> None:
    with pytest.raises(DependencyUnavailableError):
        line.once().run("mona", line.make_half, harmless=True)
    assert line.once().run("mona", line.make).status_code == 201


def test_a_key_is_free_again_after_a_day(line: Line) -> None:
    line.once().run("mona", line.make)
    (name,) = line.parts.client.scan_iter(f"{line.parts.keys.prefix}:answers:*")
    assert 86_000 < line.parts.client.ttl(name) <= 86_400
