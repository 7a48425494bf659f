"""Runs a batch processor as a Faust agent, by the pattern that loses nothing."""

from collections.abc import Awaitable, Callable
from typing import Any

import faust
from faust.types import EventT
from mode import CrashingSupervisor

from services.platform.kafka.batches import BatchProcessor
from services.platform.kafka.dead_letters import RawRecord
from services.platform.kafka.overlap import overlap
from services.platform.kafka.parts import parts
from services.platform.settings import WorkerSettings
from services.platform.web import Progress

_BATCHES_IN_WORK = 2
"""While one batch waits for Kafka or Redis, the next is computed."""


async def _nothing() -> None: ...


def attach(
    app: faust.App,
    stream_name: str,
    processor: BatchProcessor[Any],
    settings: WorkerSettings,
    *,
    progress: Progress,
    before_batch: Callable[[], Awaitable[None]] = _nothing,
) -> None:
    """Make the app read `stream_name` in batches through the processor.

    Batches overlap, but their offsets are acknowledged in order, each after the whole batch is done
    and all before it: Kafka never hears of a record that is not. An exception leaves the agent and
    ends the process: Faust's restart in place would skip records.

    Args:
        before_batch: returns when there is what the work needs (a watchlist); until then nothing
            is acknowledged.
    """

    async def work(stream: Any) -> None:
        async def acknowledge(events: list[EventT[bytes]]) -> None:
            for event in events:
                await stream.ack(event)

        taken = stream.noack().noack_take(settings.batch_records, within=settings.batch_seconds)
        await overlap(taken, process, acknowledge, in_work=_BATCHES_IN_WORK)

    async def process(events: list[EventT[bytes]]) -> None:
        await before_batch()
        for part in parts([_raw(event) for event in events], settings.batch_bytes):
            with progress.batch():
                await processor.process(part)

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
