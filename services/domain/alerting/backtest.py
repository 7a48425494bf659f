"""Runs articles of the past through all stages, sends nothing, and reports what would have come.

The ids are those of a live run over the same articles with the same watchlist and subscriptions, in
whatever order, however often and with whatever restarts it read them, as long as no subscription
has a cooldown or a rate limit. With one, which of several articles raises the alert depends on
which came first; the backtest takes them in the order in which they reached Rasid, and so agrees
with a live run that did.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from schemas.alert import Alert
from schemas.drop import Drop, DropReason
from schemas.enriched import Enriched
from services.domain.alerting.deciding import Decision, decide
from services.domain.alerting.memory import Memory, in_order
from services.domain.alerting.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class BacktestReport:
    """What would have come.

    Attributes:
        articles: how many were looked at.
        alerts: those that would have been raised, in order, each as it would have been.
        drops: those that would have been held back.
    """

    articles: int
    alerts: tuple[Alert, ...]
    drops: tuple[Drop, ...]

    @property
    def alerts_per_day(self) -> dict[date, int]:
        """How many alerts each day would have had, by UTC; days without one are left out."""
        return dict(Counter(alert.time.date() for alert in self.alerts))

    @property
    def drops_by_reason(self) -> dict[DropReason, int]:
        """How many alerts would have been held back, by reason."""
        return dict(Counter(drop.reason for drop in self.drops))


def backtest(
    articles: Iterable[tuple[datetime, Enriched]],
    snapshot: Snapshot,
    *,
    memory: Memory | None = None,
) -> BacktestReport:
    """Run articles through all stages.

    Args:
        articles: each with when it reached Rasid, in any order; an article counts once.
        snapshot: watchlist and subscriptions; of a preview, with the one subscription alone.
        memory: what was raised before; nothing where None.
    """
    memory = memory or Memory()
    decided = _decide(articles, snapshot)
    alerts: list[Alert] = []
    drops: list[Drop] = []
    for _, _, decision in in_order((at, article, one) for article, (at, one) in decided.items()):
        drops.extend(decision.drops)
        for proposal in decision.proposals:
            settled = memory.settle(proposal)
            if settled.reason is None:
                data = proposal.alert.data.model_copy(update={"withheld": settled.withheld})
                alerts.append(proposal.alert.model_copy(update={"data": data}))
            elif not settled.again:
                drops.append(proposal.dropped(settled.reason))
    return BacktestReport(articles=len(decided), alerts=tuple(alerts), drops=tuple(drops))


def _decide(
    articles: Iterable[tuple[datetime, Enriched]], snapshot: Snapshot
) -> dict[str, tuple[datetime, Decision]]:
    """Return what each article leads to, by id, at the first time at which it reached Rasid.

    The articles themselves are let go one by one: a week of them does not fit the memory.
    """
    decided: dict[str, tuple[datetime, Decision]] = {}
    for at, enriched in articles:
        known = decided.get(enriched.article.id)
        if known is None or at < known[0]:
            decided[enriched.article.id] = (at, decide(enriched, snapshot, at=at, time=at))
    return decided
