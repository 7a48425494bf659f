"""An alert that was held back, and why."""

from enum import StrEnum
from typing import Literal

from pydantic import AwareDatetime, Field

from schemas.record import Digest, Line, Record, Slug
from schemas.sentence import Value


class DropReason(StrEnum):
    """Why an alert was not raised, in the order in which the reasons are looked for."""

    NOT_MATCHED = "not_matched"
    """The query does not hold for the article. Told when asked for, neither counted nor kept."""
    LOW_CONFIDENCE = "low_confidence"
    """No mention reaches the subscription's minimum confidence."""
    FEW_MENTIONS = "few_mentions"
    """The article names the entity less often than the subscription asks for."""
    INHIBITED = "inhibited"
    """The article names a working group of this entity, which says it better."""
    SILENCED = "silenced"
    """A silence covers it."""
    QUIET_HOURS = "quiet_hours"
    """The subscriber does not want to be disturbed at this time."""
    ALREADY_RAISED = "already_raised"
    """It was raised before: once per article. Counted, not kept: the alert itself is."""
    ACKNOWLEDGED = "acknowledged"
    """Somebody takes care of this entity, and the article brings nothing new about it."""
    COOLDOWN = "cooldown"
    """An alert about the same entity is too recent."""
    RATE_LIMITED = "rate_limited"
    """The subscription has had all the alerts of this period."""


class Drop(Record):
    """One alert that was held back; kept for a while so that a monitor can ask why."""

    version: Literal[1] = 1
    alert: Digest
    """The id that the alert would have had."""
    reason: DropReason
    detail: Line | None = None
    """Which silence, which working group, which score."""
    code: Line | None = None
    """Of `detail`, where it is a sentence; null where it is an id or a time zone."""
    values: dict[str, Value] = Field(default_factory=dict)
    """What stands in the braces of the sentence."""
    subscription: Slug
    entity: Slug | None
    article: Digest
    at: AwareDatetime
    """When the article reached Rasid."""
