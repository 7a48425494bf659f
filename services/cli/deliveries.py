"""`rasid deliveries`: what did not arrive."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import starmap
from typing import Annotated

import typer

from schemas.delivery import Delivery, Notice, UndeliveredAlerts, Unreadable
from schemas.record import Record
from services.cli.answers import cells_table, print_record
from services.cli.command_group import command_group
from services.cli.context import CommandContext, Context, fail
from services.cli.known_ids import warn_of_unknown
from services.cli.moments import said_at
from services.cli.options import AsJsonLines
from services.cli.stores import undelivered
from services.domain.text.display import json_line
from services.platform.redis.undelivered import RedisUndelivered

_MOST_RETRIED = 100


@dataclass(frozen=True, kw_only=True)
class _Failed:
    """Deliveries and records with the ids of their entries; those still tried have none."""

    letters: tuple[tuple[str, UndeliveredAlerts], ...] = ()
    unreadable: tuple[tuple[str, Unreadable], ...] = ()
    retried: tuple[Delivery, ...] = ()


app = command_group("What did not arrive: list it, send it again.")


@app.command("list")
def list_deliveries(
    context: Context,
    subscription: Annotated[str | None, typer.Option(help="Only of this subscription id.")] = None,
    as_json: AsJsonLines = False,
) -> None:
    """Show the deliveries that failed and what could not be read, with why.

    Those that are still tried come last, the longest waiting first, a hundred of them.

    **Examples**

    `rasid deliveries list --subscription desk`

    `rasid deliveries list --json | jq --raw-output '.letter.reason // .unreadable.reason //
    .retried.last_error' | sort | uniq --count`
    """
    failed = _failed(undelivered(context.obj), subscription)
    if as_json:
        _print_json(context.obj, "letter", failed.letters)
        _print_json(context.obj, "unreadable", failed.unreadable)
        for one in failed.retried:
            context.obj.output.out(json_line({"retried": one.model_dump(mode="json")}))
    elif failed == _Failed():
        # One that was removed may have some left, so it is asked about only where there is none.
        warn_of_unknown(context.obj, subscription=subscription)
        context.obj.errors.print("Nothing failed: everything has arrived or is on its way.")
    else:
        _show(context.obj, failed)


def _failed(log: RedisUndelivered, subscription: str | None) -> _Failed:
    """Return what failed, of one subscription only where it is given."""

    def wanted(one: Delivery) -> bool:
        return subscription in (None, one.subscription)

    return _Failed(
        letters=tuple(one for one in log.read() if wanted(one[1].delivery)),
        unreadable=tuple(log.unreadable()) if subscription is None else (),
        retried=tuple(filter(wanted, log.retried())),
    )


def _show(context: CommandContext, failed: _Failed) -> None:
    if failed.letters:
        columns = ("Entry", "Given up", "Subscription", "To", "Alerts", "Attempts", "Why")
        context.output.print(cells_table(columns, starmap(_row, failed.letters)))
    if failed.unreadable:
        headings = ("Entry", "Set aside", "Unreadable", "Name", "Why")
        context.output.print(cells_table(headings, starmap(_unreadable, failed.unreadable)))
    if failed.retried:
        _show_retried(context, failed.retried)


def _show_retried(context: CommandContext, retried: Sequence[Delivery]) -> None:
    columns = ("Since", "Subscription", "To", "Attempts", "Why")
    oldest = sorted(retried, key=lambda one: one.created_at)[:_MOST_RETRIED]
    rows = (
        (
            said_at(one.created_at),
            one.subscription,
            one.channel.address,
            str(one.attempts),
            one.last_error or "",
        )
        for one in oldest
    )
    context.output.print(cells_table(columns, rows))
    context.errors.print(f"Failed so far, and tried again: {len(retried):,}.")


@app.command("notices")
def list_notices(
    context: Context,
    subscription: Annotated[str | None, typer.Option(help="Only of this subscription id.")] = None,
    as_json: AsJsonLines = False,
) -> None:
    """Show what the owners of subscriptions were told about delivery.

    **Example**

    `rasid deliveries notices --subscription desk`
    """
    found = [
        one
        for one in undelivered(context.obj).notices()
        if subscription in (None, one.subscription)
    ]
    if as_json:
        for one in found:
            print_record(context.obj, one)
        return
    if not found:
        warn_of_unknown(context.obj, subscription=subscription)
        context.obj.errors.print("No owner had to be told anything.")
        return
    columns = ("At", "Subscription", "Owner", "What")
    context.obj.output.print(cells_table(columns, map(_told, found)))


@app.command("resend")
def resend(
    context: Context,
    entries: Annotated[
        list[str] | None, typer.Argument(help="Entries, as `list` shows them.")
    ] = None,
    all_of: Annotated[
        str | None, typer.Option("--all-of", help="All of this subscription id.")
    ] = None,
) -> None:
    """Send deliveries again that were given up; an endpoint that was disabled is tried again.

    They go out with the id that they had, by which a receiver knows one that it has already. What
    could not be read is read again: by a newer version, or after the record was mended.

    **Examples**

    `rasid deliveries resend 1764000000000-0`

    `rasid deliveries resend --all-of desk`
    """
    if not entries and all_of is None:
        fail(context.obj, "Name entries, or --all-of a subscription.", status=2)
    store = undelivered(context.obj)
    wanted = set(entries or ())
    unread = {entry: one for entry, one in store.unreadable() if entry in wanted}
    found = {
        entry: letter
        for entry, letter in store.read()
        if entry in wanted or letter.delivery.subscription == all_of
    }
    if missing := sorted(wanted - found.keys() - unread.keys()):
        said = f"Not there: {', '.join(missing)}; `rasid deliveries list` shows what is."
        fail(context.obj, f"{said} Nothing was sent again.")
    if not found and not unread:
        warn_of_unknown(context.obj, subscription=all_of)
    now = store.now()
    for entry, letter in found.items():
        store.resend(entry, letter, now)
    for entry, one in unread.items():
        store.read_again(entry, one, now)
    context.obj.errors.print(f"{len(found) + len(unread):,} go out again.")


def _print_json(context: CommandContext, what: str, found: Iterable[tuple[str, Record]]) -> None:
    for entry, one in found:
        context.output.out(json_line({"entry": entry, what: one.model_dump(mode="json")}))


def _told(notice: Notice) -> tuple[str, ...]:
    owner = notice.owner or "nobody: it has none"
    return (said_at(notice.at), notice.subscription, owner, notice.text)


def _unreadable(entry: str, letter: Unreadable) -> tuple[str, ...]:
    return (entry, said_at(letter.at), letter.what, letter.name, letter.reason)


def _row(entry: str, letter: UndeliveredAlerts) -> tuple[str, ...]:
    delivery = letter.delivery
    return (
        entry,
        said_at(letter.at),
        delivery.subscription,
        delivery.channel.address,
        str(len(letter.alerts)),
        str(delivery.attempts),
        letter.reason,
    )
