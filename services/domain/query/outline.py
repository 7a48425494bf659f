"""Shows how a query was understood, one clause per line."""

from collections.abc import Iterator

from services.domain.query.nodes import And, AnyClause, FactClause, Node, Not, Or, Query, TextClause
from services.domain.topics.taxonomy import read_taxonomy

_INDENT = "  "
_ANY, _ALL = "any of", "all of"


def outline(query: Query) -> list[str]:
    """Return the tree of a query as indented lines, in words."""
    lines = list(_lines(query.root, ""))
    if query.minimum_confidence:
        lines.append(f"counting mentions with a score of at least {query.minimum_confidence:g}")
    if query.minimum_mentions > 1:
        lines.append(f"counting entities with at least {query.minimum_mentions} mentions")
    return lines


def _lines(node: Node, indent: str) -> Iterator[str]:
    if isinstance(node, And | Or):
        yield f"{indent}{_ALL if isinstance(node, And) else _ANY}"
        for part in node.parts:
            yield from _lines(part, indent + _INDENT)
    elif isinstance(node, Not):
        yield f"{indent}not {_words(node.clause)}"
    else:
        yield f"{indent}{_words(node)}"


def _words(clause: AnyClause) -> str:
    if isinstance(clause, TextClause):
        kind = "word" if len(clause.words) == 1 else "phrase"
        return f"{kind} {' '.join(clause.words)}"
    if isinstance(clause, FactClause):
        return _fact(clause)
    between = f"at most {clause.distance} words between"
    return f"near, {between}: {_words(clause.first)}; {_words(clause.second)}"


def _fact(clause: FactClause) -> str:
    if clause.field == "topic":
        topic = read_taxonomy()[clause.value]
        return f"topic {topic.en} ({topic.ar}, {topic.code}) or one below it"
    if clause.field == "lang":
        return f"language {clause.value}"
    if clause.value == "*":
        return f"any {clause.field}"
    return f"{clause.field} {clause.value}"
