"""Decides which candidates of a document count."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from services.domain.watchlist.people import Person, attribute, is_relative, is_somebody_else
from services.domain.watchlist.scan import Candidate, ScannedText

Place = tuple[int, int]
"""Number of the text in its document, start in the text."""

_STRENGTH = {"exact": 0, "pattern": 1, "surname": 2}


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
    full = [_full_names(text) for text in scanned]
    mentions = _places(full)
    return [
        [*names, *_attributed(number, _claims(text, names, mentions, people), mentions)]
        for number, (text, names) in enumerate(zip(scanned, full, strict=True))
    ]


def _full_names(scanned: ScannedText) -> Sequence[Candidate]:
    return longest(
        candidate for candidate in scanned.full_names if not _is_of_relative(scanned, candidate)
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
    mentions: Mapping[str, Sequence[Place]],
    people: Mapping[str, Person],
) -> Sequence[Candidate]:
    """Return the longest family names outside of full names that some entity may claim."""
    surnames = [
        candidate
        for candidate in scanned.family_names(
            lambda entity: entity in mentions or people[entity].distinctive
        )
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
