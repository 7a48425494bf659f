"""`rasid ner`, `classify`, `model` and parts of `eval`: handed over to the enricher's engines."""

from services.cli.become import become
from services.cli.context import CommandContext


def run_offline(context: CommandContext, arguments: list[str]) -> None:
    """Become the command of the engines, so that signals and the exit status are its own."""
    become(context, "services.enricher.offline", arguments)
