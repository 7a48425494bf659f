"""What every command needs: settings, consoles, and one way to say that something is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import typer
from rich.console import Console

from services.platform.redis.alert_log import RedisAlertLog
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import (
    EmbeddedSettings,
    GroupSettings,
    KafkaSettings,
    RedisSettings,
    StreamSettings,
)


def _standard_output() -> Console:
    return Console(highlight=False, markup=False)


def _standard_error() -> Console:
    return Console(stderr=True, highlight=False, markup=False)


@dataclass(frozen=True, kw_only=True)
class CommandContext:
    """Handed to every command; made once, in `__main__`."""

    kafka: KafkaSettings
    redis: RedisSettings
    streams: StreamSettings
    groups: GroupSettings
    embedded: EmbeddedSettings
    home: Path
    """Where a local installation keeps its data."""
    environment: Mapping[str, str]
    """As this process was given it."""
    output: Console = field(default_factory=_standard_output)
    errors: Console = field(default_factory=_standard_error)

    def child_environment(self) -> dict[str, str]:
        """Return the environment for a process of ours, with the addresses that this one uses."""
        return {
            **self.environment,
            "RASID_KAFKA_BOOTSTRAP": self.kafka.bootstrap,
            "RASID_REDIS_URL": self.redis.url,
            "RASID_REDIS_PREFIX": self.redis.prefix,
            "RASID_STREAM_PREFIX": self.streams.prefix,
            "RASID_GROUP_ENRICHER": self.groups.enricher,
            "RASID_GROUP_ALERTER": self.groups.alerter,
        }

    def watch_store(self) -> RedisWatchStore:
        """Return what is tracked, in Redis."""
        return RedisWatchStore(connect(self.redis), Keys(self.redis.prefix))

    def alert_log(self) -> RedisAlertLog:
        """Return the alerts in Redis."""
        return RedisAlertLog(connect(self.redis), Keys(self.redis.prefix))


class Context(typer.Context):
    """Typer's context with ours in it."""

    obj: CommandContext


def fail(context: CommandContext, message: str, *, status: int = 1) -> NoReturn:
    """Say what is wrong on standard error and end with `status`."""
    context.errors.print(message, style="red", soft_wrap=True)
    raise typer.Exit(status)
