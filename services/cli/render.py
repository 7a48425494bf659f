"""How alerts and entities look in a terminal; their text cannot disturb what is around it."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from schemas.alert import Alert, Evidence
from schemas.entity import Entity
from services.domain.text.display import isolate, plain
from services.domain.text.snippet import cut_snippet

_SHORT_CONTEXT = 36  # code points: two or three lines of a narrow terminal


def alerts_table(alerts: Iterable[Alert]) -> Table:
    """Return one row for each alert, with the first mention in its context."""
    table = Table(expand=True, show_lines=True)
    table.add_column("Entity", ratio=3)
    table.add_column("Type", ratio=2)
    table.add_column("Article", ratio=2, overflow="fold")
    table.add_column("", no_wrap=True)
    table.add_column("Matched words in context", ratio=6)
    for alert in alerts:
        data = alert.data
        table.add_row(
            isolate(data.entity.label),
            data.entity.type.replace("_", " "),
            isolate(data.article.external_id),
            data.article.language or "",
            in_context(data.mentions[0], context=_SHORT_CONTEXT),
        )
    return table


def in_context(mention: Evidence, *, context: int = 80) -> Text:
    """Return the snippet, `context` code points to each side, with the matched words marked."""
    start = mention.start - mention.snippet_start
    end = mention.end - mention.snippet_start
    around = cut_snippet(mention.snippet, start, end, context=context)
    before = mention.snippet[around.start : start]
    after = mention.snippet[end : around.start + len(around.text)]
    marked = (plain(mention.surface), "bold yellow")
    # One isolate around the whole: three would each find a direction of their own.
    isolated = isolate("")
    return Text.assemble(isolated[0], plain(before), marked, plain(after), isolated[1])


def alert_details(alert: Alert) -> RenderableType:
    """Return everything an alert says, for one person to read."""
    data = alert.data
    facts = Table.grid(padding=(0, 2))
    for name, value in (
        ("Alert", alert.id),
        ("Raised", alert.time.isoformat()),
        ("Entity", f"{isolate(data.entity.label)} ({data.entity.id}, {data.entity.type})"),
        ("Subscription", f"{isolate(data.subscription.name)} ({data.subscription.id})"),
        ("Article", f"{isolate(data.article.external_id)} from {isolate(data.article.source)}"),
        ("Title", isolate(data.article.title) if data.article.title else "none given"),
        ("Language", data.article.language or "none found"),
        ("Watchlist", data.watchlist_version),
    ):
        facts.add_row(Text(name, style="dim"), value)
    return Group(facts, _mentions_table(data.mentions))


def entities_table(entities: Iterable[Entity]) -> Table:
    """Return one row for each tracked entity."""
    table = Table("Entity", "Type", "English", "Arabic")
    for entity in entities:
        table.add_row(
            entity.id,
            entity.type.replace("_", " "),
            "\n".join(map(isolate, entity.names.get("en", ()))),
            "\n".join(map(isolate, entity.names.get("ar", ()))),
        )
    return table


def _mentions_table(mentions: Iterable[Evidence]) -> Table:
    table = Table("Place", "Evidence", "Score", "Found as", "Context", expand=True)
    table.columns[-1].ratio = 1
    for mention in mentions:
        table.add_row(
            f"{mention.field} {mention.start}-{mention.end}",
            mention.evidence,
            f"{mention.score:.2f}",
            isolate(mention.alias),
            in_context(mention),
        )
    return table
