"""Entities by their names alone, where a desk lists them with more beside them, or two as one."""

from collections.abc import Iterator, Sequence

from schemas.entity import Entity
from services.domain.watchlist.forms.aliases.company_names import company_alone
from services.domain.watchlist.forms.aliases.names_together import (
    is_latin,
    names_apart,
    scripts_apart,
)
from services.domain.watchlist.forms.entity_forms import is_body, is_personal
from services.domain.watchlist.forms.names.plain_names import names_beside, plain_name

_OTHER = {"en": "ar", "ar": "en"}


def by_names_alone(entity: Entity) -> Entity:
    """Return an entity by the names that texts are looked through for, each under its language."""
    found: dict[str, list[str]] = {language: [] for language in entity.names}
    for language, names in entity.names.items():
        for name in names:
            first, *others = names_alone(entity, name)
            found[language].append(first)
            for other in others:
                is_same = is_latin(other) is is_latin(first)
                found.setdefault(language if is_same else _OTHER[language], []).append(other)
    alone = {language: tuple(dict.fromkeys(names)) for language, names in found.items()}
    return entity if alone == entity.names else entity.model_copy(update={"names": alone})


def names_alone(entity: Entity, name: str) -> Sequence[str]:
    """Return the names that a listed name of an entity is made of, the first of them first."""
    if is_personal(entity):
        return [plain_name(one) for one in scripts_apart(name)]
    if not is_body(entity):
        return (name,)
    apart = names_apart(name)
    return [*apart, *filter(None, map(company_alone, apart))]


def nicknames_of(entity: Entity) -> Iterator[str]:
    """Yield the names of one word that a person is listed by, alone or beside a name in full."""
    for name in (name for names in entity.names.values() for name in names):
        yield from (name,) if len(name.split()) == 1 else names_beside(name)
