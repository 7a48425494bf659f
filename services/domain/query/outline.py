"""Shows how a query was understood, one clause per line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas.sentence import Sentence
from services.domain.query.nodes import (
    And,
    AnyClause,
    FactClause,
    FactField,
    Node,
    Not,
    Or,
    Query,
    TextClause,
)
from services.domain.query.wordings import QueryOutline
from services.domain.topics.taxonomy import read_taxonomy

_INDENT = "  "
_ANY: Mapping[FactField, QueryOutline] = {
    "entity": QueryOutline.ANY_ENTITY,
    "office": QueryOutline.ANY_OFFICE,
}
_OF: Mapping[FactField, QueryOutline] = {
    "entity": QueryOutline.ENTITY,
    "type": QueryOutline.TYPE,
    "office": QueryOutline.OFFICE,
    "lang": QueryOutline.LANGUAGE,
    "source": QueryOutline.SOURCE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineLine:
    """One line: a clause, or what joins those below it.

    Attributes:
        depth: how far it is indented.
        negated: whether it is the absence that is asked for.
    """

    sentence: Sentence
    depth: int = 0
    negated: bool = False

    def __str__(self) -> str:
        negation = f"{QueryOutline.NOT.say()} " if self.negated else ""
        return f"{_INDENT * self.depth}{negation}{self.sentence}"


def outline(query: Query) -> list[OutlineLine]:
    """Return the tree of a query as indented lines, in words."""
    lines = list(_lines(query.root, 0))
    if query.minimum_confidence:
        said = QueryOutline.CONFIDENCE.say(confidence=query.minimum_confidence)
        lines.append(OutlineLine(sentence=said))
    if query.minimum_mentions > 1:
        said = QueryOutline.MENTIONS.say(count=query.minimum_mentions)
        lines.append(OutlineLine(sentence=said))
    return lines


def _lines(node: Node, depth: int) -> Iterator[OutlineLine]:
    if isinstance(node, And | Or):
        joined = QueryOutline.ALL if isinstance(node, And) else QueryOutline.ANY
        yield OutlineLine(sentence=joined.say(), depth=depth)
        for part in node.parts:
            yield from _lines(part, depth + 1)
    elif isinstance(node, Not):
        yield from _clause(node.clause, depth, negated=True)
    else:
        yield from _clause(node, depth, negated=False)


def _clause(clause: AnyClause, depth: int, *, negated: bool) -> Iterator[OutlineLine]:
    yield OutlineLine(sentence=_words(clause), depth=depth, negated=negated)
    if not isinstance(clause, TextClause | FactClause):
        for part in (clause.first, clause.second):
            yield OutlineLine(sentence=_words(part), depth=depth + 1)


def _words(clause: AnyClause) -> Sentence:
    if isinstance(clause, TextClause):
        kind = QueryOutline.WORD if len(clause.words) == 1 else QueryOutline.PHRASE
        return kind.say(words=" ".join(clause.words))
    if isinstance(clause, FactClause):
        return _fact(clause)
    return QueryOutline.NEAR.say(count=clause.distance)


def _fact(clause: FactClause) -> Sentence:
    if clause.field == "topic":
        topic = read_taxonomy()[clause.value]
        return QueryOutline.TOPIC.say(en=topic.en, ar=topic.ar, code=topic.code)
    if clause.value == "*" and clause.field in _ANY:
        return _ANY[clause.field].say()
    words = _OF[clause.field]
    return words.say(**{words.names[0]: clause.value})
