"""Which canary of each language was seen last, in Redis."""

from collections.abc import Mapping
from typing import Any

import redis
import redis.asyncio
from redis.exceptions import RedisError

from services.platform.errors import DependencyUnavailableError
from services.platform.redis.client import redis_errors
from services.platform.redis.keys import Keys


class RedisCanaries:
    """Where the alerter notes the canaries that reached it."""

    def __init__(self, client: redis.asyncio.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._key = keys.canaries()

    async def note(self, seen: Mapping[str, str]) -> None:
        """Keep the id of the newest article by language.

        Raises:
            DependencyUnavailableError: Redis did not take it.
        """
        try:
            await self._client.hset(self._key, mapping=dict(seen))
        except (RedisError, OSError) as error:
            raise DependencyUnavailableError(f"Redis did not take a canary: {error}") from error


class RedisCanaryReader:
    """Where whoever sent them looks for them."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._key = keys.canaries()

    def seen(self) -> dict[str, str]:
        """Return the id of the newest article by language.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        with redis_errors():
            found = self._client.hgetall(self._key)
        return {language.decode(): article.decode() for language, article in found.items()}
