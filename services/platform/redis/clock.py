"""The time of Redis, which all that share its data have in common."""

from datetime import UTC, datetime, timedelta
from typing import Any

import redis
import redis.asyncio

from services.platform.clock import Clock
from services.platform.redis.client import redis_errors


def redis_time(client: redis.Redis) -> datetime:
    """Return the time that notifiers go by, in UTC and aware of it.

    Raises:
        DependencyUnavailableError: Redis did not answer.
    """
    asked: Any = client
    with redis_errors():
        return _moment(*asked.time())


class RedisClock:
    """A clock that is right between processes, however wrong those of their machines are."""

    def __init__(self, client: redis.asyncio.Redis, clock: Clock) -> None:
        """Make the clock; until it is adjusted it tells the time of `clock`."""
        self._client: Any = client
        self._clock = clock
        self._behind = timedelta()

    def now(self) -> datetime:
        """Return the time, in UTC and aware of it."""
        return self._clock.now() + self._behind

    async def adjust(self) -> None:
        """Ask Redis how late it is.

        Raises:
            DependencyUnavailableError: it did not answer; the clock goes on as before.
        """
        with redis_errors():
            at = _moment(*await self._client.time())
        self._behind = at - self._clock.now()


def _moment(seconds: int, microseconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC) + timedelta(microseconds=microseconds)
