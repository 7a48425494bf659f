"""`rasid alerts drops`: what was held back, and why."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from rich.console import Group, RenderableType

from schemas.drop import Drop, DropReason
from services.cli.answers import cells_table, facts_table, print_record
from services.cli.context import Context
from services.cli.known_ids import warn_of_unknown
from services.cli.moments import said_to_the_second
from services.cli.options import AsJsonLines
from services.cli.stores import drop_log

_COLUMNS = ("Article came", "Reason", "Detail", "Subscription", "Entity", "Article")
_TABLE_WIDTH = 130
"""Columns below which a table would break the ids that other commands ask for."""


def drops(
    context: Context,
    subscription: Annotated[str | None, typer.Option(help="Only of this subscription id.")] = None,
    article: Annotated[
        str | None, typer.Option(help="Only from this article (Rasid's id).")
    ] = None,
    reason: Annotated[DropReason | None, typer.Option(help="Only for this reason.")] = None,
    limit: Annotated[int, typer.Option(min=0, help="Show the newest N only; 0 shows all.")] = 50,
    as_json: AsJsonLines = False,
) -> None:
    """Show the alerts that were held back in the last seven days, newest last, each with why.

    **Examples**

    `rasid alerts drops --subscription desk --reason cooldown`

    `rasid alerts drops --limit 0 --json | jq --raw-output .reason | sort | uniq --count`
    """
    counts: Counter[DropReason] = Counter()
    newest: deque[Drop] = deque(maxlen=limit or None)
    for one in drop_log(context.obj).read(subscription=subscription, article=article):
        if reason in (None, one.reason):
            counts[one.reason] += 1
            newest.append(one)
    if as_json:
        for one in newest:
            print_record(context.obj, one)
    elif newest:
        context.obj.output.print(_shown(newest, wide=context.obj.output.width >= _TABLE_WIDTH))
    else:
        warn_of_unknown(context.obj, subscription=subscription)
    total = ", ".join(f"{count:,} {one}" for one, count in counts.most_common())
    context.obj.errors.print(f"Held back: {total or 'nothing'}.")


def _shown(drops: Iterable[Drop], *, wide: bool) -> RenderableType:
    if wide:
        return cells_table(_COLUMNS, map(_row, drops))
    facts = (zip(_COLUMNS, _row(one), strict=True) for one in drops)
    return Group(*(Group(facts_table(_said(one)), "") for one in facts))


def _said(facts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, value in facts if value)


def _row(one: Drop) -> tuple[str, ...]:
    at = said_to_the_second(one.at)
    return at, one.reason, one.detail or "", one.subscription, one.entity or "", one.article
