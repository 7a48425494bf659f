"""`rasid`: one command for everything."""

import os
import signal
import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Annotated

import typer

from services.cli.commands import Commands
from services.cli.outages import OUTAGES, said_of
from services.platform.terminal import command_line

app = typer.Typer(
    name="rasid",
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode="markdown",
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"rasid {installed_version('rasid')}")
        raise typer.Exit


@app.callback()
def prepare(
    context: typer.Context,
    home: Annotated[
        Path,
        typer.Option(
            envvar="RASID_HOME",
            help="Where a local installation keeps its data.",
            metavar="FOLDER",
        ),
    ] = Path("var"),
    version: Annotated[  # noqa: ARG001 - the callback answers
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Rasid watches Arabic and English news for the people and bodies you track.

    `rasid demo` shows it at work on five articles. `rasid up` starts an installation of your own;
    while it runs, the other commands of the same --home find it. Elsewhere they use the Kafka and
    the Redis that RASID_KAFKA_BOOTSTRAP and RASID_REDIS_URL name; deploy/env.example has every
    setting.

    **Examples**

    `rasid up`, and in another terminal:

    `rasid watch import seeds/watchlist.yaml`

    `rasid replay seeds`

    `rasid alerts list`
    """
    # Only here: `rasid --help` is there before the settings' library is.
    from services.cli.context import read_context, warn_of_unknown_settings  # noqa: PLC0415

    context.obj = read_context(home, dict(os.environ))
    warn_of_unknown_settings(context.obj)


def main() -> None:
    """Run one command; an absent Kafka or Redis is one sentence, not a stack trace."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        # From here on a command cleans up after itself, see `entry`.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with command_line(sys.argv[1:]):
            app()
    except OUTAGES as outage:
        sys.exit(said_of(outage))


if __name__ == "__main__":
    main()
