"""What was decided on the candidates of a text: which count, and why the others do not."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_STRENGTH = {
    "exact": 0,
    "pattern": 1,
    "office": 2,
    "spelling": 3,
    "transliteration": 4,
    "acronym": 5,
    "surname": 6,
}

COVERED = Why.PART_OF_LONGER_NAME.say()


@dataclass(frozen=True, kw_only=True, slots=True)
class Selection:
    """What was decided on the candidates of one text.

    Attributes:
        kept: those that count.
        dropped: the others that were looked at, each with the reason; a place may stand in both.
        relatives: entity and last word of the full names that are those of relatives.
        added: entity and word of what was added and counts.
        titles: first and last word of the titles of offices among that, by each of their words.
    """

    kept: list[Candidate] = field(default_factory=list)
    dropped: list[tuple[Candidate, str]] = field(default_factory=list)
    relatives: set[tuple[str, int]] = field(default_factory=set)
    added: set[tuple[str, int]] = field(default_factory=set)
    titles: dict[int, tuple[int, int]] = field(default_factory=dict)

    def without(
        self, candidates: Iterable[Candidate], objection: Callable[[Candidate], str | None]
    ) -> list[Candidate]:
        """Return the candidates to which there is no objection, and drop the others with it."""
        kept = []
        for candidate in candidates:
            reason = objection(candidate)
            if reason is None:
                kept.append(candidate)
            else:
                self.dropped.append((candidate, reason))
        return kept

    def add(self, candidate: Candidate, reason: str | None) -> None:
        """Keep a candidate, or drop it where there is a reason against it.

        Of one entity the first in a place stays alone: two rules may find one place. The name of a
        body inside of a title that counts is part of that.
        """
        span = candidate.first, candidate.last
        first, last = self.titles.get(candidate.first, span)
        if reason is None and (first, last) != span and candidate.last <= last:
            reason = COVERED
        if reason is not None:
            self.dropped.append((candidate, reason))
            return
        entity = candidate.form.entity
        place = {(entity, index) for index in candidate.indices}
        if self.added.isdisjoint(place):
            self.added.update(place)
            if candidate.form.evidence == "office":
                self.titles.update(dict.fromkeys(candidate.indices, span))
            self.kept.append(candidate)


def longest(candidates: Iterable[Candidate], selection: Selection | None = None) -> list[Candidate]:
    """Keep the longest of the candidates that overlap, and the best of each entity in a place.

    A full name goes before a family name of any length.

    Args:
        candidates: of one text.
        selection: where to note those that a longer one covers.
    """
    kept: dict[tuple[int, int, str], Candidate] = {}
    taken: dict[int, tuple[int, int]] = {}
    for candidate in sorted(candidates, key=_precedence):
        span = candidate.first, candidate.last
        indices = candidate.indices
        if all(taken.get(index, span) == span for index in indices):
            kept.setdefault((*span, candidate.form.entity), candidate)
            taken.update(dict.fromkeys(indices, span))
        elif selection is not None:
            selection.dropped.append((candidate, COVERED))
    return list(kept.values())


def _precedence(candidate: Candidate) -> tuple[bool, int, int, int, float, str, str]:
    evidence = candidate.form.evidence
    return (
        evidence == "surname",
        candidate.first - candidate.last,
        candidate.start - candidate.end,
        _STRENGTH[evidence],
        candidate.cost,
        candidate.form.entity,
        candidate.form.alias,
    )
