"""`rasid preview`: what a query would have raised, before it is saved."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Annotated

import typer

from schemas.alert import Alert
from schemas.entity import Entity
from schemas.subscription import Subscription
from services.cli.alerts import show_alerts
from services.cli.answers import cells_table
from services.cli.context import CommandContext, Context, fail
from services.cli.notes import Notes
from services.cli.options import AsJson
from services.cli.past import enriched_log, watched
from services.cli.stores import find_subscription
from services.domain.alerting.backtest import BacktestReport, backtest
from services.domain.alerting.saving import review_subscription
from services.domain.alerting.snapshot import Snapshot, narrow_snapshot
from services.domain.text.display import json_line, plain
from services.domain.watchlist import WatchlistError
from services.platform.clock import SystemClock

_UNREADABLE = 2
_UNSAVED = "preview"


def preview(
    context: Context,
    query: Annotated[
        str | None, typer.Argument(help="A query; see `rasid query check --help`.")
    ] = None,
    subscription: Annotated[
        str | None, typer.Option(help="Instead of a query: a subscription as it is stored.")
    ] = None,
    days: Annotated[
        float, typer.Option(min=0.01, max=3_650, help="How far back, as far as the stream goes.")
    ] = 7.0,
    examples: Annotated[int, typer.Option(min=0, help="How many of the newest to show.")] = 10,
    as_json: AsJson = False,
) -> None:
    """Run a query over the articles of the past and show what it would have raised.

    Nothing is sent or stored. The alerts' ids are those that a live run gives; silences and the
    subscription's own quiet hours, cooldown and rate limit hold alerts back as they do there. The
    memory is empty at the beginning: a cooldown, a rate limit or an acknowledgement from before the
    range holds nothing back, so the first alerts may be more than a live run raised.

    **Examples**

    `rasid preview 'entity:* AND topic:diplomacy AND lang:ar' --days 2`

    `rasid preview --subscription desk --json | jq .alerts_per_day`
    """
    asked = _asked(context.obj, query, subscription)
    try:
        known = watched(context.obj)
    except WatchlistError as error:
        fail(context.obj, str(error), status=_UNREADABLE)
    _review(context.obj, asked, known.entities)
    report = _run(context.obj, narrow_snapshot(known, asked), days)
    newest = report.alerts[len(report.alerts) - min(examples, len(report.alerts)) :]
    if as_json:
        shown = _as_json(report) | {"examples": [one.model_dump(mode="json") for one in newest]}
        typer.echo(json_line(shown))
    else:
        _show(context.obj, report, newest)


def _asked(context: CommandContext, query: str | None, subscription: str | None) -> Subscription:
    if (query is None) == (subscription is None):
        fail(context, "Give a query or --subscription, one of the two.", status=_UNREADABLE)
    if subscription is not None:
        return find_subscription(context, subscription, otherwise=_UNREADABLE).record
    if not query:
        fail(context, "The query is empty.", status=_UNREADABLE)
    return Subscription(id=_UNSAVED, name=_UNSAVED, query=query)


def _review(context: CommandContext, asked: Subscription, entities: Mapping[str, Entity]) -> None:
    review = review_subscription(asked, entities)
    if review.problems:
        problems = "\n".join(f"{field}: {why}" for field, why in review.problems)
        fail(context, problems, status=_UNREADABLE)
    for warning in review.warnings:
        context.errors.print(plain(f"warning: {warning.message}"), style="yellow", soft_wrap=True)


def _run(context: CommandContext, snapshot: Snapshot, days: float) -> BacktestReport:
    until: datetime = SystemClock().now()
    with Notes(console=context.errors).counting("Reading articles") as progress:
        since = until - timedelta(days=days)
        articles = enriched_log(context).read(since=since, until=until, progress=progress)
        return backtest(articles, snapshot)


def _show(context: CommandContext, report: BacktestReport, newest: Sequence[Alert]) -> None:
    found = f"{len(report.alerts):,} alerts from {report.articles:,} articles."
    context.output.print(found)
    if report.alerts:
        days = sorted(report.alerts_per_day.items())
        rows = [(str(day), f"{count:,}") for day, count in days]
        context.output.print(cells_table(("Day (UTC)", "Alerts"), rows))
    if report.drops:
        reasons = [(reason, f"{count:,}") for reason, count in report.drops_by_reason.items()]
        context.output.print(cells_table(("Held back", "Alerts"), reasons))
    if newest:
        context.output.print(f"The newest {len(newest)}:")
        show_alerts(context, newest, as_json=False)


def _as_json(report: BacktestReport) -> dict[str, object]:
    days = sorted(report.alerts_per_day.items())
    return {
        "articles": report.articles,
        "alerts": len(report.alerts),
        "alerts_per_day": {str(day): count for day, count in days},
        "drops_by_reason": report.drops_by_reason,
        "alert_ids": [alert.id for alert in report.alerts],
    }
