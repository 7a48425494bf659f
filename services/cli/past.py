"""The articles of the past, and what they are held against; apart, as both take long to load."""

from schemas.streams import streams
from services.cli.context import CommandContext
from services.domain.alerting.snapshot import Snapshot, build_snapshot
from services.platform.kafka.enriched_log import EnrichedLog


def enriched_log(context: CommandContext) -> EnrichedLog:
    """Return the articles of the past."""
    return EnrichedLog(context.kafka, streams(context.streams.prefix).enriched.name)


def watched(context: CommandContext) -> Snapshot:
    """Return entities, subscriptions and silences as alerters know them.

    Raises:
        WatchlistError: the entities do not compile.
    """
    state = context.watch_store().load()
    return build_snapshot(state.entities, state.subscriptions, state.silences)
