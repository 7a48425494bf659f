"""Deliveries in Redis: claimed by one notifier, and settled."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

import redis.asyncio
from redis.typing import EncodableT

from schemas.delivery import (
    Delivery,
    DeliveryOutcome,
    Notice,
    UndeliveredAlerts,
    Unreadable,
    endpoint_id,
)
from schemas.errors import RecordError
from schemas.identity import digest
from schemas.told import Said
from services.domain.delivery.planning import Planned, is_for_programs, seal
from services.platform.redis.client import redis_errors
from services.platform.redis.delivery_alerts import RedisDeliveryAlerts
from services.platform.redis.delivery_queue import add_delivery, milliseconds
from services.platform.redis.delivery_records import RedisDeliveryRecords
from services.platform.redis.endpoint_health import RedisEndpointHealth
from services.platform.redis.keys import Keys

_OUTCOME_SECONDS = 3_600
_LETTERS_KEPT = timedelta(days=90)
"""Of what was given up and of what owners were told; the alerts themselves stay."""
_TOLD_SECONDS = 86_400
_CLAIM, _SEAL, _SETTLE = (
    files(__package__).joinpath(name).read_text()
    for name in ("claim_deliveries.lua", "seal_digest.lua", "settle_delivery.lua")
)


class RedisDeliveries:
    """What is to be delivered; every method raises DependencyUnavailableError without Redis.

    Attributes:
        alerts: of deliveries.
        records: subscriptions and names.
        health: of endpoints.
    """

    def __init__(self, client: redis.asyncio.Redis, keys: Keys) -> None:
        self.alerts = RedisDeliveryAlerts(client, keys)
        self.records = RedisDeliveryRecords(client, keys)
        self.health = RedisEndpointHealth(client, keys)
        self._client: Any = client
        self._keys = keys
        self._claim = client.register_script(_CLAIM)
        self._seal = client.register_script(_SEAL)
        self._settle = client.register_script(_SETTLE)

    async def endpoints_due(self, now: datetime) -> list[str]:
        """Return the endpoints with a delivery that is due, the longest due first."""
        with redis_errors():
            found = await self._client.zrangebyscore(
                self._keys.endpoints_due(), "-inf", milliseconds(now)
            )
        return [one.decode() for one in found]

    async def next_due(self) -> datetime | None:
        """Return when the next delivery of all is due."""
        with redis_errors():
            found = await self._client.zrange(self._keys.endpoints_due(), 0, 0, withscores=True)
        return datetime.fromtimestamp(found[0][1] / 1000).astimezone() if found else None

    async def claim(
        self, endpoint: str, now: datetime, *, lease: timedelta, most: int
    ) -> list[Delivery]:
        """Return deliveries to `endpoint` that are due; after `lease` they are due again.

        A digest is sealed first. What cannot be read is set aside.
        """
        keys = [self._keys.due(endpoint), self._keys.endpoints_due(), self._keys.deliveries()]
        until = now + lease
        values: list[EncodableT] = [endpoint, milliseconds(now), milliseconds(until), most]
        with redis_errors():
            answer = await self._claim(keys, values)
        claimed = []
        for delivery_id, raw in _pairs(answer):
            try:
                delivery = Delivery.decode(raw)
            except RecordError as error:
                await self._set_aside(delivery_id, endpoint, error, now)
            else:
                claimed.append(await self._sealed(delivery, now, until))
        return [one for one in claimed if one is not None]

    async def delivered(self, delivery: Delivery) -> None:
        """Forget a delivery that arrived."""
        with redis_errors():
            await self._finish(delivery, "", 0, "")

    async def tested(self, delivery: Delivery, outcome: DeliveryOutcome) -> None:
        """Forget a test and keep for a while what became of it."""
        with redis_errors():
            key = self._keys.test_outcome(delivery.id)
            await self._client.set(key, outcome.encode(), ex=_OUTCOME_SECONDS)
            await self._finish(delivery, "", 0, "")

    async def postpone(self, delivery: Delivery, due: datetime) -> None:
        """Store a delivery as it is now, and try it again at `due`."""
        with redis_errors():
            await self._finish(delivery, delivery.encode(), milliseconds(due), "")

    async def give_up(self, delivery: Delivery, reason: Said, now: datetime) -> None:
        """Move a delivery to the dead letters."""
        letter = UndeliveredAlerts(
            delivery=delivery,
            alerts=tuple(await self.alerts.ids(delivery.id)),
            reason=reason.text,
            at=now,
            **reason.fields,
        )
        with redis_errors():
            await self._finish(delivery, "", 0, letter.encode())

    async def is_news(self, delivery: Delivery, what: str) -> bool:
        """Say, once a day, that nobody was told yet this of this subscription and endpoint."""
        told = digest("told", what, delivery.subscription, endpoint_id(delivery.channel))
        key = self._keys.told(told)
        with redis_errors():
            return bool(await self._client.set(key, "1", nx=True, ex=_TOLD_SECONDS))

    async def notify_owner(self, notice: Notice, planned: Sequence[Planned]) -> None:
        """Keep a notice where its reader finds it, and have it sent."""
        with redis_errors():
            # By the clock that gave the entries their ids: ours may be wrong.
            seconds, _ = await self._client.time()
            oldest = max(0, seconds - int(_LETTERS_KEPT.total_seconds()))
            async with self._client.pipeline(transaction=True) as pipeline:
                pipeline.xadd(
                    self._keys.notices(),
                    {"notice": notice.encode()},
                    minid=str(oldest * 1_000),
                    approximate=False,
                )
                for one in planned:
                    add_delivery(pipeline, self._keys, one, {})
                await pipeline.execute()

    async def _sealed(self, delivery: Delivery, now: datetime, until: datetime) -> Delivery | None:
        """Return what of a delivery may be sent; None where another notifier has it."""
        if delivery.rhythm == "immediate" or delivery.sealed or not delivery.needs_alerts:
            return delivery
        alerts = await self.alerts.ids(delivery.id)
        if not alerts:
            return delivery
        sizes = await self.alerts.sizes(alerts) if is_for_programs(delivery) else {}
        sealed, members = seal(delivery, alerts, sizes)
        endpoint = endpoint_id(delivery.channel)
        keys = [
            self._keys.due(endpoint),
            self._keys.endpoints_due(),
            self._keys.deliveries(),
            self._keys.delivery_alerts(delivery.id),
            self._keys.delivery_alerts(sealed.id),
        ]
        times = (milliseconds(until), milliseconds(now))
        ids = (endpoint, delivery.id, sealed.id)
        values: list[EncodableT] = [*ids, sealed.encode(), *times, *members]
        with redis_errors():
            return sealed if await self._seal(keys, values) else None

    async def _set_aside(
        self, delivery_id: str, endpoint: str, error: RecordError, now: datetime
    ) -> None:
        """Claim a delivery no more; it stays where it is, for a version that can read it."""
        letter = Unreadable(
            what="delivery", name=delivery_id, endpoint=endpoint, reason=str(error), at=now
        )
        with redis_errors():
            async with self._client.pipeline(transaction=True) as pipeline:
                pipeline.zrem(self._keys.due(endpoint), delivery_id)
                pipeline.xadd(self._keys.unreadable(), {"letter": letter.encode()})
                await pipeline.execute()

    async def _finish(
        self, delivery: Delivery, again: EncodableT, due: int, letter: EncodableT
    ) -> None:
        kept = int(_LETTERS_KEPT.total_seconds())
        endpoint = endpoint_id(delivery.channel)
        keys = [
            self._keys.due(endpoint),
            self._keys.endpoints_due(),
            self._keys.deliveries(),
            self._keys.delivery_alerts(delivery.id),
            self._keys.undelivered(),
        ]
        await self._settle(keys, [endpoint, delivery.id, again, due, letter, kept])


def _pairs(answer: Sequence[bytes]) -> Iterator[tuple[str, bytes]]:
    ids = (one.decode() for one in answer[::2])
    return zip(ids, answer[1::2], strict=True)
