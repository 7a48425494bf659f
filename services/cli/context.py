"""What every command needs: settings, consoles, and one way to say that something is wrong."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer
from rich.console import Console

from services.cli.state import find_running, named_as_running
from services.domain.text.display import plain
from services.platform.logs import configure_logging
from services.platform.settings import (
    EmbeddedSettings,
    GroupSettings,
    KafkaSettings,
    LogSettings,
    RedisSettings,
    StreamSettings,
    from_environment,
)
from services.platform.unknown_settings import unknown_settings

if TYPE_CHECKING:
    from services.platform.redis.alert_log import RedisAlertLog
    from services.platform.redis.watch import RedisWatchStore


_LEAST_WIDTH = 40
"""Columns; in fewer a table would show nothing of its cells. COLUMNS is 0 in some terminals."""


def _standard_output() -> Console:
    return _console(stderr=False)


def _standard_error() -> Console:
    return _console(stderr=True)


def _console(*, stderr: bool) -> Console:
    made = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    if made.width < _LEAST_WIDTH:
        made.width = _LEAST_WIDTH
    return made


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

    @property
    def coloured(self) -> bool:
        """Say whether colours reach whoever reads the output."""
        return self.output.color_system is not None

    def child_environment(self) -> dict[str, str]:
        """Return the environment for a process of ours, with the addresses that this one uses."""
        return {
            **self.environment,
            **self._redis_secrets(),
            "RASID_KAFKA_BOOTSTRAP": self.kafka.bootstrap,
            "RASID_REDIS_URL": self.redis.url,
            **self.names(),
        }

    def names(self) -> dict[str, str]:
        """Return the variables by which an installation keeps its data apart from another's."""
        return {
            "RASID_REDIS_PREFIX": self.redis.prefix,
            "RASID_STREAM_PREFIX": self.streams.prefix,
            "RASID_GROUP_ENRICHER": self.groups.enricher,
            "RASID_GROUP_ALERTER": self.groups.alerter,
        }

    def _redis_secrets(self) -> dict[str, str]:
        # What came inside RASID_REDIS_URL is no longer there.
        secrets = {"RASID_REDIS_USERNAME": self.redis.username}
        if self.redis.password:
            secrets["RASID_REDIS_PASSWORD"] = self.redis.password.get_secret_value()
        return {name: value for name, value in secrets.items() if value}

    # Redis' library is loaded where Redis is needed: a replay and a help page are not to wait.

    def watch_store(self) -> "RedisWatchStore":
        """Return what is tracked, in Redis."""
        from services.platform.redis.client import connect  # noqa: PLC0415
        from services.platform.redis.keys import Keys  # noqa: PLC0415
        from services.platform.redis.watch import RedisWatchStore  # noqa: PLC0415

        return RedisWatchStore(connect(self.redis), Keys(self.redis.prefix))

    def alert_log(self) -> "RedisAlertLog":
        """Return the alerts in Redis."""
        from services.platform.redis.alert_log import RedisAlertLog  # noqa: PLC0415
        from services.platform.redis.client import connect  # noqa: PLC0415
        from services.platform.redis.keys import Keys  # noqa: PLC0415

        return RedisAlertLog(connect(self.redis), Keys(self.redis.prefix))


class Context(typer.Context):
    """Typer's context with ours in it."""

    obj: CommandContext


def read_context(home: Path, environment: Mapping[str, str]) -> CommandContext:
    """Read the settings; an installation that runs in `home` is found where they name no address.

    Raises:
        SystemExit: a setting is not what it should be.
    """
    secrets = environment.get("RASID_SECRETS_DIR")
    _configure_logs(from_environment(LogSettings, secrets))
    kafka, redis = find_running(
        home, from_environment(KafkaSettings, secrets), from_environment(RedisSettings, secrets)
    )
    streams, groups = named_as_running(
        home, from_environment(StreamSettings, secrets), from_environment(GroupSettings, secrets)
    )
    return CommandContext(
        kafka=kafka,
        redis=redis,
        streams=streams,
        groups=groups,
        embedded=from_environment(EmbeddedSettings, secrets),
        home=home,
        environment=environment,
    )


def warn_of_unknown_settings(context: CommandContext) -> None:
    """Tell of variables that nothing reads: what they were to change is as it was."""
    for unknown in unknown_settings(context.environment):
        said = f"{unknown.name} is set and is no setting. {unknown.mend}."
        context.errors.print(plain(said), style="yellow", soft_wrap=True)


def fail(context: CommandContext, message: str, *, status: int = 1) -> NoReturn:
    """Say what is wrong on standard error and end with `status`."""
    for line in message.splitlines():
        # A message may quote a file or a path, and those come from outside.
        context.errors.print(plain(line), style="red", soft_wrap=True)
    raise typer.Exit(status)


def _configure_logs(settings: LogSettings) -> None:
    if "level" in settings.model_fields_set:
        configure_logging(settings, "rasid")
        return
    # A command talks to people by itself; a service that had to be started again they must hear of.
    configure_logging(settings.model_copy(update={"level": "WARNING"}), "rasid")
    # Its library logs every attempt as an error; the command says once that Kafka is away.
    logging.getLogger("kafka").setLevel(logging.CRITICAL)
