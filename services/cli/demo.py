"""`rasid demo`: everything at once, on the articles of a folder."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from schemas.alert import Alert
from schemas.streams import streams
from services.cli.alerts import show_alerts
from services.cli.context import CommandContext, Context, fail
from services.cli.installation import AlreadyRunningError, Installation, addresses_table
from services.cli.watch import store_entities
from services.domain.watchlist import WatchlistError
from services.platform.embedded.errors import EmbeddedError
from services.platform.kafka.lag import LagReader
from services.platform.processes import SupervisionError
from services.platform.redis.alert_log import AlertFilter
from services.platform.watchlist_file import WatchlistFileError, read_watchlist

_POLL_SECONDS = 0.1


def demo(
    context: Context,
    articles: Annotated[Path, typer.Option(help="Folder of .txt articles.")] = Path("seeds"),
    watchlist: Annotated[Path, typer.Option(help="Whom and what to track.")] = Path(
        "seeds/watchlist.yaml"
    ),
    once: Annotated[bool, typer.Option("--once", help="Stop everything after the alerts.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one CloudEvent per line and nothing else.")
    ] = False,
    wait: Annotated[int, typer.Option(min=1, help="Seconds to wait for the last alert.")] = 120,
) -> None:
    """Start Kafka, Redis and all services, replay articles, and show the alerts they raise.

    Nothing has to run beforehand, and nothing listens beyond this machine. Run again, it finds the
    articles replayed and shows the same alerts: none is raised twice.
    """
    quiet = as_json and not sys.stderr.isatty()
    try:
        entities = read_watchlist(watchlist)
        with Installation(_apart(context.obj), quiet=quiet) as installation:
            running = installation.context
            said = store_entities(running, entities, replace=True)
            if not quiet:
                running.errors.print(said)
            _replay(running, articles, quiet=quiet)
            _wait_until_done(installation, wait)
            show_alerts(running, _in_reading_order(running), as_json=as_json)
            if not once:
                _stay(installation)
    except (WatchlistFileError, WatchlistError) as error:
        fail(context.obj, str(error), status=2)
    except AlreadyRunningError:
        fail(context.obj, f"A demo runs in {context.obj.home}/demo already; --home names another.")
    except (EmbeddedError, SupervisionError) as error:
        fail(context.obj, str(error))


def _apart(context: CommandContext) -> CommandContext:
    """Return the context with names of its own: a demo must not touch anybody's watchlist."""
    return replace(
        context,
        home=context.home / "demo",
        redis=context.redis.model_copy(update={"prefix": "rasid-demo"}),
        streams=context.streams.model_copy(update={"prefix": "rasid-demo"}),
        groups=context.groups.model_copy(
            update={"enricher": "rasid-demo-enricher", "alerter": "rasid-demo-alerter"}
        ),
    )


def _stay(installation: Installation) -> None:
    context = installation.context
    context.output.print(addresses_table(installation.state()))
    context.errors.print(
        f"All of this stays up until Ctrl-C. In another terminal, for example: "
        f"rasid --home {context.home} alerts tail"
    )
    installation.stay()


def _replay(context: CommandContext, articles: Path, *, quiet: bool) -> None:
    command = [sys.executable, "-m", "services.producer", str(articles)]
    checkpoints = context.home / "checkpoints"
    command += ["--checkpoints", str(checkpoints), *(["--quiet"] if quiet else [])]
    done = subprocess.run(  # noqa: S603 - our own module
        command, env=context.child_environment(), check=False
    )
    if done.returncode:
        fail(
            context, "The replay did not deliver every article; see above.", status=done.returncode
        )


def _wait_until_done(installation: Installation, seconds: int) -> None:
    context = installation.context
    names = streams(context.streams.prefix)
    steps = ((context.groups.enricher, names.articles), (context.groups.alerter, names.enriched))
    with LagReader(context.kafka) as kafka:
        done = installation.wait_until(
            # In the order of the flow: what the first has not done, the second cannot know of.
            lambda: all(kafka.lag(group, stream.name) == 0 for group, stream in steps),
            seconds=seconds,
            poll=_POLL_SECONDS,
        )
    if not done:
        fail(context, f"Not done after {seconds} s: the logs in {context.home} say why.")


def _in_reading_order(context: CommandContext) -> list[Alert]:
    alerts = context.alert_log().read(AlertFilter())
    return sorted(
        alerts, key=lambda alert: (alert.data.article.external_id, alert.data.mentions[0].start)
    )
