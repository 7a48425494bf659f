"""How a delivery is added: the same for an alert, a test, a notice and one that is sent again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from schemas.delivery import endpoint_id
from services.domain.delivery.planning import Planned
from services.platform.redis.keys import Keys


def add_delivery(
    pipeline: Any,  # noqa: ANN401 - of either kind of client
    keys: Keys,
    planned: Planned,
    alerts: Mapping[str, int],
) -> None:
    """Add commands to `pipeline` that store a delivery; one that is there gets the alerts alone.

    Args:
        alerts: ids, each with the number that orders them; empty of a test or a notice.
    """
    delivery, due = planned.delivery, milliseconds(planned.due)
    endpoint = endpoint_id(delivery.channel)
    pipeline.hsetnx(keys.deliveries(), delivery.id, delivery.encode())
    if alerts:
        pipeline.zadd(keys.delivery_alerts(delivery.id), alerts)
    pipeline.zadd(keys.due(endpoint), {delivery.id: due}, nx=True)
    pipeline.zadd(keys.endpoints_due(), {endpoint: due}, lt=True)


def milliseconds(at: datetime) -> int:
    """Return a time as Redis stores it here: since 1970."""
    return int(at.timestamp() * 1000)
