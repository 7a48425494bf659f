"""An alert that an article alone justifies, before anybody looks at what was raised earlier."""

from dataclasses import dataclass
from datetime import datetime

from schemas.alert import Alert
from schemas.drop import Drop, DropReason
from schemas.subscription import RateLimit


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """An alert, and what the stages with a memory decide it by.

    Attributes:
        at: when the article reached Rasid. Cooldown and rate are measured by it and not by the
            clock, so that a replay and a backtest decide as the live run did.
        cooldown_seconds: 0 for none.
    """

    alert: Alert
    at: datetime
    cooldown_seconds: int = 0
    rate_limit: RateLimit | None = None

    @property
    def news(self) -> tuple[str, ...]:
        """What the alert tells of its entity: `language:ar`, `topic:medtop:20000639`."""
        data = self.alert.data
        language = (f"language:{data.article.language}",) if data.article.language else ()
        return (*language, *(f"topic:{topic.code}" for topic in data.topics))

    @property
    def milliseconds(self) -> int:
        """`at` in milliseconds since 1970."""
        return int(self.at.timestamp() * 1_000)

    def dropped(self, reason: DropReason, detail: str | None = None) -> Drop:
        """Return the record of holding it back."""
        data = self.alert.data
        return Drop(
            alert=self.alert.id,
            reason=reason,
            detail=detail,
            subscription=data.subscription.id,
            entity=data.entity_id,
            article=data.article.id,
            at=self.at,
        )
