"""Entities and subscriptions in Redis, with a revision that every change moves on."""

from collections.abc import Mapping, Sequence

import redis
import redis.asyncio
from redis.exceptions import RedisError
from redis.typing import EncodableT, FieldT

from schemas.entity import Entity
from schemas.subscription import Subscription
from services.platform.redis.client import unavailable
from services.platform.redis.keys import Keys
from services.platform.stores import WatchState


class RedisWatchReader:
    """Reads what is tracked; for workers."""

    def __init__(self, client: redis.asyncio.Redis, keys: Keys) -> None:
        self._client = client
        self._keys = keys

    async def revision(self) -> int:
        """Return the current revision; see `WatchReader`."""
        try:
            return int(await self._client.get(self._keys.revision()) or 0)
        except (RedisError, OSError) as error:
            raise unavailable(error) from error

    async def load(self) -> WatchState:
        """Return everything at one revision; see `WatchReader`."""
        try:
            # In one transaction: revision and content belong together.
            async with self._client.pipeline(transaction=True) as pipeline:
                pipeline.get(self._keys.revision())
                pipeline.hvals(self._keys.entities())
                pipeline.hvals(self._keys.subscriptions())
                replies = await pipeline.execute()
        except (RedisError, OSError) as error:
            raise unavailable(error) from error
        return _state(*replies)


class RedisWatchStore:
    """Reads and changes what is tracked; for commands."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client = client
        self._keys = keys

    def load(self) -> WatchState:
        """Return everything at one revision.

        Raises:
            DependencyUnavailableError: Redis did not answer.
            RecordError: something stored is not what it should be.
        """
        try:
            with self._client.pipeline(transaction=True) as pipeline:
                return self._load(pipeline)
        except (RedisError, OSError) as error:
            raise unavailable(error) from error

    def replace_entities(self, expected: WatchState, entities: Sequence[Entity]) -> int:
        """Make `entities` the whole watchlist and return the new revision.

        Raises:
            ConcurrentChangeError: somebody changed it since `expected` was loaded; nothing was
                written.
            DependencyUnavailableError: Redis did not answer.
        """
        fields: dict[FieldT, EncodableT] = {entity.id: entity.encode() for entity in entities}
        return self._replace(expected, self._keys.entities(), fields)

    def replace_subscriptions(
        self, expected: WatchState, subscriptions: Sequence[Subscription]
    ) -> int:
        """Make `subscriptions` all that are stored and return the new revision.

        Raises:
            ConcurrentChangeError: somebody changed them since `expected` was loaded; nothing was
                written.
            DependencyUnavailableError: Redis did not answer.
        """
        fields: dict[FieldT, EncodableT] = {
            subscription.id: subscription.encode() for subscription in subscriptions
        }
        return self._replace(expected, self._keys.subscriptions(), fields)

    def _replace(self, expected: WatchState, key: str, fields: Mapping[FieldT, EncodableT]) -> int:
        try:
            with self._client.pipeline(transaction=True) as pipeline:
                pipeline.watch(self._keys.revision())  # type: ignore[no-untyped-call]
                if int(pipeline.get(self._keys.revision()) or 0) != expected.revision:
                    raise ConcurrentChangeError
                pipeline.multi()
                pipeline.delete(key)
                if fields:
                    pipeline.hset(key, mapping=dict(fields))
                pipeline.incr(self._keys.revision())
                return int(pipeline.execute()[-1])
        except redis.WatchError as error:
            raise ConcurrentChangeError from error
        except (RedisError, OSError) as error:
            raise unavailable(error) from error

    def _load(self, pipeline: redis.client.Pipeline) -> WatchState:
        pipeline.get(self._keys.revision())
        pipeline.hvals(self._keys.entities())
        pipeline.hvals(self._keys.subscriptions())
        return _state(*pipeline.execute())


class ConcurrentChangeError(Exception):
    """The watchlist was changed by somebody else at the same moment; load it and try again."""

    def __str__(self) -> str:
        return self.__doc__ or ""


def _state(revision: bytes | None, entities: list[bytes], subscriptions: list[bytes]) -> WatchState:
    return WatchState(
        revision=int(revision or 0),
        entities=tuple(sorted(map(Entity.decode, entities), key=lambda entity: entity.id)),
        subscriptions=tuple(sorted(map(Subscription.decode, subscriptions), key=lambda s: s.id)),
    )
