"""`rasid alerts export`: alerts as a table for a spreadsheet."""

import codecs
import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from schemas.alert import Alert
from services.cli.answers import write_file
from services.cli.context import Context
from services.domain.text.spreadsheet import spreadsheet_cell
from services.platform.redis.alert_log import AlertFilter

_COLUMNS = (
    *("alert", "raised", "subscription", "entity", "type", "label", "article", "source", "title"),
    *("url", "language", "found", "snippet", "topics"),
)


def export(
    context: Context,
    file: Annotated[Path, typer.Argument(help="Where to write; - is the screen.", allow_dash=True)],
    entity: Annotated[str | None, typer.Option(help="Only of this entity id.")] = None,
    subscription: Annotated[str | None, typer.Option(help="Only of this subscription id.")] = None,
) -> None:
    """Write the alerts as CSV, a line for each, for a spreadsheet.

    Text from outside cannot act there: a cell that would be a formula is marked as text. For
    machines `rasid alerts list --limit 0 --json` has all of it.

    **Example**

    `rasid alerts export alerts.csv --subscription desk`
    """
    wanted = AlertFilter(entity=entity, subscription=subscription)
    # Each as it is read: all that were ever raised may have no room in memory.
    lines = csv_lines(context.obj.alert_log().read(wanted))
    if str(file) == "-":
        for line in lines:
            context.obj.output.out(line, end="")
        return
    # Spreadsheets take a file without the mark for one in the machine's old encoding.
    write_file(context.obj, codecs.iterencode(lines, "utf-8-sig"), file)


def csv_lines(alerts: Iterable[Alert]) -> Iterator[str]:
    """Yield the alerts as CSV (RFC 4180): a heading, then a line for each."""
    writer = csv.writer(_Written())
    yield writer.writerow(_COLUMNS)
    for alert in alerts:
        yield writer.writerow(map(spreadsheet_cell, _row(alert)))


class _Written:
    """Has the writer of CSV return each line: it returns what the file's `write` does."""

    def write(self, line: str) -> str:
        return line


def _row(alert: Alert) -> tuple[str, ...]:
    data, article = alert.data, alert.data.article
    first = next(iter(data.passages), None)
    return (
        alert.id,
        alert.time.isoformat(),
        data.subscription.id,
        data.entity_id or "",
        data.entity.type if data.entity else "query",
        data.label,
        article.external_id,
        article.source,
        article.title or "",
        article.url or "",
        article.language or "",
        first.surface if first else "",
        first.snippet if first else "",
        "; ".join(topic.label for topic in data.topics),
    )
