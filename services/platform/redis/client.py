"""Redis clients from settings, synchronous for commands and asynchronous for workers."""

from typing import Any

import redis
import redis.asyncio
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from services.platform.settings import RedisSettings


def connect(settings: RedisSettings) -> redis.Redis:
    """Return a client; the first command opens the connection."""
    return redis.Redis.from_url(settings.url, retry=Retry(NoBackoff(), 1), **_arguments(settings))


def connect_async(settings: RedisSettings) -> redis.asyncio.Redis:
    """Return a client; the first command opens the connection.

    It tries once more and no oftener: whoever uses it knows better how long to wait.
    """
    return redis.asyncio.Redis.from_url(
        settings.url, retry=AsyncRetry(NoBackoff(), 1), **_arguments(settings)
    )


def _arguments(settings: RedisSettings) -> dict[str, Any]:
    arguments: dict[str, Any] = {
        "username": settings.username,
        "password": settings.password.get_secret_value() if settings.password else None,
        "socket_connect_timeout": 3,
        "socket_timeout": 10,
        "health_check_interval": 15,
    }
    if settings.url.startswith("rediss://") and settings.ca_file:
        arguments["ssl_ca_certs"] = str(settings.ca_file)
    return arguments


async def ping(client: redis.asyncio.Redis) -> str | None:
    """Return None when Redis answers, else a sentence that says why not."""
    try:
        await client.ping()
    except (RedisError, OSError) as error:
        return f"Redis did not answer: {error}"
    return None
