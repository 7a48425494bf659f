"""`rasid model`: handed over to the enricher's engines."""

from services.cli.context import Context
from services.cli.offline import run_offline


def model(context: Context) -> None:
    """Export a model of the hub that has no ONNX file."""
    run_offline(context.obj, ["model", *context.args])
