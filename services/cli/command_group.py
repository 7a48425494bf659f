"""How the commands of `rasid` are set up: the same for all of them."""

from typing import Any

import typer


def command_group(summary: str) -> typer.Typer:
    """Return a group for commands; called without one it shows its help."""
    return typer.Typer(
        help=summary, no_args_is_help=True, add_completion=False, rich_markup_mode="markdown"
    )


def lone_command(name: str, function: Any, settings: dict[str, Any]) -> typer.Typer:  # noqa: ANN401 - a command has any signature
    """Return an app of one command."""
    app = typer.Typer(
        add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="markdown"
    )
    app.command(name, **settings)(function)
    return app
