"""What previews and explanations are asked for, and what they tell."""

from typing import Annotated, Self

from pydantic import (
    AwareDatetime,
    Field,
    JsonValue,
    StringConstraints,
    model_validator,
)

from schemas.alert import Alert
from schemas.drop import Drop, DropReason
from schemas.enriched import Enriched
from schemas.field_wordings import FieldWording
from schemas.record import Digest, Line, Record, Slug, Text
from services.api.bodies import SubscriptionBody
from services.api.strict_body import StrictBody


class PreviewBody(StrictBody):
    """A subscription and how far to look back."""

    subscription: SubscriptionBody
    hours: Annotated[float, Field(gt=0, le=168)] = 24
    until: AwareDatetime | None = None
    """Now, where null."""


class PreviewReport(Record):
    """What would have come."""

    complete: bool
    """Whether all articles of the range were read."""
    articles: int
    alerts: int
    alerts_per_day: dict[str, int]
    """By UTC; days without one are left out."""
    drops_by_reason: dict[DropReason, int]
    alert_ids: tuple[Digest, ...]
    """Those of a live run, in order."""
    examples: tuple[Alert, ...]
    """The newest ten."""


class ExplainBody(StrictBody):
    """A subscription and an article: by its id, or whole as the enriched stream has it."""

    subscription: Slug
    article: Line | None = None
    """Our id of it, or that of its source."""
    enriched: Enriched | None = None

    @model_validator(mode="after")
    def _names_one(self) -> Self:
        if (self.article is None) == (self.enriched is None):
            raise FieldWording.ARTICLE_OR_ENRICHED.error()
        return self


class VerifyBody(StrictBody):
    """The article that an alert is held against; without one, it is that of the enriched stream."""

    text: Annotated[Text, StringConstraints(min_length=1, pattern=r"\S")] | None = None
    """Its text alone: topics, language and engines are then taken from the alert."""
    enriched: Enriched | None = None
    """The whole record of the enriched stream."""

    @model_validator(mode="after")
    def _names_one_at_most(self) -> Self:
        if self.text is not None and self.enriched is not None:
            raise FieldWording.TEXT_OR_ENRICHED.error()
        return self


class AlertDifference(Record):
    """A value of an alert that its article does not bear out."""

    field: str
    """Its place in the event, as in `data.mentions.0.start`."""
    claimed: JsonValue
    """What the alert says; null where it says nothing."""
    found: JsonValue
    """What the article gives; null where it gives nothing."""


class Verification(Record):
    """Whether an alert is what its article gives with the watchlist and subscription of now."""

    verified: bool
    """Every byte is borne out."""
    topics_recomputed: bool
    """False of a plain text, which does not hold them."""
    differences: tuple[AlertDifference, ...]


class ExplainedArticle(Record):
    """What happened with an article, and what it means to the subscription now."""

    article: Digest
    complete: bool
    """Whether all was read that `raised` and `held_back` could stand in."""
    raised: tuple[Alert, ...]
    held_back: tuple[Drop, ...]
    would_raise: tuple[Alert, ...]
    would_hold_back: tuple[Drop, ...]
    reason: DropReason | None
    """`not_matched` where there is neither."""
    failing: tuple[str, ...]
    """Then: the clauses that do not hold, or the entities that are not named."""
