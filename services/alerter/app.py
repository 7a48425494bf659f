"""Wires the alerter: Kafka in, Redis out."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta

import faust
import redis.asyncio

from schemas.enriched import Enriched
from schemas.streams import streams
from services.alerter.batch import AlertHandler
from services.alerter.canaries import CanaryFilter
from services.alerter.follower import WatchFollower
from services.alerter.metrics import AlerterMetrics
from services.alerter.settings import AlerterSettings
from services.platform.clock import Clock
from services.platform.kafka.app import build_app
from services.platform.kafka.batches import BatchProcessor, RetryPolicy
from services.platform.kafka.dead_letters import DeadLetters
from services.platform.kafka.lag_watch import watch_lag
from services.platform.kafka.sink import StreamSink
from services.platform.kafka.worker import attach
from services.platform.metrics import new_registry
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.canaries import RedisCanaries
from services.platform.redis.client import connect_async, ping
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchReader
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    RedisSettings,
    StreamSettings,
    TracingSettings,
    WebSettings,
)
from services.platform.tracing import open_tracer
from services.platform.web import Progress, attach_pages


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """All settings of one alerter."""

    alerter: AlerterSettings
    groups: GroupSettings
    kafka: KafkaSettings
    redis: RedisSettings
    streams: StreamSettings
    tracing: TracingSettings
    web: WebSettings


def build(configuration: Configuration, clock: Clock) -> faust.App:
    """Return an alerter ready to run; nothing is connected yet."""
    settings = configuration.alerter
    app = build_app(configuration.groups.alerter, settings, configuration.kafka, configuration.web)
    client = connect_async(configuration.redis)
    registry = new_registry()
    metrics = AlerterMetrics(registry)
    reader = RedisWatchReader(client, Keys(configuration.redis.prefix))
    follower = WatchFollower(reader, metrics.watchlist, refresh_seconds=settings.refresh_seconds)
    app.task(follower.follow)
    names = streams(configuration.streams.prefix)
    processor = BatchProcessor(
        Enriched.decode,
        _handler(configuration, clock, client, follower, metrics),
        DeadLetters("alerter", StreamSink(app, names.dead_letters.name), clock, registry),
        most_failures_in_a_row=settings.failures_in_a_row,
        retry=RetryPolicy(give_up_after_seconds=settings.give_up_seconds),
        observer=metrics.worker,
    )
    progress = Progress()
    enriched, loaded = names.enriched.name, follower.wait_until_loaded
    attach(app, enriched, processor, settings, before_batch=loaded, progress=progress)
    answers = watch_lag(
        app, configuration.kafka, enriched, metrics.worker, clock, every=settings.lag_seconds
    )
    attach_pages(
        app,
        registry,
        health={"batch": progress.check},
        readiness={
            "broker": answers,
            "redis": lambda: ping(client),
            "watchlist": follower.check,
        },
    )
    return app


def _handler(
    configuration: Configuration,
    clock: Clock,
    client: redis.asyncio.Redis,
    follower: WatchFollower,
    metrics: AlerterMetrics,
) -> CanaryFilter:
    keys = Keys(configuration.redis.prefix)
    store = RedisAlertStore(
        client,
        keys,
        retention_days=configuration.alerter.retention_days,
        replayed=timedelta(days=configuration.streams.retention_days),
    )
    executor = ThreadPoolExecutor(1, thread_name_prefix="match")
    tracer = open_tracer(configuration.tracing, "alerter")
    alerts = AlertHandler(follower.current, store, clock, metrics, executor, tracer)
    return CanaryFilter(alerts, RedisCanaries(client, keys))
