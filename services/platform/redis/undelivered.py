"""The dead letters of the notifier; for commands and the API."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any, TypeVar

import redis

from schemas.delivery import Delivery, Notice, UndeliveredAlerts, Unreadable, endpoint_id
from schemas.errors import RecordError
from services.domain.delivery.planning import Planned
from services.platform.redis.alert_intake import GROUP, IDLE_MILLISECONDS, RESENT
from services.platform.redis.client import redis_errors
from services.platform.redis.clock import redis_time
from services.platform.redis.delivery_queue import add_delivery, milliseconds
from services.platform.redis.keys import Keys
from services.platform.redis.stream_entries import readable

_PAGE = 500

T = TypeVar("T")


class RedisUndelivered:
    """Deliveries that failed; every method raises DependencyUnavailableError."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys

    def now(self) -> datetime:
        """Return the time of Redis: what is due by another clock may wait for hours."""
        return redis_time(self._client)

    def read(self) -> Iterator[tuple[str, UndeliveredAlerts]]:
        """Yield the dead letters with the ids of their entries, oldest first."""
        return self._readable(self._keys.undelivered(), b"letter", UndeliveredAlerts.decode)

    def find(self, entry: str) -> UndeliveredAlerts | None:
        """Return the dead letter of one entry, or None."""
        with redis_errors():
            found = self._client.xrange(self._keys.undelivered(), min=entry, max=entry)
        return UndeliveredAlerts.decode(found[0][1][b"letter"]) if found else None

    def unreadable(self) -> Iterator[tuple[str, Unreadable]]:
        """Yield what notifiers could not read with the ids of its entries, oldest first."""
        return self._readable(self._keys.unreadable(), b"letter", Unreadable.decode)

    def retried(self) -> Iterator[Delivery]:
        """Yield the deliveries that failed so far and are still tried, in no order."""
        with redis_errors():
            for _, raw in self._client.hscan_iter(self._keys.deliveries(), count=_PAGE):
                with suppress(RecordError):  # a notifier sets it aside, with why
                    delivery = Delivery.decode(raw)
                    if delivery.last_error is not None:
                        yield delivery

    def notices(self) -> Iterator[Notice]:
        """Yield what owners should know, oldest first."""
        for _, notice in self._readable(self._keys.notices(), b"notice", Notice.decode):
            yield notice

    def resend(self, entry: str, letter: UndeliveredAlerts, now: datetime) -> None:
        """Make a dead letter a delivery again that is due now, and its endpoint enabled."""
        fresh = {"attempts": 0, "attempts_left_out": 0, "last_error": None}
        delivery = letter.delivery.model_copy(update=fresh)
        alerts = {alert: number for number, alert in enumerate(letter.alerts)}
        with redis_errors(), self._client.pipeline(transaction=True) as pipeline:
            add_delivery(pipeline, self._keys, Planned(delivery=delivery, due=now), alerts)
            pipeline.hdel(self._keys.endpoint_health(), endpoint_id(delivery.channel))
            pipeline.xdel(self._keys.undelivered(), entry)
            pipeline.execute()

    def read_again(self, entry: str, letter: Unreadable, now: datetime) -> None:
        """Have a notifier read once more what it could not; it is set aside again if need be."""
        with redis_errors(), self._client.pipeline(transaction=True) as pipeline:
            if letter.alert_entry is not None:
                # As if a notifier had died with it: the next one takes it over.
                ids, idle = [letter.alert_entry], IDLE_MILLISECONDS
                alerts = self._keys.alerts()
                pipeline.xclaim(alerts, GROUP, RESENT, 0, ids, idle=idle, force=True)
            if letter.endpoint is not None:
                due = milliseconds(now)
                pipeline.zadd(self._keys.due(letter.endpoint), {letter.name: due})
                pipeline.zadd(self._keys.endpoints_due(), {letter.endpoint: due}, lt=True)
            pipeline.xdel(self._keys.unreadable(), entry)
            pipeline.execute()

    def _readable(
        self, stream: str, field: bytes, decode: Callable[[bytes], T]
    ) -> Iterator[tuple[str, T]]:
        start = "-"
        while page := self._page(stream, start):
            yield from readable(page, lambda fields: decode(fields.get(field, b"")))
            start = f"({page[-1][0].decode()}"

    def _page(self, stream: str, start: str) -> list[Any]:
        with redis_errors():
            return list(self._client.xrange(stream, min=start, count=_PAGE))
