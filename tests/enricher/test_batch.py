"""What the enricher does with a batch from the stream, and what it counts."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from prometheus_client import CollectorRegistry

from schemas.article import Article
from schemas.cloudevents import CANARY
from schemas.enriched import Enriched
from schemas.streams import streams
from services.domain.alerting.canary import canary_article
from services.enricher.batch import BatchEnricher
from services.enricher.handler import enrich, load_engines
from services.enricher.metrics import EnricherMetrics
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.platform.clock import SystemClock
from services.platform.errors import KafkaUnavailableError
from services.platform.kafka.batches import Received
from services.platform.kafka.dead_letters import RawRecord
from services.platform.kafka.outgoing import Outgoing


class Stream:
    """Keeps what it was sent, once it has refused as often as it was told to."""

    def __init__(self, refusals: int = 0) -> None:
        self.sent: list[Outgoing] = []
        self._refusals = refusals

    async def send_all(self, records: Sequence[Outgoing]) -> None:
        if self._refusals:
            self._refusals -= 1
            raise KafkaUnavailableError("not now")
        self.sent += records


def enricher(stream: Stream, registry: CollectorRegistry) -> BatchEnricher:
    """Return one with the engines of word lists."""
    engines = load_engines(
        mention_engine="lexicon", topic_engine="lexicon", models=Models(ModelSettings())
    )
    return BatchEnricher(
        partial(enrich, engines=engines),
        stream,
        SystemClock(),
        EnricherMetrics(registry),
        ThreadPoolExecutor(1),
    )


def received(article: Article, *marks: str) -> Received[Article]:
    """Return an article as it comes from the stream."""
    headers = dict.fromkeys(marks, b"1")
    raw = RawRecord(stream="s", partition=0, offset=0, key=None, value=b"", headers=headers)
    return Received(record=article, headers=headers, raw=raw)


def counted(registry: CollectorRegistry, what: str) -> float:
    """Return how many of the enricher's articles or mentions there are, over all labels."""
    name = f"rasid_enricher_{what}_total"
    return sum(
        sample.value
        for metric in registry.collect()
        for sample in metric.samples
        if sample.name == name
    )


async def test_a_canary_is_handed_on_and_not_counted() -> None:
    stream, registry = Stream(), CollectorRegistry()
    canary = received(canary_article("en", 1), CANARY)
    await enricher(stream, registry)([canary])
    assert [dict(one.headers)[CANARY] for one in stream.sent] == [b"1"]
    assert counted(registry, "articles") == counted(registry, "mentions") == 0


async def test_an_article_is_counted_once_however_often_kafka_refuses_it() -> None:
    stream, registry = Stream(refusals=1), CollectorRegistry()
    made, batch = enricher(stream, registry), [received(canary_article("en", 1))]
    with pytest.raises(KafkaUnavailableError):
        await made(batch)
    await made(batch)
    assert counted(registry, "articles") == 1
    assert counted(registry, "mentions") == 1


def test_an_article_that_no_model_read_to_its_end_is_counted() -> None:
    registry = CollectorRegistry()
    metrics = EnricherMetrics(registry)
    engines = load_engines(
        mention_engine="lexicon", topic_engine="lexicon", models=Models(ModelSettings())
    )
    [whole] = enrich([canary_article("en", 1)], engines)
    assert counted(registry, "articles_read_in_part") == 0
    metrics.batch_enriched([whole, whole.model_copy(update={"model_read_to": 0})])
    assert counted(registry, "articles_read_in_part") == 1


async def test_an_article_of_nothing_but_names_is_handed_on_with_as_many_as_there_is_room_for() -> (
    None
):
    stream, registry = Stream(), CollectorRegistry()
    article = canary_article("en", 1).model_copy(update={"text": "Oslo, " * 70_000})
    await enricher(stream, registry)([received(article)])
    [sent] = stream.sent
    assert len(sent.value) < streams().enriched.max_message_bytes
    record = Enriched.decode(sent.value)
    assert record.article == article
    assert record.mentions[-1].surface == "Oslo"
    assert len(record.mentions) + record.mentions_left_out == 70_000
    assert record.mentions_left_out > 0
    assert counted(registry, "mentions") == 70_000
