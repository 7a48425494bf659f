"""A standing query as a typed tree; NOT stands before single clauses only."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

FactField = Literal["entity", "type", "office", "topic", "lang", "source"]
ENTITY_FIELDS: frozenset[FactField] = frozenset({"entity", "type", "office"})

Place: TypeAlias = tuple[int, int]
"""First and last word."""


class Facts(Protocol):
    """What a query can ask of an article; `services.domain.query.article` has the one there is."""

    @property
    def facts(self) -> Collection[str]:
        """What is known of the article: `entity:ID`, `topic:CODE`, `lang:ar`, ..."""
        ...

    @property
    def places(self) -> Mapping[str, Sequence[int]]:
        """By form, or by two joined by a space, the words that may be read as it, in order."""
        ...

    @property
    def forms(self) -> Sequence[str]:
        """The normal form of every word, with an empty one between title and text."""
        ...

    @property
    def boundary(self) -> int:
        """The first word of the text; those before are the title's."""
        ...

    def fact_places(self, fact: str) -> Sequence[Place]:
        """Return where an entity, type or office is named, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Clause:
    """What all clauses have: `query[start:end]` is the clause as its author wrote it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FactClause(Clause):
    """Holds where the article has a fact: an entity, a type, an office, a topic, ..."""

    field: FactField
    value: str
    """`*` of an entity is any of them."""
    key: str
    """`field:value`, as `Facts.facts` has it."""

    def holds(self, article: Facts) -> bool:
        """Say whether the article has it."""
        return self.key in article.facts

    def places(self, article: Facts) -> Sequence[Place]:
        """Return where it is named; nowhere, for what is not words."""
        return article.fact_places(self.key) if self.field in ENTITY_FIELDS else ()


@dataclass(frozen=True, slots=True)
class TextClause(Clause):
    """Holds where the words stand one after another; particles may be written onto the first."""

    words: tuple[str, ...]
    """Normal forms."""
    keys: tuple[str, ...]
    """The word, or each two that follow one another, as `Facts.places` has them."""

    def holds(self, article: Facts) -> bool:
        """Say whether the words stand anywhere."""
        places = article.places
        for key in self.keys:
            if key not in places:
                return False
        return len(self.keys) == 1 or bool(self.places(article))

    def places(self, article: Facts) -> Sequence[Place]:
        """Return everywhere the words stand."""
        more = len(self.words) - 1
        starts = article.places.get(self.keys[0], ())
        return [(at, at + more) for at in starts if more < 2 or self._goes_on(article.forms, at)]

    def _goes_on(self, forms: Sequence[str], first: int) -> bool:
        return tuple(forms[first + 2 : first + len(self.words)]) == self.words[2:]


@dataclass(frozen=True, slots=True)
class NearClause(Clause):
    """Holds where both stand in one field with at most `distance` words between them."""

    first: FactClause | TextClause
    second: FactClause | TextClause
    distance: int

    def holds(self, article: Facts) -> bool:
        """Say whether they stand so anywhere."""
        return (
            self.first.holds(article) and self.second.holds(article) and bool(self.places(article))
        )

    def places(self, article: Facts) -> Sequence[Place]:
        """Return, for each place of the first, the stretch to the nearest of the second."""
        seconds = sorted(self.second.places(article))
        starts, ends = [first for first, _ in seconds], [last for _, last in seconds]
        found: list[Place] = []
        for place in self.first.places(article):
            found.extend(self._stretches(place, starts, ends, article.boundary))
        return found

    def _stretches(
        self, place: Place, starts: Sequence[int], ends: Sequence[int], boundary: int
    ) -> list[Place]:
        """Return the nearest after and before; places of one clause end in the order they begin."""
        first, last = place
        found = []
        after = bisect_left(starts, last + 1)
        if after < len(starts) and starts[after] - last - 1 <= self.distance:
            found.append((first, ends[after]))
        before = bisect_left(ends, first) - 1
        if before >= 0 and first - ends[before] - 1 <= self.distance:
            found.append((starts[before], last))
        return [(a, b) for a, b in found if (a < boundary) == (b < boundary)]


AnyClause: TypeAlias = FactClause | TextClause | NearClause


@dataclass(frozen=True, slots=True)
class Not:
    """Holds where the clause does not."""

    clause: AnyClause

    def holds(self, article: Facts) -> bool:
        """Say whether the clause does not hold."""
        return not self.clause.holds(article)


@dataclass(frozen=True, slots=True)
class And:
    """Holds where all hold."""

    parts: tuple[Node, ...]

    def holds(self, article: Facts) -> bool:
        """Say whether all hold."""
        for part in self.parts:  # noqa: SIM110 - a generator costs more than the parts
            if not part.holds(article):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Or:
    """Holds where any holds."""

    parts: tuple[Node, ...]

    def holds(self, article: Facts) -> bool:
        """Say whether any holds."""
        for part in self.parts:  # noqa: SIM110 - a generator costs more than the parts
            if part.holds(article):
                return True
        return False


Node: TypeAlias = AnyClause | Not | And | Or


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A parsed standing query; made by `parse_query`.

    Attributes:
        text: as its author wrote it.
        root: the tree.
        minimum_confidence: mentions of entities with a lower score do not count.
        minimum_mentions: an entity named less often does not count.
    """

    text: str
    root: Node
    minimum_confidence: float = 0.0
    minimum_mentions: int = 1


def clauses_of(node: Node) -> list[tuple[AnyClause, bool]]:
    """Return every clause of a tree in order, each with whether it is negated."""
    if isinstance(node, And | Or):
        return [found for part in node.parts for found in clauses_of(part)]
    return [(node.clause, True)] if isinstance(node, Not) else [(node, False)]
