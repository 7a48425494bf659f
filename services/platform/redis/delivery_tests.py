"""Tests of deliveries: notifiers take them as they take any other; for commands and the API."""

import time
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import redis

from schemas.channel import Channel
from schemas.delivery import Delivery, DeliveryOutcome, endpoint_id
from schemas.subscription import Subscription
from schemas.told import Said
from services.domain.delivery.planning import Planned, plan_test
from services.domain.delivery.reasons import NotDelivered
from services.platform.redis.client import redis_errors
from services.platform.redis.clock import redis_time
from services.platform.redis.delivery_queue import add_delivery
from services.platform.redis.keys import Keys

_POLL_SECONDS = 0.1
_NOBODY = Said.of(NotDelivered.NO_NOTIFIER.say())


class RedisDeliveryTests:
    """Hands tests to notifiers; every method raises DependencyUnavailableError."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys

    def run(
        self, subscription: Subscription, now: datetime, *, seconds: float
    ) -> tuple[tuple[Channel, Said | None], ...]:
        """Send a test by every channel of a subscription and wait for what becomes of it.

        It goes the way of every alert, through the notifier that runs, but is tried once only.

        Args:
            seconds: how long to wait for a notifier; what none has taken by then is withdrawn.

        Returns:
            every channel with why its test did not arrive, None where it did.
        """
        deliveries = list(plan_test(subscription, now))
        self.begin(deliveries, redis_time(self._client))
        outcomes: dict[str, DeliveryOutcome] = {}
        until = time.monotonic() + seconds
        try:
            while len(outcomes) < len(deliveries) and time.monotonic() < until:
                time.sleep(_POLL_SECONDS)
                found = {one.id: self.outcome(one) for one in deliveries if one.id not in outcomes}
                outcomes |= {name: one for name, one in found.items() if one is not None}
        finally:
            # Ctrl-C too: a test that arrives when nobody looks any more would puzzle its reader.
            self.withdraw([one for one in deliveries if one.id not in outcomes])
        return tuple((one.channel, _said(outcomes.get(one.id))) for one in deliveries)

    def begin(self, deliveries: Sequence[Delivery], now: datetime) -> None:
        """Make the tests due now, by the clock that notifiers go by."""
        with redis_errors(), self._client.pipeline(transaction=True) as pipeline:
            for one in deliveries:
                add_delivery(pipeline, self._keys, Planned(delivery=one, due=now), {})
            pipeline.execute()

    def outcome(self, delivery: Delivery) -> DeliveryOutcome | None:
        """Return what became of a test; None where no notifier has ended it yet."""
        with redis_errors():
            stored = self._client.get(self._keys.test_outcome(delivery.id))
        return DeliveryOutcome.decode(stored) if stored else None

    def withdraw(self, deliveries: Sequence[Delivery]) -> None:
        """Let tests be that no notifier has taken; one that is under way goes on."""
        with redis_errors(), self._client.pipeline(transaction=True) as pipeline:
            for one in deliveries:
                pipeline.hdel(self._keys.deliveries(), one.id)
                pipeline.zrem(self._keys.due(endpoint_id(one.channel)), one.id)
            pipeline.execute()


def _said(outcome: DeliveryOutcome | None) -> Said | None:
    return outcome.said if outcome else _NOBODY
