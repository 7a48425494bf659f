"""One entity or subscription at a time, changed only from what its reader has seen."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import redis

from schemas.entity import Entity
from schemas.identity import digest
from schemas.record import Record
from schemas.silence import Silence
from schemas.subscription import Subscription
from services.platform.errors import StoredRecordError
from services.platform.redis.client import redis_errors
from services.platform.redis.decoded_records import decode_stored
from services.platform.redis.keys import Keys
from services.platform.redis.watch import ConcurrentChangeError
from services.platform.stores import Revision

R = TypeVar("R", bound=Record)

# ARGV: field, value that must be there ('' for none), new value ('' removes), revision that must
# be current ('' for any). Returns the new revision, or -1 where something is not as it must be.
_CHANGE = """
local revision = redis.call('GET', KEYS[2]) or '0'
local now = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if now ~= ARGV[2] or (ARGV[4] ~= '' and ARGV[4] ~= revision) then
  return -1
end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
end
return redis.call('INCR', KEYS[2])
"""


@dataclass(frozen=True, kw_only=True)
class Stored(Generic[R]):
    """A record and the bytes in which it was found; none where it is only implied."""

    record: R
    raw: bytes = b""

    @property
    def tag(self) -> str:
        """A name of exactly this content, for ETag and If-Match (RFC 9110, section 8.8.3)."""
        return digest("record", self.record.model_dump_json())


class RedisRecords:
    """Finds and changes single records.

    Every method raises DependencyUnavailableError; `put` and `remove` raise ConcurrentChangeError
    and write nothing where the record is not what the caller has seen.
    """

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys
        self._hashes: Mapping[type[Record], str] = {
            Entity: keys.entities(),
            Subscription: keys.subscriptions(),
            Silence: keys.silences(),
        }

    def revision(self) -> Revision:
        """Return the current revision of all that is tracked; see `WatchReader`."""
        with redis_errors(), self._client.pipeline(transaction=True) as pipeline:
            pipeline.set(self._keys.generation(), secrets.token_hex(8), nx=True)
            pipeline.mget(self._keys.revision(), self._keys.generation())
            _, (number, generation) = pipeline.execute()
        return Revision(int(number or 0), generation.decode())

    def entity(self, entity_id: str) -> Stored[Entity] | None:
        """Return one entity, or None."""
        return self._find(Entity, entity_id)

    def subscription(self, subscription_id: str) -> Stored[Subscription] | None:
        """Return one stored subscription, or None."""
        return self._find(Subscription, subscription_id)

    def silence(self, silence_id: str) -> Stored[Silence] | None:
        """Return one silence, or None."""
        return self._find(Silence, silence_id)

    def put(
        self,
        record: Entity | Subscription | Silence,
        *,
        instead_of: bytes = b"",
        at_revision: int | None = None,
    ) -> int:
        """Store a record in the place of `instead_of` (nothing) and return the new revision.

        Args:
            at_revision: what the revision must still be, where the record was checked against
                others; any where None.
        """
        return self._change(type(record), record.id, instead_of, record.encode(), at_revision)

    def remove(
        self,
        record: Entity | Subscription | Silence,
        *,
        instead_of: bytes,
        at_revision: int | None = None,
    ) -> int:
        """Remove a record that still is `instead_of` and return the new revision."""
        return self._change(type(record), record.id, instead_of, b"", at_revision)

    def remove_unreadable(self, kind: type[Record], record_id: str) -> bool:
        """Remove a record that cannot be read; False where there is none, or it can be."""
        raw = self._raw(kind, record_id)
        try:
            if raw:
                decode_stored(kind, record_id, raw)
        except StoredRecordError:
            self._change(kind, record_id, raw, b"", None)
            return True
        return False

    def _change(
        self,
        kind: type[Record],
        record_id: str,
        before: bytes,
        after: bytes,
        at_revision: int | None,
    ) -> int:
        keys = (self._hashes[kind], self._keys.revision())
        expected = "" if at_revision is None else str(at_revision)
        revision = int(self._ask("eval", _CHANGE, 2, *keys, record_id, before, after, expected))
        if revision < 0:
            raise ConcurrentChangeError
        return revision

    def _find(self, kind: type[R], record_id: str) -> Stored[R] | None:
        raw = self._raw(kind, record_id)
        return Stored(record=decode_stored(kind, record_id, raw), raw=raw) if raw else None

    def _raw(self, kind: type[Record], record_id: str) -> bytes:
        return bytes(self._ask("hget", self._hashes[kind], record_id) or b"")

    def _ask(self, command: str, *arguments: object) -> Any:  # noqa: ANN401
        with redis_errors():
            return getattr(self._client, command)(*arguments)
