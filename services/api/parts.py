"""What the routes work with; one of each for the whole process."""

import threading
from dataclasses import dataclass, field
from typing import Annotated

import redis
from anyio import CapacityLimiter
from fastapi import Depends, Request

from services.api.catalogue import Catalogue
from services.api.metrics import ApiMetrics
from services.api.settings import ApiSettings
from services.api.waiting import OneWaits
from services.platform.clock import Clock
from services.platform.kafka.enriched_log import EnrichedLog
from services.platform.kafka.submissions import Submissions
from services.platform.redis.alert_feed import RedisAlertFeed
from services.platform.redis.alert_log import RedisAlertLog
from services.platform.redis.alert_states import RedisAlertStates
from services.platform.redis.api_keys import RedisApiKeys
from services.platform.redis.delivery_tests import RedisDeliveryTests
from services.platform.redis.drop_log import RedisDropLog
from services.platform.redis.keys import Keys
from services.platform.redis.records import RedisRecords
from services.platform.redis.stream_pages import StreamPages
from services.platform.redis.undelivered import RedisUndelivered


@dataclass(frozen=True, kw_only=True)
class ApiParts:
    """Stores, clock and settings."""

    settings: ApiSettings
    clock: Clock
    metrics: ApiMetrics
    client: redis.Redis
    keys: Keys
    catalogue: Catalogue
    feed: RedisAlertFeed
    past: EnrichedLog
    submissions: Submissions
    max_article_bytes: int
    """Longest text that the enricher takes, in bytes of UTF-8."""
    submitting: CapacityLimiter
    """Threads that wait for Kafka to take articles; others answer what needs no Kafka."""
    searching: CapacityLimiter
    """Threads that look for names in whole articles, seconds for a long one; so few that others
    are answered meanwhile."""
    readings: threading.BoundedSemaphore
    """Taken by whoever reads the enriched stream, which is costly."""
    weighing: threading.BoundedSemaphore
    """Taken by whoever reads a week of alerts for a silence, which is costly."""
    testing: threading.BoundedSemaphore
    """Taken by whoever waits for the outcome of a test of deliveries."""
    first: OneWaits = field(default_factory=OneWaits)
    """Holds what each request asks Redis first: for its key."""

    @property
    def records(self) -> RedisRecords:
        """Single records."""
        return self.catalogue.records

    @property
    def alerts(self) -> RedisAlertLog:
        """What was raised."""
        return RedisAlertLog(self.client, self.keys)

    @property
    def states(self) -> RedisAlertStates:
        """What people have done about it."""
        return RedisAlertStates(self.client, self.keys)

    @property
    def api_keys(self) -> RedisApiKeys:
        """Who may ask."""
        return RedisApiKeys(self.client, self.keys)

    @property
    def undelivered(self) -> RedisUndelivered:
        """Deliveries that nobody tries any more."""
        return RedisUndelivered(self.client, self.keys)

    @property
    def delivery_tests(self) -> RedisDeliveryTests:
        """Tests of channels."""
        return RedisDeliveryTests(self.client, self.keys)

    @property
    def drops(self) -> RedisDropLog:
        """What was held back."""
        return RedisDropLog(self.client, self.keys)

    @property
    def pages(self) -> StreamPages:
        """Streams, page by page."""
        return StreamPages(self.client)


def _parts(request: Request) -> ApiParts:
    parts: ApiParts = request.app.state.parts
    return parts


Parts = Annotated[ApiParts, Depends(_parts)]
