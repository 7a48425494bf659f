"""The commands of `rasid`, each loaded when it is called: help waits for no Kafka client."""

from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup


@dataclass(frozen=True, kw_only=True)
class _Entry:
    """A command, in the module of `services.cli` that has its name."""

    summary: str
    settings: dict[str, Any] = field(default_factory=dict)


_ENTRIES = {
    "demo": _Entry(summary="Start everything, replay articles, and show the alerts they raise."),
    "up": _Entry(summary="Start Kafka, Redis and the services, and keep them running."),
    "replay": _Entry(
        summary="Send articles from files or standard input to Kafka.",
        settings={
            # All that follows is for the producer, --help too.
            "context_settings": {"allow_extra_args": True, "ignore_unknown_options": True},
            "add_help_option": False,
        },
    ),
    "watch": _Entry(summary="What is tracked: list, import, export, lint and try the watchlist."),
    "alerts": _Entry(summary="What was raised: list alerts, follow them, read one."),
    "match": _Entry(summary="Find the tracked entities in documents, without Kafka or Redis."),
    "eval": _Entry(summary="Measure recall and precision on a labelled file."),
    "doctor": _Entry(summary="Check everything; say what is wrong and how to mend it."),
}


class Commands(TyperGroup):
    """The group of all commands."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 - typer's own
        """Know of every command what the list of commands shows."""
        super().__init__(**attributes)
        for name, entry in _ENTRIES.items():
            self.add_command(TyperCommand(name, help=entry.summary))

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> Any:  # type: ignore[override]  # noqa: ANN401
        """Return the command that was called, whole."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, _load(name) if name else None, rest


def _load(name: str) -> Any:  # noqa: ANN401 - typer's own type is private
    module = import_module(f"services.cli.{name}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        app.command(name, **_ENTRIES[name].settings)(getattr(module, name))
    command = typer.main.get_command(app)
    command.name = name
    return command
