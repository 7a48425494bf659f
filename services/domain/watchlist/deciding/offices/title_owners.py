"""Whose a title cut short is that stands in a text: the one's who had it in full, or another's."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import is_known_word
from services.domain.watchlist.context.country_words import (
    country_until,
    index_before,
    initials_before,
)
from services.domain.watchlist.context.offices.country_beside import country_beside
from services.domain.watchlist.context.offices.names_after import holder_after, is_name
from services.domain.watchlist.context.offices.office_owners import other_owner
from services.domain.watchlist.context.offices.title_in_text import TitleForms, TitleInText
from services.domain.watchlist.deciding.bodies.going_on import goes_on
from services.domain.watchlist.deciding.offices.delegate_cuts import (
    WHICH_DELEGATE,
    is_delegate,
    is_of_other_delegate,
)
from services.domain.watchlist.deciding.offices.title_cuts import (
    ENVOYS,
    WHICH_ENVOY,
    ends_in_body,
)
from services.domain.watchlist.deciding.offices.titles_of_banks import is_of_other_bank
from services.domain.watchlist.finding.candidate import Candidate

_ARTICLE = "ال"
_FOR, _INSIDE, _FOR_WHAT = "ل", "ب", "for"
_IN = normal_forms("in في")
_AT = normal_forms("to لدى")
"""Between a delegate and the body that he is sent to."""
_QUALIFIES = normal_forms("العامة المشتركة")

_ENVOY_ENDS = tuple(head.removeprefix(_ARTICLE) for head in ENVOYS)


@dataclass(frozen=True, kw_only=True)
class FullTitle:
    """A title in full, the words of the name that stands after it, and its country."""

    candidate: Candidate
    names: Sequence[str]
    country: str | None


def is_anothers(short: TitleInText, full: FullTitle) -> bool:
    """Whether something beside a title cut short gives it to another country, body or person."""
    if _is_sent_by_other(short.words, short.first, full):
        return True
    country = country_beside(short)
    if country is not None and country[0] != full.country:
        return True
    if country is None and _has_other_owner(short, full):
        return True
    names = holder_after(short)
    return is_name(names) and bool(full.names) and set(full.names).isdisjoint(names)


def _has_other_owner(short: TitleInText, full: FullTitle) -> bool:
    """Whether a body or a city beside the title has it."""
    words, last = short.words, short.last
    if other_owner(words, last, index_before(words, short.first)) is not None:
        return True
    link, what = (*words.words[last + 1 : last + 3], "", "")[:2]
    if link == _FOR_WHAT and what[:1].isupper():
        # The High Commissioner for Refugees; what somebody is thanked for is written small.
        return True
    tokens = full.candidate.form.tokens
    is_longer = is_delegate(tokens) and normalise(link) in _AT
    is_longer = is_longer or (ends_in_body(words.words[last]) and goes_on(words, last + 1))
    is_longer = is_longer or is_of_other_bank(short)
    return is_longer or _belongs(words, last + 1) or _is_of_other_city(words, last + 1, full)


def _is_sent_by_other(words: Words, first: int, full: FullTitle) -> bool:
    """Whether another country than that of the office stands before a title: US Special Envoy."""
    if not words.words[first][0].isascii():
        return False
    if initials_before(words, first) is not None:
        return True
    before = index_before(words, first)
    found = None if before is None else country_until(words, before)
    return found is not None and found[0] != full.country


def _is_of_other_city(words: Words, after: int, full: FullTitle) -> bool:
    """Whether an office of one city stands with another one: المدعي العام في الشارقة.

    Of any other office the city may be no more than where its holder is.
    """
    if not words.adjacent(after) or (city := _city_from(words, after)) is None:
        return False
    tokens = full.candidate.form.tokens
    named = [country_of_city([token.capitalize()]) for token in tokens]
    return any(named) and city not in tokens


def _city_from(words: Words, index: int) -> str | None:
    """Return the first word of the city that words after a title say it is in."""
    if normalise(words.words[index]) in _IN:
        index += 1
        found = words.adjacent(index) and country_of_city(words.words[index : index + LONGEST_CITY])
        return normalise(words.words[index]) if found else None
    inside = [one for one in readings(words.words[index]) if one.proclitics == _INSIDE]
    return next((one.form for one in inside if country_of_city([one.form])), None)


def _belongs(words: Words, after: int) -> bool:
    """Whether the words after a title say whose it is: الأمين العام لحزب الله, but not لاحقا."""
    while words.adjacent(after) and normalise(words.words[after]) in _QUALIFIES:
        after += 1
    if not words.adjacent(after) or is_known_word(normalise(words.words[after])):
        return False
    return any(_FOR in reading.proclitics for reading in readings(words.words[after]))


def titles_of_other_envoy(words: Words, first: int) -> Sequence[TitleForms]:
    """Return what an Arabic envoy may be called who has his country inside of his title.

    After المبعوث الأميركي الخاص the special envoy alone may be he.
    """
    if is_of_other_delegate(words, first):
        return WHICH_DELEGATE
    if not (normalise(words.words[first]).endswith(_ENVOY_ENDS) and words.adjacent(first + 1)):
        return ()
    forms = forms_of_word(words.words[first])
    is_sent = not forms.isdisjoint(ENVOYS) and country_of(words.words[first + 1]) is not None
    return WHICH_ENVOY if is_sent else ()
