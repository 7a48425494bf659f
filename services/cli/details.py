"""One alert with all that it says: what matched, by which steps, and what the article is."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from schemas.alert import Alert, AlertData, Evidence, QueryEvidence
from services.cli.cell import Cell
from services.cli.render import LANGUAGES, in_context, in_words, type_of

DETAILS_WIDTH = 110
"""Columns below which a table of mentions would break words."""

_NO_ENTITY = "none: the query asks for none"


def alert_details(alert: Alert, *, coloured: bool = True, wide: bool = True) -> RenderableType:
    """Return everything an alert says, for one person to read.

    Args:
        coloured: as for `in_context`.
        wide: whether there is room for a table of mentions.
    """
    facts = Table.grid(padding=(0, 2))
    for name, value in _facts(alert):
        if value is not None:
            facts.add_row(Text(name, style="dim"), Cell(value))
    show = _mentions_table if wide else _mention_blocks
    data = alert.data
    query = _clauses(data.query, coloured=coloured) if data.query else ()
    more = [Text(f"... and in {data.more_mentions:,} more places")] if data.more_mentions else []
    return Group(facts, show(data.mentions, coloured=coloured), *more, *query)


def _facts(alert: Alert) -> Iterator[tuple[str, str | None]]:
    data, article = alert.data, alert.data.article
    yield "Alert", alert.id
    yield "Raised", alert.time.isoformat()
    yield "Entity", data.entity.label if data.entity else _NO_ENTITY
    yield "Type", type_of(data)
    yield "Entity id", data.entity_id or _NO_ENTITY
    yield "Subscription", data.subscription.name
    yield "Subscription id", data.subscription.id
    yield "Query", data.query.text if data.query else None
    yield "Article", article.external_id
    yield "Article id", article.id
    yield "Source", article.source
    yield "Title", article.title or "none given"
    yield "Link", article.url
    # An alert of today may be about news of years ago.
    yield "Published", article.published_at.isoformat() if article.published_at else "not said"
    yield "Language", LANGUAGES.get(article.language or "", "none found")
    yield "Topics", _topics(data)
    yield "Held back before", f"{data.withheld}, by the rate limit" if data.withheld else None
    yield "Watchlist", data.watchlist_version


def _topics(data: AlertData) -> str:
    return ", ".join(f"{one.label} ({one.score:.2f})" for one in data.topics) or "none found"


def _mentions_table(mentions: Iterable[Evidence], *, coloured: bool) -> RenderableType:
    table = Table("Place", "Evidence", "Score", "Found as", "Context", expand=True)
    table.columns[-1].ratio = 1
    for mention in mentions:
        table.add_row(
            f"{mention.field} {mention.start}-{mention.end}",
            in_words(mention.evidence),
            f"{mention.score:.2f}",
            Group(Cell(mention.alias), *_reasons(mention)),
            Cell(in_context(mention, coloured=coloured)),
        )
    return table if table.row_count else Group()


def _mention_blocks(mentions: Iterable[Evidence], *, coloured: bool) -> RenderableType:
    return Group(*(_mention_block(mention, coloured=coloured) for mention in mentions))


def _mention_block(mention: Evidence, *, coloured: bool) -> RenderableType:
    place = f"{mention.field} {mention.start}-{mention.end}"
    how = f"{in_words(mention.evidence)}, {mention.score:.2f}, as"
    return Group(
        "",
        Text(f"{place}: {how}"),
        Cell(mention.alias),
        *_reasons(mention),
        Cell(in_context(mention, coloured=coloured)),
    )


def _reasons(mention: Evidence) -> Iterator[Cell]:
    yield from map(Cell, mention.steps)
    if mention.holder:
        yield Cell(f"held by {mention.holder}")


def _clauses(query: QueryEvidence, *, coloured: bool) -> Iterator[RenderableType]:
    yield ""
    yield Text("Clauses of the query that hold:")
    for clause in query.clauses:
        yield Cell(clause.clause)
        for passage in clause.passages[:1]:
            yield Cell(in_context(passage, coloured=coloured))
