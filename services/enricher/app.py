"""Wires the enricher: articles in, enriched articles out."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import faust

from schemas.streams import streams
from services.enricher.batch import BatchEnricher, Enrich, decode_article
from services.enricher.metrics import EnricherMetrics
from services.enricher.settings import EnricherSettings
from services.platform.clock import Clock
from services.platform.kafka.app import build_app
from services.platform.kafka.batches import BatchProcessor, RetryPolicy
from services.platform.kafka.dead_letters import DeadLetters
from services.platform.kafka.sink import StreamSink
from services.platform.kafka.worker import attach
from services.platform.metrics import new_registry
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    StreamSettings,
    WebSettings,
)
from services.platform.web import Progress, attach_pages


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """All settings of one enricher."""

    enricher: EnricherSettings
    groups: GroupSettings
    kafka: KafkaSettings
    streams: StreamSettings
    web: WebSettings


def build(configuration: Configuration, enrich: Enrich, clock: Clock) -> faust.App:
    """Return an enricher ready to run; nothing is connected yet."""
    settings = configuration.enricher
    app = build_app(configuration.groups.enricher, settings, configuration.kafka, configuration.web)
    names = streams(configuration.streams.prefix)
    registry = new_registry()
    processor = BatchProcessor(
        partial(decode_article, max_text_bytes=settings.max_article_bytes),
        BatchEnricher(
            enrich,
            StreamSink(app, names.enriched.name),
            clock,
            EnricherMetrics(registry),
            # One thread: engines use the cores themselves, and more workers are more processes.
            ThreadPoolExecutor(1, thread_name_prefix="engine"),
        ),
        DeadLetters("enricher", StreamSink(app, names.dead_letters.name), clock, registry),
        retry=RetryPolicy(give_up_after_seconds=settings.give_up_seconds),
    )
    progress = Progress()
    attach(app, names.articles.name, processor, settings, progress=progress)
    attach_pages(app, registry, health={"batch": progress.check}, readiness={})
    return app
