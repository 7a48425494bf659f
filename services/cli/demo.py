"""`rasid demo`: everything at once, on the articles of a folder."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from schemas.alert import Alert
from schemas.entity import Entity
from schemas.streams import streams
from services.cli.alerts import show_alerts
from services.cli.context import CommandContext, Context, fail, read_context
from services.cli.installation import AlreadyRunningError, Installation
from services.cli.notes import Notes
from services.cli.up import addresses_table
from services.cli.watch import store_entities
from services.domain.watchlist import WatchlistError
from services.platform.clock import SystemClock
from services.platform.embedded.errors import EmbeddedError
from services.platform.errors import DependencyUnavailableError
from services.platform.kafka.lag import LagReader
from services.platform.kafka.stream_log import StreamLog
from services.platform.processes import SupervisionError, foreground
from services.platform.redis.alert_log import AlertFilter
from services.platform.redis.watch import ConcurrentChangeError
from services.platform.watchlist_file import WatchlistFileError, read_watchlist

Articles = Annotated[
    Path,
    typer.Option(help="Folder of .txt articles.", metavar="FOLDER", exists=True, readable=True),
]
Tracked = Annotated[
    Path,
    typer.Option(
        help="Whom and what to track.", metavar="FILE", exists=True, readable=True, dir_okay=False
    ),
]
Once = Annotated[bool, typer.Option("--once", help="Stop everything after the alerts.")]
AsEvents = Annotated[
    bool, typer.Option("--json", help="Print one CloudEvent per line and nothing else.")
]
Wait = Annotated[int, typer.Option(min=1, help="Seconds to wait for the last alert.")]


def demo(
    context: Context,
    articles: Articles = Path("seeds"),
    watchlist: Tracked = Path("seeds/watchlist.yaml"),
    once: Once = False,
    as_json: AsEvents = False,
    wait: Wait = 120,
) -> None:
    """Start Kafka, Redis and all services, replay articles, and show the alerts they raise.

    Nothing has to run beforehand, and nothing listens beyond this machine. Data lie in the folder
    `demo` of the home, apart from those of `rasid up`. Run again, it shows the same alerts: none is
    raised twice.

    **Examples**

    `rasid demo` leaves everything running until Ctrl-C.

    `rasid demo --once --json > alerts.jsonl`

    `rasid demo --articles my-articles --watchlist my-watchlist.yaml`
    """
    notes = Notes(console=context.obj.errors, quiet=as_json and not sys.stderr.isatty())
    try:
        entities = read_watchlist(watchlist)
        with Installation(_apart(context.obj), notes) as installation:
            _track(installation, entities, notes)
            began = SystemClock().now()
            _replay(installation, articles, notes)
            _wait_until_done(installation, wait, notes)
            alerts = _raised_now(installation.context, began, entities)
            show_alerts(installation.context, alerts, as_json=as_json)
            if not once:
                _stay(installation, notes, as_json=as_json)
    except (WatchlistFileError, WatchlistError) as error:
        fail(context.obj, str(error), status=2)
    except AlreadyRunningError:
        where = f"{context.obj.home}/demo"
        fail(context.obj, f"A demo runs in {where} already: stop it, or name another --home.")
    except (EmbeddedError, SupervisionError, ConcurrentChangeError) as error:
        fail(context.obj, str(error))


def _apart(given: CommandContext) -> CommandContext:
    """Return the context with names of its own: a demo must not touch anybody's watchlist.

    Where the settings name no servers it starts its own, also beside a `rasid up` of this home.
    """
    context = read_context(given.home / "demo", given.environment)
    # Whoever watches waits for the last commit.
    hurried = {f"RASID_{one}_COMMIT_INTERVAL_SECONDS": "0.1" for one in ("ENRICHER", "ALERTER")}
    return replace(
        context,
        output=given.output,
        errors=given.errors,
        environment=hurried | dict(context.environment),
        redis=context.redis.model_copy(update={"prefix": "rasid-demo"}),
        streams=context.streams.model_copy(update={"prefix": "rasid-demo"}),
        groups=context.groups.model_copy(
            update={"enricher": "rasid-demo-enricher", "alerter": "rasid-demo-alerter"}
        ),
    )


def _track(installation: Installation, entities: tuple[Entity, ...], notes: Notes) -> None:
    notes.say(store_entities(installation.context, entities, replace=True))


def _replay(installation: Installation, articles: Path, notes: Notes) -> None:
    context = installation.context
    command = [sys.executable, "-m", "services.producer", str(articles)]
    # All of them, also where an earlier demo was interrupted: all are to be shown.
    command += ["--restart", "--checkpoints", str(context.home / "checkpoints")]
    command += ["--quiet"] if notes.quiet else []
    with foreground(command, context.child_environment()) as process:
        installation.wait_until(lambda: process.poll() is not None)
    if process.returncode:
        said = "The replay did not deliver every article; see above."
        fail(context, said, status=process.returncode)


def _wait_until_done(installation: Installation, seconds: int, notes: Notes) -> None:
    context = installation.context
    names = streams(context.streams.prefix)
    steps = ((context.groups.enricher, names.articles), (context.groups.alerter, names.enriched))
    with notes.waiting("Waiting for the last alert ..."), LagReader(context.kafka) as kafka:
        done = installation.wait_until(
            # In the order of the flow: what the first has not done, the second cannot know of.
            lambda: all(_nothing_left(kafka, group, stream.name) for group, stream in steps),
            seconds=seconds,
        )
    if not done:
        fail(context, f"Not done after {seconds} s: the logs in {context.home} say why.")


def _nothing_left(kafka: LagReader, group: str, stream: str) -> bool:
    try:
        return kafka.lag(group, stream) == 0
    except DependencyUnavailableError:
        # It ended, and is started again meanwhile.
        return False


def _raised_now(
    context: CommandContext, began: datetime, entities: Iterable[Entity]
) -> list[Alert]:
    """Return the alerts of this demo in reading order; the home may keep those of others."""
    tracked, sent = {entity.id for entity in entities}, _sent_since(context, began)
    alerts = (
        alert
        for alert in context.alert_log().read(AlertFilter())
        if alert.data.article.id in sent and alert.data.entity_id in tracked
    )
    return sorted(alerts, key=_reading_order)


def _sent_since(context: CommandContext, began: datetime) -> set[str]:
    """Return the ids of the articles that the stream has from a time on."""
    log = StreamLog(context.kafka, streams(context.streams.prefix).articles.name)
    return {
        record.key.decode()
        for record in log.records(began)
        if record.timestamp >= int(began.timestamp() * 1000)
    }


def _reading_order(alert: Alert) -> tuple[str, int]:
    first = next(iter(alert.data.passages), None)
    return alert.data.article.external_id, first.start if first else 0


def _stay(installation: Installation, notes: Notes, *, as_json: bool) -> None:
    context = installation.context
    if not notes.quiet:
        where = context.errors if as_json else context.output
        where.print(addresses_table(installation.state()))
    notes.say(
        "All of this stays up until Ctrl-C. In another terminal, for example:\n"
        f"rasid --home {context.home} alerts tail\n"
        f"rasid --home {context.home} console"
    )
    installation.stay()
