"""`rasid`: one command for everything."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from services.cli import alerts, watch
from services.cli.context import CommandContext
from services.cli.demo import demo
from services.cli.doctor import doctor
from services.cli.match import match
from services.cli.replay import replay
from services.cli.state import find_running
from services.cli.up import up
from services.platform.errors import DependencyUnavailableError
from services.platform.kafka.clients import KafkaAccessError
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

app = typer.Typer(
    name="rasid",
    help="Rasid watches Arabic and English news for the people and bodies you track.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command()(up)
app.command()(demo)
app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
)(replay)
app.add_typer(watch.app, name="watch")
app.add_typer(alerts.app, name="alerts")
app.command()(match)
app.command()(doctor)


@app.callback()
def prepare(
    context: typer.Context,
    home: Annotated[
        Path, typer.Option(envvar="RASID_HOME", help="Where a local installation keeps its data.")
    ] = Path("var"),
) -> None:
    """Read the settings; a local installation that runs is found by its home."""
    secrets = os.environ.get("RASID_SECRETS_DIR")
    configure_logging(_quietly(from_environment(LogSettings, secrets)), "rasid")
    kafka = from_environment(KafkaSettings, secrets)
    redis = from_environment(RedisSettings, secrets)
    kafka, redis = find_running(home, kafka, redis)
    context.obj = CommandContext(
        kafka=kafka,
        redis=redis,
        streams=from_environment(StreamSettings, secrets),
        groups=from_environment(GroupSettings, secrets),
        embedded=from_environment(EmbeddedSettings, secrets),
        home=home,
        environment=dict(os.environ),
    )


def _quietly(settings: LogSettings) -> LogSettings:
    # A command talks to people by itself; a service that had to be started again they must hear of.
    if "level" in settings.model_fields_set:
        return settings
    return settings.model_copy(update={"level": "WARNING"})


def main() -> None:
    """Run one command; an absent Kafka or Redis is one sentence, not a stack trace."""
    try:
        app()
    except (DependencyUnavailableError, KafkaAccessError) as error:
        sys.exit(f"{error}\n`rasid doctor` looks at everything and says what to mend.")


if __name__ == "__main__":
    main()
