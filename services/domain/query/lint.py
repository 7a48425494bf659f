"""Finds in a query what its author cannot have meant."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import partial
from itertools import product
from typing import TypeAlias

from schemas.entity import Entity
from schemas.sentence import Sentence
from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.query.mends import FewMends
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
    clauses_of,
)
from services.domain.query.wordings import QueryMend, QueryWarning
from services.domain.topics.taxonomy import lineage

_MAX_TRIED = 12
"""Every combination of so many different clauses is tried: 4,096."""

_COMMON = "the a an of in to and is on for that with was at by from as it be has have said"
_COMMON_WORDS = FUNCTION_WORDS | frozenset(_COMMON.split())
_EVERYDAY = {"en": QueryWarning.EVERY_ENGLISH, "ar": QueryWarning.EVERY_ARABIC}

Key: TypeAlias = str | tuple[str, ...]
"""What makes two clauses the same clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LintWarning:
    """Something in a query that its author may not have meant; `query[start:end]` is where."""

    message: Sentence
    start: int
    end: int
    hopeless: bool = False
    """Whether the query can never match because of it."""


def lint_query(
    query: Query, entities: Mapping[str, Entity] | None = None
) -> tuple[LintWarning, ...]:
    """Return what is suspicious, in the order of the query.

    Args:
        entities: what is tracked, by id; where None, ids are not looked at.
    """
    unknown = {} if entities is None else dict(_unknown_entities(query, entities))
    warnings = list(unknown.values())
    if _can_never_hold(query.root, unknown):
        warnings.append(replace(_of_all(query, QueryWarning.NEVER), hopeless=True))
    else:
        for language, warning in _EVERYDAY.items():
            if _holds(query.root, _Everyday(language)):
                warnings.append(_of_all(query, warning))
    if (query.minimum_confidence or query.minimum_mentions > 1) and not _asks_for_entities(query):
        warnings.append(_of_all(query, QueryWarning.NO_ENTITIES))
    return tuple(sorted(warnings, key=lambda warning: (warning.start, warning.end)))


class _Everyday:
    """The clauses that hold for an article in one language about nothing in particular."""

    def __init__(self, language: str) -> None:
        self._language = f"lang:{language}"

    def __contains__(self, key: object) -> bool:
        common = isinstance(key, tuple) and len(key) == 2 and key[1] in _COMMON_WORDS
        return common or key == self._language


def _of_all(query: Query, warning: QueryWarning) -> LintWarning:
    return LintWarning(message=warning.say(), start=0, end=len(query.text))


def _key(clause: AnyClause) -> Key:
    if isinstance(clause, FactClause):
        return clause.key
    if isinstance(clause, TextClause):
        return ("text", *clause.words)
    parts = (repr(_key(clause.first)), repr(_key(clause.second)))
    return ("near", *sorted(parts), str(clause.distance))


def _holds(node: Node, true: Collection[Key] | _Everyday) -> bool:
    if isinstance(node, And):
        return all(_holds(part, true) for part in node.parts)
    if isinstance(node, Or):
        return any(_holds(part, true) for part in node.parts)
    return _key(node.clause) not in true if isinstance(node, Not) else _key(node) in true


def _can_never_hold(root: Node, impossible: Collection[Key]) -> bool:
    if len(_keys_of(root)) <= _MAX_TRIED:
        return _is_contradiction(root, impossible)
    # Too many combinations: what must hold together is looked at in parts that share nothing.
    parts = _apart(root.parts) if isinstance(root, And) else []
    return any(_is_contradiction(part, impossible) for part in parts)


def _is_contradiction(root: Node, impossible: Collection[Key]) -> bool:
    keys = sorted(_keys_of(root) - set(impossible), key=repr)
    if len(keys) > _MAX_TRIED:
        return False
    combinations = (
        {key for key, chosen in zip(keys, choice, strict=True) if chosen}
        for choice in product((False, True), repeat=len(keys))
    )
    return not any(_holds(root, true) for true in combinations if _is_possible(true, keys))


def _keys_of(root: Node) -> set[Key]:
    return {_key(clause) for clause, _ in clauses_of(root)}


def _apart(conjuncts: Sequence[Node]) -> list[Node]:
    """Join conjuncts that have a clause, or facts of one field, in common."""
    groups: list[tuple[set[Key], list[Node]]] = []
    for conjunct in conjuncts:
        shared = {_kind(key) for key in _keys_of(conjunct)}
        near = [group for group in groups if group[0] & shared]
        groups = [group for group in groups if not group[0] & shared]
        joined = shared.union(*(kinds for kinds, _ in near))
        groups.append((joined, [*(node for _, nodes in near for node in nodes), conjunct]))
    return [And(parts=tuple(nodes)) for _, nodes in groups]


def _kind(key: Key) -> Key:
    """Return what keys have in common that imply or exclude each other."""
    field = key.partition(":")[0] if isinstance(key, str) else ""
    return "entity" if field in ("office", "type") else field or key


def _is_possible(true: set[Key], keys: Collection[Key]) -> bool:
    """Whether one article can have exactly those of `keys` that are in `true`."""
    facts = {key for key in true if isinstance(key, str)}
    if sum(fact.startswith("source:") for fact in facts) > 1:
        return False
    implied: set[str] = set()
    for fact in facts:
        field, _, value = fact.partition(":")
        if field == "topic":
            implied.update(f"topic:{code}" for code in lineage(value))
        elif field in ("entity", "office"):
            implied.update(("entity:*", f"{field}:*"))
        elif field == "type":
            implied.add("entity:*")
    if "lang:mixed" in facts:
        implied.update(("lang:ar", "lang:en"))
    if {"lang:ar", "lang:en"} <= facts:
        implied.add("lang:mixed")
    return not any(key in implied and key not in true for key in keys)


def names_entities(query: Query) -> bool:
    """Say whether there are ids of the watchlist in a query."""
    return any(True for _ in _named(query))


def _named(query: Query) -> Iterator[FactClause]:
    for clause in _fact_clauses(query.root):
        if clause.field in ("entity", "office") and clause.value != "*":
            yield clause


def _unknown_entities(
    query: Query, entities: Mapping[str, Entity]
) -> Iterator[tuple[Key, LintWarning]]:
    mends = FewMends()
    for clause in _named(query):
        said = None
        if clause.value not in entities:
            advice = mends.of(partial(_advice, clause.value, entities))
            said = QueryWarning.NOT_TRACKED.say(entity=clause.value).with_mend(advice)
        elif clause.field == "office" and entities[clause.value].type != "office":
            said = QueryWarning.NO_OFFICE.say(entity=clause.value)
        if said is not None:
            yield clause.key, LintWarning(message=said, start=clause.start, end=clause.end)


def _advice(unknown: str, entities: Collection[str]) -> Sentence | None:
    near = get_close_matches(unknown, entities, n=1)
    return QueryMend.NEAREST.say(nearest=near[0]) if near else None


def _asks_for_entities(query: Query) -> bool:
    return any(clause.field in ENTITY_FIELDS for clause in _fact_clauses(query.root))


def _fact_clauses(root: Node) -> Iterator[FactClause]:
    for clause, _ in clauses_of(root):
        parts = (clause.first, clause.second) if isinstance(clause, NearClause) else (clause,)
        yield from (part for part in parts if isinstance(part, FactClause))
