"""Turns the text of a standing query into its tree.

The language, after Lucene's: `entity:ID` `type:TYPE` `office:ID` `topic:CODE-or-name` `lang:ar`
`source:"NAME"`, words and "phrases" alone or as `text:`, `near(a, "b c", 30)`, AND, OR, NOT and
parentheses; for the query as a whole `confidence:0.8` and `mentions:2`. What stands side by side
without an operator must all hold. AND binds more tightly than OR.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import TypeGuard, get_args

from luqum import tree as luqum

from services.domain.query.errors import QueryError
from services.domain.query.fields import Written, fact_clause, text_clause
from services.domain.query.foreign import meant_field, near_of_phrase, refuse_foreign
from services.domain.query.nodes import (
    ENTITY_FIELDS,
    And,
    FactClause,
    FactField,
    NearClause,
    Node,
    Not,
    Or,
    Query,
    TextClause,
    clauses_of,
)
from services.domain.query.syntax import NEAR, read_syntax

_FACT_FIELDS = get_args(FactField)
_THRESHOLDS = ("confidence", "mentions")
_FIELDS = (*_FACT_FIELDS, "text")
_MAX_DEPTH = 50
_MAX_CLAUSES = 1_024
_MAX_DISTANCE = 1_000
_MAX_MENTIONS = 1_000
_NEAR_FORM = 'write near(word, "a phrase", 30) or near(entity:ID, word, 30)'
_UNKNOWN = ("an operator is not expected here", "take it out")
_COMPARISON = (
    "there are no ranges",
    "take < and > out; join values by OR, and write a minimum as confidence:0.8 or mentions:2",
)
_REFUSED: dict[type[luqum.Item], tuple[str, str]] = {
    luqum.Fuzzy: ("~ has no meaning after a word", "spellings are seen to already; take it out"),
    luqum.Boost: ("^ has no meaning here: queries have no ranking", "take it out"),
    luqum.Range: ("there are no ranges", "join values by OR"),
    luqum.From: _COMPARISON,
    luqum.To: _COMPARISON,
    luqum.Regex: ("there are no regular expressions", "put words with slashes in quotation marks"),
}


def parse_query(text: str) -> Query:
    """Parse a standing query.

    Raises:
        QueryError: it is none; says where, and how to mend it.
    """
    return _Parser(text).query()


def _is_and(item: luqum.Item) -> TypeGuard[luqum.BaseOperation]:
    return isinstance(item, luqum.AndOperation | luqum.UnknownOperation)


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text

    def query(self) -> Query:
        tree = read_syntax(self._text)
        thresholds: list[luqum.SearchField] = []
        rest: list[luqum.Item] = []
        for item in self._conjuncts(tree):
            (thresholds if self._is_threshold(item) else rest).append(item)
        if not rest:
            problem, mend = "the query asks for nothing", "add a clause, as in entity:ID"
            raise QueryError(problem, mend, start=0, end=len(self._text))
        root = _joined(And, [self._node(item, negated=False, depth=0) for item in rest])
        count = len(clauses_of(root))
        if count > _MAX_CLAUSES:
            mend = f"write {_MAX_CLAUSES:,} at most, or several subscriptions"
            raise QueryError(f"{count:,} clauses", mend, start=0, end=len(self._text))
        values = dict(self._threshold(item) for item in thresholds)
        return Query(
            text=self._text,
            root=root,
            minimum_confidence=values.get("confidence", 0.0),
            minimum_mentions=int(values.get("mentions", 1)),
        )

    def _conjuncts(self, item: luqum.Item) -> Iterator[luqum.Item]:
        while isinstance(item, luqum.BaseGroup):
            item = item.expr
        if _is_and(item):
            self._refuse_mixture(item)
            for operand in item.operands:
                # (a AND confidence:0.8) AND b is the same as without the parentheses.
                inner = operand.expr if isinstance(operand, luqum.BaseGroup) else operand
                yield from self._conjuncts(inner) if _is_and(inner) else (operand,)
        else:
            yield item

    def _node(self, item: luqum.Item, *, negated: bool, depth: int, field: str = "") -> Node:
        if depth > _MAX_DEPTH:
            raise self._error(item, f"more than {_MAX_DEPTH} levels", "take parentheses out")
        if isinstance(item, luqum.BaseGroup):
            return self._node(item.expr, negated=negated, depth=depth + 1, field=field)
        if isinstance(item, luqum.BaseOperation):
            self._refuse_mixture(item)
            parts = [
                self._node(part, negated=negated, depth=depth + 1, field=field)
                for part in item.operands
            ]
            # De Morgan: NOT stands before single clauses only.
            return _joined(And if _is_and(item) != negated else Or, parts)
        if isinstance(item, luqum.Not | luqum.Prohibit):
            return self._node(item.a, negated=not negated, depth=depth + 1, field=field)
        if isinstance(item, luqum.Plus):
            return self._node(item.a, negated=negated, depth=depth + 1, field=field)
        if isinstance(item, luqum.SearchField):
            return self._search_field(item, negated=negated, depth=depth, outer=field)
        clause = self._clause(item, field, start=item.pos)
        return Not(clause) if negated else clause

    def _search_field(
        self, item: luqum.SearchField, *, negated: bool, depth: int, outer: str
    ) -> Node:
        field = item.name.lower()
        if outer and not (outer == "topic" and field in ("medtop", "rasid")):
            mend = "put a value that has a colon in quotation marks"
            raise self._error(item, f"{item.name}: stands inside {outer}:", mend)
        if field == NEAR:
            near = self._near(item)
            return Not(near) if negated else near
        if field in _THRESHOLDS:
            mend = f"write it beside the rest, as in (...) AND {field}:..."
            raise self._error(item, f"{field}: is about the query as a whole", mend)
        if isinstance(item.expr, luqum.BaseGroup):
            self._known_field(item, field)
            return self._node(item.expr, negated=negated, depth=depth + 1, field=field)
        clause = self._field_clause(item)
        return Not(clause) if negated else clause

    def _field_clause(self, item: luqum.SearchField) -> FactClause | TextClause:
        field = item.name.lower()
        if field in ("medtop", "rasid"):
            # topic:(medtop:04000000 OR medtop:15000000)
            return self._clause(item, "topic", start=item.pos)
        self._known_field(item, field)
        return self._clause(item.expr, field, start=item.pos)

    def _clause(self, item: luqum.Item, field: str, *, start: int) -> FactClause | TextClause:
        written = self._written(item, field)
        fact = next((known for known in _FACT_FIELDS if known == field), None)
        if fact is not None:
            return fact_clause(fact, written, start=start)
        if not field and not written.quoted:
            refuse_foreign(self._text, written.start, written.end)
        return text_clause(written, start=start, bare=not field and not written.quoted)

    def _written(self, item: luqum.Item, field: str) -> Written:
        if isinstance(item, luqum.Phrase):
            return self._slice(item.pos, item.pos + item.size, quoted=True)
        if isinstance(item, luqum.Word):
            return self._slice(item.pos, item.pos + item.size, quoted=False)
        if isinstance(item, luqum.SearchField) and field == "topic":
            # topic:medtop:20000639
            inner = self._written(item.expr, "")
            return self._slice(item.pos, inner.end, quoted=False)
        if isinstance(item, luqum.SearchField):
            mend = "put a value that has a colon in quotation marks"
            raise self._error(item, f"{item.name}: stands inside {field}:", mend)
        if isinstance(item, luqum.Proximity):
            mend = near_of_phrase(str(item.term.value), item.degree)
            raise self._error(item, "~ has no meaning after a phrase", mend)
        problem, mend = _REFUSED.get(type(item), _UNKNOWN)
        raise self._error(item, problem, mend)

    def _slice(self, start: int, end: int, *, quoted: bool) -> Written:
        raw = self._text[start + quoted : end - quoted]
        return Written(raw=raw, quoted=quoted, start=start, end=end)

    def _near(self, item: luqum.SearchField) -> NearClause:
        items = list(self._arguments(item.expr))
        if len(items) != 3:
            raise self._error(item, f"near has {len(items)} parts instead of three", _NEAR_FORM)
        distance = items[2]
        if not isinstance(distance, Written) or not distance.value.isdecimal():
            raise self._error(item, "near ends with a number of words", _NEAR_FORM)
        if not int(distance.value[:9]) <= _MAX_DISTANCE:
            distance.refuse("the distance is too great", f"write {_MAX_DISTANCE:,} words at most")
        first, second = (
            text_clause(part, start=part.start, bare=False) if isinstance(part, Written) else part
            for part in items[:2]
        )
        return NearClause(
            start=item.pos,
            end=self._text.index(")", distance.end) + 1,
            first=first,
            second=second,
            distance=int(distance.value),
        )

    def _arguments(self, item: luqum.Item) -> Iterator[Written | FactClause | TextClause]:
        inner = item.expr if isinstance(item, luqum.BaseGroup) else item
        for part in inner.operands if isinstance(inner, luqum.UnknownOperation) else [inner]:
            if isinstance(part, luqum.SearchField):
                yield self._near_field(part)
            elif isinstance(part, luqum.Word | luqum.Phrase):
                yield self._written(part, "")
            else:
                raise self._error(item, "near takes words, phrases and entities", _NEAR_FORM)

    def _near_field(self, item: luqum.SearchField) -> FactClause | TextClause:
        field = item.name.lower()
        if field not in ENTITY_FIELDS and field != "text":
            raise self._error(item, f"{field}: has no place in the text", _NEAR_FORM)
        if not isinstance(item.expr, luqum.Word | luqum.Phrase):
            raise self._error(item, "near takes words, phrases and entities", _NEAR_FORM)
        return self._clause(item.expr, field, start=item.pos)

    def _is_threshold(self, item: luqum.Item) -> bool:
        return isinstance(item, luqum.SearchField) and item.name.lower() in _THRESHOLDS

    def _threshold(self, item: luqum.SearchField) -> tuple[str, float]:
        field, expr = item.name.lower(), item.expr
        if isinstance(expr, luqum.From) and expr.include:
            expr = expr.a
        value = expr.value if isinstance(expr, luqum.Word) else ""
        if field == "confidence":
            known = value.replace(".", "", 1).isdecimal() and 0 <= float(value) <= 1
            mend = "write a number from 0 to 1, as in confidence:0.8"
        else:
            known = value.isdecimal() and 1 <= int(value[:9]) <= _MAX_MENTIONS
            mend = f"write a number from 1 to {_MAX_MENTIONS:,}, as in mentions:2"
        if not known:
            raise self._error(item, f"{field}: needs a number", mend)
        return field, float(value)

    def _known_field(self, item: luqum.SearchField, field: str) -> None:
        if field not in _FIELDS:
            near = [f"{one}:" for one in get_close_matches(field, _FIELDS, n=1)]
            meant = meant_field(field) or next(iter(near), None)
            mend = f"did you mean {meant}?" if meant else f"there are {', '.join(_FIELDS)}"
            raise self._error(item, f"unknown field {item.name!r}", mend)

    def _refuse_mixture(self, item: luqum.BaseOperation) -> None:
        if isinstance(item, luqum.UnknownOperation):
            for part in item.operands:
                if isinstance(part, luqum.OrOperation):
                    mend = "write AND where both must hold, or put what OR joins in parentheses"
                    raise self._error(part, "OR beside clauses without an operator", mend)

    def _error(self, item: luqum.Item, problem: str, mend: str) -> QueryError:
        start = item.pos or 0
        end = start + len(self._text[start : start + (item.size or 0)].rstrip())
        return QueryError(problem, mend, start=start, end=end)


def _joined(kind: type[And] | type[Or], parts: Sequence[Node]) -> Node:
    """Return the parts as one node; a part of the same kind is taken apart."""
    flat = [one for part in parts for one in (part.parts if isinstance(part, kind) else (part,))]
    return flat[0] if len(flat) == 1 else kind(tuple(flat))
