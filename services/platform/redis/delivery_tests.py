"""Tests of deliveries: notifiers take them as they take any other; for commands and the API."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import redis

from schemas.delivery import Delivery, DeliveryOutcome, endpoint_id
from services.domain.delivery.planning import Planned
from services.platform.redis.client import redis_errors
from services.platform.redis.delivery_queue import add_delivery
from services.platform.redis.keys import Keys


class RedisDeliveryTests:
    """Hands tests to notifiers; every method raises DependencyUnavailableError."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys

    def begin(self, deliveries: Sequence[Delivery], now: datetime) -> None:
        """Make the tests due now."""
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
