"""Wires the alerter: Kafka in, Redis out."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import faust

from schemas.enriched import Enriched
from schemas.streams import streams
from services.alerter.follower import WatchFollower
from services.alerter.handler import AlertHandler
from services.alerter.metrics import AlerterMetrics
from services.alerter.settings import AlerterSettings
from services.platform.clock import Clock
from services.platform.kafka.app import AppSettings, build_app
from services.platform.kafka.batches import BatchProcessor, RetryPolicy
from services.platform.kafka.dead_letters import DeadLetters
from services.platform.kafka.sink import StreamSink
from services.platform.kafka.worker import BatchLimits, attach
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect_async, ping
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchReader
from services.platform.service import new_registry
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    RedisSettings,
    StreamSettings,
    WebSettings,
)
from services.platform.web import Progress, attach_pages


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """All settings of one alerter."""

    alerter: AlerterSettings
    groups: GroupSettings
    kafka: KafkaSettings
    redis: RedisSettings
    streams: StreamSettings
    web: WebSettings


def build(configuration: Configuration, clock: Clock) -> faust.App:
    """Return an alerter ready to run; nothing is connected yet."""
    app = build_app(_app_settings(configuration))
    client = connect_async(configuration.redis)
    keys = Keys(configuration.redis.prefix)
    registry = new_registry()
    metrics = AlerterMetrics(registry)
    follower = WatchFollower(
        RedisWatchReader(client, keys),
        metrics,
        refresh_seconds=configuration.alerter.refresh_seconds,
    )
    names = streams(configuration.streams.prefix)
    processor = BatchProcessor(
        Enriched.decode,
        AlertHandler(
            follower.current,
            RedisAlertStore(
                client, keys, clock, retention_days=configuration.alerter.retention_days
            ),
            clock,
            metrics,
            ThreadPoolExecutor(1, thread_name_prefix="match"),
        ),
        DeadLetters("alerter", StreamSink(app, names.dead_letters.name), clock, registry),
        retry=RetryPolicy(give_up_after_seconds=configuration.alerter.give_up_seconds),
    )
    progress = Progress()
    app.task(follower.follow)
    attach(
        app,
        names.enriched.name,
        processor,
        BatchLimits(
            records=configuration.alerter.batch_records, seconds=configuration.alerter.batch_seconds
        ),
        before_first=follower.wait_until_loaded,
        progress=progress,
    )
    attach_pages(
        app,
        registry,
        health={"batch": progress.check},
        readiness={"redis": lambda: ping(client), "watchlist": follower.check},
    )
    return app


def _app_settings(configuration: Configuration) -> AppSettings:
    alerter = configuration.alerter
    return AppSettings(
        group=configuration.groups.alerter,
        kafka=configuration.kafka,
        web=configuration.web,
        data_folder=alerter.data_folder,
        instance_id=alerter.instance_id,
        session_timeout_seconds=alerter.session_timeout_seconds,
    )
