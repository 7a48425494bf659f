"""A client opens so many connections and no more; who needs one waits."""

import asyncio
from typing import Any

from services.platform.redis.client import connect_async
from services.platform.settings import RedisSettings


async def test_a_command_waits_for_a_connection_and_does_not_fail(
    redis_settings: RedisSettings,
) -> None:
    async with connect_async(redis_settings, connections=2) as client:
        asked: Any = client
        nothing = redis_settings.prefix
        reads = (asked.xread({nothing: "$"}, block=100) for _ in range(7))
        assert not any(await asyncio.gather(*reads))
