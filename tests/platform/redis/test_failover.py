"""A name that leads to another primary, as behind a proxy or a service of Kubernetes."""

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from services.platform.embedded.redis import prepare_redis
from services.platform.processes import Child
from services.platform.redis.client import connect, connect_async
from services.platform.settings import RedisSettings
from tests.platform.relay import Relay

NOWHERE = ("127.0.0.1", 1)


@dataclass
class Pair:
    """A primary behind a name, and the one that will take its place."""

    settings: RedisSettings
    primary: RedisSettings
    relay: Relay
    other: tuple[str, int]

    def fail_over(self) -> None:
        """Make the primary a replica, which keeps its connections, and let the name lead on."""
        with connect(self.primary) as client:
            client.replicaof(*NOWHERE)
        self.relay.target = self.other


@pytest.fixture
def pair(redis_settings: RedisSettings, tmp_path: Path) -> Iterator[Pair]:
    server = prepare_redis(tmp_path / "primary", dict(os.environ))
    child = Child(server.command)
    server.wait(child)
    there = urlsplit(redis_settings.url)
    with Relay(0, f"127.0.0.1:{server.port}") as relay:
        threading.Thread(target=relay.serve_forever, args=(0.01,), daemon=True).start()
        at = f"redis://127.0.0.1:{relay.server_address[1]}/0"
        yield Pair(
            settings=redis_settings.model_copy(update={"url": at}),
            primary=redis_settings.model_copy(update={"url": server.url}),
            relay=relay,
            other=(str(there.hostname), there.port or 6379),
        )
        relay.shutdown()
    child.stop()


async def test_a_service_writes_to_the_new_primary_though_the_old_keeps_its_connection(
    pair: Pair,
) -> None:
    async with connect_async(pair.settings) as client:
        asked: Any = client
        await asked.set(pair.settings.prefix, "before")
        pair.fail_over()
        await asked.set(pair.settings.prefix, "after")
        assert await asked.get(pair.settings.prefix) == b"after"


async def test_a_transaction_finds_it_too(pair: Pair) -> None:
    async with connect_async(pair.settings) as client:
        asked: Any = client
        await asked.ping()
        pair.fail_over()
        async with asked.pipeline(transaction=True) as pipeline:
            pipeline.set(pair.settings.prefix, "together")
            pipeline.get(pair.settings.prefix)
            assert await pipeline.execute() == [True, b"together"]


async def test_a_script_finds_it_too(pair: Pair) -> None:
    async with connect_async(pair.settings) as client:
        asked: Any = client
        script = asked.register_script("return redis.call('SET', KEYS[1], 'by script')")
        await script([pair.settings.prefix])
        pair.fail_over()
        await script([pair.settings.prefix])
        assert await asked.get(pair.settings.prefix) == b"by script"


def test_a_client_of_commands_finds_it_too(pair: Pair) -> None:
    with connect(pair.settings) as client:
        client.set(pair.settings.prefix, "before")
        pair.fail_over()
        client.set(pair.settings.prefix, "after")
        assert client.get(pair.settings.prefix) == b"after"
