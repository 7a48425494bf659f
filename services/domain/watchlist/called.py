"""Which entities somebody means who looks for a name in the watchlist, in either script."""

from schemas.entity import Entity
from services.domain.names.parts import parts_of_name
from services.domain.names.similarity import may_be_one, similarity
from services.domain.text.normalise import normalise

_NEAR = 0.9
"""How near a word that is looked for has to be to one of a name, 0 to 1: set by hand."""


def is_called(entity: Entity, name: str) -> bool:
    """Whether a name of an entity, or its id, has this in it, in either script.

    A part of a word is enough in its own script; in the other each word has to be one of the name.
    """
    if name.lower() in entity.id:
        return True
    names = [one for names in entity.names.values() for one in names]
    wanted = normalise(name)
    return any(wanted in normalise(one) or _has_words_of(one, name) for one in names)


def _has_words_of(name: str, wanted: str) -> bool:
    """Whether each word of a name is, as it may be spelt in the other script, one of another's."""
    if not any(map(str.isalnum, wanted)):
        return False
    units = [unit.form for part in parts_of_name(name) for unit in part.readings]
    return all(
        any(_is_near(form.form, unit) for form in part.readings for unit in units)
        for part in parts_of_name(wanted)
    )


def _is_near(form: str, unit: str) -> bool:
    may_be = may_be_one(form, unit, arabic=True, least=_NEAR)
    return may_be and similarity(form, unit, least=_NEAR) > _NEAR
