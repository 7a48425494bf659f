"""Is Kafka there, are the streams as the contract says, and does anybody work on them?"""

from collections.abc import Iterator

from schemas.streams import Streams
from services.cli.context import CommandContext
from services.cli.diagnosis.finding import Finding, failing, ok, warning
from services.platform.errors import DependencyUnavailableError, KafkaAccessError
from services.platform.kafka.admin import StreamDifference, stream_differences
from services.platform.kafka.lag import LagReader


def check_kafka(context: CommandContext) -> Iterator[Finding]:
    """Look at the broker, the streams and the consumer groups."""
    names = context.streams.streams()
    try:
        differences = stream_differences(context.kafka, names)
    except KafkaAccessError as error:
        yield failing("Kafka", error.problem, error.mend)
        return
    protocol = context.kafka.security_protocol
    yield ok("Kafka", f"answers at {context.kafka.bootstrap}, {protocol}")
    yield from _streams(differences)
    if not any(_is_absent(difference) for difference in differences):
        yield from _groups(context, names)


def _streams(differences: list[StreamDifference]) -> Iterator[Finding]:
    if not differences:
        yield ok("Streams", "as the contract has them")
    for difference in differences:
        if _is_absent(difference):
            yield failing(difference.stream, "does not exist", "`rasid streams create` creates it")
        else:
            yield warning(
                difference.stream,
                f"{difference.setting} is {difference.actual}, expected {difference.expected}",
                "Change it on the broker, or set RASID_STREAM_PARTITIONS or "
                "RASID_STREAM_RETENTION_DAYS to what is meant",
            )


def _is_absent(difference: StreamDifference) -> bool:
    return difference.setting == "exists"


def _groups(context: CommandContext, names: Streams) -> Iterator[Finding]:
    pairs = ((context.groups.enricher, names.articles), (context.groups.alerter, names.enriched))
    try:
        with LagReader(context.kafka) as kafka:
            for group, stream in pairs:
                lag, members = kafka.lag(group, stream.name), kafka.members(group)
                yield _group(group, lag, members)
    except DependencyUnavailableError as error:
        yield failing("Consumer groups", str(error), "Look into the broker's log")


def _group(group: str, lag: int, members: int) -> Finding:
    waiting = f"{lag:,} records wait" if lag else "nothing waits"
    if members:
        return ok(group, f"{members} at work, {waiting}")
    return warning(group, f"nobody is at work, {waiting}", "Start the services: `rasid up` does")
