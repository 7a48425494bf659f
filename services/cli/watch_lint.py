"""`rasid watch lint`: what compiles but will disappoint."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from services.cli.options import AsJsonLines
from services.domain.text.display import json_line, plain
from services.domain.watchlist.lint import find_warnings
from services.platform.collection import no_collection
from services.platform.watchlist_file import WatchlistFileError, read_watchlist

_UNREADABLE = 2


def lint(
    file: Annotated[Path, typer.Argument(help="A watchlist in YAML; see seeds/watchlist.yaml.")],
    as_json: AsJsonLines = False,
) -> None:
    """Show names of a watchlist file that will find too little or too much.

    A body without a name in one of the languages, a name that is a common word, a name that two
    entities share, a name that no text can produce. Exit status 1 where there is any, 2 where the
    file is no watchlist.

    **Example**

    `rasid watch lint seeds/watchlist.yaml`
    """
    try:
        with Console(stderr=True).status("Looking at every name ..."), no_collection():
            warnings = find_warnings(read_watchlist(file))
    except OSError as error:
        typer.echo(plain(f"{file}: {error.strerror}"), err=True)
        raise typer.Exit(_UNREADABLE) from error
    except WatchlistFileError as error:
        for complaint in str(error).splitlines():
            typer.echo(plain(complaint), err=True)
        raise typer.Exit(_UNREADABLE) from error
    for warning in warnings:
        if as_json:
            line = {"entity": warning.entity, "field": warning.field, "reason": warning.reason}
            typer.echo(json_line(line))
        else:
            typer.echo(plain(str(warning)))
    if warnings:
        raise typer.Exit(1)
