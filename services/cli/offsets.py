"""`rasid offsets`: where workers go on reading."""

from typing import Annotated

import typer
from rich.table import Table

from schemas.streams import streams
from services.cli.context import CommandContext, Context, fail
from services.cli.offsets_moving import Service, move_back, offsets_of, wanted_offsets
from services.domain.text.display import json_line
from services.platform.clock import SystemClock
from services.platform.kafka.admin import stream_incarnation
from services.platform.kafka.group_offsets import Place
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.redis.saved_offsets import RedisSavedOffsets, SavedOffsets

app = typer.Typer(
    help="Where workers go on reading: show, save, restore, rewind.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
)

_NOBODY_AT_WORK = (
    "No alerter is at work, so nothing was saved. After a restore of Redis, run `rasid offsets "
    "restore` first: the place that it needs would be overwritten.\nOtherwise start the alerters, "
    "or save all the same with --while-stopped."
)

AcceptGaps = Annotated[
    bool,
    typer.Option("--accept-gaps", help="Go on where records that are asked for are gone."),
]


@app.command("show")
def show(
    context: Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object per line.")] = False,
) -> None:
    """Show where each service stands in each partition, and how much waits for it.

    **Example**

    `rasid offsets show --json | jq 'select(.waiting > 1000)'`
    """
    found: list[tuple[Service, Place]] = []
    for service in Service:
        with offsets_of(context.obj, service) as group:
            places = group.places()
        found += [(service, place) for place in places]
        if not places:
            mend = "`rasid streams create` creates it"
            context.obj.errors.print(f"There is no stream for the {service}s to read: {mend}.")
    if as_json:
        for service, place in found:
            typer.echo(json_line(_facts(service, place)))
    else:
        context.obj.output.print(_table(found))


@app.command("save")
def save(
    context: Context,
    while_stopped: Annotated[
        bool,
        typer.Option("--while-stopped", help="Save although no alerter is at work."),
    ] = False,
) -> None:
    """Write into Redis where the alerters stand, so that each back-up from now on has it.

    Every alert from before that place is in Redis already. A back-up that is restored is made whole
    by reading again from there: `rasid offsets restore`. Run this before each back-up; it disturbs
    nobody.

    Where no alerter is at work nothing is saved: Redis may have been restored a moment ago, and
    this would overwrite the place that its back-up needs.

    **Example**

    `rasid offsets save && redis-cli --rdb rasid.rdb`
    """
    stream = streams(context.obj.streams.prefix).enriched
    incarnation = stream_incarnation(context.obj.kafka, stream)
    with offsets_of(context.obj, Service.ALERTER) as group:
        if not (group.workers() or while_stopped):
            fail(context.obj, _NOBODY_AT_WORK)
        offsets = {place.partition: place.committed for place in group.places()}
    at = SystemClock().now()
    _saved(context.obj).save(SavedOffsets(stream=incarnation, at=at, offsets=offsets))
    context.obj.errors.print(
        f"Saved in Redis: {len(offsets)} partitions of {stream.name}. Take the back-up now."
    )


@app.command("restore")
def restore(context: Context, accept_gaps: AcceptGaps = False) -> None:
    """Let the alerters go on where they stood when the back-up was taken that Redis now holds.

    They must be stopped; one that was killed is waited for, up to a minute. Alerts that the back-up
    has are not raised again; those that came after it are, with the same ids.

    **Example**

    `rasid offsets restore`, then start the alerters.
    """
    saved = _saved(context.obj).load()
    if saved is None:
        fail(
            context.obj,
            "Redis holds no place to go on from: `rasid offsets save` did not run before this "
            "back-up.\n`rasid offsets rewind alerter --to beginning` reads all that Kafka still "
            "has; alerts that the back-up has are not raised again.",
        )
    stream = streams(context.obj.streams.prefix).enriched
    if saved.stream != stream_incarnation(context.obj.kafka, stream):
        fail(
            context.obj,
            f"The back-up of {saved.at:%Y-%m-%d %H:%M} UTC stood in another {stream.name} than "
            "Kafka has now: its offsets mean nothing here.\n`rasid offsets rewind alerter --to "
            "beginning` reads all of this one.",
        )
    context.obj.errors.print(f"The back-up stood there at {saved.at:%Y-%m-%d %H:%M:%S} UTC.")
    move_back(context.obj, Service.ALERTER, lambda _: saved.offsets, accept_gaps=accept_gaps)


@app.command("rewind")
def rewind(
    context: Context,
    service: Annotated[Service, typer.Argument(help="Whose workers.")],
    to: Annotated[
        str | None,
        typer.Option(help="A time with its zone, or `beginning`.", metavar="TIME"),
    ] = None,
    at: Annotated[
        list[str] | None,
        typer.Option(help="An offset of one partition; may be given again.", metavar="N:OFFSET"),
    ] = None,
    accept_gaps: AcceptGaps = False,
) -> None:
    """Let a service read again from an earlier place; never from a later one.

    Its workers must be stopped. Reading again raises no alert twice: it raises what is missing,
    and what a watchlist or a query asks for that was not there the first time.

    **Examples**

    `rasid offsets rewind alerter --to 2026-11-23T06:00+03:00`

    `rasid offsets rewind enricher --to beginning`

    `rasid offsets rewind alerter --at 0:1200 --at 3:900` leaves the other partitions alone.
    """
    wanted = wanted_offsets(context.obj, to, at or [])
    move_back(context.obj, service, wanted, accept_gaps=accept_gaps)


def _saved(context: CommandContext) -> RedisSavedOffsets:
    return RedisSavedOffsets(connect(context.redis), Keys(context.redis.prefix))


def _facts(service: Service, place: Place) -> dict[str, str | int]:
    return {
        "service": service.value,
        "partition": place.partition,
        "first": place.first,
        "committed": place.committed,
        "end": place.end,
        "waiting": place.waiting,
    }


def _table(found: list[tuple[Service, Place]]) -> Table:
    table = Table("Service")
    for name in ("Partition", "Oldest", "Goes on with", "End", "Waiting"):
        table.add_column(name, justify="right")
    for service, place in found:
        numbers = (place.partition, place.first, place.committed, place.end, place.waiting)
        table.add_row(service.value, *(f"{number:,}" for number in numbers))
    return table
