"""Evaluates one query on one article, and says which clauses hold and where."""

from collections.abc import Iterator
from dataclasses import dataclass

from services.domain.query.article import Span, ThresholdView
from services.domain.query.nodes import (
    ENTITY_FIELDS,
    And,
    AnyClause,
    FactClause,
    NearClause,
    Node,
    Not,
    Or,
    Query,
    TextClause,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClause:
    """A clause that helps to make a query hold.

    Attributes:
        text: as the query has it, with NOT where it is the absence that helps.
        start: where it begins in the query, in code points.
        spans: where it holds in the article, in order; empty for what is not words.
    """

    text: str
    start: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Why a query holds.

    Attributes:
        clauses: those that make it hold, in the query's order.
        entities: the tracked entities that they ask for and the article names, by id; empty for a
            query that asks for none.
    """

    clauses: tuple[FoundClause, ...]
    entities: tuple[str, ...]


def evaluate(query: Query, article: ThresholdView) -> Outcome | None:
    """Return why `query` holds for an article, or None where it does not."""
    if not query.root.holds(article):
        return None
    helping = list(_helping(query.root, article))
    return Outcome(
        clauses=tuple(_found(query, article, node) for node in helping),
        entities=tuple(sorted({one for node in helping for one in _entities(node, article)})),
    )


def failing_clauses(query: Query, article: ThresholdView) -> tuple[str, ...]:
    """Return the clauses that keep `query` from holding, as it has them; none where it holds."""
    return tuple(dict.fromkeys(_failing(query, query.root, article)))


def _helping(node: Node, article: ThresholdView) -> Iterator[AnyClause | Not]:
    if isinstance(node, And):
        for part in node.parts:
            yield from _helping(part, article)
    elif isinstance(node, Or):
        for part in node.parts:
            if part.holds(article):
                yield from _helping(part, article)
    else:
        yield node


def _failing(query: Query, node: Node, article: ThresholdView) -> Iterator[str]:
    if node.holds(article):
        return
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from _failing(query, part, article)
    else:
        yield _text(query, node)


def _text(query: Query, node: AnyClause | Not) -> str:
    clause = node.clause if isinstance(node, Not) else node
    written = query.text[clause.start : clause.end]
    return f"NOT {written}" if isinstance(node, Not) else written


def _found(query: Query, article: ThresholdView, node: AnyClause | Not) -> FoundClause:
    start = node.clause.start if isinstance(node, Not) else node.start
    spans = () if isinstance(node, Not) else tuple(_spans(node, article))
    return FoundClause(text=_text(query, node), start=start, spans=spans)


def _spans(clause: AnyClause, article: ThresholdView) -> Iterator[Span]:
    if isinstance(clause, FactClause):
        if clause.field in ENTITY_FIELDS:
            for entity in article.facts.get(clause.key, ()):
                for match in article.matches[entity]:
                    yield match.field, match.start, match.end
        return
    first_word = clause.words[0] if isinstance(clause, TextClause) else None
    for place in dict.fromkeys(clause.places(article)):
        yield article.article.span(place, first_word)


def _entities(node: AnyClause | Not, article: ThresholdView) -> Iterator[str]:
    if isinstance(node, NearClause):
        yield from _entities(node.first, article)
        yield from _entities(node.second, article)
    elif isinstance(node, FactClause) and node.field in ENTITY_FIELDS:
        yield from article.facts.get(node.key, ())
