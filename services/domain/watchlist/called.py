"""Which entities somebody means who looks for a name in the watchlist, in either script."""

from collections.abc import Hashable, Iterator, Sequence, Set
from dataclasses import dataclass
from sys import intern

from schemas.entity import Entity
from services.domain.names.parts import NamePart, parts_of_name
from services.domain.names.similarity import lexicon_groups, may_be_one, similarity
from services.domain.names.skeleton import keys
from services.domain.text.normalise import normalise

_NEAR = 0.9
"""How near a word that is looked for has to be to one of a name, 0 to 1: set by hand."""
_BETWEEN = "\0"
"""No name has it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Traits:
    """What tells of most entities at once that they are not called something.

    Attributes:
        forms: the normal forms of the names, what no name has between them.
        points: where the words of the names meet those that may be the same in other letters.
    """

    forms: str
    points: tuple[Hashable, ...]


def traits_of(entity: Entity) -> Traits:
    """Return the traits of an entity, which stay the same while its names do."""
    names = _names(entity)
    points = {point for name in names for part in parts_of_name(name) for point in _points(part)}
    return Traits(forms=_BETWEEN.join(map(normalise, names)), points=tuple(points))


class Wanted:
    """A name, or a part of one, that is looked for in many entities."""

    def __init__(self, name: str) -> None:
        self._lower = name.lower()
        self._form = normalise(name)
        self._parts = parts_of_name(name) if any(map(str.isalnum, name)) else ()
        self._points = [frozenset(_points(part)) for part in self._parts]

    def is_in(self, entity: Entity) -> bool:
        """Whether a name of an entity, or its id, has it, as `is_called` says."""
        traits = traits_of(entity)
        if self.is_written_in(entity, traits):
            return True
        return self.may_be_spelt_in(traits) and self.is_spelt_in(entity)

    def is_written_in(self, entity: Entity, traits: Traits) -> bool:
        """Whether it stands in a name of an entity, or in its id, as it is written."""
        return self._lower in entity.id or (self._form != "" and self._form in traits.forms)

    def may_be_spelt_in(self, traits: Traits) -> bool:
        """Whether its words may be those of a name in other letters; False for most."""
        return bool(self._points) and not any(
            points.isdisjoint(traits.points) for points in self._points
        )

    def is_spelt_in(self, entity: Entity) -> bool:
        """Whether each of its words is one of a name of the entity, in the letters of either."""
        return any(map(self._is_spelt_in_name, _names(entity)))

    def _is_spelt_in_name(self, name: str) -> bool:
        parts = parts_of_name(name)
        return bool(self._parts) and all(
            _meet(points, part, parts)
            for part, points in zip(self._parts, self._points, strict=True)
        )


def is_called(entity: Entity, name: str) -> bool:
    """Whether a name of an entity, or its id, has this in it, in either script.

    A part of a word is enough in its own script; in the other each word has to be one of the name.
    """
    return Wanted(name).is_in(entity)


def _names(entity: Entity) -> list[str]:
    return [one for names in entity.names.values() for one in names]


def _points(part: NamePart) -> Iterator[Hashable]:
    """Yield where a word meets others: the keys of its letters, the groups of the lexicon."""
    for unit in part.readings:
        # A few thousand keys are those of a hundred thousand names: each is kept once.
        yield from map(intern, keys(unit.form))
        yield from lexicon_groups(unit.form)


def _meet(points: Set[Hashable], wanted: NamePart, parts: Sequence[NamePart]) -> bool:
    return any(
        _is_near(form.form, unit.form)
        for part in parts
        if not points.isdisjoint(_points(part))
        for form in wanted.readings
        for unit in part.readings
    )


def _is_near(form: str, unit: str) -> bool:
    may_be = may_be_one(form, unit, arabic=True, least=_NEAR)
    return may_be and similarity(form, unit, least=_NEAR) > _NEAR
