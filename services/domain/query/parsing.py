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

from schemas.sentence import Sentence
from services.domain.query.errors import QueryError
from services.domain.query.fields import Written, fact_clause, nearest_or_all, text_clause
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
from services.domain.query.wordings import QueryMend, QueryProblem

_FACT_FIELDS = get_args(FactField)
_THRESHOLDS = ("confidence", "mentions")
_FIELDS = (*_FACT_FIELDS, "text")
_MAX_DEPTH = 50
_MAX_CLAUSES = 1_024
_MAX_DISTANCE = 1_000
_MAX_MENTIONS = 1_000
_UNKNOWN = (QueryProblem.OPERATOR, QueryMend.TAKE_OUT)
_COMPARISON = (QueryProblem.RANGES, QueryMend.NO_COMPARISON)
_REFUSED: dict[type[luqum.Item], tuple[QueryProblem, QueryMend]] = {
    luqum.Fuzzy: (QueryProblem.FUZZY_WORD, QueryMend.SPELLINGS),
    luqum.Boost: (QueryProblem.BOOST, QueryMend.TAKE_OUT),
    luqum.Range: (QueryProblem.RANGES, QueryMend.JOIN_BY_OR),
    luqum.From: _COMPARISON,
    luqum.To: _COMPARISON,
    luqum.Regex: (QueryProblem.REGULAR_EXPRESSIONS, QueryMend.QUOTE_SLASHES),
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
            raise self._of_all(QueryProblem.ASKS_NOTHING.say(), QueryMend.ADD_CLAUSE.say())
        root = _joined(And, [self._node(item, negated=False, depth=0) for item in rest])
        count = len(clauses_of(root))
        if count > _MAX_CLAUSES:
            mend = QueryMend.CLAUSES_AT_MOST.say(most=_MAX_CLAUSES)
            raise self._of_all(QueryProblem.TOO_MANY_CLAUSES.say(count=count), mend)
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
            too_deep = QueryProblem.TOO_DEEP.say(most=_MAX_DEPTH)
            raise self._error(item, too_deep, QueryMend.NO_PARENTHESES)
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
            inside = QueryProblem.FIELD_INSIDE.say(inner=item.name, outer=outer)
            raise self._error(item, inside, QueryMend.QUOTE_COLON)
        if field == NEAR:
            near = self._near(item)
            return Not(near) if negated else near
        if field in _THRESHOLDS:
            mend = QueryMend.BESIDE_THE_REST.say(field=field)
            raise self._error(item, QueryProblem.OF_THE_WHOLE.say(field=field), mend)
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
            inside = QueryProblem.FIELD_INSIDE.say(inner=item.name, outer=field)
            raise self._error(item, inside, QueryMend.QUOTE_COLON)
        if isinstance(item, luqum.Proximity):
            mend = near_of_phrase(str(item.term.value), item.degree)
            raise self._error(item, QueryProblem.FUZZY_PHRASE, mend)
        raise self._error(item, *_REFUSED.get(type(item), _UNKNOWN))

    def _slice(self, start: int, end: int, *, quoted: bool) -> Written:
        raw = self._text[start + quoted : end - quoted]
        return Written(raw=raw, quoted=quoted, start=start, end=end)

    def _near(self, item: luqum.SearchField) -> NearClause:
        items = list(self._arguments(item.expr))
        if len(items) != 3:
            parts = QueryProblem.NEAR_PARTS.say(count=len(items))
            raise self._error(item, parts, QueryMend.NEAR_FORM)
        distance = items[2]
        if not isinstance(distance, Written) or not distance.value.isdecimal():
            raise self._error(item, QueryProblem.NEAR_NUMBER, QueryMend.NEAR_FORM)
        if not int(distance.value[:9]) <= _MAX_DISTANCE:
            mend = QueryMend.NEAR_AT_MOST.say(most=_MAX_DISTANCE)
            distance.refuse(QueryProblem.NEAR_TOO_FAR.say(), mend)
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
                raise self._error(item, QueryProblem.NEAR_TAKES, QueryMend.NEAR_FORM)

    def _near_field(self, item: luqum.SearchField) -> FactClause | TextClause:
        field = item.name.lower()
        if field not in ENTITY_FIELDS and field != "text":
            no_place = QueryProblem.NO_PLACE.say(field=field)
            raise self._error(item, no_place, QueryMend.NEAR_FORM)
        if not isinstance(item.expr, luqum.Word | luqum.Phrase):
            raise self._error(item, QueryProblem.NEAR_TAKES, QueryMend.NEAR_FORM)
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
            mend = QueryMend.NUMBER_TO_ONE.say()
        else:
            known = value.isdecimal() and 1 <= int(value[:9]) <= _MAX_MENTIONS
            mend = QueryMend.NUMBER_TO.say(most=_MAX_MENTIONS)
        if not known:
            raise self._error(item, QueryProblem.NEEDS_NUMBER.say(field=field), mend)
        return field, float(value)

    def _known_field(self, item: luqum.SearchField, field: str) -> None:
        if field not in _FIELDS:
            near = [f"{one}:" for one in get_close_matches(field, _FIELDS, n=1)]
            mend = meant_field(field) or nearest_or_all(near, _FIELDS)
            raise self._error(item, QueryProblem.UNKNOWN_FIELD.say(field=item.name), mend)

    def _refuse_mixture(self, item: luqum.BaseOperation) -> None:
        if isinstance(item, luqum.UnknownOperation):
            for part in item.operands:
                if isinstance(part, luqum.OrOperation):
                    raise self._error(part, QueryProblem.MIXED, QueryMend.AND_OR_PARENTHESES)

    def _error(
        self, item: luqum.Item, problem: QueryProblem | Sentence, mend: QueryMend | Sentence
    ) -> QueryError:
        start = item.pos or 0
        end = start + len(self._text[start : start + (item.size or 0)].rstrip())
        problem = problem.say() if isinstance(problem, QueryProblem) else problem
        mend = mend.say() if isinstance(mend, QueryMend) else mend
        return QueryError(problem, mend, start=start, end=end)

    def _of_all(self, problem: Sentence, mend: Sentence) -> QueryError:
        return QueryError(problem, mend, start=0, end=len(self._text))


def _joined(kind: type[And] | type[Or], parts: Sequence[Node]) -> Node:
    """Return the parts as one node; a part of the same kind is taken apart."""
    flat = [one for part in parts for one in (part.parts if isinstance(part, kind) else (part,))]
    return flat[0] if len(flat) == 1 else kind(tuple(flat))
