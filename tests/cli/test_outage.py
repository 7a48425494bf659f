"""A command that follows goes on after Redis was away."""

import asyncio
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from schemas.alert import Alert
from services.platform.embedded.redis import prepare_redis
from services.platform.processes import Child
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect_async
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.alert_examples import example_alert
from tests.cli.alerts import ids
from tests.cli.conftest import rasid_command


def test_tail_outlives_redis_and_shows_what_was_raised_in_between(tmp_path: Path) -> None:
    server = prepare_redis(tmp_path / "redis", dict(os.environ))
    settings = RedisSettings(url=server.url)
    redis = Child(server.command)
    server.wait(redis)
    with subprocess.Popen(
        rasid_command("alerts", "tail", "--json"),
        env={**os.environ, "RASID_REDIS_URL": server.url, "RASID_HOME": str(tmp_path / "home")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as tail:
        assert tail.stdout is not None
        assert tail.stderr is not None
        try:
            assert tail.stderr.readline() == "Waiting for alerts; Ctrl-C ends.\n"
            redis.kill()
            assert "Trying again until it does" in tail.stderr.readline()
            redis = Child(server.command)
            server.wait(redis)
            raised = [example_alert(external_id=f"a{number}") for number in range(3)]
            _raise(settings, raised)
            shown = "".join(tail.stdout.readline() for _ in raised)
            assert ids(shown) == [alert.id for alert in raised]
            assert (
                tail.stderr.readline() == "It answers again; what was raised meanwhile follows.\n"
            )
        finally:
            tail.kill()
            redis.stop()


def _raise(settings: RedisSettings, alerts: Iterable[Alert]) -> None:
    async def store() -> None:
        async with connect_async(settings) as client:
            keys = Keys(settings.prefix)
            await RedisAlertStore(client, keys).add(list(alerts))

    asyncio.run(store())
