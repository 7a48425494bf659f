"""Lays few changed queries over an index of many, so that an edit is in use at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from services.domain.query.article import ThresholdView
from services.domain.query.index import QueryIndex
from services.domain.query.nodes import Query

T = TypeVar("T")

_MOST_CHANGES = 1_000
"""More than these are indexed with all others anew: what lies over an index is looked up twice."""


@dataclass(frozen=True)
class OverlaidIndex(Generic[T]):
    """Many queries, each with a value of the caller's; never changes.

    To index a hundred thousand takes seconds. When a few of them change, only those are indexed,
    apart from the others, and those whose place they take are passed over.
    """

    _base: QueryIndex[T]
    _base_values: Mapping[int, T]
    """By `id`; they are held here, so that no other object has the `id` of one."""
    _over: QueryIndex[T]
    _gone: frozenset[int]
    """The `id` of those values of the base that are there no more."""

    @classmethod
    def of(cls, queries: Iterable[tuple[Query, T]]) -> "OverlaidIndex[T]":
        """Index all of `queries`."""
        entries = list(queries)
        values = {id(value): value for _, value in entries}
        return cls(QueryIndex(entries), values, QueryIndex([]), frozenset())

    def changed_to(self, queries: Iterable[tuple[Query, T]]) -> "OverlaidIndex[T]":
        """Return the index of other queries.

        Args:
            queries: all of them. A value that is the same object has the same query as before.
        """
        entries = list(queries)
        added = [entry for entry in entries if id(entry[1]) not in self._base_values]
        gone = self._base_values.keys() - {id(value) for _, value in entries}
        if len(added) + len(gone) > _MOST_CHANGES:
            return OverlaidIndex.of(entries)
        return replace(self, _over=QueryIndex(added), _gone=frozenset(gone))

    def candidates(self, article: ThresholdView) -> list[tuple[Query, T]]:
        """Return the queries that may hold, each once; see `QueryIndex.candidates`."""
        found = self._base.candidates(article)
        if self._gone:
            found = [entry for entry in found if id(entry[1]) not in self._gone]
        return found + self._over.candidates(article)
