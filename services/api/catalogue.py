"""All that is tracked, subscribed to and silenced, as Redis has it at the moment of asking."""

import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus

from schemas.api_key import ApiKey
from schemas.entity import Entity
from schemas.silence import Silence
from schemas.subscription import Subscription, default_subscription
from services.api.compiling import CompilingError, SnapshotCompiler
from services.api.looking_up import KnownTraits, Look
from services.api.problems import ProblemError
from services.api.wordings import ApiProblem
from services.domain.alerting.access import may_read
from services.domain.alerting.snapshot import Snapshot
from services.domain.watchlist import WatchlistError, require_changeable
from services.domain.watchlist.called import Wanted
from services.platform.redis.records import RedisRecords
from services.platform.redis.watch import RedisWatchStore
from services.platform.stores import Revision, WatchState

_PATIENCE_SECONDS = 5.0
"""For how long a request waits for the watchlist to be compiled: it holds one of forty threads."""


@dataclass(frozen=True)
class Listing:
    """One revision, by id."""

    state: WatchState

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """What is tracked."""
        return {entity.id: entity for entity in self.state.entities}

    @property
    def silences(self) -> Sequence[Silence]:
        """What is silenced."""
        return self.state.silences

    @cached_property
    def stored(self) -> dict[str, Subscription]:
        """What was asked for."""
        return {one.id: one for one in self.state.subscriptions}

    @cached_property
    def subscriptions(self) -> Mapping[str, Subscription]:
        """What was asked for, and what every tracked entity has of itself."""
        implied = map(default_subscription, self.state.entities)
        return {one.id: one for one in implied} | self.stored

    def readable(self, key: ApiKey, subscription_id: str) -> Subscription | None:
        """Return a subscription that the key may see, or None."""
        found = self.subscriptions.get(subscription_id)
        return found if found is not None and may_read(key, found) else None

    def shows(self, key: ApiKey, subscription_id: str) -> bool:
        """Say whether the key may see what was raised for a subscription, even one that is gone."""
        if self.readable(key, subscription_id) is not None:
            return True
        return key.role == "admin" and subscription_id not in self.subscriptions


@dataclass
class Catalogue:
    """Reads everything anew when the revision has moved on, and compiles for whom needs it."""

    store: RedisWatchStore
    records: RedisRecords
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _compiler: SnapshotCompiler = field(default_factory=SnapshotCompiler)
    _traits: KnownTraits = field(default_factory=KnownTraits)
    _sound: Mapping[str, Entity] = field(default_factory=dict)
    """Entities that could be tracked together."""
    _listing: Listing | None = None
    _revision: Revision | None = None

    def now(self) -> Listing:
        """Return the current revision.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        revision = self.records.revision()
        with self._lock:
            if self._listing is None or self._revision != revision:
                self._listing = Listing(self.store.load())
                # That from before it: where it has moved on since, all is read once more.
                self._revision = revision
            return self._listing

    def snapshot(self) -> Snapshot:
        """Return the watchlist compiled, with the silences and no stored subscription.

        Raises:
            DependencyUnavailableError: Redis did not answer.
            ProblemError: a large watchlist is being compiled.
        """
        try:
            return self._compiler.compiled(self.now(), _PATIENCE_SECONDS)
        except CompilingError as error:
            raise ProblemError(
                HTTPStatus.SERVICE_UNAVAILABLE,
                ApiProblem.COMPILING.say(),
                "compiling",
                headers={"Retry-After": "5"},
            ) from error

    def look_for(self, name: str) -> Look:
        """Return what finds the entities that are called so."""
        self._traits.forget_others(self.now().entities)
        return Look(Wanted(name), self._traits)

    def check(self, entities: Mapping[str, Entity]) -> None:
        """Return if these entities could be tracked; nothing is compiled for it.

        Raises:
            WatchlistError: they cannot be compiled; lists every problem.
        """
        require_changeable(self._sound, entities)
        self._sound = entities

    def prepare(self) -> None:
        """Find out what the first search and the first change would have to, of all entities.

        Raises:
            DependencyUnavailableError: Redis did not answer.
            RecordError: something stored is not what it should be.
        """
        entities = self.now().entities
        with suppress(WatchlistError):  # whoever changes anything is told
            self.check(entities)
        for entity in entities.values():
            if self._traits.find(entity) is None:
                self._traits.add(entity)
