"""Where the alerters stood, kept in Redis itself: a back-up of it says where to go on from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import redis

from services.platform.redis.client import redis_errors
from services.platform.redis.keys import Keys

_STREAM = b"stream"
_AT = b"at"


@dataclass(frozen=True, kw_only=True)
class SavedOffsets:
    """Where the alerters stood in the stream of enriched articles.

    Every alert of every record before these offsets was in Redis when they were saved, and so is
    in each snapshot of it that was taken since.
    """

    stream: str
    """The stream's incarnation; see `stream_incarnation`."""
    at: datetime
    offsets: Mapping[int, int]
    """By partition."""


class RedisSavedOffsets:
    """Keeps one such place."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._key = keys.saved_offsets()

    def save(self, saved: SavedOffsets) -> None:
        """Keep this place instead of the last.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        fields = {"stream": saved.stream, "at": saved.at.isoformat()}
        fields |= {str(partition): str(offset) for partition, offset in saved.offsets.items()}
        with redis_errors(), self._client.pipeline(transaction=True) as pipeline:
            pipeline.delete(self._key)
            pipeline.hset(self._key, mapping=fields)
            pipeline.execute()

    def load(self) -> SavedOffsets | None:
        """Return what was saved last, or None.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        with redis_errors():
            fields: dict[bytes, bytes] = self._client.hgetall(self._key)
        if not fields:
            return None
        return SavedOffsets(
            stream=fields.pop(_STREAM).decode(),
            at=datetime.fromisoformat(fields.pop(_AT).decode()),
            offsets={int(partition): int(offset) for partition, offset in fields.items()},
        )
