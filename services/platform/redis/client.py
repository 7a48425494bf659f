"""Redis clients from settings, synchronous for commands and asynchronous for workers."""

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any

import redis
import redis.asyncio
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import NoBackoff
from redis.exceptions import (
    AuthenticationError,
    ClusterCrossSlotError,
    ClusterDownError,
    MovedError,
    NoPermissionError,
    ReadOnlyError,
    RedisError,
)
from redis.retry import Retry

from services.platform.errors import DependencyUnavailableError, MendableError
from services.platform.settings import RedisSettings

CLUSTER_MEND = (
    "Set RASID_REDIS_URL to a server without cluster mode: an alert is written to several keys at "
    "once, which a cluster keeps apart"
)
OLDEST = 7
"""Major version of the oldest Redis that knows all commands and tells of streams what is needed."""
VERSION_MEND = "Use Redis 7.2 or later, or Valkey"
PROMPT_SECONDS = 4.0
"""How long Redis may take where a person waits: an append-only file on a busy disk takes two."""
_ANSWER_SECONDS = 10.0
_OF_CLUSTERS = (ClusterCrossSlotError, ClusterDownError, MovedError)
_NOT_TRUSTED = "CERTIFICATE_VERIFY_FAILED"  # OpenSSL's words: redis-py hands on only the text


class RedisHangsError(DependencyUnavailableError):
    """Redis takes what it is sent and answers nothing; whether it did its work is not known."""


class RedisAccessError(MendableError, DependencyUnavailableError):
    """Redis refuses us; trying again helps only after the mend."""


def connect(settings: RedisSettings, *, answer_seconds: float = _ANSWER_SECONDS) -> redis.Redis:
    """Return a client; the first command opens the connection.

    What a connection that broke may not have brought is sent once more. What was not answered in
    time is not: it may have been done, and to connect again may take as long.

    Args:
        answer_seconds: how long an answer may take to come, or to go on.
    """
    arguments = _arguments(settings) | {"socket_timeout": answer_seconds}
    retry = Retry(NoBackoff(), 1, (redis.ConnectionError,))
    return redis.Redis.from_url(settings.url, retry=retry, **arguments)


def connect_async(settings: RedisSettings, *, connections: int = 100) -> redis.asyncio.Redis:
    """Return a client; the first command opens the connection.

    It tries once more and no oftener: whoever uses it knows better how long to wait.

    Args:
        connections: open at the same time at most; a command that needs one more waits for one.
    """
    pool = redis.asyncio.BlockingConnectionPool.from_url(
        settings.url,
        max_connections=connections,
        timeout=None,
        retry=AsyncRetry(NoBackoff(), 1),
        **_arguments(settings),
    )
    return redis.asyncio.Redis.from_pool(pool)


def unavailable(error: Exception) -> DependencyUnavailableError:
    """Return what a failed command means, with the mend where a setting is wrong."""
    if isinstance(error, AuthenticationError):
        return RedisAccessError(
            f"Redis does not let us in ({error})",
            "Check RASID_REDIS_USERNAME and RASID_REDIS_PASSWORD",
        )
    if isinstance(error, NoPermissionError):
        return RedisAccessError(
            f"Redis does not let this user do that ({error})",
            "Grant it the command and all keys of RASID_REDIS_PREFIX, or set RASID_REDIS_USERNAME",
        )
    if isinstance(error, _OF_CLUSTERS):
        return RedisAccessError(f"Redis is a cluster ({error})", CLUSTER_MEND)
    if _NOT_TRUSTED in str(error):
        return RedisAccessError(
            f"The certificate of Redis is not trusted ({error})",
            "Set RASID_REDIS_CA_FILE to the PEM file of the authority that signed it, and write "
            "the server's name in RASID_REDIS_URL as the certificate has it",
        )
    kind = RedisHangsError if isinstance(error, redis.TimeoutError) else DependencyUnavailableError
    return kind(f"Redis did not answer: {error}")


@contextmanager
def redis_errors() -> Iterator[None]:
    """Raise errors of Redis' library as ours.

    Raises:
        DependencyUnavailableError: Redis did not answer, or refused us; see `unavailable`.
    """
    try:
        yield
    except (RedisError, OSError) as error:
        raise unavailable(error) from error


def require_accepted(settings: RedisSettings) -> None:
    """Return unless Redis refuses us; one that does not answer may yet come up.

    Raises:
        RedisAccessError: it refuses our user, or we its certificate; it is a cluster, or too old.
    """
    with closing(connect(settings)) as client:
        try:
            client.ping()
            with suppress(NoPermissionError):  # not every user may ask; then the first write tells
                _require_no_cluster(client)
                _require_new_enough(client)
        except (RedisError, OSError) as error:
            if isinstance(refusal := unavailable(error), RedisAccessError):
                raise refusal from error


def _require_no_cluster(client: redis.Redis) -> None:
    asked: Any = client
    if asked.info("cluster").get("cluster_enabled"):
        raise ClusterDownError("cluster_enabled:1")


def _require_new_enough(client: redis.Redis) -> None:
    asked: Any = client
    version = str(asked.info("server").get("redis_version", ""))
    if is_too_old(version):
        problem = f"Redis {version} is too old: it lacks commands that are needed"
        raise RedisAccessError(problem, VERSION_MEND)


def is_too_old(version: str) -> bool:
    """Say whether a server of this version lacks commands; never of one that tells no version."""
    major = re.match(r"\d+", version)
    return major is not None and int(major[0]) < OLDEST


async def ping(client: redis.asyncio.Redis) -> str | None:
    """Return None when Redis answers, else a sentence that says why not."""
    try:
        await client.ping()
    except (RedisError, OSError) as error:
        return str(unavailable(error))
    return None


def unreachable(client: redis.Redis) -> str | None:
    """Return None when Redis answers, else a sentence that says why not; as `ping`."""
    try:
        client.ping()
    except (RedisError, OSError) as error:
        return str(unavailable(error))
    return None


def memory(client: redis.Redis) -> tuple[int, int]:
    """Return how many bytes Redis has in use, and how many it may use.

    Raises:
        DependencyUnavailableError: Redis did not answer.
    """
    asked: Any = client
    try:
        told = asked.info("memory")
    except (RedisError, OSError) as error:
        raise unavailable(error) from error
    # Without a limit of its own it has that of the machine.
    return int(told["used_memory"]), int(told["maxmemory"] or told["total_system_memory"])


def _arguments(settings: RedisSettings) -> dict[str, Any]:
    arguments: dict[str, Any] = {
        "username": settings.username,
        "password": settings.password.get_secret_value() if settings.password else None,
        "socket_connect_timeout": 3,
        "socket_timeout": _ANSWER_SECONDS,
        "health_check_interval": 15,
        # A primary that became a replica keeps its connections: only a new one finds the other.
        "retry_on_error": [ReadOnlyError],
    }
    if settings.url.startswith("rediss://"):
        files = {
            "ssl_ca_certs": settings.ca_file,
            "ssl_certfile": settings.certificate_file,
            "ssl_keyfile": settings.key_file,
        }
        arguments |= {name: str(file) for name, file in files.items() if file}
    return arguments
