"""`rasid alerts`: what was raised."""

from collections import deque
from collections.abc import Iterable
from typing import Annotated

import typer

from schemas.alert import Alert
from services.cli.context import CommandContext, Context, fail
from services.cli.render import alert_details, alert_line, alerts_table
from services.platform.redis.alert_log import AlertFilter

app = typer.Typer(
    help="What was raised: list alerts, follow them, read one.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
)

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
    found = 0
    newest: deque[Alert] = deque(maxlen=limit or None)
    for alert in context.obj.alert_log().read(wanted):
        found += 1
        newest.append(alert)
    if not found and not as_json:
        context.obj.errors.print("No such alert yet: `rasid alerts tail` waits for the next one.")
        return
    show_alerts(context.obj, newest, as_json=as_json)
    if found > len(newest):
        context.obj.errors.print(f"The newest {len(newest)} of {found}; --limit 0 shows all.")


@app.command("tail")
def tail_alerts(
    context: Context,
    entity: EntityOption = None,
    subscription: SubscriptionOption = None,
    article: ArticleOption = None,
    as_json: AsJson = False,
) -> None:
    """Show alerts as they are raised, until Ctrl-C.

    **Examples**

    `rasid alerts tail`

    `rasid alerts tail --json --entity al-shabaab | my-program`
    """
    wanted = AlertFilter(entity=entity, subscription=subscription, article=article)
    raised = context.obj.alert_log().follow(wanted)
    # Said only now: what is raised from here on is shown.
    context.obj.errors.print("Waiting for alerts; Ctrl-C ends.")
    for alert in raised:
        if as_json:
            print_json(context.obj, alert)
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
        print_json(context.obj, alert)
    else:
        context.obj.output.print(alert_details(alert, coloured=context.obj.coloured))


def show_alerts(context: CommandContext, alerts: Iterable[Alert], *, as_json: bool) -> None:
    """Print alerts as a table or, for machines, one CloudEvent per line."""
    if as_json:
        for alert in alerts:
            print_json(context, alert)
    else:
        context.output.print(alerts_table(alerts, coloured=context.coloured))


def print_json(context: CommandContext, alert: Alert) -> None:
    """Print one CloudEvent on one line, in ASCII: a terminal shows it and obeys none of it."""
    context.output.out(alert.model_dump_json(ensure_ascii=True))
