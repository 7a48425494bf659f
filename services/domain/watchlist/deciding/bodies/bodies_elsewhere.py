"""Tells a body whose name says no country from that of another country in the same document.

As in Beirut the Civil Defence Forces from Syria's civil defence forces, and from those that are
named on the Syrian side; or of what most states have a directorate from the neighbour's. Wherever
only one is named, it may be the one that is tracked.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import country_until, index_before
from services.domain.watchlist.context.offices.country_beside import country_beside
from services.domain.watchlist.context.offices.document_titles import DocumentTitles
from services.domain.watchlist.context.offices.national_bodies import is_authority
from services.domain.watchlist.context.offices.sentence_place import (
    begin_of_sentence,
    country_of_sentence,
    country_of_side,
)
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.deciding.bodies.other_bodies import countries_of_names
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.scan import ScannedText
from services.domain.watchlist.reasons import Why

_OWN, _IN = "own", normal_forms("in في")
_REACH = 3
"""Words after a name to the city that it is in: في ريف دمشق."""

_Place = tuple[int, int]
"""Number of the text, first word."""


class BodiesElsewhere:
    """The bodies that one document names more than once; worked out when it is asked for."""

    def __init__(self, scanned: Sequence[ScannedText], titles: DocumentTitles) -> None:
        self._scanned = scanned
        self._titles = titles

    def why_of_another(
        self, text: ScannedText, candidate: Candidate, latin_names: Iterable[str]
    ) -> str | None:
        """Return why a name is that of another country's body; None where it may be its own."""
        first = self._first.get(candidate.form.entity)
        number = next(number for number, one in enumerate(self._scanned) if one is text)
        if first is None or first >= (number, candidate.first):
            return None
        country = _country_of_small(text.words, candidate) or self._country_abroad(text, candidate)
        if country is None or countries_of_names((candidate.form.alias, *latin_names)):
            return None
        return Why.BODY_OF_OTHER_COUNTRY.say(country=country)

    @cached_property
    def _first(self) -> Mapping[str, _Place]:
        """Where each body is first named, in capitals where its letters have them, by its id."""
        found: dict[str, _Place] = {}
        for number, text in enumerate(self._scanned):
            for one in text.full_names:
                is_name = not (one.form.personal or one.form.evidence == "office")
                if is_name and not text.words.words[one.last].islower():
                    place = number, one.first
                    found[one.form.entity] = min(place, found.get(one.form.entity, place))
        return found

    def _country_abroad(self, text: ScannedText, candidate: Candidate) -> str | None:
        """Return another country than that of the dateline, whose or on whose side a body is."""
        words, first = text.words, candidate.first
        country = _country_of_authority(words, candidate) or _country_of_side(words, candidate)
        dateline = country and self._titles.countries.dateline_before(words, first)
        return country if dateline and dateline.country != country else None


def _country_of_authority(words: Words, candidate: Candidate) -> str | None:
    """Return the country beside the name of what most states have: Algeria's directorate of."""
    body = TitleInText(words, candidate.first, candidate.last)
    beside = country_beside(body) if is_authority(body) else None
    return beside and beside[0]


def _country_of_side(words: Words, candidate: Candidate) -> str | None:
    """Return the country on whose side a body is named, or in whose city the sentence is."""
    begin = begin_of_sentence(words, candidate.first)
    if begin is None:
        return None
    country = country_of_side(words, begin)
    if country is None and (inside := _country_inside(words, candidate.last)) is not None:
        country = inside if inside == country_of_sentence(words, begin, candidate.first) else None
    return country


def _country_of_small(words: Words, candidate: Candidate) -> str | None:
    """Return the country right before an English name in small letters: Syria's own civil guard."""
    if not all(map(str.islower, words.words[candidate.first : candidate.last + 1])):
        return None
    before = index_before(words, candidate.first)
    if before is not None and words.words[before] == _OWN:
        before = index_before(words, before)
    found = None if before is None else country_until(words, before)
    return None if found is None else found[0]


def _country_inside(words: Words, last: int) -> str | None:
    """Return the country of the city that words after a name say it is in."""
    if normalise(words.after(last) or "") not in _IN:
        return None
    named = (words.words[at : at + LONGEST_CITY] for at in range(last + 2, last + 2 + _REACH))
    found = (country_of_city(one) for one in named)
    return next((one[0] for one in found if one is not None), None)
