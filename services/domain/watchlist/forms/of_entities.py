"""All forms of an entity, worked out when a watchlist is compiled."""

from collections.abc import Iterator

from schemas.entity import Entity
from services.domain.names.family_first import family_comes_first
from services.domain.names.personal_name import PersonalName, parse_personal_name
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.forms.entity_forms import (
    SURNAME_COST,
    Form,
    form_of,
    forms_as_spelt,
    is_body,
    is_personal,
)
from services.domain.watchlist.forms.grammar import expand
from services.domain.watchlist.forms.names.name_spellings import name_spellings
from services.domain.watchlist.forms.of_bodies import forms_of_body
from services.domain.watchlist.forms.of_offices import forms_of_office
from services.domain.watchlist.forms.spelling import Spelling


def forms_of(entity: Entity) -> Iterator[Form]:
    """Yield every form of one entity; the same tokens may come more than once.

    Raises:
        PatternError: a pattern is not well formed.
    """
    if entity.type == "office":
        yield from forms_of_office(entity)
        return
    for names in entity.names.values():
        for name in names:
            yield from forms_as_spelt(entity, name, name, "exact")
            yield from _otherwise(entity, name)
    for patterns in entity.patterns.values():
        for pattern in patterns:
            for name in expand(pattern):
                step = f"variant of {pattern}"[:2000]
                yield from forms_as_spelt(entity, name, name, "pattern", step)


def _otherwise(entity: Entity, name: str) -> Iterator[Form]:
    """Yield what else a name is found by: a person's family name, other words for a body."""
    if is_personal(entity):
        yield from _by_family(entity, name)
    elif is_body(entity):
        yield from forms_of_body(entity, name)


def _by_family(entity: Entity, name: str) -> Iterator[Form]:
    for spelling in _spellings_of_family(name):
        alone = spelling._replace(cost=SURNAME_COST + spelling.cost)
        yield form_of(entity, name, "surname", alone, "family name alone")


def _spellings_of_family(name: str) -> Iterator[Spelling]:
    parsed = parse_personal_name(name)
    if family_comes_first(name):
        yield Spelling(tokens=(normalise(words_of_name(name).words[0]),))
    elif parsed.family is not None:
        yield from name_spellings(parsed.family, PersonalName(given=(), family=parsed.family))
    if parsed.lineage is not None:
        yield Spelling(tokens=tuple(map(normalise, words_of_name(parsed.lineage).words)))
