"""What a worker knows of the watchlist and the subscriptions at one moment, ready to be matched."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from schemas.entity import Entity
from schemas.subscription import Subscription, default_subscription
from services.domain.watchlist import Watchlist, compile_watchlist


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """A compiled watchlist and who asked for which of its entities; never changes."""

    watchlist: Watchlist
    entities: Mapping[str, Entity]
    subscriptions: Mapping[str, tuple[Subscription, ...]]
    """By entity id."""


def build_snapshot(entities: Iterable[Entity], stored: Iterable[Subscription]) -> Snapshot:
    """Compile entities and subscriptions into a snapshot.

    Every entity has a subscription of its own, unless one is stored under the same id.

    Raises:
        WatchlistError: the entities cannot be compiled; lists every problem.
    """
    by_id = {entity.id: entity for entity in entities}
    subscriptions = {s.id: s for s in map(default_subscription, by_id.values())}
    subscriptions |= {subscription.id: subscription for subscription in stored}
    return Snapshot(
        watchlist=compile_watchlist(by_id.values()),
        entities=by_id,
        subscriptions=_by_entity(subscriptions.values()),
    )


def _by_entity(subscriptions: Iterable[Subscription]) -> Mapping[str, tuple[Subscription, ...]]:
    found: dict[str, list[Subscription]] = defaultdict(list)
    for subscription in sorted(subscriptions, key=lambda subscription: subscription.id):
        if subscription.enabled:
            for entity_id in dict.fromkeys(subscription.entities):
                found[entity_id].append(subscription)
    return {entity_id: tuple(asked) for entity_id, asked in found.items()}
