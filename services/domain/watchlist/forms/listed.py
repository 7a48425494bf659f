"""Entities by their names alone, where a desk lists them with more beside them, or two as one."""

from schemas.entity import Entity
from services.domain.watchlist.forms.aliases.names_together import with_names_apart
from services.domain.watchlist.forms.names.plain_names import with_plain_names


def by_names_alone(entity: Entity) -> Entity:
    """Return an entity by the names that texts are looked through for."""
    return with_names_apart(with_plain_names(entity))
