"""What the scripts are called with; their first lines say what each key and value is."""

import json
from dataclasses import dataclass
from datetime import timedelta

from schemas.alert import Alert
from schemas.drop import Drop
from services.domain.alerting.proposal import Proposal
from services.platform.redis.keys import Keys

DROPS_KEPT = timedelta(days=7)
REPLAYED = timedelta(days=7)
"""For how long Kafka's streams keep articles, where no setting says otherwise."""
_STREAMS_BEFORE = 2
"""An article may lie in `articles` and in `enriched` for as long as each keeps it."""
_SKEW = timedelta(minutes=1)
"""More than the ids of one alert in its two streams can differ."""
DROPPED = "dropped:"
"""Before the reason, under the seen-key of an alert that was held back."""


@dataclass(frozen=True, kw_only=True)
class Call:
    """Keys and values of one call."""

    keys: tuple[str, ...]
    values: tuple[str | bytes | int, ...]


class ScriptArguments:
    """Makes the calls of one installation."""

    def __init__(self, keys: Keys, *, retention: timedelta, replayed: timedelta = REPLAYED) -> None:
        """Take what is the same for every call.

        Args:
            retention: how long alerts and decisions are kept; zero keeps for ever.
            replayed: for how long each of Kafka's streams keeps articles.
        """
        self._keys = keys
        self._retention = retention
        self._latest = _STREAMS_BEFORE * replayed

    def decide(self, proposal: Proposal) -> Call:
        """Return the call of `decide_alert.lua` for one proposal."""
        keys, alert, limit = self._keys, proposal.alert, proposal.rate_limit
        subscription, entity = alert.data.subscription.id, alert.data.entity_id
        return Call(
            keys=(
                keys.seen(alert.id),
                keys.alerts(),
                keys.subscription_alerts(subscription),
                keys.subscription_state(subscription),
                keys.alert_state(subscription, entity),
                keys.drops(),
            ),
            values=(
                keys.live(),
                int(self._retention.total_seconds()),
                int(_SKEW.total_seconds()),
                int(DROPS_KEPT.total_seconds()),
                proposal.milliseconds,
                proposal.cooldown_seconds * 1_000,
                limit.alerts if limit else 0,
                limit.per_seconds * 1_000 if limit else 1,
                *_around_withheld(alert),
                alert.id,
                subscription,
                entity or "",
                alert.data.article.id,
                proposal.at.isoformat(),
                self._matters_for(proposal),
                keys.subscription_alerts(""),
                *proposal.news,
            ),
        )

    def _matters_for(self, proposal: Proposal) -> int:
        """Return for how many seconds what was decided now can bear on another article."""
        limit = proposal.rate_limit
        period = limit.per_seconds if limit else 0
        return int(self._latest.total_seconds()) + max(proposal.cooldown_seconds, period)

    def add_drop(self, drop: Drop) -> Call:
        """Return the call of `add_drop.lua` for one drop."""
        keys = self._keys
        return Call(
            keys=(keys.seen(drop.alert), keys.dropped(drop.alert), keys.drops()),
            values=(
                int(DROPS_KEPT.total_seconds()),
                *("alert", drop.alert, "reason", drop.reason.value),
                *("subscription", drop.subscription, "entity", drop.entity or ""),
                *("article", drop.article, "at", drop.at.isoformat()),
                *("detail", drop.detail or "", "code", drop.code or ""),
                *("values", json.dumps(drop.values, ensure_ascii=False)),
            ),
        )


def _around_withheld(alert: Alert) -> tuple[bytes, bytes]:
    """Return the event up to and from the count that only the script knows; it stands last."""
    event = alert.encode()
    end = b"%d}}" % alert.data.withheld
    if not event.endswith(b'"withheld":' + end):
        raise ValueError("AlertData.withheld is no longer the last field of an alert")
    return event[: -len(end)], b"}}"
