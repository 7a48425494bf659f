"""`rasid classify`: handed over to the enricher's engines."""

from services.cli.context import Context
from services.cli.offline import run_offline


def classify(context: Context) -> None:
    """Say what documents are about, without Kafka or Redis."""
    run_offline(context.obj, ["classify", *context.args])
