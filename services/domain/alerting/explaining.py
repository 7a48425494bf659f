"""Why an article raised an alert for a subscription, and why not."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from schemas.alert import Alert
from schemas.drop import Drop, DropReason
from schemas.enriched import Enriched
from schemas.subscription import Subscription
from services.domain.alerting.deciding import decide
from services.domain.alerting.snapshot import Snapshot, build_snapshot
from services.domain.query import QueriedArticle, failing_clauses, parse_query

_WRONG_CLOCK = timedelta(days=1)
_FIRST_YEAR = 2000


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """What an article means to one subscription, whatever was raised before.

    Attributes:
        alerts: those that the article justifies, with all evidence.
        drops: those that it would justify but for the reason given.
        failing: where there is neither: the clauses of the query that do not hold, or the ids of
            the entities that are not named.
        reason: not_matched where there is neither, else None.
    """

    alerts: tuple[Alert, ...]
    drops: tuple[Drop, ...]
    failing: tuple[str, ...] = ()
    reason: DropReason | None = None


def earliest_trace(at: datetime) -> datetime | None:
    """Return since when anything can have been raised or held back from an article.

    Args:
        at: when the article reached Rasid by the clock of its sender, which may be wrong by hours
            where it takes local time for UTC.

    Returns:
        None where `at` is before there was anything, and says nothing.
    """
    return at - _WRONG_CLOCK if at.year >= _FIRST_YEAR else None


def explain(
    enriched: Enriched, snapshot: Snapshot, subscription: Subscription, *, at: datetime
) -> Explanation:
    """Say what an article that reached Rasid at `at` means to a subscription, enabled or not.

    Raises:
        QueryError: the subscription's query cannot be parsed.
    """
    alone = build_snapshot(
        snapshot.entities.values(),
        [subscription.model_copy(update={"enabled": True})],
        snapshot.silences,
        previous=snapshot,
    )
    decision = decide(enriched, alone, at=at, time=at)
    alerts = tuple(
        proposal.alert
        for proposal in decision.proposals
        if proposal.alert.data.subscription.id == subscription.id
    )
    drops = tuple(drop for drop in decision.drops if drop.subscription == subscription.id)
    if alerts or drops:
        return Explanation(alerts=alerts, drops=drops)
    return Explanation(
        alerts=(),
        drops=(),
        failing=_failing(enriched, alone, subscription),
        reason=DropReason.NOT_MATCHED,
    )


def _failing(enriched: Enriched, snapshot: Snapshot, subscription: Subscription) -> tuple[str, ...]:
    article = enriched.article
    matches = snapshot.watchlist.match(article.text, article.title)
    failing: tuple[str, ...] = ()
    if subscription.query is not None:
        query = parse_query(subscription.query)
        queried = QueriedArticle(enriched, matches, snapshot.entities)
        failing = failing_clauses(query, queried.for_query(query))
    named = {match.entity for match in matches}
    return failing or tuple(f"entity:{one}" for one in subscription.entities if one not in named)
