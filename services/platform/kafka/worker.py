"""Runs a batch processor as a Faust agent, by the pattern that loses nothing."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import faust
from faust.types import EventT
from mode import CrashingSupervisor

from services.platform.kafka.batches import BatchProcessor
from services.platform.kafka.dead_letters import RawRecord
from services.platform.web import Progress

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class BatchLimits:
    """When a batch is full."""

    records: int = 64
    seconds: float = 0.05


def attach(
    app: faust.App,
    stream_name: str,
    processor: BatchProcessor[Any],
    limits: BatchLimits,
    *,
    progress: Progress,
    before_first: Callable[[], Awaitable[None]] | None = None,
) -> None:
    """Make the app read `stream_name` in batches through the processor.

    Offsets are acknowledged in order after the whole batch is done, so that Kafka never hears of a
    record that is not. An exception leaves the agent and ends the process: Faust's restart in place
    would skip records.

    Args:
        before_first: awaited before anything is read, for what the work needs (a watchlist, a
            model).
    """

    async def work(stream: Any) -> None:
        if before_first:
            await before_first()
        async for events in stream.noack().noack_take(limits.records, within=limits.seconds):
            progress.begin()
            await processor.process([_raw(event) for event in events])
            progress.end()
            for event in events:
                await stream.ack(event)

    source = app.topic(stream_name, value_type=bytes, key_type=bytes)
    app.agent(source, name=stream_name, concurrency=1, supervisor_strategy=CrashingSupervisor)(work)


def _raw(event: EventT[bytes]) -> RawRecord:
    message = event.message
    return RawRecord(
        stream=message.topic,
        partition=message.partition,
        offset=message.offset,
        key=message.key,
        value=message.value or b"",
        headers=dict(event.headers or {}),
    )
