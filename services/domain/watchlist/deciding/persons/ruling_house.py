"""Names of Kuwait's ruling house, which the article before the father's name stands for.

Fahad Al-Yousef is Fahad Yousef Saud Al-Sabah in full; any other Fahad Yousef is somebody else.
"""

from collections.abc import Container
from dataclasses import replace

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ARABIC_TITLES, ORDINARY_WORDS
from services.domain.names.parts import parts_of_name
from services.domain.names.units import (
    PLAIN_LATIN_ARTICLES,
    given_name_groups,
    joined_unit,
    opens_compound,
    units_of_word,
)
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.context.persons.people import Person, countries_of
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.names.name_forms import is_of_dynasty
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_COUNTRY = "kuwait"
_HOUSE = frozenset({"sabah", "alsabah", normalise("الصباح")})
_ARTICLE = "ال"
_MOST_FATHERS = 3
_JOINED = frozenset({" ", "-"})
_STEP = "name of the ruling house in the text"


def is_of_house(form: str) -> bool:
    """Whether a normal form is the family name of the house, with its article or without."""
    return form in _HOUSE or _ARTICLE + form in _HOUSE


def is_of_ruling_family(alias: str) -> bool:
    """Whether a name of the watchlist ends in the family of a ruler, there or elsewhere."""
    family = parts_of_name(alias)[-1].readings
    return is_of_dynasty(alias) or any(is_of_house(unit.form) for unit in family)


def why_not_of_house(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why a father's name without article is not that of the house; None where it is."""
    if Step.FATHER_OF_HOUSE not in candidate.steps:
        return None
    countries = set(countries_of(person))
    if countries and _COUNTRY not in countries:
        return Why.FATHER_NOT_FAMILY_ELSEWHERE.say()
    if _end_of_house(words, candidate.last) is None:
        return Why.FATHER_WITHOUT_HOUSE.say()
    return None


def with_house(words: Words, candidate: Candidate, others: Container[int]) -> Candidate:
    """Return a full name with the fathers that follow it, where the ruling house ends these.

    Args:
        others: the numbers of the words with which other names begin.
    """
    if not candidate.form.personal or candidate.first == candidate.last:
        return candidate
    last = _end_of_house(words, candidate.last)
    if last is None or not all(at not in others for at in range(candidate.last + 1, last + 1)):
        return candidate
    whole = replace(candidate, last=last, end=words.end(last)).with_step(_STEP)
    # Of a father the name alone is nobody's.
    return replace(whole, family=None) if Step.FATHER_OF_HOUSE in whole.steps else whole


def given_in_house(words: Words, family: int, person: Person) -> str | None:
    """Return the given name of another of the house, whose father has the article: المالك الصباح.

    The father's name may be a word as well, or on no list. None of whoever is called as the person.
    """
    father, given = words.before(family), words.before(family - 1)
    if father is None or given is None or not is_of_house(normalise(words.words[family])):
        return None
    opening = [word for at in (2, 3) if (word := words.before(family - at)) is not None]
    if not any(reads_as(word, ARABIC_TITLES) or groups_of_given_name(word) for word in opening):
        return None  # شكر خالد المدير الصباح: he thanked him
    form, groups = normalise(father), groups_of_given_name(given)
    is_father = form.startswith(_ARTICLE) and form not in ARABIC_TITLES and not is_known_word(form)
    is_own = normalise(given) in person.given or groups & person.given_groups
    return given if is_father and groups and not is_own and country_of(father) is None else None


def _end_of_house(words: Words, last: int) -> int | None:
    """Return the last word of the house after word `last`, and after names of fathers."""
    at = last + 1
    for _ in range(_MOST_FATHERS + 1):
        at += _joins(words, at) and normalise(words.words[at]) in PLAIN_LATIN_ARTICLES
        if not _joins(words, at):
            return None
        if normalise(words.words[at]) in _HOUSE:
            return at
        end = _end_of_father(words, at)
        if end is None:
            return None
        at = end + 1
    return None


def _joins(words: Words, index: int) -> bool:
    return index < len(words.words) and words.gaps[index] in _JOINED


def _end_of_father(words: Words, index: int) -> int | None:
    """Return the last word of a father's name, with its article or without; None for no name."""
    form = normalise(words.words[index])
    if opens_compound(form) and _joins(words, index + 1):
        unit = joined_unit([form, normalise(words.words[index + 1])])
        return index + 1 if unit is not None and given_name_groups(unit.form) else None
    is_given = any(given_name_groups(unit.form) for unit in units_of_word(form))
    return index if is_given and form not in ORDINARY_WORDS else None
