"""Entities compiled together: what finds their names in a text."""

from collections.abc import Mapping, Sequence

from schemas.entity import Entity
from services.domain.text.normalise import normalise
from services.domain.watchlist.context.persons.people import Person, person_of
from services.domain.watchlist.finding.name_index import NameIndex
from services.domain.watchlist.finding.name_words import NameWords
from services.domain.watchlist.finding.resolver import Resolver
from services.domain.watchlist.finding.role_names import RoleNames
from services.domain.watchlist.finding.trie import Trie
from services.domain.watchlist.forms.entity_forms import Form, is_body, is_personal
from services.domain.watchlist.forms.listed import by_names_alone, nicknames_of
from services.domain.watchlist.forms.names.name_forms import (
    NameForm,
    family_forms_of,
    name_forms_of,
)
from services.domain.watchlist.forms.of_entities import forms_of


class Layer:
    """Compiled entities; never changes. One watchlist is one layer, or two after small edits.

    Attributes:
        trie: the sequences of words they are found by.
        names: the names of persons among them, by their parts.
        people: what else is known of these persons, by id.
        distinctive: ids of those whose family name alone is enough.
        with_roles: ids of those that have a role.
        latin_names: the names in Latin letters of the bodies among them, by id.
        arabic_names: the others of those that have both, by id.
        role_names: finds family names beside roles.
        resolver: remembers words, decides nothing: forgetting all of it changes no match.
    """

    def __init__(
        self,
        trie: Trie,
        names: NameIndex,
        families: NameIndex,
        people: Mapping[str, Person],
        latin_names: Mapping[str, Sequence[str]],
        arabic_names: Mapping[str, Sequence[str]],
    ) -> None:
        self.trie = trie
        self.names = names
        self.people = people
        self.distinctive = frozenset(one for one, person in people.items() if person.distinctive)
        self.with_roles = frozenset(one for one, person in people.items() if person.roles)
        self.latin_names = latin_names
        self.arabic_names = arabic_names
        self._families = families
        self.role_names = RoleNames(families, people)
        self.resolver = Resolver(trie, NameWords(names))

    def __reduce__(self) -> tuple[object, ...]:
        """Leave out what is remembered: another process learns its own."""
        names = self.latin_names, self.arabic_names
        return Layer, (self.trie, self.names, self._families, self.people, *names)


def compile_layer(entities: Sequence[Entity], *, tolerant: bool | None = None) -> Layer:
    """Compile entities that have no problems, in the order given.

    Args:
        tolerant: whether names are found with one consonant left out; by default, where they are
            few enough for it.
    """
    forms: list[Form] = []
    names: list[NameForm] = []
    families: list[NameForm] = []
    people: dict[str, Person] = {}
    listed, entities = entities, list(map(by_names_alone, entities))
    # All of one entity at once: how its names are parsed is remembered for so long.
    for as_listed, entity in zip(listed, entities, strict=True):
        forms += dict.fromkeys(forms_of(entity))
        if is_personal(entity):
            names += name_forms_of(entity)
            families += family_forms_of(entity)
            people[entity.id] = person_of(entity, nicknames_of(as_listed))
    latin = {entity.id: _names_in(entity, latin=True) for entity in entities if is_body(entity)}
    arabic = {one.id: _names_in(one, latin=False) for one in entities if latin.get(one.id)}
    return Layer(
        trie=Trie(forms),
        names=NameIndex(names, tolerant=tolerant),
        families=NameIndex(families, tolerant=False),
        people=people,
        latin_names=latin,
        arabic_names={identifier: names for identifier, names in arabic.items() if names},
    )


def _names_in(entity: Entity, *, latin: bool) -> tuple[str, ...]:
    every = (name for names in entity.names.values() for name in names)
    return tuple(name for name in every if _is_latin(name) is latin)


def _is_latin(name: str) -> bool:
    return name.isascii() or normalise(name).isascii()
