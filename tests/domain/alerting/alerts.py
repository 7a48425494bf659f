"""Turns the matches in one article into alerts, one for each subscription and entity."""

from datetime import datetime

from schemas.alert import Alert
from schemas.enriched import Enriched
from services.domain.alerting.deciding import decide
from services.domain.alerting.snapshot import Snapshot


def alerts_for(
    enriched: Enriched, snapshot: Snapshot, *, time: datetime, traceparent: str | None = None
) -> list[Alert]:
    """Return the alerts of one article that reached Rasid at `time`, whatever came before it.

    See `decide`, which also tells what is held back.
    """
    decision = decide(enriched, snapshot, at=time, time=time, traceparent=traceparent)
    return [proposal.alert for proposal in decision.proposals]
