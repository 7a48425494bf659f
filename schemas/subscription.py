"""Who wants to hear about what, how sure, how often, and where."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from schemas.channel import Channel
from schemas.entity import Entity
from schemas.field_wordings import FieldWording
from schemas.quiet_hours import QuietHours, TimeZone
from schemas.record import Language, Line, Record, Score, Slug, Text

_DAY_SECONDS = 86_400

LONGEST_QUERY = 20_000
"""Most characters of a query."""

QueryText = Annotated[Text, StringConstraints(min_length=1, max_length=LONGEST_QUERY)]
"""A standing query as its author wrote it; `services.domain.query` parses it."""

DigestRhythm = Literal["immediate", "hourly", "daily", "weekly"]


class RateLimit(Record):
    """At most `alerts` in each `per_seconds`, counted from midnight UTC of 1 January 1970."""

    alerts: Annotated[int, Field(ge=1, le=1_000_000)]
    per_seconds: Annotated[int, Field(ge=1, le=7 * _DAY_SECONDS)]


class Subscription(Record):
    """A wish to be alerted whenever `query` holds for an article, or one of `entities` is in it.

    With both, the query decides whether, and the entities are those to be alerted about. Times
    (cooldown, quiet hours, rate) are those at which articles reached Rasid, not those at which they
    happened to be matched, so that a replay decides the same.
    """

    version: Literal[1] = 1
    id: Slug
    name: Line
    entities: tuple[Slug, ...] = ()
    query: QueryText | None = None
    enabled: bool = True
    owner: Slug | None = None
    """Whose it is; None for one of the installation itself."""
    shared_with: tuple[Slug, ...] = ()
    """Who else may read it and its alerts."""
    minimum_confidence: Score = 0.0
    """Mentions with a lower score do not count."""
    minimum_mentions: Annotated[int, Field(ge=1, le=1_000)] = 1
    """How often an article must name an entity."""
    cooldown_seconds: Annotated[int, Field(ge=0, le=30 * _DAY_SECONDS)] = 0
    """How long nothing more is raised about the same entity."""
    quiet_hours: Annotated[tuple[QuietHours, ...], Field(max_length=50)] = ()
    time_zone: TimeZone = "UTC"
    """Of quiet hours and digests."""
    rate_limit: RateLimit | None = None
    digest: DigestRhythm = "immediate"
    language: Language = "en"
    """In which the subscriber reads what Rasid itself says."""
    channels: Annotated[tuple[Channel, ...], Field(max_length=20)] = ()
    """Beside the streams in Redis, where every alert is."""

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        if not self.entities and self.query is None:
            raise FieldWording.ASKS_NOTHING.error()
        return self


_OF_ENTITIES = "entity."


def is_of_an_entity(subscription_id: str) -> bool:
    """Say whether an id is kept for the subscription that an entity has of itself."""
    return subscription_id.startswith(_OF_ENTITIES)


def default_id(entity_id: str) -> str:
    """Return the id of the subscription that an entity has of itself."""
    return f"{_OF_ENTITIES}{entity_id}"[:128]


def default_subscription(entity: Entity) -> Subscription:
    """Return the subscription that every tracked entity has unless one is stored under its id."""
    return Subscription(id=default_id(entity.id), name=entity.label, entities=(entity.id,))
