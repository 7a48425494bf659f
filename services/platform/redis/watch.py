"""Entities and subscriptions in Redis, with a revision that every change moves on."""

import secrets
from collections.abc import Callable, Mapping, Sequence

import redis
import redis.asyncio
from redis.exceptions import RedisError
from redis.typing import EncodableT, FieldT

from schemas.entity import Entity
from schemas.silence import Silence
from schemas.subscription import Subscription
from services.platform.redis.client import redis_errors, unavailable
from services.platform.redis.decoded_records import DecodedRecords
from services.platform.redis.keys import Keys
from services.platform.stores import Revision, WatchState


class RedisWatchReader:
    """Reads what is tracked; for workers."""

    def __init__(self, client: redis.asyncio.Redis, keys: Keys) -> None:
        self._client = client
        self._keys = keys
        self._entities = DecodedRecords(Entity)
        self._subscriptions = DecodedRecords(Subscription)

    async def revision(self) -> Revision:
        """Return the current revision; see `WatchReader`."""
        with redis_errors():
            async with self._client.pipeline(transaction=True) as pipeline:
                # By readers, so that no way of writing can forget it.
                pipeline.set(self._keys.generation(), secrets.token_hex(8), nx=True)
                pipeline.mget(self._keys.revision(), self._keys.generation())
                _, (number, generation) = await pipeline.execute()
        return Revision(int(number or 0), generation.decode())

    async def load(self) -> WatchState:
        """Return everything at one revision; see `WatchReader`."""
        with redis_errors():
            # In one transaction: revision and content belong together.
            async with self._client.pipeline(transaction=True) as pipeline:
                pipeline.get(self._keys.revision())
                pipeline.hgetall(self._keys.entities())
                pipeline.hgetall(self._keys.subscriptions())
                pipeline.hgetall(self._keys.silences())
                replies = await pipeline.execute()
        revision, entities, subscriptions, silences = replies
        return _state(
            revision,
            await self._entities.all_of_in_turns(entities),
            await self._subscriptions.all_of_in_turns(subscriptions),
            silences,
        )


class RedisWatchStore:
    """Reads and changes what is tracked; for commands."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client = client
        self._keys = keys
        self._entities = DecodedRecords(Entity)
        self._subscriptions = DecodedRecords(Subscription)

    def load(self) -> WatchState:
        """Return everything at one revision.

        Raises:
            DependencyUnavailableError: Redis did not answer.
            RecordError: something stored is not what it should be.
        """
        with redis_errors(), self._client.pipeline(transaction=True) as pipeline:
            return self._load(pipeline)

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

    def put_silence(self, silence: Silence) -> int:
        """Store a silence, in the place of one with its id, and return the new revision.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        key, raw = self._keys.silences(), silence.encode()
        return self._change(lambda pipeline: pipeline.hset(key, silence.id, raw))

    def remove_silence(self, silence_id: str) -> int:
        """Let a silence end now and return the new revision; one that is not there is no error.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        key = self._keys.silences()
        return self._change(lambda pipeline: pipeline.hdel(key, silence_id))

    def _change(self, change: Callable[[redis.client.Pipeline], object]) -> int:
        with redis_errors(), self._client.pipeline(transaction=True) as pipeline:
            change(pipeline)
            pipeline.incr(self._keys.revision())
            return int(pipeline.execute()[-1])

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
            if isinstance(lost := error.__context__, RedisError | OSError):
                # The watch was lost with the connection: nobody is known to have changed anything.
                raise unavailable(lost) from error
            raise ConcurrentChangeError from error
        except (RedisError, OSError) as error:
            raise unavailable(error) from error

    def _load(self, pipeline: redis.client.Pipeline) -> WatchState:
        pipeline.get(self._keys.revision())
        pipeline.hgetall(self._keys.entities())
        pipeline.hgetall(self._keys.subscriptions())
        pipeline.hgetall(self._keys.silences())
        revision, entities, subscriptions, silences = pipeline.execute()
        return _state(
            revision,
            self._entities.all_of(entities),
            self._subscriptions.all_of(subscriptions),
            silences,
        )


class ConcurrentChangeError(Exception):
    """The watchlist was changed by somebody else at the same moment; load it and try again."""

    def __str__(self) -> str:
        return self.__doc__ or ""


def _state(
    revision: bytes | None,
    entities: Sequence[Entity],
    subscriptions: Sequence[Subscription],
    silences: Mapping[bytes, bytes],
) -> WatchState:
    return WatchState(
        revision=int(revision or 0),
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        subscriptions=tuple(sorted(subscriptions, key=lambda one: one.id)),
        silences=tuple(sorted(DecodedRecords(Silence).all_of(silences), key=lambda s: s.id)),
    )
