"""A Redis in cluster mode is told from one that is away, with the mend."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from services.platform.embedded.redis import prepare_redis
from services.platform.ports import choose_port
from services.platform.processes import Child
from services.platform.redis.client import RedisAccessError, connect, require_accepted
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import RedisSettings
from tests.pipeline.articles import seed_watchlist


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[RedisSettings]:
    """Start a cluster of one."""
    server = prepare_redis(tmp_path / "server", dict(os.environ))
    with (tmp_path / "server" / "server.conf").open("a") as configuration:
        # The usual port of a cluster, 10,000 above, may be anybody's.
        configuration.write(f"cluster-enabled yes\ncluster-port {choose_port()}\n")
    child = Child(server.command)
    server.wait(child)
    settings = RedisSettings(url=server.url)
    with closing(connect(settings)) as client:
        asked: Any = client
        asked.execute_command("CLUSTER", "ADDSLOTSRANGE", 0, 16383)
    yield settings
    child.stop()


def test_a_service_does_not_start_on_a_cluster(cluster: RedisSettings) -> None:
    with pytest.raises(RedisAccessError, match="without cluster mode"):
        require_accepted(cluster)


def test_a_command_on_a_cluster_ends_with_the_mend(cluster: RedisSettings) -> None:
    store = RedisWatchStore(connect(cluster), Keys())
    with pytest.raises(RedisAccessError, match="without cluster mode"):
        store.replace_entities(store.load(), seed_watchlist())
