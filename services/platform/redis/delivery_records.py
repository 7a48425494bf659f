"""What the notifier looks up by id, each record by itself, so that a bad one stays alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import redis.asyncio

from schemas.entity import Entity
from schemas.errors import RecordError
from schemas.subscription import Subscription
from services.platform.redis.client import redis_errors
from services.platform.redis.keys import Keys


@dataclass(frozen=True, kw_only=True)
class FoundSubscriptions:
    """Subscriptions by id; of those that cannot be read, why."""

    readable: Mapping[str, Subscription]
    unreadable: Mapping[str, RecordError]


class RedisDeliveryRecords:
    """Finds subscriptions and names; every method raises DependencyUnavailableError."""

    def __init__(self, client: redis.asyncio.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys

    async def subscriptions(self, ids: Sequence[str]) -> FoundSubscriptions:
        """Return those of `ids` that are stored; what has no channels need not be."""
        readable, unreadable = {}, {}
        for one, raw in (await self._stored(self._keys.subscriptions(), ids)).items():
            try:
                readable[one] = Subscription.decode(raw)
            except RecordError as error:
                unreadable[one] = error
        return FoundSubscriptions(readable=readable, unreadable=unreadable)

    async def arabic_names(self, entities: Sequence[str]) -> dict[str, str]:
        """Return the first Arabic name of each entity that is stored and has one."""
        found = {}
        for one, raw in (await self._stored(self._keys.entities(), entities)).items():
            try:
                names = Entity.decode(raw).names.get("ar")
            except RecordError:
                continue  # the alert has a name, too
            if names:
                found[one] = names[0]
        return found

    async def _stored(self, key: str, ids: Sequence[str]) -> dict[str, bytes]:
        if not ids:
            return {}
        with redis_errors():
            found = await self._client.hmget(key, list(ids))
        return {one: raw for one, raw in zip(ids, found, strict=True) if raw is not None}
