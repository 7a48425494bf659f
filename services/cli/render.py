"""How alerts and entities look in a terminal; their text cannot disturb what is around it."""

from collections.abc import Iterable
from datetime import UTC

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from schemas.alert import Alert, AlertData, Evidence, Passage
from schemas.entity import Entity
from services.cli.cell import Cell
from services.domain.text.display import isolate, plain
from services.domain.text.snippet import cut_snippet

TABLE_WIDTH = 100
"""Columns below which a table of alerts would break words."""
TABLE_WIDTH_WITH_IDS = 140
DETAILS_WIDTH = 110

_SHORT_CONTEXT = 36  # code points: up to six lines of a narrow terminal, three of a wide one
_NO_ENTITY = "none: the query asks for none"
_LANGUAGES = {"ar": "Arabic", "en": "English", "mixed": "both"}
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
    table.add_column("Language", no_wrap=True, min_width=len("Language"))
    table.add_column("Matched words in context", ratio=6)
    if with_ids:
        table.add_column("Raised", no_wrap=True)
        table.add_column("Id", no_wrap=True)
    for alert in alerts:
        data = alert.data
        more = (_when(alert), alert.id) if with_ids else ()
        table.add_row(
            Cell(data.label),
            _type(data),
            Cell(data.article.external_id),
            _LANGUAGES.get(data.article.language or "", ""),
            Cell(_first_passage(data, context=_SHORT_CONTEXT, coloured=coloured)),
            *more,
        )
    return table


def alert_blocks(alerts: Iterable[Alert], *, coloured: bool = True) -> RenderableType:
    """Return what `alerts_table` shows and the ids, below one another, for a narrow terminal."""
    return Group(*(_block(alert, coloured=coloured) for alert in alerts))


def _block(alert: Alert, *, coloured: bool) -> RenderableType:
    data = alert.data
    language = _LANGUAGES.get(data.article.language or "", "")
    about = ", ".join(filter(None, (_type(data), language, _when(alert))))
    return Group(
        Cell(data.label),
        Cell(f"{data.article.external_id} ({about})"),
        Cell(_first_passage(data, context=_SHORT_CONTEXT, coloured=coloured)),
        Text(alert.id, style="dim"),
        "",
    )


def _when(alert: Alert) -> str:
    return f"{alert.time.astimezone(UTC):%Y-%m-%d %H:%M}"


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
    return Text.assemble(
        (alert.time.strftime("%H:%M:%S"), "dim"),
        f" {isolate(data.label)} in {isolate(data.article.external_id)}: ",
        # One isolate around the whole: three would each find a direction of their own.
        opening,
        _first_passage(data, context=80, coloured=coloured),
        closing,
    )


def alert_details(alert: Alert, *, coloured: bool = True, wide: bool = True) -> RenderableType:
    """Return everything an alert says, for one person to read.

    Args:
        coloured: as for `in_context`.
        wide: whether there is room for a table of mentions.
    """
    data = alert.data
    facts = Table.grid(padding=(0, 2))
    for name, value in (
        ("Alert", alert.id),
        ("Raised", alert.time.isoformat()),
        ("Entity", data.entity.label if data.entity else _NO_ENTITY),
        ("Type", _type(data)),
        ("Entity id", data.entity_id or _NO_ENTITY),
        ("Subscription", data.subscription.name),
        ("Subscription id", data.subscription.id),
        ("Article", data.article.external_id),
        ("Article id", data.article.id),
        ("Source", data.article.source),
        ("Title", data.article.title or "none given"),
        ("Language", _LANGUAGES.get(data.article.language or "", "none found")),
        ("Watchlist", data.watchlist_version),
    ):
        facts.add_row(Text(name, style="dim"), Cell(value))
    show = _mentions_table if wide else _mention_blocks
    return Group(facts, show(data.mentions, coloured=coloured))


def entities_table(entities: Iterable[Entity]) -> Table:
    """Return one row for each tracked entity."""
    table = Table("Entity", "Type", "English", "Arabic")
    for entity in entities:
        table.add_row(
            Cell(entity.id),
            _words(entity.type),
            Group(*map(Cell, entity.names.get("en", ()))),
            Group(*map(Cell, entity.names.get("ar", ()))),
        )
    return table


def _mentions_table(mentions: Iterable[Evidence], *, coloured: bool) -> Table:
    table = Table("Place", "Evidence", "Score", "Found as", "Context", expand=True)
    table.columns[-1].ratio = 1
    for mention in mentions:
        table.add_row(
            f"{mention.field} {mention.start}-{mention.end}",
            _words(mention.evidence),
            f"{mention.score:.2f}",
            Cell(mention.alias),
            Cell(in_context(mention, coloured=coloured)),
        )
    return table


def _mention_blocks(mentions: Iterable[Evidence], *, coloured: bool) -> RenderableType:
    return Group(*(_mention_block(mention, coloured=coloured) for mention in mentions))


def _mention_block(mention: Evidence, *, coloured: bool) -> RenderableType:
    place = f"{mention.field} {mention.start}-{mention.end}"
    how = f"{_words(mention.evidence)}, {mention.score:.2f}, as"
    return Group(
        "",
        Text(f"{place}: {how}"),
        Cell(mention.alias),
        Cell(in_context(mention, coloured=coloured)),
    )


def _first_passage(data: AlertData, *, context: int, coloured: bool) -> Text:
    """Return the first place in its context; of a query without words, what the article is."""
    if data.passages:
        return in_context(data.passages[0], context=context, coloured=coloured)
    return Text(plain(data.article.title or ", ".join(topic.label for topic in data.topics)))


def _type(data: AlertData) -> str:
    return _words(data.entity.type) if data.entity else "query"


def _words(name: str) -> str:
    return name.replace("_", " ")
