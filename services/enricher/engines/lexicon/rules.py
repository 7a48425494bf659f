"""What a rule is, and which of the names found by several rules stand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from schemas.enriched import MentionType
from services.enricher.engines.lexicon.alphabet import Alphabet


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """A shape in which names come; the group `name` of its pattern is the name."""

    type: MentionType
    pattern: str
    score: float
    """How sure it is that what this finds is a name of this type; set by judgement."""
    needs: str
    """Words without which nothing can be found; spares looking in texts that have none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """Words `first` to `last`, taken for a name; the role, too, in words."""

    first: int
    last: int
    type: MentionType
    score: float
    role: tuple[int, int] | None = None
    engine: str | None = None
    """`name@version` of the engine that found it; None where the lexicon did."""
    is_unread: bool = False
    """Whether the lexicon found it in what a model was to read, and did not: less sure."""

    @property
    def length(self) -> int:
        """How many words it has."""
        return self.last - self.first + 1


class RuleSet:
    """Rules, compiled."""

    def __init__(self, rules: Iterable[Rule], alphabet: Alphabet) -> None:
        self._rules = [
            (rule, alphabet.compile(rule.pattern), frozenset(alphabet.codes(rule.needs)))
            for rule in rules
        ]

    def find(self, codes: str) -> list[Candidate]:
        """Return what each rule finds; names may overlap."""
        present = frozenset(codes)
        return [
            candidate(found, rule)
            for rule, pattern, needed in self._rules
            if not needed.isdisjoint(present)
            for found in pattern.finditer(codes)
        ]


def candidate(found: re.Match[str], rule: Rule) -> Candidate:
    """Return the name that `rule` found."""
    start, end = found.span("name")
    return Candidate(first=start // 2, last=(end - 1) // 2, type=rule.type, score=rule.score)


def without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep of those that share a word the longest, then the surest; return them in order.

    The longest first, since a name holds names: the United Nations Counter-Terrorism Centre is
    one body.
    """
    taken: set[int] = set()
    kept = []
    for one in sorted(candidates, key=lambda one: (-one.length, -one.score, one.first)):
        words = range(one.first, one.last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(one)
    return sorted(kept, key=attrgetter("first"))
