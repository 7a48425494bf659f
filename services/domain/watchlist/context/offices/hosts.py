"""Whom visitors meet: the minister of "visited Rabat and met the Foreign Minister" is Morocco's."""

from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SAYING
from services.domain.watchlist.context.country_words import country_from, country_of_initials
from services.domain.watchlist.context.offices.sentence_place import city_from, ends_sentence
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_VISITS = normal_forms("""
    زار زارت يزور تزور زيارة زيارته زيارتها وصل وصلت يصل تصل
    visited visits visit visiting arrived arrives
""")
_MEETS = normal_forms("""
    التقى التقت يلتقي تلتقي اجتمع اجتمعت
    met meets meeting talks
""")
_TO, _THE = normal_forms("إلى to in"), "the"
_WITH = normal_forms("مع with and")
_WRITTEN_ON = frozenset("وب")
_SEATS = normal_forms("Vienna Brussels Nairobi فيينا بروكسل نيروبي")
"""Where ministers of all countries meet."""
_MAX_MET = 10
"""Words of who is met before whom: والتقى الرئيس اللبناني جوزيف عون ووزير الخارجية."""
_MAX_VISIT = 16
"""Words from the city to the meeting, as of the day and the delegation."""
_MAX_NAME, _MAX_SUBJECT = 5, 5


def host_country(title: TitleInText) -> str | None:
    """Return the country whose city the sentence says is visited, and its title is met; or None.

    None where another place is named between, or where the one with the title may be the visitor.
    """
    words, first = title.words, title.first
    meeting = _meeting_before(words, first)
    if meeting is None or _may_be_visitor(words, title.last):
        return None
    for at in range(meeting - 1, max(-1, meeting - _MAX_VISIT), -1):
        if ends_sentence(words, at + 1):
            return None
        if reads_as(words.words[at], _VISITS):
            return _host(words, _place_visited(words, at, meeting), first)
    return None


def _place_visited(words: Words, visit: int, meeting: int) -> int:
    """Return the word for where somebody is, who may stand between: وصل الوفد إلى الرباط."""
    if not words.words[visit][0].isascii():
        for at in range(visit + 1, min(visit + 1 + _MAX_SUBJECT, meeting)):
            if normalise(words.words[at]) in _TO:
                return at + 1
            if city_from(words, at) is not None:
                return at
    return visit + 1 + (normalise(words.words[visit + 1]) in _TO)


def _meeting_before(words: Words, first: int) -> int | None:
    """Return the verb that says that who has the title in word `first` is met; None for none."""
    before = first - 1 - (words.before(first) == _THE)
    if not (_is_joined(words, first) or _leads_to(words, before)):
        return None
    for at in range(first - 1, max(-1, first - _MAX_MET), -1):
        if ends_sentence(words, at + 1):
            return None
        if reads_as(words.words[at], _MEETS):
            return at
        if reads_as(words.words[at], SAYING):
            return None
    return None


def _is_joined(words: Words, first: int) -> bool:
    """Whether an Arabic title has "and" or "with" written onto it: ووزير, بوزير."""
    return any(
        one.proclitics in _WRITTEN_ON and one.form in ARABIC_TITLES
        for one in readings(words.words[first])
    )


def _leads_to(words: Words, index: int) -> bool:
    return index >= 0 and reads_as(words.words[index], _MEETS | _WITH)


def _may_be_visitor(words: Words, last: int) -> bool:
    """Whether whoever is met may follow: والتقى الوزير ووزير المالية أحمد علي الرئيس هناك."""
    for at in range(last + 1, last + 1 + _MAX_NAME):
        if not words.adjacent(at):
            return False
        if normalise(words.words[at]) in ARABIC_TITLES:
            return True
    return False


def _host(words: Words, place: int, first: int) -> str | None:
    """Return the country of the city at word `place`, if no other is named before `first`."""
    found = city_from(words, place)
    if found is None or reads_as(words.words[place], _SEATS):
        return None
    country, size = found
    for at in range(place + size, first):
        named = city_from(words, at) or country_from(words, at)
        initials = country_of_initials(words, at)
        if (named and named[0] != country) or initials not in (None, country):
            return None
    return country
