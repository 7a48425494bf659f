"""The alerts of a delivery, fetched in two round trips however many they are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import redis.asyncio

from schemas.alert import Alert
from schemas.delivery import Delivery, Unreadable
from schemas.errors import RecordError
from services.domain.delivery.planning import MOST_ALERTS
from services.platform.redis.client import redis_errors
from services.platform.redis.keys import Keys


@dataclass(frozen=True, kw_only=True)
class DeliveryAlerts:
    """What a delivery is about.

    Attributes:
        alerts: those that are still kept, the oldest first; `MOST_ALERTS` at most.
        more: how many there are besides.
    """

    alerts: tuple[Alert, ...] = ()
    more: int = 0


class RedisDeliveryAlerts:
    """Finds the alerts of deliveries; every method raises DependencyUnavailableError."""

    def __init__(self, client: redis.asyncio.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys

    async def ids(self, delivery_id: str) -> list[str]:
        """Return the ids of all alerts of a delivery, the oldest first."""
        with redis_errors():
            found = await self._client.zrange(self._keys.delivery_alerts(delivery_id), 0, -1)
        return [one.decode() for one in found]

    async def sizes(self, ids: list[str]) -> dict[str, int]:
        """Return the bytes of each of the first `MOST_ALERTS` that is still kept."""
        return {one: len(raw) for one, _, raw in await self._events(ids[:MOST_ALERTS])}

    async def of(self, delivery: Delivery, now: datetime) -> DeliveryAlerts:
        """Return the alerts of a delivery; what cannot be read is set aside."""
        ids = await self.ids(delivery.id)
        shown = ids[:MOST_ALERTS]
        alerts = []
        for alert_id, entry, raw in await self._events(shown):
            try:
                alerts.append(Alert.decode(raw))
            except RecordError as error:
                letter = Unreadable(
                    what="alert", name=entry, alert_entry=entry, reason=str(error), at=now
                )
                await self._set_aside(delivery.id, alert_id, letter)
        return DeliveryAlerts(alerts=tuple(alerts), more=len(ids) - len(shown))

    async def _events(self, ids: list[str]) -> list[tuple[str, str, bytes]]:
        """Return id, entry and bytes of each alert that is still kept."""
        if not ids:
            return []
        with redis_errors():
            seen = await self._client.mget([self._keys.seen(one) for one in ids])
            entries = [(one, entry.decode()) for one, entry in zip(ids, seen, strict=True) if entry]
            async with self._client.pipeline(transaction=False) as pipeline:
                for _, entry in entries:
                    pipeline.xrange(self._keys.alerts(), min=entry, max=entry)
                found = await pipeline.execute()
        return [
            (one, entry, events[0][1].get(b"event", b""))
            for (one, entry), events in zip(entries, found, strict=True)
            if events
        ]

    async def _set_aside(self, delivery_id: str, alert_id: str, letter: Unreadable) -> None:
        with redis_errors():
            async with self._client.pipeline(transaction=True) as pipeline:
                pipeline.zrem(self._keys.delivery_alerts(delivery_id), alert_id)
                pipeline.xadd(self._keys.unreadable(), {"letter": letter.encode()})
                await pipeline.execute()
