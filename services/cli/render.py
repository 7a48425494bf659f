"""How alerts and entities look in a terminal; their text cannot disturb what is around it."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from schemas.alert import Alert, Evidence
from schemas.entity import Entity
from services.cli.cell import Cell
from services.domain.text.display import isolate, plain
from services.domain.text.snippet import cut_snippet

_SHORT_CONTEXT = 36  # code points: up to six lines of a narrow terminal, three of a wide one
_LANGUAGES = {"ar": "Arabic", "en": "English", "mixed": "both"}
_MARK = "bold yellow"
_TYPE_WIDTH = len("working group")
_PLAIN_MARK = "**"  # where there are no colours: in a pipe or a file


def alerts_table(alerts: Iterable[Alert], *, coloured: bool = True) -> Table:
    """Return one row for each alert, with the first mention in its context."""
    table = Table(expand=True, show_lines=True, show_edge=False, pad_edge=False)
    table.add_column("Entity", ratio=3)
    table.add_column("Type", no_wrap=True, min_width=_TYPE_WIDTH)
    table.add_column("Article", ratio=3)
    table.add_column("Language", no_wrap=True, min_width=len("Language"))
    table.add_column("Matched words in context", ratio=6)
    for alert in alerts:
        data = alert.data
        table.add_row(
            Cell(data.entity.label),
            _words(data.entity.type),
            Cell(data.article.external_id),
            _LANGUAGES.get(data.article.language or "", ""),
            Cell(in_context(data.mentions[0], context=_SHORT_CONTEXT, coloured=coloured)),
        )
    return table


def in_context(mention: Evidence, *, context: int = 80, coloured: bool = True) -> Text:
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
        f" {isolate(data.entity.label)} in {isolate(data.article.external_id)}: ",
        # One isolate around the whole: three would each find a direction of their own.
        opening,
        in_context(data.mentions[0], coloured=coloured),
        closing,
    )


def alert_details(alert: Alert, *, coloured: bool = True) -> RenderableType:
    """Return everything an alert says, for one person to read."""
    data = alert.data
    facts = Table.grid(padding=(0, 2))
    for name, value in (
        ("Alert", alert.id),
        ("Raised", alert.time.isoformat()),
        ("Entity", data.entity.label),
        ("Type", _words(data.entity.type)),
        ("Entity id", data.entity.id),
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
    return Group(facts, _mentions_table(data.mentions, coloured=coloured))


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


def _words(name: str) -> str:
    return name.replace("_", " ")
