"""Which of the full names in a text, of persons, bodies and offices, count."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import country_until
from services.domain.watchlist.context.offices.ministers_of_state import end_of_all_fields
from services.domain.watchlist.context.offices.national_bodies import (
    end_with_nationality,
    end_with_own_nation,
    is_authority,
    why_of_other_nation,
)
from services.domain.watchlist.context.offices.title_begins import begin_after_owner
from services.domain.watchlist.context.offices.title_ends import end_with_country
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.acronyms.listed_acronyms import ListedAcronyms
from services.domain.watchlist.deciding.bodies.bodies_elsewhere import BodiesElsewhere
from services.domain.watchlist.deciding.bodies.listed_spelling import why_spelt_as_word
from services.domain.watchlist.deciding.bodies.nouns_meant import NounsMeant
from services.domain.watchlist.deciding.bodies.other_bodies import (
    countries_of_names,
    why_another_body,
)
from services.domain.watchlist.deciding.bodies.owners_beside import (
    why_of_other_owner,
    why_of_somebody,
    without_owner_beside,
)
from services.domain.watchlist.deciding.bodies.resolution_tails import why_of_year, with_resolution
from services.domain.watchlist.deciding.bodies.written_names import as_written
from services.domain.watchlist.deciding.counted import Names
from services.domain.watchlist.deciding.offices.document_offices import DocumentOffices
from services.domain.watchlist.deciding.offices.heads_elsewhere import why_title_goes_on
from services.domain.watchlist.deciding.persons.another_person import why_another_person
from services.domain.watchlist.deciding.persons.double_names import with_second_half
from services.domain.watchlist.deciding.persons.entry_names import with_rest_of_entry
from services.domain.watchlist.deciding.persons.further_names import (
    with_descent_before,
    with_further_family,
    with_further_names,
)
from services.domain.watchlist.deciding.persons.names_in_part import why_child_alone
from services.domain.watchlist.deciding.persons.other_spellings import why_spelt_otherwise
from services.domain.watchlist.deciding.persons.plain_words import leaves_family
from services.domain.watchlist.deciding.persons.ruling_house import with_house
from services.domain.watchlist.deciding.selection import COVERED, Selection, longest
from services.domain.watchlist.finding.candidate import Candidate, indices_of
from services.domain.watchlist.finding.scan import ScannedText
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_CLEARLY_BETTER = 0.05
"""By so much less cost one person of a name rules the others out."""

_Objection = Callable[[ScannedText, Candidate], str | None]


def full_names(
    scanned: Sequence[ScannedText], people: Mapping[str, Person], latin_names: Names
) -> Sequence[Selection]:
    """Return what is decided on the full names of each text of one document.

    Args:
        scanned: the texts of the document, in reading order.
        people: the persons among the entities, by id.
        latin_names: of the bodies among them, by id.
    """
    objection = _Objections(scanned, people, latin_names)
    return [_full_names(text, objection) for text in scanned]


def others_of_bodies(selection: Selection) -> Iterator[Candidate]:
    """Yield the names of bodies in full that are those of others, acronyms left out."""
    kept = indices_of(selection.kept)
    for candidate, reason in selection.dropped:
        is_other = candidate.form.is_whole_name and not candidate.form.personal
        is_other = is_other and candidate.first < candidate.last
        if is_other and reason != COVERED and kept.isdisjoint(candidate.indices):
            yield candidate


class _Objections:
    """Tells why a full name of a document is somebody else's, or no name; None where it counts."""

    def __init__(
        self, scanned: Sequence[ScannedText], people: Mapping[str, Person], latin_names: Names
    ) -> None:
        self._people, self._latin_names = people, latin_names
        self._acronyms = ListedAcronyms(scanned)
        self._offices = DocumentOffices(scanned, people)
        self._nouns = NounsMeant(scanned)
        self._elsewhere = BodiesElsewhere(scanned, self._offices.titles)
        self._with_family = {
            one.form.entity
            for text in scanned
            for one in text.full_names
            if Step.FAMILY_LEFT_OUT not in one.steps
        }

    def __call__(self, text: ScannedText, candidate: Candidate) -> str | None:
        if candidate.form.personal:
            return self._of_person(text.words, candidate)
        if candidate.form.evidence == "office":
            return self._of_title(text, candidate)
        return self._of_body(text, candidate)

    def _of_person(self, words: Words, candidate: Candidate) -> str | None:
        entity = candidate.form.entity
        person = self._people[entity]
        reason = why_another_person(words, candidate, person)
        if reason is not None or entity in self._with_family:
            return reason
        return why_child_alone(words, candidate, person)

    def _of_title(self, text: ScannedText, candidate: Candidate) -> str | None:
        return (
            self._acronyms.why_title_not_of(candidate.form)
            or why_title_goes_on(text.words, candidate)
            or self._offices.why_not_meant(text, candidate)
        )

    def _of_body(self, text: ScannedText, candidate: Candidate) -> str | None:
        words, first, last = text.words, candidate.first, candidate.last
        names = self._latin_names.get(candidate.form.entity, ())
        if words.words[last][0].isascii():
            reason = self._acronyms.why_not_of(words, candidate, names)
            if reason is not None:
                return reason
        reason = why_another_body(words, first, last, names)
        if reason is None and is_authority(body := TitleInText(words, first, last)):
            reason = why_of_other_nation(body, countries_of_names(names))
        return (
            reason
            or why_spelt_as_word(words, candidate)
            or self._why_noun(words, candidate)
            or why_of_year(words, candidate)
            or why_of_other_owner(words, candidate)
            or why_of_somebody(words, candidate)
            or self._offices.why_of_no_nation(text, candidate)
            or self._elsewhere.why_of_another(text, candidate, names)
        )

    def _why_noun(self, words: Words, candidate: Candidate) -> str | None:
        """Return why a word is no body but a noun; places have such names as well."""
        is_body = candidate.form.entity in self._latin_names
        return self._nouns.why_noun(words, candidate) if is_body else None


def _full_names(scanned: ScannedText, objection: _Objection) -> Selection:
    selection = Selection()
    candidates = []
    begun = {candidate.first for candidate in scanned.full_names}
    offices = {one.first for one in scanned.full_names if one.form.evidence == "office"}
    for candidate, reason in _with_objections(scanned, objection):
        if reason is None:
            whole = with_second_half(scanned.words, candidate)
            whole = with_house(scanned.words, whole, begun)
            whole = with_further_names(scanned.words, whole, begun)
            whole = with_further_family(scanned.words, whole, begun)
            whole = with_rest_of_entry(scanned.words, whole, begun)
            whole = with_descent_before(scanned.words, whole)
            whole = with_resolution(scanned.words, whole)
            whole = without_owner_beside(scanned.words, whole)
            candidates.append(_with_country(scanned.words, whole, offices))
            continue
        selection.dropped.append((candidate, reason))
        if candidate.form.personal and not leaves_family(scanned.words, candidate, reason):
            selection.relatives.add((candidate.form.entity, candidate.last))
    candidates = selection.without(candidates, why_spelt_otherwise(candidates))
    names = longest(as_written(scanned.words, candidates), selection)
    selection.kept.extend(_without_namesakes(names, selection))
    return selection


def _with_objections(
    scanned: ScannedText, objection: _Objection
) -> Iterator[tuple[Candidate, str | None]]:
    """Yield the full names in a text, each with why it is no name or another's.

    What stands after a title decides on its beginning, too: of the former minister of national
    education وزير التربية الوطنية السابق the beginning وزير التربية is former as well. Not where
    the rest is the country whose it is.
    """
    found = [(one, objection(scanned, one)) for one in scanned.full_names]
    refused: dict[tuple[str, int], tuple[int, str]] = {}
    for one, reason in found:
        is_title = one.form.evidence == "office" and country_until(scanned.words, one.last) is None
        if reason is not None and is_title:
            place = one.form.entity, one.first
            refused[place] = max((one.last, reason), refused.get(place, (one.last, reason)))
    for one, reason in found:
        last, of_longer = refused.get((one.form.entity, one.first), (one.last, ""))
        yield one, of_longer if reason is None and last > one.last else reason


def _with_country(words: Words, candidate: Candidate, offices: Set[int]) -> Candidate:
    """Return an office or a national body with the country after it, as the watchlist has it.

    Args:
        offices: where tracked offices begin, as that of a minister of state, too.
    """
    last, country = candidate.last, candidate.form.country
    if candidate.form.evidence != "office":
        last = last if country is None else end_with_own_nation(words, last, country)
    elif country is None:
        last = end_with_nationality(words, last)
    else:
        last = end_with_country(words, last, country)
        last = end_of_all_fields(words, last) if last == candidate.last else last
    if candidate.form.evidence == "office":
        candidate = _without_owner(words, candidate)
    if last == candidate.last or not offices.isdisjoint(range(candidate.last + 1, last + 1)):
        return candidate
    return replace(candidate, last=last, end=max(candidate.end, words.end(last)))


def _without_owner(words: Words, office: Candidate) -> Candidate:
    first = begin_after_owner(words, office.first, office.last, office.form.alias)
    return (
        office if first == office.first else replace(office, first=first, start=words.start(first))
    )


def _without_namesakes(
    candidates: Sequence[Candidate], selection: Selection
) -> Iterator[Candidate]:
    """Yield all but persons whose name fits a place clearly worse than another person's."""
    best: dict[tuple[int, int], float] = {}
    for candidate in candidates:
        if candidate.form.personal:
            place = candidate.first, candidate.last
            best[place] = min(best.get(place, candidate.cost), candidate.cost)
    for candidate in candidates:
        place = candidate.first, candidate.last
        if not candidate.form.personal or candidate.cost <= best[place] + _CLEARLY_BETTER:
            yield candidate
        else:
            selection.dropped.append((candidate, Why.OTHER_NAME_FITS_BETTER.say()))
