"""Turns alerts into deliveries."""

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from schemas.delivery import Unreadable
from services.domain.delivery.planning import plan
from services.notifier.metrics import NotifierMetrics
from services.platform.clock import Clock
from services.platform.redis.alert_intake import NewAlerts, RedisAlertIntake
from services.platform.redis.delivery_records import FoundSubscriptions, RedisDeliveryRecords

log = logging.getLogger(__name__)

_MOST_ALERTS = 200
_WAIT = timedelta(milliseconds=250)
"""Whoever is told to stop waits as long."""


class Planner:
    """Reads the stream of alerts; what it has read is either planned or read again."""

    def __init__(
        self,
        intake: RedisAlertIntake,
        records: RedisDeliveryRecords,
        metrics: NotifierMetrics,
        clock: Clock,
    ) -> None:
        self._intake = intake
        self._records = records
        self._metrics = metrics
        self._clock = clock

    async def step(self) -> int:
        """Plan the deliveries of the next alerts and return how many alerts there were.

        An alert of a subscription that is not stored, or that has no channels, needs none. What
        cannot be read is set aside by itself, and the rest goes on.

        Raises:
            DependencyUnavailableError: Redis did not answer; nothing was lost.
        """
        read = await self._intake.next(most=_MOST_ALERTS, wait=_WAIT)
        if not read.entries:
            return 0
        wanted = {alert.data.subscription.id for alert in read.readable.values()}
        found = await self._records.subscriptions(sorted(wanted))
        now = self._clock.now()
        planned = [
            (alert, one)
            for alert in read.readable.values()
            if (subscription := found.readable.get(alert.data.subscription.id))
            for one in plan(alert, subscription, now)
        ]
        letters = list(_unreadable(read, found, now))
        await self._intake.plan(planned, read.entries, letters)
        self._note(letters)
        self._metrics.planned(len({alert.id for alert, _ in planned}))
        return len(read.entries)

    def _note(self, letters: Sequence[Unreadable]) -> None:
        for one in letters:
            said = {"action": "set_aside", "what": one.what, "name_of": one.name}
            log.error("an alert is not sent", extra=said | {"reason": one.reason})
            self._metrics.set_aside(one.what)


def _unreadable(read: NewAlerts, found: FoundSubscriptions, now: datetime) -> Iterator[Unreadable]:
    """Yield the dead letters of alerts that cannot be read, or whose subscription cannot."""
    for entry, error in read.unreadable.items():
        yield Unreadable(what="alert", name=entry, alert_entry=entry, reason=str(error), at=now)
    for entry, alert in read.readable.items():
        name = alert.data.subscription.id
        if refused := found.unreadable.get(name):
            yield Unreadable(
                what="subscription", name=name, alert_entry=entry, reason=str(refused), at=now
            )
