"""Wires the notifier: alerts from Redis in, messages out."""

import asyncio
import logging
import os
import signal
import socket
from collections.abc import Awaitable, Callable
from contextlib import aclosing, suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from prometheus_client import CollectorRegistry

from services.domain.delivery.retrying import RetryPolicy
from services.notifier.channels.senders import open_senders
from services.notifier.courier import Courier, Pace
from services.notifier.delivery_recorder import DeliveryRecorder
from services.notifier.metrics import NotifierMetrics
from services.notifier.planner import Planner
from services.notifier.settings import MailSettings, NotifierSettings
from services.platform.clock import Clock
from services.platform.errors import DependencyUnavailableError
from services.platform.metrics import new_registry
from services.platform.pages import serve_pages
from services.platform.redis.alert_intake import RedisAlertIntake
from services.platform.redis.client import connect_async
from services.platform.redis.clock import RedisClock
from services.platform.redis.deliveries import RedisDeliveries
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings, TracingSettings, WebSettings
from services.platform.tracing import open_tracer

log = logging.getLogger(__name__)

_POLL_SECONDS = 0.1
_QUEUE_SECONDS = 1.0
_RETRY_SECONDS = 1.0
_STOP_SECONDS = 7.0
"""What a stop may take: orchestrators commonly kill after ten."""
_LEASE_MARGIN = timedelta(seconds=20)


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """All settings of one notifier."""

    notifier: NotifierSettings
    mail: MailSettings
    redis: RedisSettings
    tracing: TracingSettings
    web: WebSettings


class RedisHealth:
    """Whether Redis answers, as the last step found it."""

    def __init__(self) -> None:
        self.problem: str | None = "not started yet"

    def check(self) -> str | None:
        """Return None when all is well, else a sentence that says what is not."""
        return self.problem


@dataclass(frozen=True)
class Watch:
    """Who is told how Redis does."""

    health: RedisHealth
    metrics: NotifierMetrics


async def run(configuration: Configuration, clock: Clock) -> None:
    """Plan and send until SIGINT or SIGTERM; what is under way then may end.

    Raises:
        PagesError: the address for the pages is taken.
    """
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    registry, health = new_registry(), RedisHealth()
    web = configuration.web
    with serve_pages(web.host, web.port, registry, {"redis": health.check}):
        await _run(configuration, clock, registry, health, stop)


async def _run(
    configuration: Configuration,
    clock: Clock,
    registry: CollectorRegistry,
    health: RedisHealth,
    stop: asyncio.Event,
) -> None:
    settings, metrics = configuration.notifier, NotifierMetrics(registry)
    client = connect_async(configuration.redis)
    consumer = f"{socket.gethostname()}-{os.getpid()}"
    async with aclosing(client), open_senders(settings, configuration.mail, clock) as senders:
        keys = Keys(configuration.redis.prefix)
        store = RedisDeliveries(client, keys)
        intake = RedisAlertIntake(client, keys, consumer=consumer)
        # What one notifier has claimed for a while, another whose clock is wrong would claim too.
        common = RedisClock(client, clock)
        planner = Planner(intake, store.records, metrics, common)
        recorder = DeliveryRecorder(store, metrics, common, _policy(settings))
        tracer = open_tracer(configuration.tracing, "notifier")
        courier = Courier(store, senders, recorder, common, _pace(settings), tracer)
        watch = Watch(health, metrics)
        await _patiently(common.adjust, watch, stop)
        await _patiently(intake.join, watch, stop)
        async with asyncio.TaskGroup() as group:
            group.create_task(_again(partial(_plan, planner, metrics), watch, stop, pause=0.0))
            group.create_task(
                _again(partial(_send_due, courier, metrics), watch, stop, pause=_POLL_SECONDS)
            )
            group.create_task(
                _again(
                    partial(_tell_queue, intake, metrics, common), watch, stop, pause=_QUEUE_SECONDS
                )
            )
        await courier.finish(within=_STOP_SECONDS)
        with suppress(DependencyUnavailableError):  # then the next to stop removes the name
            await intake.leave()


async def _plan(planner: Planner, metrics: NotifierMetrics) -> None:
    await planner.step()
    metrics.queue.stepped("plan")


async def _send_due(courier: Courier, metrics: NotifierMetrics) -> None:
    metrics.queue.waiting(await courier.step())
    metrics.queue.stepped("send")


async def _tell_queue(
    intake: RedisAlertIntake, metrics: NotifierMetrics, clock: RedisClock
) -> None:
    await clock.adjust()
    oldest = await intake.oldest_unplanned()
    metrics.queue.unplanned(clock.now() - oldest if oldest else timedelta())


def _policy(settings: NotifierSettings) -> RetryPolicy:
    return RetryPolicy(
        most_attempts=settings.most_attempts,
        disable_after=timedelta(hours=settings.disable_after_hours),
    )


def _pace(settings: NotifierSettings) -> Pace:
    return Pace(
        lease=timedelta(seconds=settings.timeout_seconds) + _LEASE_MARGIN,
        at_once=settings.endpoint_deliveries,
    )


async def _again(
    step: Callable[[], Awaitable[object]],
    watch: Watch,
    stop: asyncio.Event,
    *,
    pause: float,
) -> None:
    while not stop.is_set():
        await _patiently(step, watch, stop)
        await asyncio.sleep(pause)


async def _patiently(
    step: Callable[[], Awaitable[object]], watch: Watch, stop: asyncio.Event
) -> None:
    """Take one step; while Redis is away, try it again and again."""
    health = watch.health
    while not stop.is_set():
        try:
            await step()
        except DependencyUnavailableError as error:
            watch.metrics.dependency_errors.count(error)
            if health.problem != str(error):
                log.warning("waiting for Redis", extra={"action": "retry", "error": str(error)})
            health.problem = str(error)
            await asyncio.sleep(_RETRY_SECONDS)
        else:
            health.problem = None
            return
