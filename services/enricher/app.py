"""Wires the enricher: articles in, enriched articles out."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import faust

from schemas.enriched import EngineVersions
from schemas.streams import streams
from services.enricher.batch import BatchEnricher, Enrich, decode_article
from services.enricher.metrics import EnricherMetrics
from services.enricher.models.settings import ModelSettings
from services.enricher.settings import EnricherSettings
from services.platform.clock import Clock
from services.platform.kafka.app import build_app
from services.platform.kafka.batches import BatchProcessor, RetryPolicy
from services.platform.kafka.dead_letters import DeadLetters
from services.platform.kafka.lag_watch import watch_lag
from services.platform.kafka.sink import StreamSink
from services.platform.kafka.worker import attach
from services.platform.metrics import new_registry
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    StreamSettings,
    TracingSettings,
    WebSettings,
)
from services.platform.tracing import open_tracer
from services.platform.web import Progress, attach_pages


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """All settings of one enricher."""

    enricher: EnricherSettings
    groups: GroupSettings
    kafka: KafkaSettings
    models: ModelSettings
    streams: StreamSettings
    tracing: TracingSettings
    web: WebSettings


def build(
    configuration: Configuration, enrich: Enrich, versions: EngineVersions, clock: Clock
) -> faust.App:
    """Return an enricher ready to run; nothing is connected yet.

    Args:
        versions: of the engines that `enrich` works with.
    """
    settings = configuration.enricher
    app = build_app(configuration.groups.enricher, settings, configuration.kafka, configuration.web)
    names = streams(configuration.streams.prefix)
    registry = new_registry()
    metrics = EnricherMetrics(registry)
    metrics.engines_loaded(versions)
    processor = BatchProcessor(
        partial(decode_article, max_text_bytes=configuration.streams.max_article_bytes),
        _handler(configuration, enrich, StreamSink(app, names.enriched.name), clock, metrics),
        DeadLetters("enricher", StreamSink(app, names.dead_letters.name), clock, registry),
        most_failures_in_a_row=settings.failures_in_a_row,
        retry=RetryPolicy(give_up_after_seconds=settings.give_up_seconds),
        observer=metrics.worker,
    )
    progress = Progress()
    attach(app, names.articles.name, processor, settings, progress=progress)
    answers = watch_lag(
        app,
        configuration.kafka,
        names.articles.name,
        metrics.worker,
        clock,
        every=settings.lag_seconds,
    )
    attach_pages(app, registry, health={"batch": progress.check}, readiness={"broker": answers})
    return app


def _handler(
    configuration: Configuration,
    enrich: Enrich,
    sink: StreamSink,
    clock: Clock,
    metrics: EnricherMetrics,
) -> BatchEnricher:
    # One thread: engines use the cores themselves, and more workers are more processes.
    executor = ThreadPoolExecutor(1, thread_name_prefix="engine")
    tracer = open_tracer(configuration.tracing, "enricher")
    return BatchEnricher(enrich, sink, clock, metrics, executor, tracer)
