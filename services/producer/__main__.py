"""`python -m services.producer`, which `rasid replay` becomes."""

if __name__ == "__main__":
    # While all below is still being imported, Ctrl-C would show where; once there is something to
    # finish, `Stop` takes it over.
    import signal

    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)

import logging
import os
import sys
from collections.abc import Mapping
from typing import TypeVar

import typer
from pydantic_settings import BaseSettings
from rich.console import Console

from services.domain.text.display import plain
from services.platform.kafka.clients import KafkaAccessError
from services.platform.logs import configure_logging
from services.platform.pages import PagesError
from services.platform.settings import (
    KafkaSettings,
    LogSettings,
    StreamSettings,
    TracingSettings,
    WebSettings,
    from_environment,
)
from services.platform.terminal import command_line
from services.producer.app import ReplayCommand
from services.producer.command import Command, Configuration, Consoles
from services.producer.errors import CannotStartError
from services.producer.options import (
    AsJson,
    Checkpoints,
    DryRun,
    Limit,
    Loop,
    MaxArticleBytes,
    MetricsPort,
    NoCreate,
    NotDelivered,
    Quiet,
    Rate,
    Restart,
    Source,
)
from services.producer.settings import ProducerSettings
from services.producer.stop import Stop

_CANNOT_START = 2

S = TypeVar("S", bound=BaseSettings)

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def replay(  # noqa: PLR0913 - one parameter per option
    source: Source,
    rate: Rate = None,
    limit: Limit = None,
    loop: Loop = False,
    dry_run: DryRun = False,
    restart: Restart = False,
    checkpoints: Checkpoints = None,
    max_article_bytes: MaxArticleBytes = None,
    no_create: NoCreate = False,
    not_delivered: NotDelivered = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
    metrics_port: MetricsPort = None,
) -> None:
    """Replay articles into the stream of articles.

    A **folder** holds one article per `.txt` file. With a `manifest.jsonl` beside them, its lines
    give order and details: `{"file": "a.txt", "external_id"?, "source"?, "title"?, "language"?,
    "url"?, "published_at"?}`; a `.txt` that it does not list is refused.

    **JSON Lines** have one article per line: `{"id", "text", "title"?, "language"?, "url"?,
    "source"?, "published_at"?}`. The language is `ar` or `en`; a time without an offset is UTC.

    What cannot be sent (not UTF-8, empty, too long, an id used twice, wrong JSON, a wrong field)
    is refused with file, line and reason; the rest goes on. A field whose name is nearly right
    (`titel`) is told, and its article sent without it.

    An interrupted replay goes on where it stopped when the same source is replayed to the same
    stream again; a complete one begins anew. Nothing is lost; a few articles may be sent twice,
    which does no harm: the same article has the same id and raises no second alert.

    **Exit status**: 0 when everything was delivered; 1 when something was not, which is listed on
    standard error; 2 when the replay could not start; 130 or 143 after Ctrl-C or SIGTERM.

    **Examples**

    `rasid replay seeds/` sends the five articles that come with Rasid.

    `rasid replay archive.jsonl --rate 50` sends fifty articles every second.

    `rasid replay archive.jsonl --dry-run --json` says what would be refused.

    `rasid replay archive.jsonl.gz --limit 1000` sends the first thousand.

    `jq -c '.[]' articles.json | rasid replay -` sends the articles of one JSON array.
    """
    command = Command(
        source=source,
        rate=rate,
        limit=limit,
        loop=loop,
        dry_run=dry_run,
        restart=restart,
        create_streams=not no_create,
        quiet=quiet,
        as_json=as_json,
        not_delivered_file=not_delivered,
    )
    options = {"checkpoint_folder": checkpoints, "max_article_bytes": max_article_bytes}
    raise typer.Exit(_run(command, options, metrics_port))


def _run(command: Command, options: Mapping[str, object], metrics_port: int | None) -> int:
    """Run it until its end or a signal, and return the exit status."""
    _configure_logs()
    stop = Stop()
    stop.listen()
    consoles = Consoles(
        output=Console(highlight=False, markup=False),
        errors=Console(stderr=True, highlight=False, markup=False),
    )
    try:
        return ReplayCommand(command, _configuration(options, metrics_port), consoles, stop).run()
    except (CannotStartError, KafkaAccessError, PagesError) as error:
        consoles.errors.print(plain(str(error)), style="red", soft_wrap=True)
        return _CANNOT_START


def _configuration(options: Mapping[str, object], metrics_port: int | None) -> Configuration:
    secrets = os.environ.get("RASID_SECRETS_DIR")
    web = from_environment(WebSettings, secrets)
    serves_pages = metrics_port is not None or "port" in web.model_fields_set
    if metrics_port is not None:
        web = web.model_copy(update={"port": metrics_port})
    return Configuration(
        producer=_with(options, from_environment(ProducerSettings, secrets)),
        kafka=from_environment(KafkaSettings, secrets),
        streams=_with(options, from_environment(StreamSettings, secrets)),
        tracing=from_environment(TracingSettings, secrets),
        web=web,
        serves_pages=serves_pages,
    )


def _with(options: Mapping[str, object], group: S) -> S:
    """Return the settings as the options that were given say."""
    given = {name: value for name, value in options.items() if value is not None}
    return group.model_copy(
        update={name: given[name] for name in given.keys() & type(group).model_fields.keys()}
    )


def _configure_logs() -> None:
    configure_logging(
        from_environment(LogSettings, os.environ.get("RASID_SECRETS_DIR")), "producer"
    )
    if logging.getLogger().level > logging.DEBUG:
        # While the broker is away it logs an error at every try; the report says it once.
        logging.getLogger("kafka").setLevel(logging.CRITICAL)
    # At DEBUG it would log every article's text.
    logging.getLogger("kafka.producer").setLevel(
        max(logging.INFO, logging.getLogger("kafka").level)
    )


def main() -> None:
    """Run the command."""
    with command_line(sys.argv[1:]):
        app(prog_name="rasid replay")


if __name__ == "__main__":
    main()
