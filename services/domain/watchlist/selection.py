"""Decides which candidates of a document count."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from services.domain.watchlist.offices import is_meant, named_countries
from services.domain.watchlist.people import (
    Person,
    attribute,
    has_role_beside,
    is_relative,
    is_somebody_else,
)
from services.domain.watchlist.scan import Candidate, ScannedText

Place = tuple[int, int]
"""Number of the text in its document, start in the text."""

_STRENGTH = {
    "exact": 0,
    "pattern": 1,
    "office": 2,
    "spelling": 3,
    "transliteration": 4,
    "surname": 5,
}
_CLEARLY_BETTER = 0.05
"""By so much less cost one person of a name rules the others out."""


def select(
    scanned: Sequence[ScannedText], people: Mapping[str, Person]
) -> Sequence[Sequence[Candidate]]:
    """Return the candidates that count, for each text of one document.

    Full names count first, the longest where several overlap. Family names count outside of these,
    where the document has a full name of the person, or the person's is distinctive, and no word
    beside it gives it to somebody else.

    Args:
        scanned: the texts of the document, in reading order.
        people: the persons among the entities, by id.
    """
    meant = _offices_meant(scanned)
    full = [_full_names(text, meant) for text in scanned]
    mentions = _places(full)
    families = _families(full)
    return [
        [*names, *_attributed(number, _claims(text, names, families, people), mentions)]
        for number, (text, names) in enumerate(zip(scanned, full, strict=True))
    ]


def _offices_meant(scanned: Sequence[ScannedText]) -> Callable[[ScannedText, Candidate], bool]:
    """Return what tells whether a candidate is no office, or one that the document means."""

    @cache
    def named() -> Counter[str]:
        return named_countries(text.words for text in scanned)

    def meant(text: ScannedText, candidate: Candidate) -> bool:
        form = candidate.form
        return form.evidence != "office" or is_meant(
            text.words, candidate.first, candidate.last, form.country, named()
        )

    return meant


def _full_names(
    scanned: ScannedText, meant: Callable[[ScannedText, Candidate], bool]
) -> Sequence[Candidate]:
    candidates = [
        c for c in scanned.full_names if not _is_of_relative(scanned, c) and meant(scanned, c)
    ]
    return _without_namesakes(longest(candidates))


def _without_namesakes(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out persons whose name fits a place clearly worse than another person's."""
    best: dict[Place, float] = {}
    for candidate in candidates:
        if candidate.form.personal:
            place = candidate.first, candidate.last
            best[place] = min(best.get(place, candidate.cost), candidate.cost)
    return [
        c
        for c in candidates
        if not c.form.personal or c.cost <= best[c.first, c.last] + _CLEARLY_BETTER
    ]


@dataclass(frozen=True, kw_only=True)
class _Families:
    """What the full names of a document allow: whose family names, and how these are written."""

    entities: Collection[str]
    by_form: Mapping[str, Sequence[Candidate]]


def _families(full: Sequence[Sequence[Candidate]]) -> _Families:
    entities = {candidate.form.entity for candidates in full for candidate in candidates}
    by_form: dict[str, dict[tuple[str, bool], Candidate]] = defaultdict(dict)
    for candidates in full:
        for candidate in candidates:
            family = candidate.family or candidate.family_of
            if family is not None:
                written = candidate.form.entity, family.article
                by_form[family.form].setdefault(written, candidate)
    return _Families(
        entities=entities,
        by_form={form: tuple(written.values()) for form, written in by_form.items()},
    )


def _is_of_relative(scanned: ScannedText, candidate: Candidate) -> bool:
    return candidate.form.personal and is_relative(scanned.words, candidate)


def _places(full: Sequence[Sequence[Candidate]]) -> Mapping[str, Sequence[Place]]:
    places: dict[str, list[Place]] = defaultdict(list)
    for number, candidates in enumerate(full):
        for candidate in candidates:
            places[candidate.form.entity].append((number, candidate.start))
    return places


def _claims(
    scanned: ScannedText,
    full: Sequence[Candidate],
    families: _Families,
    people: Mapping[str, Person],
) -> Sequence[Candidate]:
    """Return the longest family names outside of full names that some entity may claim."""
    found = scanned.family_names(
        lambda entity: entity in families.entities or people[entity].distinctive
    )
    found.extend(
        scanned.beside_roles(
            lambda entity, first, last: (
                entity not in families.entities
                and has_role_beside(scanned.words, first, last, people[entity])
            )
        )
    )
    if families.by_form:
        found.extend(scanned.repeated_family_names(families.by_form))
    surnames = [
        candidate
        for candidate in found
        if not is_somebody_else(scanned.words, candidate, people[candidate.form.entity])
    ]
    if not surnames:
        return ()
    relatives = {
        (candidate.form.entity, candidate.last)
        for candidate in scanned.full_names
        if _is_of_relative(scanned, candidate)
    }
    own = (c for c in surnames if (c.form.entity, c.last) not in relatives)
    return [c for c in longest([*full, *own]) if c.form.evidence == "surname"]


def _attributed(
    number: int, claims: Iterable[Candidate], mentions: Mapping[str, Sequence[Place]]
) -> Iterator[Candidate]:
    claimants: dict[int, dict[str, Candidate]] = defaultdict(dict)
    for claim in claims:
        claimants[claim.start][claim.form.entity] = claim
    for start, by_entity in claimants.items():
        owner = attribute((number, start), tuple(by_entity), mentions)
        if owner is not None:
            yield by_entity[owner]


def longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep the longest of the candidates that overlap, and the best of each entity in a place.

    A full name goes before a family name of any length.
    """
    kept: dict[tuple[int, int, str], Candidate] = {}
    taken: dict[int, Place] = {}
    for candidate in sorted(candidates, key=_precedence):
        span = candidate.first, candidate.last
        indices = range(candidate.first, candidate.last + 1)
        if all(taken.get(index, span) == span for index in indices):
            kept.setdefault((*span, candidate.form.entity), candidate)
            taken.update(dict.fromkeys(indices, span))
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
