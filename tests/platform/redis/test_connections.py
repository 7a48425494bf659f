"""A client opens so many connections and no more; who needs one waits."""

import asyncio
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from services.platform.errors import DependencyUnavailableError
from services.platform.redis.client import RedisHangsError, connect, connect_async, redis_errors
from services.platform.settings import RedisSettings


async def test_a_command_waits_for_a_connection_and_does_not_fail(
    redis_settings: RedisSettings,
) -> None:
    async with connect_async(redis_settings, connections=2) as client:
        asked: Any = client
        nothing = redis_settings.prefix
        reads = (asked.xread({nothing: "$"}, block=100) for _ in range(7))
        assert not any(await asyncio.gather(*reads))


class Counting(socketserver.ThreadingTCPServer):
    """Counts who connects, and does with each what it is given."""

    allow_reuse_address = daemon_threads = True

    def __init__(self, serve: Callable[[Any], None]) -> None:
        self.serve, self.connections = serve, 0
        super().__init__(("127.0.0.1", 0), _Counted)

    @property
    def url(self) -> str:
        """Return its address."""
        return f"redis://127.0.0.1:{self.server_address[1]}/0"


class _Counted(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        assert isinstance(self.server, Counting)
        self.server.connections += 1
        self.server.serve(self.request)


@contextmanager
def counting(serve: Callable[[Any], None]) -> Iterator[Counting]:
    """Run such a server within the context."""
    with Counting(serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_a_server_that_hangs_is_waited_for_once() -> None:
    gone = threading.Event()
    with counting(lambda _: _wait(gone)) as server:
        client = connect(RedisSettings(url=server.url), answer_seconds=0.1)
        with pytest.raises(RedisHangsError), redis_errors():
            client.ping()
        gone.set()
    assert server.connections == 1


def test_what_a_broken_connection_did_not_bring_is_sent_again() -> None:
    with counting(lambda _: None) as server:
        client = connect(RedisSettings(url=server.url))
        with pytest.raises(DependencyUnavailableError), redis_errors():
            client.ping()
    assert server.connections > 1


def _wait(gone: threading.Event) -> None:
    assert gone.wait(30)
