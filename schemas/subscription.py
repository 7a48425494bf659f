"""Who wants to hear about what."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.entity import Entity
from schemas.record import Line, Record, Slug


class Subscription(Record):
    """A wish to be alerted whenever one of `entities` is mentioned."""

    version: Literal[1] = 1
    id: Slug
    name: Line
    entities: Annotated[tuple[Slug, ...], Field(min_length=1)]
    enabled: bool = True


def default_subscription(entity: Entity) -> Subscription:
    """Return the subscription that every tracked entity has unless one is stored under its id."""
    return Subscription(id=f"entity.{entity.id}"[:128], name=entity.label, entities=(entity.id,))
