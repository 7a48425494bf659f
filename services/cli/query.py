"""`rasid query`: what a standing query means."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from schemas.entity import Entity
from schemas.errors import RecordError
from schemas.subscription import LONGEST_QUERY
from services.cli.command_group import command_group
from services.cli.context import CommandContext, Context
from services.cli.options import AsJson
from services.domain.query import LintWarning, Query, QueryError, lint_query, parse_query
from services.domain.query.lint import names_entities
from services.domain.query.outline import outline
from services.domain.text.display import json_line, plain
from services.platform.errors import DependencyUnavailableError
from services.platform.record_file import RecordFileError

_UNREADABLE = 2
_NOT_LOOKED_UP = (
    "Ids were not looked up: there is no watchlist here. `rasid up` and `rasid watch import` make "
    "one; --watchlist FILE looks them up in a file."
)

app = command_group("What a standing query means: check one.")


@app.callback()
def _group() -> None:
    """Standing queries."""


@app.command("check")
def check(
    context: Context,
    text: Annotated[str, typer.Argument(help="The query.", metavar="TEXT")],
    watchlist: Annotated[
        Path | None, typer.Option(help="A watchlist in YAML, to look ids up in instead.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Parse a standing query, show how it is understood, and warn of what looks wrong.

    Ids are looked up in the watchlist of the installation, where one runs, or in a file.
    Exit status 1 where there are warnings, 2 where the query cannot be read.

    **What a query may say**

    `entity:ID` (`entity:*` is any), `type:official`, `office:ID`, `topic:diplomacy` (a code or a
    name, topics below it included), `lang:ar`, `source:"KUNA"`; words and `"phrases"` in either
    language; `near(word, "a phrase", 30)` with at most 30 words between; AND, OR, NOT and
    parentheses. For the whole query `confidence:0.8` and `mentions:2`.

    **Examples**

    `rasid query check 'entity:hamad-al-mashaan AND topic:diplomacy AND NOT lang:en'`

    `rasid query check 'near("وزير الخارجية", entity:gctf, 30)' --watchlist seeds/watchlist.yaml`
    """
    query, entities = _read(context.obj, text, watchlist, as_json=as_json)
    warnings = lint_query(query, entities)
    _show(query, warnings, as_json=as_json)
    if entities is None and names_entities(query):
        context.obj.errors.print(_NOT_LOOKED_UP, soft_wrap=True)
    if warnings:
        raise typer.Exit(1)


def _read(
    context: CommandContext, text: str, watchlist: Path | None, *, as_json: bool
) -> tuple[Query, dict[str, Entity] | None]:
    if len(text) > LONGEST_QUERY:
        _refuse(context, f"A query has at most {LONGEST_QUERY:,} characters.")
    try:
        return parse_query(text), _entities(context, watchlist)
    except OSError as error:
        _refuse(context, f"{watchlist}: {error.strerror}")
    except RecordFileError as error:
        _refuse(context, str(error))
    except QueryError as error:
        _show_error(error, text, as_json=as_json)
        raise typer.Exit(_UNREADABLE) from error


def _refuse(context: CommandContext, reason: str) -> NoReturn:
    context.errors.print(plain(reason))
    raise typer.Exit(_UNREADABLE)


def _entities(context: CommandContext, watchlist: Path | None) -> dict[str, Entity] | None:
    """Return what is tracked, by id; None where there is no installation and no file."""
    if watchlist is not None:
        # Only here: with it comes the matcher, which takes as long to load as all else.
        from services.platform.watchlist_file import read_watchlist  # noqa: PLC0415

        return {one.id: one for one in read_watchlist(watchlist)}
    try:
        state = context.watch_store().load()
    except (DependencyUnavailableError, RecordError):
        return None
    return {one.id: one for one in state.entities} if state.revision else None


def _show(query: Query, warnings: tuple[LintWarning, ...], *, as_json: bool) -> None:
    if as_json:
        typer.echo(_as_json(query, warnings))
        return
    for line in (*map(str, outline(query)), *(_warning_line(query, one) for one in warnings)):
        typer.echo(plain(line))


def _show_error(error: QueryError, text: str, *, as_json: bool) -> None:
    if as_json:
        found = {"problem": error.problem, "mend": error.mend}
        typer.echo(json_line({"error": found | {"start": error.start, "end": error.end}}))
    else:
        written = text[error.start : error.end]
        typer.echo(plain(f"{error}" + (f"\n  here: {written}" if written else "")), err=True)


def _as_json(query: Query, warnings: tuple[LintWarning, ...]) -> str:
    return json_line(
        {
            "outline": [str(line) for line in outline(query)],
            "minimum_confidence": query.minimum_confidence,
            "minimum_mentions": query.minimum_mentions,
            "warnings": [
                {"message": one.message, "start": one.start, "end": one.end} for one in warnings
            ],
        }
    )


def _warning_line(query: Query, warning: LintWarning) -> str:
    whole = (warning.start, warning.end) == (0, len(query.text))
    where = "" if whole else f"{query.text[warning.start : warning.end]}: "
    return f"warning: {where}{warning.message}"
