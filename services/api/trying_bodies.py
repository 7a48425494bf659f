"""What is asked where an entity is tried on a text, and what is told."""

from typing import Annotated

from pydantic import Field, StringConstraints

from schemas.alert import EvidenceClass
from schemas.record import Record, Score, Text
from schemas.told import Told
from services.api.bodies import EntityBody
from services.api.strict_body import StrictBody

_Place = Annotated[int, Field(ge=0)]


class TryBody(StrictBody):
    """An entity as it might be tracked, and a text in either language."""

    entity: EntityBody
    text: Annotated[Text, StringConstraints(min_length=1, pattern=r"\S")]


class TriedMatch(Record):
    """A place where the text names the entity, and why it counts."""

    start: _Place
    """In the text, in code points; so `end`, and those of near misses."""
    end: _Place
    surface: str
    alias: str
    """The name of the entity behind it."""
    evidence: EvidenceClass
    score: Score
    steps: tuple[str, ...]
    """From the surface to the alias, in order."""
    holder: str | None
    """Of an office: whom the text gives it to here."""


class TriedNearMiss(Told):
    """Words that are like a name of the entity and do not count as it."""

    start: _Place
    end: _Place
    surface: str
    reason: str


class EntityWarning(Told):
    """What will find too little or too much."""

    pointer: str
    """Where: a JSON Pointer into the body, as in `#/entity/names/en/0`."""
    reason: str


class TriedEntity(Record):
    """What the entity finds in the text, nobody else tracked, and what lint says of it."""

    matches: tuple[TriedMatch, ...]
    near_misses: tuple[TriedNearMiss, ...]
    warnings: tuple[EntityWarning, ...]
