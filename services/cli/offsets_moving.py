"""Moves the workers of a service back in their stream, and says what that means."""

import re
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum

from schemas.streams import streams
from services.cli.context import CommandContext, fail
from services.cli.notes import Notes
from services.platform.kafka.group_offsets import (
    GroupAtWorkError,
    GroupOffsets,
    Move,
    plan_moves,
)

Wanted = Callable[[GroupOffsets], Mapping[int, int]]
"""Says, by partition, which offset a group is to go on with."""

_BEGINNING = "beginning"
_USAGE = 2
_PATIENCE_SECONDS = 60.0
_POLL_SECONDS = 0.5


class Service(StrEnum):
    """A service whose workers read a stream."""

    ENRICHER = "enricher"
    ALERTER = "alerter"


def offsets_of(context: CommandContext, service: Service) -> GroupOffsets:
    """Return the offsets of a service in the stream it reads.

    Raises:
        KafkaAccessError: the broker cannot be reached or does not accept us.
    """
    names, groups = streams(context.streams.prefix), context.groups
    if service is Service.ENRICHER:
        return GroupOffsets(context.kafka, groups.enricher, names.articles.name)
    return GroupOffsets(context.kafka, groups.alerter, names.enriched.name)


def wanted_offsets(context: CommandContext, to: str | None, at: list[str]) -> Wanted:
    """Return what the options of `rewind` ask for, or end the command with what is wrong."""
    if (to is None) == (not at):
        fail(context, "Say where to: either --to TIME, or --at PARTITION:OFFSET.", status=_USAGE)
    if at:
        named = dict(_place(context, one) for one in at)
        return lambda group: {place.partition: place.committed for place in group.places()} | named
    if to == _BEGINNING:
        return lambda _: {}
    moment = _moment(context, to or "")
    return lambda group: group.at(moment)


def move_back(
    context: CommandContext, service: Service, wanted: Wanted, *, accept_gaps: bool
) -> None:
    """Move the service's group back to what is wanted, or end the command with what is wrong."""
    with offsets_of(context, service) as group:
        _wait_until_idle(context, service, group)
        moves = plan_moves(group.places(), wanted(group))
        gone = sum(move.gone for move in moves)
        if gone and not accept_gaps:
            fail(
                context,
                f"{gone:,} of the records asked for are no longer in Kafka: alerts of theirs "
                "cannot be raised again.\nNothing was changed; --accept-gaps goes on with what is "
                "there.",
            )
        try:
            group.apply(moves)
        except GroupAtWorkError as error:
            fail(context, f"{error}. Nothing was changed.")
    context.errors.print(_summary(service, moves), soft_wrap=True)


def _wait_until_idle(context: CommandContext, service: Service, group: GroupOffsets) -> None:
    if not (workers := group.workers()):
        return
    until = time.monotonic() + _PATIENCE_SECONDS
    words = f"Kafka sees {workers} of the {service.value}s at work: waiting until they are gone ..."
    with Notes(console=context.errors).waiting(words):
        while group.workers():
            if time.monotonic() > until:
                fail(context, f"The {service.value}s are still at work: stop them first.")
            time.sleep(_POLL_SECONDS)


def _summary(service: Service, moves: tuple[Move, ...]) -> str:
    again, gone = sum(one.again for one in moves), sum(one.gone for one in moves)
    missing = f" {gone:,} that were asked for are gone." if gone else ""
    if not again:
        return f"The {service.value}s stand there or earlier already: nothing was changed.{missing}"
    return f"The {service.value}s will read {again:,} records again.{missing}"


def _place(context: CommandContext, text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,9}):(\d{1,18})", text)
    if found is None:
        fail(context, f"--at {text}: write PARTITION:OFFSET, such as 3:1200.", status=_USAGE)
    return int(found[1]), int(found[2])


def _moment(context: CommandContext, text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        fail(
            context,
            f"--to {text}: write a time with its zone, such as 2026-11-23T06:00+03:00, or "
            f"{_BEGINNING}.",
            status=_USAGE,
        )
    return moment
