"""What is known of tracked persons beside their names, and whether a text says it near a name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TypeVar

from schemas.entity import Entity
from services.domain.names.countries import country_of
from services.domain.names.lexicon import FUNCTION_WORDS, GIVEN_NAME_GROUPS
from services.domain.names.parts import parts_of_name
from services.domain.names.personal_name import parse_personal_name
from services.domain.names.similarity import similarity
from services.domain.names.units import PARTICLES, given_name_groups, units_of_word
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words, split_words
from services.domain.watchlist.context.context_words import (
    ARABIC_COUNTERPARTS,
    is_common_english,
    is_known_word,
)
from services.domain.watchlist.context.role_titles import FIELDS, in_other_language

_Item = TypeVar("_Item")
_CACHED_WORDS = 16_384
_ROLE_WORDS = 3
ROLE_REACH = 4
"""Words between a role and the family name beside it."""
_MOST_PASSED = 4
_AFFAIRS = normal_forms("شؤون الشؤون affairs")
_ENGLISH_LINKS = frozenset({"of", "the", "for", "and", "at", "in", "to", "a"})
_NOT_TOLD = FUNCTION_WORDS | _ENGLISH_LINKS
"""Words that make no difference to what a role is."""
_COUNTERPARTS = frozenset({"counterpart", "Counterpart"})
_MAX_WORD = 64
_NEAR, _MIN_LETTERS, _MIN_SCORE = 8, 4, 0.8
_ARTICLE = "ال"


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """What is known of a tracked person beside the names.

    Attributes:
        given: normal forms of the given names.
        given_groups: the groups of the lexicon these belong to.
        role_words: normal forms of the words of the roles.
        roles: of each role the first words that make it up, as `role_forms` gives them.
        proper_role_words: those of them that are names, of no country.
        distinctive: whether the family name alone is enough.
        official: whether tracked as one who holds an office.
        nicknames: of the names that are one word, its normal forms, without article.
    """

    given: frozenset[str]
    given_groups: frozenset[int]
    role_words: frozenset[str]
    roles: frozenset[frozenset[str]]
    proper_role_words: frozenset[str]
    distinctive: bool
    official: bool
    nicknames: frozenset[str]


def person_of(entity: Entity, nicknames: Iterable[str] = ()) -> Person:
    """Gather what the rules need from an entity that is a person or an official.

    Args:
        nicknames: the names of one word that the entity is listed by.
    """
    names = [name for names in entity.names.values() for name in names]
    given = frozenset(form for name in names for form in _given(name))
    roles = [role for titles in entity.roles for role in titles.values()]
    return Person(
        given=_shared(given),
        given_groups=_shared(
            frozenset(group for form in given for group in GIVEN_NAME_GROUPS.get(form, ()))
            | frozenset(group for form in given for group in given_name_groups(form))
        ),
        role_words=_shared(
            frozenset(normalise(w) for role in roles for w in split_words(role).words)
        ),
        roles=_shared(frozenset(filter(None, chain.from_iterable(map(_role_words, roles))))),
        proper_role_words=_shared(frozenset(form for role in roles for form in _proper(role))),
        distinctive=entity.distinctive,
        official=entity.type == "official",
        nicknames=_shared(frozenset(chain.from_iterable(map(_forms_of_nickname, nicknames)))),
    )


@lru_cache(_CACHED_WORDS)
def _shared(found: frozenset[_Item]) -> frozenset[_Item]:
    """Return one set for all that are equal: thousands of people are called Mohammed."""
    return found


def _given(name: str) -> set[str]:
    """Return the normal forms of the given names, and of those that are one in several words."""
    parts = parts_of_name(name)[:-1]
    return {*parse_personal_name(name).given, *(unit.form for p in parts for unit in p.readings)}


def _forms_of_nickname(name: str) -> Iterator[str]:
    """Yield the forms of a name of one word, less a Latin article before a hyphen."""
    for word in split_words(name).words[-1:]:
        yield from (unit.form for unit in units_of_word(normalise(word)))


def _role_words(role: str) -> Iterator[frozenset[str]]:
    """Yield the first words that make up a role, and those in the other language."""
    forms = (normalise(word) for word in split_words(role).words)
    content = [form for form in forms if form not in _NOT_TOLD]
    yield frozenset(map(_role_form, content[:_ROLE_WORDS]))
    countries = frozenset(_role_form(form) for form in content if _country(form) is not None)
    yield from in_other_language(tuple(map(_role_form, content)), countries)


def _proper(role: str) -> Iterator[str]:
    """Yield the words of an English role that are names, and no country's: aramco."""
    for word in split_words(role).words:
        form = normalise(word)
        is_name = word[0].isascii() and word[0].isupper() and len(form) >= _MIN_LETTERS
        is_noun = is_known_word(form) or is_common_english(form) or form in FIELDS
        if is_name and not is_noun and country_of(word) is None:
            yield form


def _role_form(form: str) -> str:
    """Return one form for the ways to write a word of a role: خارجية الأردن, الخارجية الأردني."""
    return _country(form) or form.removeprefix(_ARTICLE)


def _country(form: str) -> str | None:
    return country_of(form if not form.isascii() else form.capitalize())


def countries_of(person: Person) -> Iterator[str]:
    """Yield the countries that the roles of a person name, by their English names."""
    found = map(_country, person.role_words)
    return filter(None, found)


def has_role_beside(words: Words, first: int, last: int, person: Person) -> bool:
    """Whether one of the person's roles stands within four words of words `first` to `last`.

    Countries, "affairs" and words like "of the" are passed over.
    """
    if not person.roles:
        return False
    if normalise("".join(words.words[first - 1 : first])) in PARTICLES:
        first -= 1
    near = chain(_told_near(words, first - 1, -1), _told_near(words, last + 1, 1))
    forms = _NO_FORMS.union(*map(role_forms, near))
    return any(role <= forms for role in person.roles) or _is_counterpart(words, first, person)


def _told_near(words: Words, index: int, step: int) -> Iterator[str]:
    """Yield the words from `index` on, in steps of one, within the reach of a role."""
    told = passed = 0
    while 0 <= index < len(words.words) and told < ROLE_REACH and passed < _MOST_PASSED:
        word = words.words[index]
        yield word
        is_passed = _is_passed(word)
        told, passed = told + (not is_passed), passed + is_passed
        index += step


@lru_cache(_CACHED_WORDS)
def _is_passed(word: str) -> bool:
    """Whether a word makes a role no farther from a name."""
    form = normalise(word) if len(word) <= _MAX_WORD else ""
    return form in _NOT_TOLD or reads_as(word, _AFFAIRS) or _country(form) is not None


def has_word_of_role_near(words: Words, first: int, last: int, person: Person) -> bool:
    """Whether a name out of the person's roles stands near, in either script: Aramco, أرامكو."""
    if not person.proper_role_words:
        return False
    near = (*words.words[max(0, first - _NEAR) : first], *words.words[last + 1 : last + 1 + _NEAR])
    forms = {reading.form for word in near if len(word) <= _MAX_WORD for reading in readings(word)}
    return any(
        similarity(form, own, arabic=False) >= _MIN_SCORE
        for form in forms
        for own in person.proper_role_words
    )


def _is_counterpart(words: Words, first: int, person: Person) -> bool:
    """Whether somebody's counterpart stands before: his Iranian counterpart, نظيره الإيراني.

    Which office they have, the text has said before; that the country is the person's is enough.
    """
    if not (words.adjacent(first) and words.adjacent(first - 1)):
        return False
    before, last = words.words[first - 2 : first]
    if last in _COUNTERPARTS:
        country = before
    elif normalise(before) in ARABIC_COUNTERPARTS:
        country = last
    else:
        return False
    return any(not role.isdisjoint(role_forms(country)) for role in person.roles)


_NO_FORMS: frozenset[str] = frozenset()


@lru_cache(_CACHED_WORDS)
def role_forms(word: str) -> frozenset[str]:
    """Return what a word of a text may be in a role; nothing where it is no word."""
    if len(word) > _MAX_WORD:
        return _NO_FORMS
    return frozenset(_role_form(reading.form) for reading in readings(word))
