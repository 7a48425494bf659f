"""What workers need of a store; `services.platform.redis` implements both on Redis."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from schemas.alert import Alert
from schemas.entity import Entity
from schemas.subscription import Subscription


@dataclass(frozen=True, kw_only=True)
class WatchState:
    """All that is tracked and subscribed to, at one revision."""

    revision: int
    """Goes up with every change; 0 where nothing was ever stored."""
    entities: tuple[Entity, ...] = ()
    subscriptions: tuple[Subscription, ...] = ()


class WatchReader(Protocol):
    """Where a worker learns what is tracked."""

    async def revision(self) -> int:
        """Return the current revision.

        Raises:
            DependencyUnavailableError: the store did not answer.
        """
        ...

    async def load(self) -> WatchState:
        """Return everything, all of the same revision.

        Raises:
            DependencyUnavailableError: the store did not answer.
            RecordError: something stored is not what it should be.
        """
        ...


class AlertStore(Protocol):
    """Where alerts are written, each exactly once."""

    async def add(self, alerts: Sequence[Alert]) -> list[bool]:
        """Write the alerts and return when they are safe; True for each that was not there before.

        Raises:
            DependencyUnavailableError: some may not be written; all may be added again.
        """
        ...
