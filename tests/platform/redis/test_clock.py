"""Clocks of machines that are wrong, and the one of Redis."""

from datetime import UTC, datetime, timedelta
from typing import Any

from services.platform.redis.client import connect_async
from services.platform.redis.clock import RedisClock
from services.platform.settings import RedisSettings


class WrongClock:
    """Tells a time of long ago, and goes."""

    at = datetime(2001, 2, 3, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the time that it has."""
        return self.at


async def test_once_adjusted_it_tells_the_time_of_redis_and_goes_on_from_there(
    redis_settings: RedisSettings,
) -> None:
    async with connect_async(redis_settings) as client:
        asked: Any = client
        wrong = WrongClock()
        clock = RedisClock(client, wrong)
        assert clock.now() == wrong.at
        before = (await asked.time())[0]
        await clock.adjust()
        adjusted = clock.now()
        after = (await asked.time())[0]
        assert before <= adjusted.timestamp() <= after + 1
        wrong.at += timedelta(hours=1)
        assert clock.now() - adjusted == timedelta(hours=1)
