"""`rasid watch lint`: what compiles but will disappoint."""

import json
from pathlib import Path
from typing import Annotated

import typer

from services.domain.text.display import plain
from services.domain.watchlist.lint import find_warnings
from services.platform.watchlist_file import WatchlistFileError, read_watchlist

_UNREADABLE = 2


def lint(
    file: Annotated[Path, typer.Argument(help="A watchlist in YAML; see seeds/watchlist.yaml.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object per line.")] = False,
) -> None:
    """Show names of a watchlist file that will find too little or too much.

    A body without a name in one of the languages, a name that is a common word, a name that two
    entities share, a name that no text can produce. Exit status 1 where there is any, 2 where the
    file is no watchlist.
    """
    try:
        warnings = find_warnings(read_watchlist(file))
    except OSError as error:
        typer.echo(f"{file}: {error.strerror}", err=True)
        raise typer.Exit(_UNREADABLE) from error
    except WatchlistFileError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(_UNREADABLE) from error
    for warning in warnings:
        if as_json:
            line = {"entity": warning.entity, "field": warning.field, "reason": warning.reason}
            typer.echo(json.dumps(line, ensure_ascii=False))
        else:
            typer.echo(plain(str(warning)))
    if warnings:
        raise typer.Exit(1)
