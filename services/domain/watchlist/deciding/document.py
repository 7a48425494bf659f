"""Decides which candidates of a document count, and why the others do not."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain

from services.domain.watchlist.context.persons.people import Person, has_role_beside
from services.domain.watchlist.deciding.acronyms.document_acronyms import acronyms_in
from services.domain.watchlist.deciding.attribution import attribute, marked_ambiguous
from services.domain.watchlist.deciding.bodies.inside_titles import with_bodies_of_titles
from services.domain.watchlist.deciding.bodies.later_names import later_names_in
from services.domain.watchlist.deciding.bodies.named_after_bodies import why_named_after
from services.domain.watchlist.deciding.bodies.other_names import other_names_in
from services.domain.watchlist.deciding.bodies.other_script import with_other_script
from services.domain.watchlist.deciding.bodies.short_names import short_names_in
from services.domain.watchlist.deciding.counted import Counted, Names
from services.domain.watchlist.deciding.full_names import full_names, others_of_bodies
from services.domain.watchlist.deciding.offices.short_titles import short_titles_in
from services.domain.watchlist.deciding.persons.family_claims import family_claims
from services.domain.watchlist.deciding.persons.given_alone import given_names_alone
from services.domain.watchlist.deciding.persons.listed_nicknames import nicknames_in
from services.domain.watchlist.deciding.persons.named_families import families_of
from services.domain.watchlist.deciding.persons.others_just_named import without_just_named
from services.domain.watchlist.deciding.persons.others_of_family import (
    without_introduced,
    without_told_by_age,
)
from services.domain.watchlist.deciding.persons.princes import princes_again
from services.domain.watchlist.deciding.persons.told_relatives import told_as_relatives
from services.domain.watchlist.deciding.selection import Selection
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.scan import ScannedText

Place = tuple[int, int]
"""Number of the text in its document, start in the text."""


def select(
    scanned: Sequence[ScannedText],
    people: Mapping[str, Person],
    latin_names: Names,
    arabic_names: Names,
) -> Sequence[Selection]:
    """Return the candidates that count, and the others, for each text of one document.

    Full names count first, the longest where several overlap. Family names count outside of these,
    where the document has a full name of the person, or the person's is distinctive, and no word
    beside it gives it to somebody else. One that may be of several tracked persons counts for each,
    marked as ambiguous. So do acronyms and the beginnings of names, where the document has the name
    of the body in full; and so do given names by which it goes on.

    Args:
        scanned: the texts of the document, in reading order.
        people: the persons among the entities, by id.
        latin_names: of the bodies among them, by id.
        arabic_names: of those of them that have names in both scripts, by id.
    """
    selections = full_names(scanned, people, latin_names)
    full = [tuple(selection.kept) for selection in selections]
    texts = [text.words for text in scanned]
    others = [tuple(others_of_bodies(selection)) for selection in selections]
    counted = Counted(
        texts=texts,
        kept=full,
        latin_names=latin_names,
        arabic_names=arabic_names,
        others=others,
    )
    _add_bodies(counted, selections)
    if any(text.has_persons_alone for text in scanned) or _name_persons(full):
        _add_persons(scanned, selections, full, people)
    return selections


def _add_bodies(counted: Counted, selections: Sequence[Selection]) -> None:
    """Add acronyms, short names and titles of what the document names in full, then other names.

    Args:
        counted: the full names that count.
    """
    bodies = counted.latin_names
    named = counted.with_kept([with_bodies_of_titles(one, bodies) for one in selections])
    in_both = with_other_script(named)
    for found in short_titles_in(counted):
        selections[found.number].add(found.candidate, found.reason)
    for found in chain(acronyms_in(named), short_names_in(in_both), later_names_in(in_both)):
        words, one = counted.texts[found.number], found.candidate
        reason = found.reason or why_named_after(words, one.first, one.last)
        selections[found.number].add(one, reason)
    counting = counted.with_kept([tuple(one.kept) for one in selections])
    for found in other_names_in(counting):
        selections[found.number].add(found.candidate, found.reason)


def _name_persons(full: Iterable[Iterable[Candidate]]) -> bool:
    return any(one.form.personal for found in full for one in found)


def _add_persons(
    scanned: Sequence[ScannedText],
    selections: Sequence[Selection],
    full: Sequence[Sequence[Candidate]],
    people: Mapping[str, Person],
) -> None:
    """Add family names, then the given and other names of those who are named in full."""
    texts = [text.words for text in scanned]
    _add_family_names(scanned, selections, full, people)
    for number, one in nicknames_in(texts, [tuple(one.kept) for one in selections], people):
        selections[number].kept.append(one)
    for number, given in given_names_alone(texts, [tuple(one.kept) for one in selections]):
        selections[number].kept.append(given)
    for number, prince in princes_again(texts, [tuple(one.kept) for one in selections]):
        selections[number].kept.append(prince)


def _add_family_names(
    scanned: Sequence[ScannedText],
    selections: Sequence[Selection],
    full: Sequence[Sequence[Candidate]],
    people: Mapping[str, Person],
) -> None:
    mentions = _places(full)
    texts = [text.words for text in scanned]
    # Few documents have a family name that several tracked persons have.
    relatives = cache(partial(told_as_relatives, texts, full))
    families = families_of(texts, full)
    for number, (text, selection) in enumerate(zip(scanned, selections, strict=True)):
        claims = family_claims(text, selection, families, people)
        own = {entity: at[0][1] for entity, at in mentions.items() if at[0][0] == number}
        claims = without_introduced(text.words, claims, selection, own, people)
        claims = without_just_named(text.words, claims, selection, people)
        claims = without_told_by_age(text.words, claims, selection, people)
        selection.kept.extend(_attributed(number, text, claims, mentions, people, relatives))


def _places(full: Sequence[Sequence[Candidate]]) -> Mapping[str, Sequence[Place]]:
    places: dict[str, list[Place]] = defaultdict(list)
    for number, candidates in enumerate(full):
        for candidate in candidates:
            places[candidate.form.entity].append((number, candidate.start))
    for found in places.values():
        found.sort()
    return places


def _attributed(
    number: int,
    scanned: ScannedText,
    claims: Iterable[Candidate],
    mentions: Mapping[str, Sequence[Place]],
    people: Mapping[str, Person],
    relatives: Callable[[], Collection[str]],
) -> Iterator[Candidate]:
    claimants: dict[int, dict[str, Candidate]] = defaultdict(dict)
    for claim in claims:
        claimants[claim.start][claim.form.entity] = claim
    for start, by_entity in claimants.items():
        in_role = [
            entity
            for entity, claim in by_entity.items()
            if len(by_entity) > 1
            and has_role_beside(scanned.words, claim.first, claim.last, people[entity])
        ]
        told = relatives() if len(by_entity) > 1 else ()
        owner = attribute((number, start), tuple(by_entity), mentions, in_role, told)
        if owner is None:
            yield from marked_ambiguous(by_entity, "family name")
        else:
            yield by_entity[owner]
