"""Whom a text gives another nationality than the tracked person has: Sudanese engineer Ali Hassan.

Not in Arabic, where استقبل الرئيس الفرنسي أحمد الشرع tells of two.
"""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.offices.envoys import SENT
from services.domain.watchlist.context.persons.people import Person, countries_of
from services.domain.watchlist.deciding.persons.private_people import PRIVATE_CALLINGS
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_OF_STATE = normal_forms("""
    minister president king queen emir amir sultan premier speaker governor secretary prince
    وزير وزيرة رئيس رئيسة ملك ملكة أمير سلطان محافظ
""")
"""Who has one of these offices of a country is of that country."""
_OF_BODIES = SENT | normal_forms("un nations eu union league fund الأمم الأممي الاتحاد جامعة صندوق")
_SAID_OF_SOMEBODY = PRIVATE_CALLINGS | normal_forms("""
    prime foreign finance interior defence defense energy oil health trade deputy opposition former
    minister president king premier speaker governor general colonel judge senator lawmaker leader
    politician businessman businesswoman banker journalist reporter economist cleric preacher
""")
"""No envoy or expert: those of a country may be who knows it or is sent there."""
_REACH = 4
"""Words between a nationality and the name: Sudanese Deputy Foreign Minister."""


def why_of_other_country(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why an official's name in Latin letters is somebody else's by his nationality."""
    first = candidate.first
    if not first or not words.words[first - 1][0].isascii() or not person.official:
        return None
    nationality = _nationality_before(words, first)
    if nationality is None or not _has_nationality(person):
        return None
    country, own = country_of(nationality) or nationality, tuple(countries_of(person))
    if not own or any(_are_alike(country, one) for one in own):
        return None
    return Why.PERSON_ANOTHER_BEFORE.say(before=nationality)


def _nationality_before(words: Words, first: int) -> str | None:
    """Return the adjective of a country in the words that say what somebody is before his name."""
    for index in range(first - 1, max(-1, first - _REACH - 2), -1):
        word = words.words[index]
        if words.gaps[index + 1] != " " or not word.isascii():
            return None
        if word[0].isupper() and index < first - 1 and _is_adjective(word):
            return word
        if normalise(word) not in _SAID_OF_SOMEBODY:
            return None
    return None


def _is_adjective(word: str) -> bool:
    """Whether a word is the adjective of a country, and not its name: Syrian, but not Syria."""
    country = country_of(word)
    return country is not None and not word.isupper() and normalise(word) != country


def _has_nationality(person: Person) -> bool:
    """Whether the roles of a person tell of what country he is."""
    roles = person.role_words
    return not roles.isdisjoint(_OF_STATE) and roles.isdisjoint(_OF_BODIES)


def _are_alike(country: str, own: str) -> bool:
    """Whether two countries are one, or may be taken for one: both Koreas, both Sudans."""
    return country.split()[-1] == own.split()[-1]
