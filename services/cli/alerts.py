"""`rasid alerts`: what was raised."""

from collections.abc import Iterable
from itertools import islice
from typing import Annotated

import typer

from schemas.alert import Alert
from services.cli.alert_drops import drops
from services.cli.alert_export import export
from services.cli.alert_states import acknowledge, resolve, state
from services.cli.alert_verify import verify
from services.cli.answers import print_record
from services.cli.command_group import command_group
from services.cli.context import CommandContext, Context, fail
from services.cli.details import DETAILS_WIDTH, alert_details
from services.cli.known_ids import warn_of_unknown
from services.cli.outages import Outage
from services.cli.render import (
    TABLE_WIDTH,
    TABLE_WIDTH_WITH_IDS,
    alert_blocks,
    alert_line,
    alerts_table,
)
from services.platform.redis.alert_log import AlertFilter

app = command_group("What was raised: list, follow, read, verify; take care of alerts.")

EntityOption = Annotated[str | None, typer.Option("--entity", help="Only of this entity id.")]
SubscriptionOption = Annotated[
    str | None, typer.Option("--subscription", help="Only of this subscription id.")
]
ArticleOption = Annotated[
    str | None, typer.Option("--article", help="Only from this article (either id).")
]
AsJson = Annotated[bool, typer.Option("--json", help="CloudEvents, one per line.")]


@app.command("list")
def list_alerts(
    context: Context,
    entity: EntityOption = None,
    subscription: SubscriptionOption = None,
    article: ArticleOption = None,
    limit: Annotated[int, typer.Option(min=0, help="Show the newest N only; 0 shows all.")] = 50,
    as_json: AsJson = False,
) -> None:
    """Show the alerts raised so far, newest last.

    **Examples**

    `rasid alerts list --entity hamad-al-mashaan`

    `rasid alerts list --limit 0 --json > alerts.jsonl` saves all of them.
    """
    wanted = AlertFilter(entity=entity, subscription=subscription, article=article)
    log = context.obj.alert_log()
    if as_json and not limit:
        _print_all(context.obj, log.read(wanted), wanted)
        return
    # Backwards: who asks for the newest does not wait for all to be read.
    found = list(islice(log.newest(wanted), limit + 1 if limit else None))
    shown = found[:limit] if limit else found
    if not shown:
        warn_of_unknown(context.obj, entity=entity, subscription=subscription)
    if not shown and not as_json:
        context.obj.errors.print("No such alert yet: `rasid alerts tail` waits for the next one.")
        return
    show_alerts(context.obj, shown[::-1], as_json=as_json, with_ids=True)
    if len(found) > len(shown):
        total = log.count(wanted)
        of_all = f" of {total}" if total else ""
        context.obj.errors.print(f"The newest {len(shown)}{of_all}; --limit 0 shows all.")


@app.command("tail")
def tail_alerts(
    context: Context,
    entity: EntityOption = None,
    subscription: SubscriptionOption = None,
    article: ArticleOption = None,
    as_json: AsJson = False,
) -> None:
    """Show alerts as they are raised, until Ctrl-C.

    Where Redis goes away it waits, and then shows what was raised meanwhile.

    **Examples**

    `rasid alerts tail`

    `rasid alerts tail --json --entity al-shabaab | my-program`
    """
    wanted = AlertFilter(entity=entity, subscription=subscription, article=article)
    warn_of_unknown(context.obj, entity=entity, subscription=subscription)
    raised = context.obj.alert_log().follow(wanted, Outage(context.obj))
    # Said only now: what is raised from here on is shown.
    context.obj.errors.print("Waiting for alerts; Ctrl-C ends.")
    for alert in raised:
        if as_json:
            print_record(context.obj, alert)
        else:
            line = alert_line(alert, coloured=context.obj.coloured)
            context.obj.output.print(line, soft_wrap=True)


@app.command("show")
def show_alert(
    context: Context,
    alert_id: Annotated[str, typer.Argument(help="The alert's id, 32 characters.")],
    as_json: AsJson = False,
) -> None:
    """Show one alert with all its evidence: what matched, where, and why.

    **Example**

    `rasid alerts show $(rasid alerts list --limit 1 --json | jq --raw-output .id)`
    """
    alert = context.obj.alert_log().find(alert_id)
    if alert is None:
        fail(context.obj, f"No alert has the id {alert_id}; `rasid alerts list --json` has ids.")
    if as_json:
        print_record(context.obj, alert)
    else:
        shown, wide = context.obj.output, context.obj.output.width >= DETAILS_WIDTH
        shown.print(alert_details(alert, coloured=context.obj.coloured, wide=wide))


app.command("verify")(verify)
app.command("acknowledge")(acknowledge)
app.command("resolve")(resolve)
app.command("state")(state)
app.command("drops")(drops)
app.command("export")(export)


def show_alerts(
    context: CommandContext, alerts: Iterable[Alert], *, as_json: bool, with_ids: bool = False
) -> None:
    """Print alerts as a table, in a narrow terminal as blocks; for machines as CloudEvents."""
    if as_json:
        for alert in alerts:
            print_record(context, alert)
    elif context.output.width >= (TABLE_WIDTH_WITH_IDS if with_ids else TABLE_WIDTH):
        table = alerts_table(alerts, coloured=context.coloured, with_ids=with_ids)
        context.output.print(table)
    else:
        context.output.print(alert_blocks(alerts, coloured=context.coloured))


def _print_all(context: CommandContext, alerts: Iterable[Alert], wanted: AlertFilter) -> None:
    # Each as it is read: all that were ever raised may have no room in memory.
    found = False
    for alert in alerts:
        found = True
        print_record(context, alert)
    if not found:
        warn_of_unknown(context, entity=wanted.entity, subscription=wanted.subscription)
