"""What workers need of a store; `services.platform.redis` implements both on Redis."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from schemas.drop import Drop
from schemas.entity import Entity
from schemas.silence import Silence
from schemas.subscription import Subscription
from services.domain.alerting.memory import Settled
from services.domain.alerting.proposal import Proposal


@dataclass(frozen=True, kw_only=True)
class WatchState:
    """All that is tracked, subscribed to and silenced, at one revision."""

    revision: int
    """Goes up with every change; 0 where nothing was ever stored."""
    entities: tuple[Entity, ...] = ()
    subscriptions: tuple[Subscription, ...] = ()
    silences: tuple[Silence, ...] = ()


class Revision(NamedTuple):
    """Which content a store holds: equal only where the content is."""

    number: int
    """See `WatchState`; begins anew where a store lost everything."""
    generation: str = ""
    """A random name that a store keeps until it loses everything."""


class WatchReader(Protocol):
    """Where a worker learns what is tracked."""

    async def revision(self) -> Revision:
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
    """Where alerts are decided by what was raised before, and written, each exactly once."""

    async def settle(
        self, proposals: Sequence[Proposal], drops: Sequence[Drop] = ()
    ) -> list[Settled]:
        """Raise alerts or hold them back, keep the drops, and return when all of it is safe.

        Raises:
            DependencyUnavailableError: some may not be written; all may be settled again.
        """
        ...
