"""`python -m services.producer`, which `rasid replay` becomes."""

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from services.domain.text.display import plain
from services.platform.kafka.clients import KafkaAccessError
from services.platform.logs import configure_logging
from services.platform.settings import (
    KafkaSettings,
    LogSettings,
    StreamSettings,
    WebSettings,
    from_environment,
)
from services.producer.app import ReplayCommand
from services.producer.command import Command, Configuration, Consoles
from services.producer.errors import CannotStartError
from services.producer.settings import ProducerSettings
from services.producer.stop import Stop

_CANNOT_START = 2

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def replay(  # noqa: PLR0913 - one parameter per option
    source: Annotated[
        str,
        typer.Argument(
            help="A folder of UTF-8 .txt files, a file of JSON Lines, or - for standard input.",
            show_default=False,
        ),
    ],
    rate: Annotated[
        float | None,
        typer.Option(
            min=0.001, help="Articles per second, evenly spaced.", show_default="as fast as it goes"
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            min=1, help="Only the first N articles of the source.", metavar="N", show_default="all"
        ),
    ] = None,
    loop: Annotated[
        bool, typer.Option("--loop", help="Begin again after the last article, until stopped.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Read and check everything; send nothing.")
    ] = False,
    restart: Annotated[
        bool, typer.Option("--restart", help="Begin at the beginning after an interruption.")
    ] = False,
    checkpoints: Annotated[
        Path | None,
        typer.Option(
            help="Where an interrupted replay remembers its place.",
            metavar="FOLDER",
            show_default="var/checkpoints",
        ),
    ] = None,
    max_article_bytes: Annotated[
        int | None,
        typer.Option(
            min=1, help="Longest text, in bytes of UTF-8.", metavar="N", show_default="1 MiB"
        ),
    ] = None,
    no_create: Annotated[
        bool, typer.Option("--no-create", help="Leave it to others to create the streams.")
    ] = False,
    not_delivered: Annotated[
        Path | None,
        typer.Option(
            help="Write everything that was not delivered there, as JSON Lines.",
            metavar="FILE",
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print a summary as one line of JSON.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Show only what was not delivered.")
    ] = False,
    metrics_port: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=65535,
            help="Answer /metrics, /healthz and /readyz there; 0 takes a free port.",
            metavar="PORT",
            show_default="RASID_WEB_PORT, else none",
        ),
    ] = None,
) -> None:
    """Replay articles into the stream of articles.

    A **folder** holds one article per `.txt` file. With a `manifest.jsonl` beside them, its lines
    give order and details: `{"file": "a.txt", "external_id"?, "source"?, "title"?, "language"?,
    "url"?, "published_at"?}`; a `.txt` that it does not list is refused.

    **JSON Lines** have one article per line: `{"id", "text", "title"?, "language"?, "url"?,
    "source"?, "published_at"?}`. The language is `ar` or `en`; a time without an offset is UTC.

    What cannot be sent (not UTF-8, empty, too long, an id used twice, wrong JSON, a wrong field)
    is refused with file, line and reason; the rest goes on.

    An interrupted replay goes on where it stopped when the same source is replayed to the same
    stream again; a complete one begins anew. Nothing is lost; a few articles may be sent twice,
    which does no harm: the same article has the same id and raises no second alert.

    **Exit status**: 0 when everything was delivered; 1 when something was not, which is listed on
    standard error; 2 when the replay could not start; 130 or 143 after Ctrl-C or SIGTERM.

    **Examples**

    `rasid replay seeds/` sends the five articles that come with Rasid.

    `rasid replay archive.jsonl --rate 50` sends fifty articles every second.

    `rasid replay archive.jsonl --dry-run --json` says what would be refused.

    `zcat archive.jsonl.gz | rasid replay - --limit 1000` sends the first thousand.
    """
    _configure_logs()
    stop = Stop()
    stop.listen()
    consoles = Consoles(
        output=Console(highlight=False, markup=False),
        errors=Console(stderr=True, highlight=False, markup=False),
    )
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
    try:
        status = ReplayCommand(command, _configuration(options, metrics_port), consoles, stop).run()
    except (CannotStartError, KafkaAccessError) as error:
        consoles.errors.print(plain(str(error)), style="red", soft_wrap=True)
        raise typer.Exit(_CANNOT_START) from error
    raise typer.Exit(status)


def _configuration(options: Mapping[str, object], metrics_port: int | None) -> Configuration:
    secrets = os.environ.get("RASID_SECRETS_DIR")
    web = from_environment(WebSettings, secrets)
    serves_pages = metrics_port is not None or "port" in web.model_fields_set
    if metrics_port is not None:
        web = web.model_copy(update={"port": metrics_port})
    given = {name: value for name, value in options.items() if value is not None}
    return Configuration(
        producer=from_environment(ProducerSettings, secrets).model_copy(update=given),
        kafka=from_environment(KafkaSettings, secrets),
        streams=from_environment(StreamSettings, secrets),
        web=web,
        serves_pages=serves_pages,
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
    app(prog_name="rasid replay")


if __name__ == "__main__":
    main()
