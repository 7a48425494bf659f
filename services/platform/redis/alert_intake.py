"""Alerts on their way to the notifier: read by one of its group, and planned or set aside."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any, cast

import redis.asyncio
from redis.exceptions import ResponseError

from schemas.alert import Alert
from schemas.delivery import Unreadable
from schemas.errors import RecordError
from services.domain.delivery.planning import Planned
from services.platform.redis.client import redis_errors
from services.platform.redis.delivery_queue import add_delivery, milliseconds
from services.platform.redis.keys import Keys

log = logging.getLogger(__name__)

GROUP = "notifier"
"""The consumer group of all notifiers on the stream of alerts."""
IDLE_MILLISECONDS = 60_000
"""What a notifier has not acknowledged for so long, another takes over."""
RESENT = "resent"
"""A name in the group that is no notifier's: it holds what is to be read again."""
_GONE_MILLISECONDS = 3_600_000
"""A notifier that runs asks four times a second: of one silent for so long the name is removed."""
Entry = tuple[bytes, Mapping[bytes, bytes]]
_LEAVE = files(__package__).joinpath("leave_group.lua").read_text()


@dataclass(frozen=True, kw_only=True)
class NewAlerts:
    """What was read.

    Attributes:
        readable: the alerts by their entries in the stream.
        unreadable: of the other entries, why they are no alerts.
    """

    readable: Mapping[str, Alert]
    unreadable: Mapping[str, RecordError]

    @property
    def entries(self) -> tuple[str, ...]:
        """The entries to acknowledge."""
        return (*self.readable, *self.unreadable)


class RedisAlertIntake:
    """Reads alerts for one notifier; every method raises DependencyUnavailableError."""

    def __init__(self, client: redis.asyncio.Redis, keys: Keys, *, consumer: str) -> None:
        """Make the intake.

        Args:
            consumer: a name in the group that no other running notifier has.
        """
        self._client: Any = client
        self._keys = keys
        self._consumer = consumer
        self._leave = client.register_script(_LEAVE)

    async def join(self) -> None:
        """Make the group where there is none; it begins with the oldest alert.

        Names of notifiers long gone are removed from it.
        """
        with redis_errors():
            try:
                await self._client.xgroup_create(self._keys.alerts(), GROUP, id="0", mkstream=True)
            except ResponseError as error:
                if "BUSYGROUP" not in str(error):
                    raise
        await self._remove("")

    async def leave(self) -> None:
        """Take this notifier's name out of the group.

        A name that still holds alerts stays, until another notifier has taken them over.
        """
        await self._remove(self._consumer)

    async def _remove(self, consumer: str) -> None:
        with redis_errors():
            await self._leave([self._keys.alerts()], [GROUP, consumer, _GONE_MILLISECONDS])

    async def next(self, *, most: int, wait: timedelta) -> NewAlerts:
        """Return alerts that no notifier has planned yet, after at most `wait` where none is.

        Where the group is gone, with all that Redis held or by a back-up that came from before it,
        it is made anew.
        """
        with redis_errors():
            try:
                entries = await self._entries(most, wait)
            except ResponseError as error:
                if "NOGROUP" not in str(error):
                    raise
                log.warning("the group of notifiers is gone", extra={"action": "group_made_anew"})
                await self.join()
                entries = await self._entries(most, wait)
        return _decoded(entries)

    async def _entries(self, most: int, wait: timedelta) -> Sequence[Entry]:
        taken = await self._client.xautoclaim(
            self._keys.alerts(), GROUP, self._consumer, IDLE_MILLISECONDS, count=most
        )
        if entries := taken[1]:
            return cast("Sequence[Entry]", entries)
        read = await self._client.xreadgroup(
            GROUP,
            self._consumer,
            {self._keys.alerts(): ">"},
            count=most,
            block=int(wait.total_seconds() * 1000),
        )
        return read[0][1] if read else []

    async def oldest_unplanned(self) -> datetime | None:
        """Return when the oldest alert was written that no notifier has planned yet, or None."""
        alerts = self._keys.alerts()
        with redis_errors():
            pending = await self._client.xpending(alerts, GROUP)
            oldest = pending["min"]
            if oldest is None:
                groups = await self._client.xinfo_groups(alerts)
                ours = (one for one in groups if one["name"] == GROUP.encode())
                read = next(ours, {"last-delivered-id": b"0-0"})  # it may be gone by now
                after = b"(" + read["last-delivered-id"]
                found = await self._client.xrange(alerts, min=after, count=1)
                oldest = found[0][0] if found else None
        # The id of an entry begins with when it was written.
        return datetime.fromtimestamp(int(oldest.split(b"-")[0]) / 1000, UTC) if oldest else None

    async def plan(
        self,
        planned: Sequence[tuple[Alert, Planned]],
        entries: Sequence[str],
        unreadable: Sequence[Unreadable] = (),
    ) -> None:
        """Store deliveries and dead letters, and acknowledge their alerts, all or nothing."""
        with redis_errors():
            async with self._client.pipeline(transaction=True) as pipeline:
                for alert, one in planned:
                    add_delivery(pipeline, self._keys, one, {alert.id: milliseconds(alert.time)})
                for letter in unreadable:
                    pipeline.xadd(self._keys.unreadable(), {"letter": letter.encode()})
                if entries:
                    pipeline.xack(self._keys.alerts(), GROUP, *entries)
                await pipeline.execute()


def _decoded(entries: Sequence[Entry]) -> NewAlerts:
    readable, unreadable = {}, {}
    for entry, fields in entries:
        if not fields:
            continue  # it was trimmed in the meantime
        try:
            readable[entry.decode()] = Alert.decode(fields.get(b"event", b""))
        except RecordError as error:
            unreadable[entry.decode()] = error
    return NewAlerts(readable=readable, unreadable=unreadable)
