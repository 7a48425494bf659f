"""Whose name it is: rules that keep a person apart from namesakes and relatives."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from schemas.entity import Entity
from services.domain.names.lexicon import (
    FUNCTION_WORDS,
    GIVEN_NAME_GROUPS,
    KINSHIP_WORDS,
    NEUTRAL_WORDS,
    ORDINARY_WORDS,
)
from services.domain.names.personal_name import parse_personal_name
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words, split_words
from services.domain.watchlist.scan import Candidate

_CACHED_WORDS = 16_384
_ROLE_WORDS, _ROLE_REACH = 3, 4
_ENGLISH_LINKS = frozenset({"of", "the", "for", "and", "at", "in", "to", "a"})
# أمين is a name and "secretary": of these the second word makes it the office.
_MAKES_OFFICE = frozenset(
    map(normalise, ("عام", "السر", "سر", "الصندوق", "صندوق", "مجلس", "العام"))
)
_LATIN_CAPITAL = re.compile("[A-Z\u00c0-\u00de]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """What is known of a tracked person beside the names.

    Attributes:
        given: normal forms of the given names.
        given_groups: the groups of the lexicon these belong to.
        role_words: normal forms of the words of the roles.
        roles: of each role the first words that make it up, in normal form.
        distinctive: whether the family name alone is enough.
    """

    given: frozenset[str]
    given_groups: frozenset[int]
    role_words: frozenset[str]
    roles: frozenset[frozenset[str]]
    distinctive: bool


def person_of(entity: Entity) -> Person:
    """Gather what the rules need from an entity that is a person or an official."""
    names = (name for names in entity.names.values() for name in names)
    given = frozenset(form for name in names for form in parse_personal_name(name).given)
    roles = [role for titles in entity.roles for role in titles.values()]
    return Person(
        given=given,
        given_groups=frozenset().union(*(_groups(form) for form in given)),
        role_words=frozenset(normalise(w) for role in roles for w in split_words(role).words),
        roles=frozenset(filter(None, map(_role_words, roles))),
        distinctive=entity.distinctive,
    )


def _role_words(role: str) -> frozenset[str]:
    forms = (normalise(word) for word in split_words(role).words)
    content = [form for form in forms if form not in FUNCTION_WORDS | _ENGLISH_LINKS]
    return frozenset(content[:_ROLE_WORDS])


def has_role_beside(words: Words, first: int, last: int, person: Person) -> bool:
    """Whether one of the person's roles stands within four words of words `first` to `last`."""
    if not person.roles:
        return False
    near = [*range(max(0, first - _ROLE_REACH), first), *range(last + 1, last + 1 + _ROLE_REACH)]
    forms = {
        reading.form
        for index in near
        if index < len(words.words)
        for reading in readings(words.words[index])
    }
    return any(role <= forms for role in person.roles)


def is_relative(words: Words, candidate: Candidate) -> bool:
    """Whether the full name found is the tail of a longer one: بن حمد المشعان is a son's."""
    before = _word_before(words, candidate.first)
    if before is None:
        return False
    return normalise(before) in KINSHIP_WORDS or bool(_given_name_groups(before))


def is_somebody_else(words: Words, candidate: Candidate, person: Person) -> bool:
    """Whether the words beside a family name give it to another person, or to a thing."""
    if not _is_written_as_name(words.words[candidate.last]):
        return True
    before = _word_before(words, candidate.first)
    if before is not None and _names_another(before, person):
        return True
    return _is_office(words, candidate.last)


def _is_office(words: Words, index: int) -> bool:
    after = index + 1
    return (
        normalise(words.words[index]) in ORDINARY_WORDS
        and after < len(words.words)
        and words.adjacent(after)
        and normalise(words.words[after]) in _MAKES_OFFICE
    )


def _names_another(before: str, person: Person) -> bool:
    form = normalise(before)
    if form in KINSHIP_WORDS:
        return True
    groups = _given_name_groups(before) or _given_name_groups(before, article=True)
    if form in person.given or groups & person.given_groups or form in person.role_words:
        return False
    if _LATIN_CAPITAL.match(before):
        is_initial = any(name.startswith(form) for name in person.given) and len(form) == 1
        return form not in NEUTRAL_WORDS and not is_initial
    return bool(groups)


def _is_written_as_name(word: str) -> bool:
    """Whether a word in Latin letters has its capital; other scripts have none."""
    return not word[0].isascii() or word[0].isupper()


def _word_before(words: Words, index: int) -> str | None:
    return words.words[index - 1] if words.adjacent(index) else None


@lru_cache(_CACHED_WORDS)
def _given_name_groups(word: str, *, article: bool = False) -> frozenset[int]:
    """Return the groups of the given name that a word of a text is, none where it is none."""
    # على is "on"; the name علي ends in ya. The normal form cannot tell them apart.
    if word.endswith("ى") or (word[0].isascii() and not word[0].isupper()):
        return frozenset()
    return next(
        (
            found
            for reading in readings(word)
            if reading.article == article and reading.form not in ORDINARY_WORDS
            if (found := _groups(reading.form))
        ),
        _NONE,
    )


def _groups(form: str) -> frozenset[int]:
    return GIVEN_NAME_GROUPS.get(form, _NONE)


_NONE: frozenset[int] = frozenset()


def attribute(
    place: tuple[int, int],
    claimants: Sequence[str],
    full_mentions: Mapping[str, Sequence[tuple[int, int]]],
) -> str | None:
    """Return the entity that a family name at `place` belongs to, None where that is not certain.

    One claimant has it. Of several, the one whose full name was the last before it.

    Args:
        place: number of the field and start in it.
        claimants: ids of the entities of that family name.
        full_mentions: the places of the full names, by entity id.
    """
    if len(claimants) == 1:
        return claimants[0]
    before = [
        (mention, entity)
        for entity in claimants
        for mention in full_mentions.get(entity, ())
        if mention < place
    ]
    return max(before)[1] if before else None
