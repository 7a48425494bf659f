"""Finds, among many queries, those that an article may make hold.

The two steps of Lucene Monitor's presearcher: from each query is taken what an article must have
for the query to hold; an article's own words and facts then lead to the few queries that must be
evaluated. Source: the class comment of org.apache.lucene.monitor.TermFilteredPresearcher, Lucene
10.3.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeAlias, TypeVar

from services.domain.query.article import ThresholdView
from services.domain.query.nodes import (
    And,
    FactClause,
    NearClause,
    Node,
    Or,
    Query,
    TextClause,
)

T = TypeVar("T")

Alternatives: TypeAlias = frozenset[str]
"""Forms of words, pairs of them, and facts, of which an article must have one."""

_COMMON: Mapping[str, float] = {
    "lang": 1e9, "entity:*": 1e8, "type": 1e7, "office:*": 1e6, "source": 1e5, "topic": 1e5,
}  # fmt: skip
"""Facts that so many articles have that anything else finds a query better; larger is commoner."""

_SHORT_WORD, _SHORT_WORD_WEIGHT = 3, 1e4
"""Words of so few letters are mostly particles, which nearly every article has."""


def required(node: Node) -> list[Alternatives]:
    """Return what an article must have for `node` to hold: one of each of these sets, at least."""
    if isinstance(node, FactClause):
        return [frozenset((node.key,))]
    if isinstance(node, TextClause):
        return [frozenset((key,)) for key in dict.fromkeys(node.keys)]
    if isinstance(node, NearClause):
        return [*required(node.first), *required(node.second)]
    if isinstance(node, And):
        return [one for part in node.parts for one in required(part)]
    if isinstance(node, Or):
        return _required_by_any([required(part) for part in node.parts])
    return []


def _required_by_any(parts: Sequence[list[Alternatives]]) -> list[Alternatives]:
    """Return one set that holds, for each part, the rarest of what it requires."""
    if not all(parts):
        return []
    rarest = (min(part, key=lambda one: sum(map(_weight, one))) for part in parts)
    return [frozenset().union(*rarest)]


def _weight(key: str) -> float:
    field, colon, _ = key.partition(":")
    if not colon:
        return _SHORT_WORD_WEIGHT if len(key) <= _SHORT_WORD else 1.0
    return _COMMON.get(key, _COMMON.get(field, 1.0))


class QueryIndex(Generic[T]):
    """Many queries, each with a value of the caller's; never changes.

    Attributes:
        unconditional: how many queries require nothing and are tried on every article.
    """

    def __init__(self, queries: Iterable[tuple[Query, T]]) -> None:
        entries = [(query, value, required(query.root)) for query, value in queries]
        frequency = Counter(key for _, _, sets in entries for one in sets for key in one)
        self._always: list[tuple[Query, T]] = []
        # By the form or fact that leads to it: what else must be there, and the query.
        self._only: dict[str, list[tuple[Query, T]]] = defaultdict(list)
        self._with: dict[str, dict[str, list[tuple[Query, T]]]] = defaultdict(dict)
        for query, value, sets in entries:
            self._add((query, value), sets, frequency)
        self.unconditional = len(self._always)

    def _add(
        self, entry: tuple[Query, T], sets: list[Alternatives], frequency: Mapping[str, int]
    ) -> None:
        if not sets:
            self._always.append(entry)
            return
        ordered = sorted(sets, key=lambda one: sum(_weight(key) * frequency[key] for key in one))
        second = next((next(iter(one)) for one in ordered[1:] if len(one) == 1), None)
        for key in ordered[0]:
            if second is None:
                self._only[key].append(entry)
            else:
                self._with[key].setdefault(second, []).append(entry)

    def candidates(self, article: ThresholdView) -> list[tuple[Query, T]]:
        """Return the queries that may hold, each once; no other query holds.

        Args:
            article: with every mention; queries may trust fewer.
        """
        return list({id(entry): entry for entry in self._found(article)}.values())

    def holding(self, article: ThresholdView) -> list[tuple[Query, T]]:
        """Return the queries that hold, each once, in no particular order.

        Each sees the mentions that its own thresholds let count.
        """
        return [
            entry
            for entry in self.candidates(article)
            if entry[0].root.holds(article.for_query(entry[0]))
        ]

    def _found(self, article: ThresholdView) -> Iterator[tuple[Query, T]]:
        yield from self._always
        for keys in (article.places.keys(), article.facts.keys()):
            for key in self._only.keys() & keys:
                yield from self._only[key]
            for key in self._with.keys() & keys:
                yield from self._completed(self._with[key], article)

    def _completed(
        self, by_second: Mapping[str, list[tuple[Query, T]]], article: ThresholdView
    ) -> Iterator[tuple[Query, T]]:
        for second in by_second:
            if second in article.places or second in article.facts:
                yield from by_second[second]
