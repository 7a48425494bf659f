"""The stages that look at earlier alerts: once per article, acknowledged, cooldown, rate limit.

`Memory` decides as `services/platform/redis/decide_alert.lua` does in Redis, where what is decided
and what is remembered change together; a test holds the two against each other. This one is for
backtests.

Whatever was decided about an alert stays decided: asked again, the answer is the same, however much
happened in between. Which of two articles within one cooldown raises the alert depends on which is
asked about first, so a backtest asks in the order of `at`, see `in_order`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from schemas.alert_state import AlertStatus
from schemas.drop import DropReason
from services.domain.alerting.proposal import Proposal


@dataclass(frozen=True, kw_only=True)
class Settled:
    """What became of a proposal.

    Attributes:
        reason: why it was held back; None where the alert was raised.
        withheld: of a raised one, how many the rate limit held back before it.
        again: whether this was decided before, so that nothing changed now.
    """

    reason: DropReason | None
    withheld: int = 0
    again: bool = False


@dataclass
class _Pace:
    """What is remembered of one subscription; times in milliseconds since 1970."""

    last: dict[str, int] = field(default_factory=dict)
    period: int = 0
    bucket: int = 0
    count: int = 0
    withheld: int = 0


@dataclass
class _State:
    """What is remembered of one entity in one subscription."""

    status: AlertStatus = "open"
    known: set[str] = field(default_factory=set)


class Memory:
    """Decides proposals, one after another, and remembers."""

    def __init__(self) -> None:
        self._decided: dict[str, DropReason | None] = {}
        self._paces: dict[str, _Pace] = {}
        self._states: dict[tuple[str, str], _State] = {}

    def settle(self, proposal: Proposal) -> Settled:
        """Raise the alert or hold it back."""
        alert = proposal.alert
        if alert.id in self._decided:
            earlier = self._decided[alert.id] or DropReason.ALREADY_RAISED
            return Settled(reason=earlier, again=True)
        subscription, entity = alert.data.subscription.id, alert.data.entity_id or ""
        pace = self._paces.setdefault(subscription, _Pace())
        state = self._states.get((subscription, entity))
        reason = _reason(proposal, pace, state)
        self._decided[alert.id] = reason
        if reason is not None:
            pace.withheld += reason is DropReason.RATE_LIMITED
            return Settled(reason=reason)
        withheld = pace.withheld if proposal.rate_limit else 0
        _count(proposal, pace)
        self._open((subscription, entity), proposal)
        return Settled(reason=None, withheld=withheld)

    def acknowledge(self, subscription: str, entity: str | None) -> None:
        """Let nothing through about the entity but news; does nothing where there is no alert."""
        if state := self._states.get((subscription, entity or "")):
            state.status = "acknowledged"

    def resolve(self, subscription: str, entity: str | None) -> None:
        """Begin anew with the next article; does nothing where there is no alert."""
        if state := self._states.get((subscription, entity or "")):
            state.status = "resolved"

    def _open(self, key: tuple[str, str], proposal: Proposal) -> None:
        state = self._states.get(key)
        if state is None or state.status == "resolved":
            state = self._states[key] = _State()
        state.status = "open"
        state.known.update(proposal.news)


Timed = TypeVar("Timed")


def in_order(articles: Iterable[tuple[datetime, str, Timed]]) -> list[tuple[datetime, str, Timed]]:
    """Return articles in the order in which they reached Rasid, those of one moment by id.

    Args:
        articles: time, article id, and whatever goes with them.
    """
    return sorted(articles, key=lambda article: article[:2])


def _reason(proposal: Proposal, pace: _Pace, state: _State | None) -> DropReason | None:
    if state and state.status == "acknowledged" and state.known.issuperset(proposal.news):
        return DropReason.ACKNOWLEDGED
    last = pace.last.get(proposal.alert.data.entity_id or "")
    cooldown = proposal.cooldown_seconds * 1_000
    # An article that comes late is as close to the alert as one that comes after it.
    if last is not None and abs(proposal.milliseconds - last) < cooldown:
        return DropReason.COOLDOWN
    limit = proposal.rate_limit
    if limit and _count_in_period(proposal, pace) >= limit.alerts:
        return DropReason.RATE_LIMITED
    return None


def _count_in_period(proposal: Proposal, pace: _Pace) -> int:
    """Return how many alerts the period has had; a late article counts in the newest period."""
    period, bucket = _period(proposal)
    return pace.count if pace.period == period and pace.bucket >= bucket else 0


def _count(proposal: Proposal, pace: _Pace) -> None:
    entity = proposal.alert.data.entity_id or ""
    if proposal.cooldown_seconds:
        pace.last[entity] = max(proposal.milliseconds, pace.last.get(entity, 0))
    if proposal.rate_limit:
        period, bucket = _period(proposal)
        pace.count = _count_in_period(proposal, pace) + 1
        pace.bucket = max(bucket, pace.bucket) if pace.period == period else bucket
        pace.period = period
        pace.withheld = 0


def _period(proposal: Proposal) -> tuple[int, int]:
    period = proposal.rate_limit.per_seconds * 1_000 if proposal.rate_limit else 1
    return period, proposal.milliseconds // period
