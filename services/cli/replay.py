"""`rasid replay`: hands over to the producer."""

from services.cli.become import become
from services.cli.context import CommandContext, Context


def replay(context: Context) -> None:
    """Send articles from files or standard input to Kafka."""
    run_producer(context.obj, context.args)


def run_producer(context: CommandContext, arguments: list[str]) -> None:
    """Become the producer, so that signals and the exit status are its own."""
    become(context, "services.producer", arguments)
