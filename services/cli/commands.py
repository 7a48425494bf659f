"""The commands of `rasid`, each loaded when it is called: help waits for no Kafka client."""

from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from services.cli.command_group import lone_command


@dataclass(frozen=True, kw_only=True)
class _Entry:
    """A command, in the module of `services.cli` that has its name."""

    summary: str
    settings: dict[str, Any] = field(default_factory=dict)


HANDED_OVER: dict[str, Any] = {
    # All that follows is for another program, --help too.
    "context_settings": {"allow_extra_args": True, "ignore_unknown_options": True},
    "add_help_option": False,
}

_ENTRIES = {
    "demo": _Entry(summary="Start everything, replay articles, and show the alerts they raise."),
    "up": _Entry(summary="Start Kafka, Redis and the services, and keep them running."),
    "replay": _Entry(
        summary="Send articles from files or standard input to Kafka.",
        settings=HANDED_OVER,
    ),
    "watch": _Entry(summary="What is tracked: list, import, export, remove, lint and try."),
    "subscriptions": _Entry(
        summary="Who wants to hear about what, and where: list, add, edit, test."
    ),
    "alerts": _Entry(summary="What was raised: list, follow, read, verify; take care of alerts."),
    "silences": _Entry(summary="Alerts that nobody wants for a while: add, preview, list, remove."),
    "deliveries": _Entry(summary="What did not arrive: list it, send it again."),
    "dead-letters": _Entry(
        summary="Records that no service could work on: list them, send them again."
    ),
    "explain": _Entry(summary="Say why an article raises an alert for a subscription, or why not."),
    "preview": _Entry(summary="Show what a query would have raised in the past; sends nothing."),
    "query": _Entry(summary="What a standing query means: check one."),
    "console": _Entry(summary="Alerts, watchlist and subscriptions in a browser, until Ctrl-C."),
    "api": _Entry(summary="The HTTP API: run it, make its keys, print its OpenAPI document."),
    "match": _Entry(summary="Find the tracked entities in documents, without Kafka or Redis."),
    "ner": _Entry(
        summary="Find the names in documents, without Kafka or Redis.", settings=HANDED_OVER
    ),
    "classify": _Entry(
        summary="Say what documents are about, without Kafka or Redis.", settings=HANDED_OVER
    ),
    "eval": _Entry(summary="Measure recall and precision on a labelled file."),
    "model": _Entry(
        summary="Export a model of the hub that has no ONNX file.", settings=HANDED_OVER
    ),
    "streams": _Entry(summary="The Kafka topics of an installation: create them."),
    "offsets": _Entry(summary="Where workers go on reading: show, save, restore, rewind."),
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
    module = import_module(f"services.cli.{name.replace('-', '_')}")
    app = getattr(module, "app", None)
    if app is None:
        app = lone_command(name, getattr(module, name), _ENTRIES[name].settings)
    command = typer.main.get_command(app)
    command.name = name
    return command
