"""`rasid subscriptions`: who wants to hear about what, and where."""

import json
from itertools import starmap
from pathlib import Path
from typing import Annotated

import typer

from schemas.subscription import Subscription, default_subscription
from services.cli.answers import (
    cells_table,
    facts_table,
    first,
    print_record,
    say_of_rest,
    write_text,
)
from services.cli.command_group import command_group
from services.cli.context import Context, fail
from services.cli.options import AsJsonLines, Limit, SubscriptionId
from services.cli.stores import find_subscription, records, still_to_remove
from services.cli.subscriptions_save import add, edit, import_file
from services.cli.subscriptions_try import send_test
from services.domain.text.display import plain
from services.platform.redis.watch import ConcurrentChangeError
from services.platform.subscriptions_file import dump_subscriptions, fields_of

app = command_group("Who wants to hear about what, how often and where.")

app.command("add")(add)
app.command("edit")(edit)
app.command("import")(import_file)
app.command("test")(send_test)


@app.command("list")
def list_subscriptions(
    context: Context,
    owner: Annotated[str | None, typer.Option(help="Only of this owner.")] = None,
    implied: Annotated[
        bool, typer.Option("--implied", help="Also those that every entity has of itself.")
    ] = False,
    limit: Limit = None,
    as_json: AsJsonLines = False,
) -> None:
    """Show the subscriptions.

    **Examples**

    `rasid subscriptions list --owner mona`

    `rasid subscriptions list --json | jq --raw-output .id`
    """
    state = context.obj.watch_store().load()
    found = {one.id: one for one in map(default_subscription, state.entities)} if implied else {}
    found |= {one.id: one for one in state.subscriptions}
    wanted = [one for _, one in sorted(found.items()) if owner in (None, one.owner)]
    shown = first(wanted, limit, as_json=as_json)
    if as_json:
        for one in shown:
            print_record(context.obj, one)
    elif shown:
        columns = ("Subscription", "Name", "Asks for", "Owner", "Sent to", "Enabled")
        context.obj.output.print(cells_table(columns, map(_row, shown)))
    elif found:
        context.obj.errors.print(plain(f"None of {len(found):,} is owned by {owner}."))
    else:
        context.obj.errors.print(
            "None is stored; every tracked entity has one of itself (--implied shows them). "
            "`rasid subscriptions add` makes more."
        )
    say_of_rest(context.obj, len(shown), len(wanted))


@app.command("show")
def show(context: Context, subscription: SubscriptionId, as_json: AsJsonLines = False) -> None:
    """Show one subscription with everything it says.

    **Example**

    `rasid subscriptions show entity.gctf`
    """
    found = find_subscription(context.obj, subscription).record
    if as_json:
        print_record(context.obj, found)
    else:
        context.obj.output.print(facts_table(starmap(_written, fields_of(found).items())))


@app.command("remove")
def remove(context: Context, subscription: SubscriptionId) -> None:
    """Remove a subscription; its alerts stay.

    **Example**

    `rasid subscriptions remove desk`
    """
    still_to_remove(context.obj, Subscription, [subscription])
    found = find_subscription(context.obj, subscription)
    if not found.raw:
        mend = f"`rasid subscriptions edit {subscription} --set enabled=false` silences it"
        fail(context.obj, f"{subscription} is there as long as its entity is: {mend}.")
    try:
        records(context.obj).remove(found.record, instead_of=found.raw)
    except ConcurrentChangeError:
        fail(context.obj, f"{subscription} was changed at this moment: look at it, and try again.")
    context.obj.errors.print(f"{subscription} is removed; its alerts stay.")


@app.command("export")
def export_file(
    context: Context,
    file: Annotated[
        Path | None,
        typer.Argument(help="Where to write; the screen if left out, or -.", allow_dash=True),
    ] = None,
) -> None:
    """Write the subscriptions as a file that `import` reads.

    **Example**

    `rasid subscriptions export subscriptions.yaml`
    """
    stored = context.obj.watch_store().load().subscriptions
    write_text(context.obj, dump_subscriptions(stored), file)


def _written(name: str, value: object) -> tuple[str, object]:
    """Return a field as `--set` takes it: JSON is YAML, too."""
    return name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _asked(one: Subscription) -> str:
    entities = ", ".join(one.entities)
    if one.query and entities:
        return f"{one.query}; about {entities}"
    return one.query or entities


def _row(one: Subscription) -> tuple[str, ...]:
    return (
        one.id,
        one.name,
        _asked(one),
        one.owner or "",
        ", ".join(channel.kind for channel in one.channels),
        "yes" if one.enabled else "no",
    )
