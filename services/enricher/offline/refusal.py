"""How a command says that it cannot work."""

from typing import NoReturn

import typer

from services.domain.text.display import plain

UNREADABLE = 2
"""Exit status where settings, a model or the input cannot be used."""


def refuse(message: str) -> NoReturn:
    """Say why on standard error and end."""
    typer.echo(plain(message), err=True)
    raise typer.Exit(UNREADABLE)
