"""Looks for a name among all that is tracked, a part of it in each request."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas.entity import Entity, Names
from schemas.subscription import Subscription
from services.domain.text.normalise import normalise
from services.domain.watchlist.called import Traits, Wanted, traits_of

_MOST_NAMES = 5_000
"""Names that are looked at closely for one request: a third of a second."""
_MOST_SUBSCRIPTIONS = 20_000
"""Subscriptions whose names are looked at for one request: a tenth of a second."""
_FEW = 1_000


@dataclass(frozen=True, slots=True)
class _Known:
    """Traits, and the names that they are of."""

    names: Names
    traits: Traits


@dataclass
class KnownTraits:
    """Traits of entities, kept from one request to the next: to find out takes seconds for all."""

    _known: dict[str, _Known] = field(default_factory=dict)

    def find(self, entity: Entity) -> Traits | None:
        """Return the traits of an entity, or None where they are not known."""
        known = self._known.get(entity.id)
        return known.traits if known is not None and known.names == entity.names else None

    def add(self, entity: Entity) -> Traits:
        """Find out the traits of an entity."""
        traits = traits_of(entity)
        self._known[entity.id] = _Known(entity.names, traits)
        return traits

    def forget_others(self, entities: Mapping[str, Entity]) -> None:
        """Forget what is tracked no longer, where it is much."""
        if len(self._known) > 2 * len(entities) + _FEW:
            # Made anew: another thread may be reading the one there is.
            self._known = {
                one: known for one, known in list(self._known.items()) if one in entities
            }


@dataclass
class Look:
    """One request's look for a name; `is_over` when it has done as much as one may."""

    wanted: Wanted
    known: KnownTraits
    names_left: int = _MOST_NAMES

    def finds(self, entity: Entity) -> bool:
        """Whether an entity is called so, as `is_called` has it."""
        traits = self.known.find(entity)
        if traits is None:
            self._count(entity)
            traits = self.known.add(entity)
        if self.wanted.is_written_in(entity, traits):
            return True
        if not self.wanted.may_be_spelt_in(traits):
            return False
        self._count(entity)
        return self.wanted.is_spelt_in(entity)

    def is_over(self) -> bool:
        """Whether others should be answered now."""
        return self.names_left <= 0

    def _count(self, entity: Entity) -> None:
        self.names_left -= sum(map(len, entity.names.values()))


class NameLook:
    """One request's look for a part of a name among subscriptions, as `Look` is for entities."""

    def __init__(self, name: str) -> None:
        self._lower, self._form = name.lower().strip(), normalise(name)
        self._left = _MOST_SUBSCRIPTIONS

    def finds(self, subscription: Subscription) -> bool:
        """Whether it is called so, whatever the spelling, or has it in its id."""
        self._left -= 1
        if self._lower in subscription.id:
            return True
        return self._form != "" and self._form in normalise(subscription.name)

    def is_over(self) -> bool:
        """Whether others should be answered now."""
        return self._left <= 0
