"""Commands run in this process, on the session's Redis; the whole `rasid` as a process."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from rich.console import Console
from typer import Typer
from typer.testing import CliRunner, Result

from schemas.alert import Alert
from services.cli import alerts, watch
from services.cli.context import CommandContext
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect_async
from services.platform.redis.keys import Keys
from services.platform.settings import (
    EmbeddedSettings,
    GroupSettings,
    KafkaSettings,
    RedisSettings,
    StreamSettings,
)
from tests.pipeline.conftest import waiting as waiting

Invoke = Callable[..., Result]
Rasid = Callable[..., "subprocess.CompletedProcess[str]"]
Raise = Callable[[Iterable[Alert]], None]


@pytest.fixture
def context(redis_settings: RedisSettings, tmp_path: Path) -> CommandContext:
    """Return what commands of this test work with: keys of its own in the session's Redis."""
    return CommandContext(
        kafka=KafkaSettings(),
        redis=redis_settings,
        streams=StreamSettings(),
        groups=GroupSettings(),
        embedded=EmbeddedSettings(),
        home=tmp_path,
        environment=dict(os.environ),
        # Wide enough that no word is broken, however wide the terminal of who runs the tests.
        output=Console(width=200, highlight=False, markup=False, emoji=False),
        errors=Console(width=200, stderr=True, highlight=False, markup=False, emoji=False),
    )


@pytest.fixture
def watch_command(context: CommandContext) -> Invoke:
    """Return what runs `rasid watch ...`."""
    return invoker(watch.app, context)


@pytest.fixture
def alerts_command(context: CommandContext) -> Invoke:
    """Return what runs `rasid alerts ...`."""
    return invoker(alerts.app, context)


@pytest.fixture
def raise_alerts(redis_settings: RedisSettings) -> Raise:
    """Return what stores alerts as an alerter does."""

    async def store(raised: Iterable[Alert]) -> None:
        async with connect_async(redis_settings) as client:
            keys = Keys(redis_settings.prefix)
            await RedisAlertStore(client, keys).add(list(raised))

    return lambda raised: asyncio.run(store(raised))


@pytest.fixture
def environment(redis_settings: RedisSettings, tmp_path: Path) -> dict[str, str]:
    """Return the environment of a `rasid` process with this test's keys."""
    return {
        **os.environ,
        "RASID_REDIS_URL": redis_settings.url,
        "RASID_REDIS_PREFIX": redis_settings.prefix,
        "RASID_HOME": str(tmp_path / "home"),
        "COLUMNS": "200",
    }


@pytest.fixture
def rasid(environment: dict[str, str]) -> Rasid:
    """Return what runs the whole `rasid` as a process."""

    def run(*arguments: str, **more: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            rasid_command(*arguments),
            env=environment | more,
            capture_output=True,
            text=True,
            check=False,
            timeout=90,
        )

    return run


def rasid_command(*arguments: str) -> list[str]:
    """Return the command line of `rasid`."""
    return [sys.executable, "-m", "services.cli", *arguments]


def invoker(app: Typer, context: CommandContext) -> Invoke:
    """Return what runs the commands of one group."""

    def invoke(*arguments: str) -> Result:
        # Typer's own errors go by this width, not by the consoles of the context.
        return CliRunner(env={"COLUMNS": "200"}).invoke(app, arguments, obj=context)

    return invoke
