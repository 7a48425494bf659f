"""`rasid ner`: handed over to the enricher's engines."""

from services.cli.context import Context
from services.cli.offline import run_offline


def ner(context: Context) -> None:
    """Find the names in documents, without Kafka or Redis."""
    run_offline(context.obj, ["ner", *context.args])
