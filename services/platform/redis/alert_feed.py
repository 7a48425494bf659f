"""Alerts as they are raised, for many readers at once, each from where it was."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

import redis.asyncio

from schemas.alert import Alert
from services.platform.redis.alert_log import decode_alert
from services.platform.redis.client import redis_errors
from services.platform.redis.keys import Keys
from services.platform.redis.stream_entries import readable

_AT_ONCE = 100
_BLOCK_MILLISECONDS = 1_000

Raised = tuple[str, Alert]
"""The id of the stream's entry, and the alert."""


class RedisAlertFeed:
    """The stream of all alerts; every method raises DependencyUnavailableError."""

    def __init__(self, client: redis.asyncio.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._stream = keys.alerts()

    async def newest(self) -> str:
        """Return the id of the newest entry: what comes after it is raised from now on."""
        found = await self._ask("xrevrange", self._stream, count=1)
        return found[0][0].decode() if found else "0-0"

    async def oldest_kept(self) -> str | None:
        """Return the id of the first entry where older ones were trimmed, else None."""
        if not await self._ask("exists", self._stream):
            return None
        told = await self._ask("xinfo_stream", self._stream)
        if told["entries-added"] == told["length"]:
            return None
        first = told["first-entry"]
        return first[0].decode() if first else None

    async def after(self, entry: str) -> AsyncIterator[Sequence[Raised]]:
        """Yield alerts behind `entry` for ever, an empty sequence where a while brings none.

        What cannot be read is logged and left out.
        """
        while True:
            replies = await self._ask(
                "xread", {self._stream: entry}, count=_AT_ONCE, block=_BLOCK_MILLISECONDS
            )
            entries = [one for _, found in replies or () for one in found]
            if entries:
                entry = entries[-1][0].decode()
            yield list(readable(entries, decode_alert))

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def _ask(self, command: str, *arguments: object, **options: object) -> Any:  # noqa: ANN401
        with redis_errors():
            return await getattr(self._client, command)(*arguments, **options)
