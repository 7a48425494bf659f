"""How alerts and entities look in a terminal; their text cannot disturb what is around it."""

from collections.abc import Iterable
from datetime import timedelta

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from schemas.alert import Alert, AlertData, Passage
from schemas.entity import Entity
from schemas.subscription import default_id
from services.cli.cell import Cell
from services.cli.fitting import Fitting
from services.cli.moments import said_at, time_of_day
from services.domain.text.display import isolate, plain
from services.domain.text.snippet import cut_snippet

TABLE_WIDTH = 100
"""Columns below which a table of alerts would break words."""
TABLE_WIDTH_WITH_IDS = 140

_OLD = timedelta(days=2)
"""Before that, news is still of the day, whatever the time zone."""
_SHORT_CONTEXT = 36  # code points: up to six lines of a narrow terminal, three of a wide one
LANGUAGES = {"ar": "Arabic", "en": "English", "mixed": "both"}
_MARK = "bold yellow"
_TYPE_WIDTH = len("working group")
_PLAIN_MARK = "**"  # where there are no colours: in a pipe or a file


def alerts_table(
    alerts: Iterable[Alert], *, coloured: bool = True, with_ids: bool = False
) -> Table:
    """Return one row for each alert, with the first mention in its context."""
    table = Table(expand=True, show_lines=True, show_edge=False, pad_edge=False)
    table.add_column("Entity", ratio=3)
    table.add_column("Type", no_wrap=True, min_width=_TYPE_WIDTH)
    table.add_column("Article", ratio=3)
    if with_ids:
        table.add_column("Subscription", ratio=2)
    table.add_column("Language", no_wrap=True, min_width=len("Language"))
    table.add_column("Matched words in context", ratio=6)
    if with_ids:
        table.add_column("Raised", no_wrap=True)
        table.add_column("Id", no_wrap=True)
    for alert in alerts:
        data = alert.data
        more = (said_at(alert.time), alert.id) if with_ids else ()
        table.add_row(
            Cell(data.label),
            type_of(data),
            Group(Cell(data.article.external_id), *([_age(alert)] if _age(alert) else [])),
            *([Cell(_reader(data))] if with_ids else []),
            LANGUAGES.get(data.article.language or "", ""),
            Cell(_first_passage(data, context=_SHORT_CONTEXT, coloured=coloured)),
            *more,
        )
    return table


def alert_blocks(alerts: Iterable[Alert], *, coloured: bool = True) -> RenderableType:
    """Return what `alerts_table` shows and the ids, below one another, for a narrow terminal."""
    return Group(*(_block(alert, coloured=coloured) for alert in alerts))


def _block(alert: Alert, *, coloured: bool) -> RenderableType:
    data = alert.data
    language = LANGUAGES.get(data.article.language or "", "")
    facts = (type_of(data), language, said_at(alert.time), _age(alert), _whose(data))
    about = ", ".join(filter(None, facts))
    return Group(
        Cell(data.label),
        Cell(f"{data.article.external_id} ({about})"),
        Cell(_first_passage(data, context=_SHORT_CONTEXT, coloured=coloured)),
        Text(alert.id, style="dim"),
        "",
    )


def _age(alert: Alert) -> str:
    """Return the day of the news where it was no longer new when the alert was raised."""
    published = alert.data.article.published_at
    if published is None or alert.time - published < _OLD:
        return ""
    return f"news of {published:%Y-%m-%d}"


def _reader(data: AlertData) -> str:
    """Return the subscription it was raised for, where that is not the entity's own."""
    own = data.entity is not None and data.subscription.id == default_id(data.entity.id)
    return "" if own else data.subscription.id


def _whose(data: AlertData) -> str:
    reader = _reader(data)
    return f"for {reader}" if reader else ""


def in_context(mention: Passage, *, context: int = 80, coloured: bool = True) -> Text:
    """Return the snippet, `context` code points to each side, with the matched words marked.

    Args:
        coloured: mark them by colour rather than by two stars on each side.
    """
    start = mention.start - mention.snippet_start
    end = mention.end - mention.snippet_start
    around = cut_snippet(mention.snippet, start, end, context=context)
    before = mention.snippet[around.start : start]
    after = mention.snippet[end : around.start + len(around.text)]
    mark = "" if coloured else _PLAIN_MARK
    surface = f"{mark}{plain(mention.surface)}{mark}"
    return Text.assemble(plain(before), (surface, _MARK), plain(after))


def alert_line(alert: Alert, *, coloured: bool = True) -> Text:
    """Return an alert on one line."""
    data = alert.data
    opening, closing = tuple(isolate(""))
    aged = f" ({_age(alert)})" if _age(alert) else ""
    whose = f" for {isolate(_reader(data))}" if _reader(data) else ""
    return Text.assemble(
        (time_of_day(alert.time), "dim"),
        f" {isolate(data.label)} in {isolate(data.article.external_id)}{aged}{whose}: ",
        # One isolate around the whole: three would each find a direction of their own.
        opening,
        _first_passage(data, context=80, coloured=coloured),
        closing,
    )


def entities_table(entities: Iterable[Entity]) -> Fitting:
    """Return one row for each tracked entity."""
    table = Table(Column("Entity", no_wrap=True), "Type", "English", "Arabic")
    rows = []
    for entity in entities:
        english, arabic = (entity.names.get(language, ()) for language in ("en", "ar"))
        about = entity.id, in_words(entity.type)
        table.add_row(*map(Cell, about), Group(*map(Cell, english)), Group(*map(Cell, arabic)))
        rows.append((*about, "; ".join(english), "؛ ".join(arabic)))
    return Fitting(table, rows)


def _first_passage(data: AlertData, *, context: int, coloured: bool) -> Text:
    """Return the first place in its context; of a query without words, what the article is."""
    if data.passages:
        return in_context(data.passages[0], context=context, coloured=coloured)
    return Text(plain(data.article.title or ", ".join(topic.label for topic in data.topics)))


def type_of(data: AlertData) -> str:
    """Return what it is about: a type of entity, or a query."""
    return in_words(data.entity.type) if data.entity else "query"


def in_words(name: str) -> str:
    """Return a name of ours as people write it."""
    return name.replace("_", " ")
