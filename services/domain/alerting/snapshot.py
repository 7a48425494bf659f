"""What a worker knows of the watchlist and the subscriptions at one moment, ready to be matched."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from schemas.entity import Entity
from schemas.identity import digest
from schemas.silence import Silence
from schemas.subscription import Subscription, default_subscription
from services.domain.query import OverlaidIndex, Query, QueryError, parse_query
from services.domain.watchlist import Watchlist, change_watchlist, compile_watchlist
from services.domain.watchlist.compiling import changed_ids


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """A compiled watchlist and who asked for what; never changes."""

    watchlist: Watchlist
    entities: Mapping[str, Entity]
    subscriptions: Mapping[str, tuple[Subscription, ...]]
    """Those without a query, by entity id."""
    queries: OverlaidIndex[Subscription] = field(default_factory=lambda: OverlaidIndex.of([]))
    """Those with one; thresholds of query and subscription are one there, the higher."""
    parsed: Mapping[str, Query] = field(default_factory=dict)
    """By text, as parsed."""
    silences: tuple[Silence, ...] = ()
    problems: tuple[str, ...] = ()
    """Subscriptions that are left out, each with why."""

    @cached_property
    def _digests(self) -> dict[str, str]:
        return {}

    def subscription_digest(self, subscription: Subscription) -> str:
        """Return the hash of a subscription, by which an alert says what it was raised for."""
        found = self._digests.get(subscription.id)
        if found is None:
            found = digest("subscription", subscription.model_dump_json())
            self._digests[subscription.id] = found
        return found


EMPTY = Snapshot(watchlist=compile_watchlist(()), entities={}, subscriptions={})


def build_snapshot(
    entities: Iterable[Entity],
    stored: Iterable[Subscription],
    silences: Iterable[Silence] = (),
    *,
    previous: Snapshot = EMPTY,
) -> Snapshot:
    """Compile entities and subscriptions into a snapshot.

    Args:
        previous: whose parts are taken over where nothing changed.

    Raises:
        WatchlistError: the entities cannot be compiled; lists every problem.
    """
    by_id = {entity.id: entity for entity in entities}
    unchanged = by_id == previous.entities
    watchlist = previous.watchlist if unchanged else compile_watchlist(by_id.values())
    return snapshot_of(watchlist, by_id, stored, silences, previous=previous)


def change_snapshot(
    previous: Snapshot,
    entities: Mapping[str, Entity],
    stored: Iterable[Subscription],
    silences: Iterable[Silence] = (),
) -> Snapshot:
    """Return the snapshot of other entities, by id, compiling only those that differ.

    Raises:
        WatchlistError: the entities cannot be compiled; lists every problem.
    """
    watchlist = previous.watchlist
    if entities != previous.entities:
        watchlist = change_watchlist(watchlist, previous.entities, entities)
    return snapshot_of(watchlist, entities, stored, silences, previous=previous)


def snapshot_of(
    watchlist: Watchlist,
    entities: Mapping[str, Entity],
    stored: Iterable[Subscription],
    silences: Iterable[Silence] = (),
    *,
    previous: Snapshot = EMPTY,
) -> Snapshot:
    """Put a compiled watchlist together with the subscriptions to its entities, given by id.

    Every entity has a subscription of its own, unless one is stored under the same id. One whose
    query cannot be parsed is left out and named in `problems`: it may not take the others along.

    Args:
        previous: whose parsed and indexed queries are taken over.
    """
    subscriptions = {s.id: s for s in map(default_subscription, entities.values())}
    subscriptions |= {subscription.id: subscription for subscription in stored}
    enabled = sorted((s for s in subscriptions.values() if s.enabled), key=lambda s: s.id)
    parsed, problems = _parse(enabled, previous.parsed)
    return Snapshot(
        watchlist=watchlist,
        entities=entities,
        subscriptions=_by_entity(enabled),
        queries=previous.queries.changed_to(_with_thresholds(enabled, parsed)),
        parsed=parsed,
        silences=tuple(sorted(silences, key=lambda silence: silence.id)),
        problems=problems,
    )


def narrow_snapshot(snapshot: Snapshot, subscription: Subscription) -> Snapshot:
    """Return the snapshot as if this one subscription, enabled, were all that is stored.

    Entities keep no subscription of their own: of a preview, only this one's alerts are wanted.

    Raises:
        QueryError: its query cannot be parsed.
    """
    alone = [subscription.model_copy(update={"enabled": True})]
    text = subscription.query
    parsed = {} if text is None else {text: snapshot.parsed.get(text) or parse_query(text)}
    return replace(
        snapshot,
        subscriptions=_by_entity(alone),
        queries=OverlaidIndex.of(_with_thresholds(alone, parsed)),
        parsed=parsed,
        problems=(),
    )


def count_changes(snapshot: Snapshot, entities: Mapping[str, Entity]) -> int:
    """Return how many entities would differ from those that were compiled together."""
    changed = changed_ids(snapshot.entities, entities)
    return len(snapshot.watchlist.touched | changed | (snapshot.entities.keys() - entities.keys()))


def _by_entity(subscriptions: Iterable[Subscription]) -> Mapping[str, tuple[Subscription, ...]]:
    found: dict[str, list[Subscription]] = defaultdict(list)
    for subscription in subscriptions:
        if subscription.query is None:
            for entity_id in dict.fromkeys(subscription.entities):
                found[entity_id].append(subscription)
    return {entity_id: tuple(asked) for entity_id, asked in found.items()}


def _parse(
    subscriptions: Iterable[Subscription], known: Mapping[str, Query]
) -> tuple[Mapping[str, Query], tuple[str, ...]]:
    parsed: dict[str, Query] = {}
    problems: list[str] = []
    for subscription in subscriptions:
        text = subscription.query
        if text is None or text in parsed:
            continue
        try:
            parsed[text] = known.get(text) or parse_query(text)
        except QueryError as error:
            problems.append(f"subscription {subscription.id}: {error}")
    return parsed, tuple(problems)


def _with_thresholds(
    subscriptions: Iterable[Subscription], parsed: Mapping[str, Query]
) -> Iterator[tuple[Query, Subscription]]:
    for subscription in subscriptions:
        query = parsed.get(subscription.query or "")
        if query is not None:
            confidence = max(query.minimum_confidence, subscription.minimum_confidence)
            mentions = max(query.minimum_mentions, subscription.minimum_mentions)
            if (confidence, mentions) != (query.minimum_confidence, query.minimum_mentions):
                query = replace(query, minimum_confidence=confidence, minimum_mentions=mentions)
            yield query, subscription
