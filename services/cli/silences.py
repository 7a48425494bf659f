"""`rasid silences`: alerts that nobody wants for a while."""

import re
from datetime import timedelta
from typing import Annotated

import typer
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from schemas.field_problems import field_and_problem, problem_of
from schemas.identity import digest
from schemas.silence import Silence
from schemas.subscription import default_subscription
from services.cli.answers import asking, cells_table, person_asking, print_record
from services.cli.command_group import command_group
from services.cli.context import CommandContext, Context, fail
from services.cli.moments import said_at
from services.cli.options import AsJsonLines
from services.cli.render import alerts_table
from services.cli.stores import still_to_remove
from services.domain.alerting.silences import (
    PREVIEW_PERIOD,
    SilencePreview,
    breadth_problem,
    preview_silence,
    unknown_values,
)
from services.domain.text.display import json_line, plain
from services.platform.clock import SystemClock
from services.platform.redis.alert_log import AlertFilter

_UNREADABLE = 2
_SPAN = re.compile(r"(\d{1,4})([smhdw])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}

app = command_group("Alerts that nobody wants for a while: add, preview, list, remove.")

Matchers = Annotated[
    list[str] | None,
    typer.Option(
        "--match",
        help="FIELD=VALUE[,VALUE]: subscription, entity, type, topic, source or language. Alerts "
        "that all of them cover are held back.",
    ),
]
Entities = Annotated[
    list[str] | None,
    typer.Option(
        "--entity", help="Alerts of this entity id, or of any of several: as --match entity=ID."
    ),
]
Lasting = Annotated[str, typer.Option("--for", help="How long: 90m, 12h, 3d, 2w.")]


@app.command("add")
def add(  # noqa: PLR0913 - one parameter per option
    context: Context,
    *,
    match: Matchers = None,
    entity: Entities = None,
    reason: Annotated[str, typer.Option(help="Why; whoever misses an alert reads it.")],
    lasting: Lasting = "4h",
    by: Annotated[str | None, typer.Option(help="Who you are; the user of this machine.")] = None,
    as_json: AsJsonLines = False,
) -> None:
    """Hold alerts back for a while, from now on, and say what the last seven days would have lost.

    A silence that is too broad is refused, with the mend. Every alert held back is kept with its
    reason: `rasid alerts drops` shows them.

    **Examples**

    `rasid silences add --entity gctf --for 2d --reason 'the summit is covered'`

    `rasid silences add --match source=KUNA --match topic=medtop:15000000 --for 12h --reason 'cup'`
    """
    silence = _silence(context.obj, _matchers(context.obj, match, entity), lasting, reason, by)
    preview = _preview(context.obj, silence)
    if problem := breadth_problem(silence, preview):
        fail(context.obj, f"Too broad: {problem}. Nothing was changed.", status=_UNREADABLE)
    context.obj.watch_store().put_silence(silence)
    if as_json:
        print_record(context.obj, silence)
    context.obj.errors.print(
        plain(f"{silence.id} holds until {said_at(silence.expires_at)}. {_lost(preview)}"),
        soft_wrap=True,
    )


@app.command("preview")
def preview(
    context: Context,
    match: Matchers = None,
    entity: Entities = None,
    lasting: Lasting = "4h",
    as_json: AsJsonLines = False,
) -> None:
    """Show what a silence would have held back in the last seven days; nothing is changed.

    Exit status 1 where it would be refused as too broad, 2 where that cannot be said.

    **Example**

    `rasid silences preview --match source=KUNA`
    """
    with asking(context.obj):
        matchers = _matchers(context.obj, match, entity)
        silence = _silence(context.obj, matchers, lasting, "preview", "preview")
        found = _preview(context.obj, silence)
    problem = breadth_problem(silence, found)
    if as_json:
        context.obj.output.out(json_line(_as_json(found, problem)))
    else:
        _show(context.obj, found)
        if problem:
            context.obj.errors.print(plain(f"Too broad: {problem}."), soft_wrap=True)
    raise typer.Exit(1 if problem else 0)


@app.command("list")
def list_silences(
    context: Context,
    entity: Annotated[str | None, typer.Option(help="Only those that name this entity id.")] = None,
    as_json: AsJsonLines = False,
) -> None:
    """Show the silences, those that have expired too.

    **Examples**

    `rasid silences list --entity gctf`

    `rasid silences list --json | jq --raw-output .id`
    """
    every = context.obj.watch_store().load().silences
    silences = [one for one in every if entity is None or _names(one, entity)]
    if as_json:
        for one in silences:
            print_record(context.obj, one)
    elif silences:
        columns = ("Silence", "Holds back", "Until", "By", "Reason")
        context.obj.output.print(cells_table(columns, map(_row, silences)))
    elif every:
        context.obj.errors.print(plain(f"None of {len(every):,} names {entity}."))
    else:
        context.obj.errors.print("There is none: `rasid silences add` makes one.")


@app.command("remove")
def remove(
    context: Context, silence: Annotated[str, typer.Argument(help="The silence's id.")]
) -> None:
    """End a silence now; what it held back stays held back.

    **Example**

    `rasid silences remove s-3f0c2a91`
    """
    still_to_remove(context.obj, Silence, [silence])
    store = context.obj.watch_store()
    if silence not in {one.id for one in store.load().silences}:
        fail(context.obj, f"No silence has the id {silence}; `rasid silences list` shows all.")
    store.remove_silence(silence)
    context.obj.errors.print(f"{silence} has ended.")


def _matchers(
    context: CommandContext, match: list[str] | None, entities: list[str] | None
) -> list[str]:
    """Return all matchers as they would be written after --match."""
    matchers = [*([f"entity={','.join(entities)}"] if entities else ()), *(match or ())]
    if not matchers:
        fail(
            context,
            "Say what to hold back: --entity ID, or --match FIELD=VALUE. Nothing was changed.",
            status=_UNREADABLE,
        )
    return matchers


def _names(silence: Silence, entity: str) -> bool:
    return any(one.field == "entity" and entity in one.values for one in silence.matchers)


def _silence(
    context: CommandContext, match: list[str], lasting: str, reason: str, by: str | None
) -> Silence:
    now = SystemClock().now()
    author = person_asking(context, by)
    try:
        silence = Silence.model_validate(
            {
                "id": f"s-{digest('silence', *match, now.isoformat())[:8]}",
                "matchers": [_matcher(context, one) for one in match],
                "starts_at": now,
                "expires_at": now + _span(context, lasting),
                "author": author,
                "reason": reason,
                "created_at": now,
            }
        )
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        fail(context, f"{_refused(first, match)}. Nothing was changed.", status=_UNREADABLE)
    _require_known(context, silence)
    return silence


def _require_known(context: CommandContext, silence: Silence) -> None:
    known = context.watch_store().load()
    entities = {one.id for one in known.entities}
    subscriptions = {
        one.id for one in (*known.subscriptions, *map(default_subscription, known.entities))
    }
    unknown = unknown_values(silence.matchers, entities, subscriptions)
    if unknown:
        told = "; ".join(why for _, why in unknown)
        end = "" if told.endswith("?") else "."
        fail(context, plain(f"{told}{end} Nothing was changed."), status=_UNREADABLE)


def _refused(details: ErrorDetails, match: list[str]) -> str:
    """Return what is wrong in the words of the command line, where that is known."""
    field, *place = details["loc"] or ("",)
    if field == "matchers" and place:
        return f"--match {match[int(place[0])]}: {problem_of(details)}"
    return field_and_problem(details)


def _matcher(context: CommandContext, written: str) -> dict[str, object]:
    field, equals, values = written.partition("=")
    if not equals:
        fail(context, f"--match {written}: write FIELD=VALUE, as entity=gctf", status=_UNREADABLE)
    return {"field": field, "values": [one.strip() for one in values.split(",")]}


def _span(context: CommandContext, written: str) -> timedelta:
    found = _SPAN.fullmatch(written)
    if found is None or not int(found[1]):
        fail(context, f"--for {written}: write 90m, 12h, 3d or 2w", status=_UNREADABLE)
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def _preview(context: CommandContext, silence: Silence) -> SilencePreview:
    since = silence.starts_at - PREVIEW_PERIOD
    return preview_silence(silence, context.alert_log().newest(AlertFilter(), since=since))


def _lost(found: SilencePreview) -> str:
    return f"It would have held back {found.lost} of the {found.total} alerts of the last 7 days."


def _show(context: CommandContext, found: SilencePreview) -> None:
    context.output.print(_lost(found), soft_wrap=True)
    counts = [("entity", found.by_entity), ("subscription", found.by_subscription)]
    rows = [(what, name, str(n)) for what, by in counts for name, n in by.items()]
    if rows:
        context.output.print(cells_table(("Of", "Id", "Held back"), rows))
        context.output.print(alerts_table(found.examples, coloured=context.coloured))


def _as_json(found: SilencePreview, problem: str | None) -> dict[str, object]:
    return {
        "lost": found.lost,
        "total": found.total,
        "by_entity": dict(found.by_entity),
        "by_subscription": dict(found.by_subscription),
        "examples": [one.id for one in found.examples],
        "problem": problem,
    }


def _row(one: Silence) -> tuple[str, ...]:
    matchers = "; ".join(f"{m.field}={','.join(m.values)}" for m in one.matchers)
    return one.id, matchers, said_at(one.expires_at), one.author, one.reason
