"""How endpoints do, counted right by however many notifiers."""

from collections.abc import Callable
from typing import Any

import redis.asyncio

from schemas.delivery import EndpointHealth
from schemas.errors import RecordError
from services.platform.redis.client import redis_errors
from services.platform.redis.keys import Keys

# KEYS: hash. ARGV: field, value that must be there ('' for none), new value.
_EXCHANGE = """
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
"""


class RedisEndpointHealth:
    """The health of endpoints by their ids; every method raises DependencyUnavailableError."""

    def __init__(self, client: redis.asyncio.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._key = keys.endpoint_health()
        self._exchange = client.register_script(_EXCHANGE)

    async def of(self, endpoint: str) -> EndpointHealth:
        """Return how the last attempts on an endpoint went."""
        return _decoded(await self._stored(endpoint))

    async def succeeded(self, endpoint: str) -> None:
        """Remember that the last attempt went well."""
        with redis_errors():
            await self._client.hdel(self._key, endpoint)

    async def change(
        self, endpoint: str, change: Callable[[EndpointHealth], EndpointHealth]
    ) -> tuple[EndpointHealth, EndpointHealth]:
        """Return the health before and after `change`.

        Between the two nobody else has changed it; `change` may be called more than once.
        """
        while True:
            stored = await self._stored(endpoint)
            before = _decoded(stored)
            after = change(before)
            with redis_errors():
                if await self._exchange([self._key], [endpoint, stored, after.encode()]):
                    return before, after

    async def _stored(self, endpoint: str) -> bytes:
        with redis_errors():
            return await self._client.hget(self._key, endpoint) or b""


def _decoded(stored: bytes) -> EndpointHealth:
    """Return a health; one that cannot be read is begun anew, by the next attempt."""
    try:
        return EndpointHealth.decode(stored) if stored else EndpointHealth()
    except RecordError:
        return EndpointHealth()
