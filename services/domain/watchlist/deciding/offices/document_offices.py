"""Whether a title is that of an office, by the whole document: also one that says less of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.offices.country_beside import country_beside
from services.domain.watchlist.context.offices.document_titles import (
    DocumentTitles,
    TitleInDocument,
)
from services.domain.watchlist.context.offices.envoys import SENT
from services.domain.watchlist.context.offices.further_duties import MINISTERS
from services.domain.watchlist.context.offices.minister_fields import (
    Field,
    arabic_fields,
    english_fields,
    is_common,
    is_for_more,
)
from services.domain.watchlist.context.offices.names_after import is_name
from services.domain.watchlist.context.offices.national_bodies import why_of_no_nation
from services.domain.watchlist.context.offices.offices import why_not_meant
from services.domain.watchlist.context.offices.other_offices import FORMER, word_that_changes
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.context.persons.people import Person, countries_of
from services.domain.watchlist.deciding.offices.holders import first_of_name
from services.domain.watchlist.deciding.offices.titles_of_named import countries_of_one_named
from services.domain.watchlist.deciding.offices.whole_titles import (
    WholeTitle,
    has_other_holder,
    has_other_holder_elsewhere,
    is_held_before,
)
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.scan import ScannedText
from services.domain.watchlist.forms.entity_forms import Form
from services.domain.watchlist.reasons import Why

_MINISTER = "minister"
_ENDS = tuple(MINISTERS)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Minister:
    """A minister in a text: what for, and the country beside the title."""

    fields: Set[Field]
    country: str | None


class DocumentOffices:
    """What one document says of the offices in it; worked out when it is asked for.

    Attributes:
        titles: those in its texts.
    """

    def __init__(self, scanned: Sequence[ScannedText], people: Mapping[str, Person]) -> None:
        self._scanned = scanned
        self._people = people
        self.titles = DocumentTitles(text.words for text in scanned)

    def why_not_meant(self, text: ScannedText, candidate: Candidate) -> str | None:
        """Return why a title is not that of the candidate's office; None if it is.

        A minister for several things is called by one of them where nobody else is for it.
        """
        title, form = self._title(text, candidate), candidate.form
        if not form.fields:
            reason = why_not_meant(title, form.country)
            if reason is None:
                return self._why_of_other_holder(text, candidate)
            is_known = self._is_envoy_before(text, candidate)
            is_known = is_known or self._is_in_both_scripts(text, candidate)
            is_known = is_known or is_held_before(
                title, form.country, self._every_before(text, candidate)
            )
            return why_not_meant(title, form.country, in_full=True) if is_known else reason
        whole = self._whole_before(text, candidate)
        if len(form.fields) == 1 and not (whole and title.beside.country):
            return Why.NO_MINISTER_OF_STATE.say()
        reason = self._why_of_another(text, candidate, whole)
        return reason or why_not_meant(title, form.country, in_full=bool(whole))

    def why_of_no_nation(self, text: ScannedText, candidate: Candidate) -> str | None:
        """Return why a national body without its country is not the candidate's; None if it is."""
        country = candidate.form.country
        return country and why_of_no_nation(self._title(text, candidate), country)

    def _title(self, text: ScannedText, candidate: Candidate) -> TitleInDocument:
        return self.titles.at(text.words, candidate.first, candidate.last)

    def _why_of_other_holder(self, text: ScannedText, candidate: Candidate) -> str | None:
        """Return why a title without its country is another's, by the name after it or before.

        As Defence Minister Jane Roe where the Omani Minister of Defence is John Doe, or where the
        watchlist has her with a role of Kenya; and so in a sentence of her.
        """
        title, country = self._title(text, candidate), candidate.form.country
        if country is None or title.beside.country is not None:
            return None
        if not title.holder:
            named = countries_of_one_named(text, candidate, self._people)
            is_own = not named or country in named
            return None if is_own else Why.HOLDER_IN_SENTENCE.say(countries=_listed(named))
        every = self._whole.get(candidate.form.entity, ())
        own = [one for one in every if one.has_country and is_name(one.names)]
        before = self._every_before(text, candidate)
        is_elsewhere = has_other_holder_elsewhere(title, country, before)
        if has_other_holder(title.holder, own) or is_elsewhere:
            return Why.OFFICE_OTHER_HOLDER.say()
        elsewhere = self._countries_of_role(text, title.last)
        if elsewhere and country not in elsewhere:
            return Why.HOLDER_ROLE_ELSEWHERE.say(countries=_listed(elsewhere))
        return None

    def _countries_of_role(self, text: ScannedText, last: int) -> Set[str]:
        """Return the countries in the roles of the tracked person named after a title."""
        begin = first_of_name(text.words, last)
        named = (one for one in text.full_names if one.form.personal and one.first == begin)
        return {country for one in named for country in countries_of(self._people[one.form.entity])}

    def _is_envoy_before(self, text: ScannedText, candidate: Candidate) -> bool:
        """Whether the document named the envoy before with the country that he is sent to."""
        country = candidate.form.country
        if country is None or SENT.isdisjoint(candidate.form.tokens):
            return False
        if not self.titles.countries.sends_only_to(country):
            return False
        place = _number(self._scanned, text), candidate.first
        every = self._whole.get(candidate.form.entity, ())
        whole = [one for one in every if one.place < place and one.has_country]
        return bool(whole) and not has_other_holder(self._title(text, candidate).holder, whole)

    def _is_in_both_scripts(self, text: ScannedText, candidate: Candidate) -> bool:
        """Whether the document had the title and its country in the other script before.

        Of a president it says as little as in one script, and so where a name follows.
        """
        title, country = self._title(text, candidate), candidate.form.country
        if country is None or candidate.form.entity not in self._in_both_scripts:
            return False
        if title.is_one_word or title.has_name or title.is_from_agency_outside(country):
            return False
        place, latin = (_number(self._scanned, text), title.first), title.written[0][0].isascii()
        every = self._whole.get(candidate.form.entity, ())
        if not any(one.place < place and one.has_country and one.latin != latin for one in every):
            return False
        return title.countries_called <= {country}

    def _why_of_another(
        self, text: ScannedText, candidate: Candidate, whole: Sequence[WholeTitle]
    ) -> str | None:
        title, form = self._title(text, candidate), candidate.form
        fields = *form.fields, form.tokens[1:]
        if is_for_more(title, fields):
            return Why.TITLE_OF_OTHER_MINISTER.say()
        if any(not (one.fields and whole) for one in _others_of_title(text, candidate)):
            return Why.OTHER_MINISTER_TRACKED.say()
        own = form.fields[0], frozenset(form.fields)
        if any(_is_another(one, *own, form.country) for one in self._ministers):
            return Why.OTHER_MINISTER_NAMED.say()
        if has_other_holder(title.holder, whole):
            return Why.OFFICE_OTHER_HOLDER.say()
        return None

    def _whole_before(self, text: ScannedText, candidate: Candidate) -> Sequence[WholeTitle]:
        """Return where the document has the whole title before, unless another country has one.

        Of a minister that all countries have, the agency of each leaves out that it is their own.
        """
        title, form = self._title(text, candidate), candidate.form
        if title.is_from_agency_outside(form.country) and is_common(form.fields[0]):
            return ()
        return [*self._every_before(text, candidate)]

    def _every_before(self, text: ScannedText, candidate: Candidate) -> Iterator[WholeTitle]:
        """Yield where the document has the whole title before."""
        place = _number(self._scanned, text), candidate.first
        every = self._whole.get(candidate.form.entity, ())
        yield from (one for one in every if one.place < place)

    @cached_property
    def _in_both_scripts(self) -> Set[str]:
        """The ids of the entities that the document has titles of in both scripts: few."""
        found = {
            (one.form.entity, text.words.words[one.first][0].isascii())
            for text in self._scanned
            for one in text.full_names
            if one.form.evidence == "office"
        }
        return {entity for entity, latin in found if latin and (entity, False) in found}

    @cached_property
    def _whole(self) -> Mapping[str, Sequence[WholeTitle]]:
        """The whole titles in the document, by the id of the entity."""
        found: dict[str, list[WholeTitle]] = defaultdict(list)
        for number, text in enumerate(self._scanned):
            for one in text.full_names:
                if one.form.evidence != "office" or one.form.fields:
                    continue
                title, country = self._title(text, one), one.form.country
                if why_not_meant(title, country) is None:
                    whole = WholeTitle(
                        place=(number, one.first),
                        names=title.holder,
                        has_country=country is None or title.beside.country is not None,
                        latin=title.written[0][0].isascii(),
                    )
                    found[one.form.entity].append(whole)
        return found

    @cached_property
    def _ministers(self) -> Sequence[_Minister]:
        return [one for text in self._scanned for one in _ministers_in(text.words)]


def _listed(countries: Set[str]) -> str:
    return ", ".join(sorted(countries))


def _number(scanned: Sequence[ScannedText], text: ScannedText) -> int:
    return next(number for number, one in enumerate(scanned) if one is text)


def _others_of_title(text: ScannedText, candidate: Candidate) -> Iterator[Form]:
    """Yield the forms of other offices of the country that have the title, too."""
    place, form = (candidate.first, candidate.last), candidate.form
    for one in text.full_names:
        is_there = (one.first, one.last) == place and one.form.entity != form.entity
        if is_there and (one.form.evidence, one.form.country) == ("office", form.country):
            yield one.form


def _is_another(one: _Minister, field: Field, fields: Set[Field], country: str | None) -> bool:
    return field in one.fields and not one.fields <= fields and one.country in (None, country)


def _ministers_in(words: Words) -> Iterator[_Minister]:
    """Yield the ministers in a text, former ones left out."""
    for head, word in enumerate(words.words):
        form = normalise(word)
        if form == _MINISTER:
            fields, last = english_fields(words, head), head
        elif form.endswith(_ENDS) and reads_as(word, MINISTERS):
            fields = arabic_fields(words, head)
            last = head + sum(map(len, fields))
        else:
            continue
        title = TitleInText(words, head, last)
        change = word_that_changes(title)
        if len(fields) > 1 and (change is None or normalise(change) not in FORMER):
            beside = country_beside(title)
            yield _Minister(fields=frozenset(fields), country=beside and beside[0])
