"""Decides which candidates of a document count, and why the others do not."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from services.domain.text.words import Words
from services.domain.watchlist.context.country_beside import end_with_country
from services.domain.watchlist.context.document_countries import DocumentCountries
from services.domain.watchlist.context.offices import TitleInText, why_not_meant
from services.domain.watchlist.context.people import Person, has_role_beside
from services.domain.watchlist.deciding.acronym_owners import LatinNames
from services.domain.watchlist.deciding.attribution import attribute, marked_ambiguous
from services.domain.watchlist.deciding.bodies import why_another_body
from services.domain.watchlist.deciding.callings import why_of_other_calling
from services.domain.watchlist.deciding.document_acronyms import acronyms_in
from services.domain.watchlist.deciding.introduced import introduced_before, is_introduced
from services.domain.watchlist.deciding.listed_acronyms import ListedAcronyms
from services.domain.watchlist.deciding.namesakes import why_relative, why_somebody_else, why_thing
from services.domain.watchlist.deciding.plain_words import why_plain
from services.domain.watchlist.deciding.short_names import short_names_in
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.scan import ScannedText

Place = tuple[int, int]
"""Number of the text in its document, start in the text."""

_STRENGTH = {
    "exact": 0,
    "pattern": 1,
    "office": 2,
    "spelling": 3,
    "transliteration": 4,
    "acronym": 5,
    "surname": 6,
}
_CLEARLY_BETTER = 0.05
"""By so much less cost one person of a name rules the others out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Selection:
    """What was decided on the candidates of one text.

    Attributes:
        kept: those that count.
        dropped: the others that were looked at, each with the reason; a place may stand in both.
        relatives: entity and last word of the full names that are those of relatives.
    """

    kept: list[Candidate] = field(default_factory=list)
    dropped: list[tuple[Candidate, str]] = field(default_factory=list)
    relatives: set[tuple[str, int]] = field(default_factory=set)

    def add(self, candidate: Candidate, reason: str | None) -> None:
        """Keep a candidate, or drop it where there is a reason against it."""
        if reason is None:
            self.kept.append(candidate)
        else:
            self.dropped.append((candidate, reason))


def select(
    scanned: Sequence[ScannedText], people: Mapping[str, Person], latin_names: LatinNames
) -> Sequence[Selection]:
    """Return the candidates that count, and the others, for each text of one document.

    Full names count first, the longest where several overlap. Family names count outside of these,
    where the document has a full name of the person, or the person's is distinctive, and no word
    beside it gives it to somebody else. One that may be of several tracked persons counts for each,
    marked as ambiguous. So do acronyms and the beginnings of names, where the document has the name
    of the body in full.

    Args:
        scanned: the texts of the document, in reading order.
        people: the persons among the entities, by id.
        latin_names: of the bodies among them, by id.
    """
    objection = _objection_to_names(scanned, people, latin_names)
    selections = [_full_names(text, objection) for text in scanned]
    full = [tuple(selection.kept) for selection in selections]
    mentions = _places(full)
    families = _families(full)
    texts = [text.words for text in scanned]
    for finder in (acronyms_in, short_names_in):
        for found in finder(texts, full, latin_names):
            selections[found.number].add(found.candidate, found.reason)
    for number, (text, selection) in enumerate(zip(scanned, selections, strict=True)):
        claims = _claims(text, selection, families, people)
        if claims:
            own = {entity: at[0][1] for entity, at in mentions.items() if at[0][0] == number}
            others = introduced_before(text.words, (one for one, _ in selection.dropped), people)
            claims = _introduced(claims, others, own, selection)
        selection.kept.extend(_attributed(number, text, claims, mentions, people))
    return selections


def _objection_to_names(
    scanned: Sequence[ScannedText], people: Mapping[str, Person], latin_names: LatinNames
) -> Callable[[ScannedText, Candidate], str | None]:
    """Return what tells why a full name is somebody else's, or no name; None where it counts."""

    acronyms = ListedAcronyms(text.words for text in scanned)

    @cache
    def countries() -> DocumentCountries[TitleInText]:
        return DocumentCountries(text.words for text in scanned)

    def objection(text: ScannedText, candidate: Candidate) -> str | None:
        form, words = candidate.form, text.words
        if form.personal:
            return (
                why_plain(words, candidate)
                or why_thing(words, candidate)
                or why_relative(words, candidate)
                or why_of_other_calling(words, candidate, people[form.entity])
            )
        first, last = candidate.first, candidate.last
        if form.evidence == "office":
            return why_not_meant(words, first, last, form.country, countries())
        names = latin_names.get(form.entity, ())
        if words.words[last][0].isascii():
            reason = acronyms.why_not_of(words, first, last, names)
            if reason is not None:
                return reason
        return why_another_body(words, first, last, names)

    return objection


def _full_names(
    scanned: ScannedText, objection: Callable[[ScannedText, Candidate], str | None]
) -> Selection:
    selection = Selection()
    candidates = []
    for candidate in scanned.full_names:
        reason = objection(scanned, candidate)
        if reason is None:
            candidates.append(_with_country(scanned.words, candidate))
            continue
        selection.dropped.append((candidate, reason))
        if candidate.form.personal:
            selection.relatives.add((candidate.form.entity, candidate.last))
    names = longest(_as_written(candidates), selection)
    selection.kept.extend(_without_namesakes(names, selection))
    return selection


def _with_country(words: Words, candidate: Candidate) -> Candidate:
    """Return an office with the country after its title, as the watchlist has it."""
    if candidate.form.country is None:
        return candidate
    last = end_with_country(words, candidate.last, candidate.form.country)
    return replace(candidate, last=last, end=max(candidate.end, words.end(last)))


def _as_written(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield all but what a rule made of a name where the watchlist itself says how it is cut."""
    written: dict[str, set[int]] = defaultdict(set)
    for candidate in candidates:
        if not (candidate.form.by_rule or candidate.form.personal):
            written[candidate.form.entity].update(range(candidate.first, candidate.last + 1))
    for candidate in candidates:
        indices = range(candidate.first, candidate.last + 1)
        if not candidate.form.by_rule or written[candidate.form.entity].isdisjoint(indices):
            yield candidate


def _without_namesakes(
    candidates: Sequence[Candidate], selection: Selection
) -> Iterator[Candidate]:
    """Yield all but persons whose name fits a place clearly worse than another person's."""
    best: dict[Place, float] = {}
    for candidate in candidates:
        if candidate.form.personal:
            place = candidate.first, candidate.last
            best[place] = min(best.get(place, candidate.cost), candidate.cost)
    for candidate in candidates:
        place = candidate.first, candidate.last
        if not candidate.form.personal or candidate.cost <= best[place] + _CLEARLY_BETTER:
            yield candidate
        else:
            selection.dropped.append((candidate, "the name of another tracked person fits better"))


@dataclass(frozen=True, kw_only=True)
class _Families:
    """What the full names of a document allow: whose family names, and how these are written."""

    entities: Collection[str]
    by_form: Mapping[str, Sequence[Candidate]]
    persons: Sequence[Candidate]
    """A full name of each person in each script."""
    in_one_script: Mapping[str, tuple[Candidate, bool]]
    """By entity, a full name where none is in the other script, and whether it is in Latin."""


def _families(full: Sequence[Sequence[Candidate]]) -> _Families:
    entities = {candidate.form.entity for candidates in full for candidate in candidates}
    by_form: dict[str, dict[tuple[str, bool], Candidate]] = defaultdict(dict)
    for candidates in full:
        for candidate in candidates:
            for part in filter(None, (candidate.family, candidate.child_of)):
                written = candidate.form.entity, part.article
                by_form[part.form].setdefault(written, candidate)
    persons = _in_scripts(candidate for candidates in full for candidate in candidates)
    return _Families(
        entities=entities,
        by_form={form: tuple(written.values()) for form, written in by_form.items()},
        persons=[one for found in persons.values() for one in found.values()],
        in_one_script={
            entity: (one, latin)
            for entity, found in persons.items()
            if len(found) == 1
            for latin, one in found.items()
        },
    )


def _in_scripts(full: Iterable[Candidate]) -> Mapping[str, Mapping[bool, Candidate]]:
    """Return the first full name of each person in each script, by id and whether it is Latin."""
    scripts: dict[str, dict[bool, Candidate]] = defaultdict(dict)
    for candidate in full:
        if candidate.form.personal and candidate.in_latin is not None:
            scripts[candidate.form.entity].setdefault(candidate.in_latin, candidate)
    return scripts


def _places(full: Sequence[Sequence[Candidate]]) -> Mapping[str, Sequence[Place]]:
    places: dict[str, list[Place]] = defaultdict(list)
    for number, candidates in enumerate(full):
        for candidate in candidates:
            places[candidate.form.entity].append((number, candidate.start))
    for found in places.values():
        found.sort()
    return places


def _claims(
    scanned: ScannedText,
    selection: Selection,
    families: _Families,
    people: Mapping[str, Person],
) -> Sequence[Candidate]:
    """Return the longest family names outside of full names that some entity may claim."""
    own = []
    for candidate in _family_names(scanned, families, people):
        entity = candidate.form.entity
        if (entity, candidate.last) in selection.relatives:
            continue
        reason = why_thing(scanned.words, candidate) or why_somebody_else(
            scanned.words, candidate, people[entity]
        )
        if reason is None:
            own.append(candidate)
        else:
            selection.dropped.append((candidate, reason))
    if not own:
        return ()
    kept = longest([*selection.kept, *own])
    return [candidate for candidate in kept if candidate.form.evidence == "surname"]


def _introduced(
    claims: Sequence[Candidate],
    others: Mapping[str, int],
    own: Mapping[str, int],
    selection: Selection,
) -> Sequence[Candidate]:
    kept = []
    for claim in claims:
        if is_introduced(claim, others, own):
            kept.append(claim)
        else:
            reason = "another of this family name was named before, and nobody else"
            selection.dropped.append((claim, reason))
    return kept


def _family_names(
    scanned: ScannedText, families: _Families, people: Mapping[str, Person]
) -> Iterator[Candidate]:
    """Yield the family names of persons named in full, in their role, or marked distinctive."""
    yield from scanned.family_names(
        lambda entity: entity in families.entities or people[entity].distinctive
    )
    yield from scanned.beside_roles(
        lambda entity, first, last: (
            entity not in families.entities
            and has_role_beside(scanned.words, first, last, people[entity])
        )
    )
    if families.by_form:
        yield from scanned.named_again.in_same_script(families.by_form)
    yield from scanned.named_again.respelt(families.persons)
    for latin in (False, True):
        full = [one for one, is_latin in families.in_one_script.values() if is_latin is not latin]
        if full:
            yield from scanned.named_again.across(full, latin=latin)


def _attributed(
    number: int,
    scanned: ScannedText,
    claims: Iterable[Candidate],
    mentions: Mapping[str, Sequence[Place]],
    people: Mapping[str, Person],
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
        owner = attribute((number, start), tuple(by_entity), mentions, in_role)
        if owner is None:
            yield from marked_ambiguous(by_entity, "family name")
        else:
            yield by_entity[owner]


def longest(candidates: Iterable[Candidate], selection: Selection | None = None) -> list[Candidate]:
    """Keep the longest of the candidates that overlap, and the best of each entity in a place.

    A full name goes before a family name of any length.

    Args:
        candidates: of one text.
        selection: where to note those that a longer one covers.
    """
    kept: dict[tuple[int, int, str], Candidate] = {}
    taken: dict[int, Place] = {}
    for candidate in sorted(candidates, key=_precedence):
        span = candidate.first, candidate.last
        indices = range(candidate.first, candidate.last + 1)
        if all(taken.get(index, span) == span for index in indices):
            kept.setdefault((*span, candidate.form.entity), candidate)
            taken.update(dict.fromkeys(indices, span))
        elif selection is not None:
            selection.dropped.append((candidate, "part of a longer name of the watchlist"))
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
