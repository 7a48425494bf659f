"""`rasid streams`: the Kafka topics of an installation."""

from services.cli.command_group import command_group
from services.cli.context import Context
from services.platform.kafka.admin import ensure_streams

app = command_group("The Kafka topics of an installation: create them.")


@app.callback()
def _group() -> None:
    """Kafka topics."""


@app.command("create")
def create(context: Context) -> None:
    """Create the streams that are missing, and leave those that are there as they are.

    `rasid up` and `rasid replay` do it by themselves; where services run without them, this comes
    first. Partitions, replicas and retention are those of RASID_STREAM_PARTITIONS,
    RASID_STREAM_REPLICATION and RASID_STREAM_RETENTION_DAYS; a stream that exists with others is
    named in a warning.

    **Example**

    `RASID_KAFKA_BOOTSTRAP=kafka:9092 RASID_STREAM_REPLICATION=3 rasid streams create`
    """
    chosen = context.obj.streams
    wanted = chosen.streams()
    ensure_streams(context.obj.kafka, wanted, replication=chosen.replication)
    names = ", ".join(stream.name for stream in wanted.all())
    context.obj.errors.print(f"There are now, at {context.obj.kafka.bootstrap}: {names}")
