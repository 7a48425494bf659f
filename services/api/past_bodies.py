"""What previews and explanations are asked for, and what they tell."""

from typing import Annotated, Self

from pydantic import AwareDatetime, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from schemas.alert import Alert
from schemas.drop import Drop, DropReason
from schemas.enriched import Enriched
from schemas.record import Digest, Line, Record, Slug
from services.api.bodies import SubscriptionBody


class PreviewBody(Record):
    """A subscription and how far to look back."""

    model_config = ConfigDict(extra="forbid")

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


class ExplainBody(Record):
    """A subscription and an article: by its id, or whole as the enriched stream has it."""

    model_config = ConfigDict(extra="forbid")

    subscription: Slug
    article: Line | None = None
    """Our id of it, or that of its source."""
    enriched: Enriched | None = None

    @model_validator(mode="after")
    def _names_one(self) -> Self:
        if (self.article is None) == (self.enriched is None):
            message = "give either the id of an article or an enriched one"
            raise PydanticCustomError("one_article", message)
        return self


class ExplainedArticle(Record):
    """What happened with an article, and what it means to the subscription now."""

    article: Digest
    raised: tuple[Alert, ...]
    held_back: tuple[Drop, ...]
    would_raise: tuple[Alert, ...]
    would_hold_back: tuple[Drop, ...]
    reason: DropReason | None
    """`not_matched` where there is neither."""
    failing: tuple[str, ...]
    """Then: the clauses that do not hold, or the entities that are not named."""
