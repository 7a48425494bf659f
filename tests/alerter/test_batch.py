"""What the alerter does with a batch, on a real Redis: raised, held back, counted, once."""

from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from datetime import time, timedelta
from typing import Any

import pytest
from prometheus_client import CollectorRegistry

from schemas.cloudevents import PUBLISHED
from schemas.enriched import Enriched
from schemas.quiet_hours import QuietHours
from schemas.silence import Silence, SilenceMatcher
from schemas.subscription import RateLimit, Subscription
from services.alerter.batch import AlertHandler
from services.alerter.metrics import AlerterMetrics
from services.platform.clock import SystemClock
from services.platform.kafka.batches import Received
from services.platform.kafka.dead_letters import RawRecord
from services.platform.redis.alert_log import AlertFilter, RedisAlertLog
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect, connect_async
from services.platform.redis.drop_log import RedisDropLog
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.domain.alerting.examples import MONDAY, snapshot, subscription
from tests.domain.query.examples import enriched

HOURLY = subscription(query="entity:hamad", cooldown_seconds=3_600)


def received(text: str, *, minutes: int, ahead: timedelta = timedelta()) -> Received[Enriched]:
    """Return an article that reached Rasid so many minutes after Monday noon.

    Args:
        ahead: by how much its sender's clock was ahead of the enricher's.
    """
    record = enriched(text)
    at = MONDAY + timedelta(minutes=minutes)
    headers = {PUBLISHED: (at + ahead).isoformat().encode(), "ce_time": at.isoformat().encode()}
    raw = RawRecord(
        stream="s", partition=0, offset=0, key=None, value=record.encode(), headers=headers
    )
    return Received(record=record, headers=headers, raw=raw)


BATCH = [
    received("Hamad Al-Mashaan met.", minutes=0),
    received("Hamad Al-Mashaan left.", minutes=59),
    received("Nobody came.", minutes=60),
    received("Hamad Al-Mashaan came.", minutes=61),
]


class Bench:
    """A handler, and what it leaves behind."""

    def __init__(self, client: Any, settings: RedisSettings) -> None:
        self.keys = Keys(settings.prefix)
        self.registry = CollectorRegistry()
        self._client = client
        self._settings = settings

    def handler(self, asked: Subscription, *silences: Silence) -> AlertHandler:
        """Return a handler as a worker that was just started has it."""
        known = snapshot(asked, silences=silences)
        store = RedisAlertStore(self._client, self.keys)
        metrics = AlerterMetrics(self.registry)
        return AlertHandler(lambda: known, store, SystemClock(), metrics, ThreadPoolExecutor(1))

    def raised(self) -> list[str]:
        """Return the words of the articles that raised alerts."""
        log = RedisAlertLog(connect(self._settings), self.keys)
        return [alert.data.mentions[0].snippet for alert in log.read(AlertFilter())]

    def dropped(self) -> list[str]:
        """Return the reasons of what was held back."""
        return [drop.reason for drop in RedisDropLog(connect(self._settings), self.keys).read()]

    def counted(self, reason: str) -> float | None:
        """Return how many drops were counted with a reason."""
        return self.registry.get_sample_value("rasid_alerter_drops_total", {"reason": reason})


@pytest.fixture
async def bench(redis_settings: RedisSettings) -> AsyncIterator[Bench]:
    async with connect_async(redis_settings) as client:
        yield Bench(client, redis_settings)


async def test_a_cooldown_goes_by_when_articles_came_and_not_by_when_they_are_matched(
    bench: Bench,
) -> None:
    await bench.handler(HOURLY)(BATCH)
    assert bench.raised() == ["Hamad Al-Mashaan met.", "Hamad Al-Mashaan came."]
    assert bench.dropped() == ["cooldown"]
    assert bench.counted("cooldown") == 1
    assert bench.counted("silenced") == 0


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        ({"rate_limit": RateLimit(alerts=1, per_seconds=3_600)}, "rate_limited"),
        ({"cooldown_seconds": 1_800}, "cooldown"),
    ],
    ids=["rate limit", "cooldown"],
)
async def test_a_sender_whose_clock_is_a_year_ahead_changes_no_limit_for_those_after_it(
    bench: Bench, limits: dict[str, object], reason: str
) -> None:
    batch = [
        received("Hamad Al-Mashaan met.", minutes=0, ahead=timedelta(days=365)),
        received("Hamad Al-Mashaan left.", minutes=20),
        received("Hamad Al-Mashaan came.", minutes=61),
    ]
    await bench.handler(subscription(**limits))(batch)
    assert bench.raised() == ["Hamad Al-Mashaan met.", "Hamad Al-Mashaan came."]
    assert bench.dropped() == [reason]


async def test_a_worker_that_starts_anew_and_reads_all_again_changes_nothing(bench: Bench) -> None:
    await bench.handler(HOURLY)(BATCH[:2])
    bench.registry = CollectorRegistry()
    await bench.handler(HOURLY)(BATCH)
    assert bench.raised() == ["Hamad Al-Mashaan met.", "Hamad Al-Mashaan came."]
    assert bench.dropped() == ["cooldown"]
    assert bench.counted("already_raised") == 1


async def test_what_the_article_alone_decides_is_kept_and_counted_as_well(bench: Bench) -> None:
    await bench.handler(subscription(minimum_mentions=2))(BATCH)
    assert bench.raised() == []
    assert bench.dropped() == ["few_mentions"] * 3
    assert bench.counted("few_mentions") == 3


SILENCE = Silence(
    id="s1",
    matchers=(SilenceMatcher(field="entity", values=("hamad",)),),
    starts_at=MONDAY,
    expires_at=MONDAY + timedelta(hours=1),
    author="sara",
    reason="noise",
    created_at=MONDAY,
)
NOON = QuietHours(start=time(12), end=time(13))


@pytest.mark.parametrize(
    ("asked", "silences", "raised", "reason"),
    [
        (subscription(minimum_confidence=1.0), (), 0, "low_confidence"),
        (subscription(), (SILENCE,), 1, "silenced"),
        (subscription(quiet_hours=(NOON,), time_zone="UTC"), (), 1, "quiet_hours"),
    ],
    ids=["confidence", "silence", "quiet hours"],
)
async def test_what_is_held_back_has_its_reason_in_redis_and_is_counted(
    bench: Bench, asked: Subscription, silences: tuple[Silence, ...], raised: int, reason: str
) -> None:
    # Spelt like this no name is entirely sure.
    articles = {"Hamad Mashan met.": 0, "Hamad Mashan left.": 59, "Hamad Mashan came.": 61}
    batch = [received(text, minutes=minutes) for text, minutes in articles.items()]
    await bench.handler(asked, *silences)(batch)
    assert len(bench.raised()) == raised
    assert bench.dropped() == [reason] * (3 - raised)
    assert bench.counted(reason) == 3 - raised


async def test_a_parent_body_held_back_for_its_working_group_is_told_in_redis(
    bench: Bench,
) -> None:
    text = "The East Africa Working Group of the Global Counter-Terrorism Forum met."
    both = subscription(entities=("group", "forum"))
    await bench.handler(both)([received(text, minutes=0)])
    assert bench.raised() == [text]
    assert bench.dropped() == ["inhibited"]
    assert bench.counted("inhibited") == 1
