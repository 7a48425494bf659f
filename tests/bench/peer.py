"""The peer: the same two steps as bare aiokafka loops, without Faust and without any guarantee.

Offsets are committed by a timer whether or not the work is done, alerts are appended without a
seen-key and without waiting for the disk, and nothing is set aside. What the pipeline costs on top
of this is the price of losing nothing.
"""

import asyncio
import os
import sys

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from schemas.article import Article
from schemas.enriched import Enriched
from schemas.streams import Streams, streams
from services.domain.alerting.snapshot import build_snapshot
from services.enricher.handler import enrich, load_engines
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.platform.clock import SystemClock
from services.platform.redis.client import connect_async
from services.platform.redis.keys import Keys
from services.platform.settings import KafkaSettings, RedisSettings
from tests.domain.alerting.alerts import alerts_for
from tests.pipeline.articles import seed_watchlist

_BATCH = 64


async def enrich_all(kafka: KafkaSettings, names: Streams, group: str) -> None:
    """Read articles, enrich them, send them on."""
    engines = load_engines(
        mention_engine="lexicon", topic_engine="lexicon", models=Models(ModelSettings())
    )
    async with (
        _consumer(kafka, names.articles.name, group) as consumer,
        AIOKafkaProducer(
            bootstrap_servers=kafka.bootstrap,
            linger_ms=10,
            compression_type="gzip",
            max_request_size=names.enriched.max_message_bytes,
        ) as producer,
    ):
        while True:
            polled = await consumer.getmany(timeout_ms=50, max_records=_BATCH)
            records = [record for found in polled.values() for record in found]
            articles = [Article.decode(record.value) for record in records]
            for one in await asyncio.to_thread(enrich, articles, engines):
                await producer.send(names.enriched.name, one.encode(), key=one.article.id.encode())


async def alert_all(kafka: KafkaSettings, redis: RedisSettings, names: Streams, group: str) -> None:
    """Read enriched articles, match them, append alerts."""
    snapshot = build_snapshot(seed_watchlist(), [])
    clock, key = SystemClock(), Keys(redis.prefix).alerts()
    async with (
        _consumer(kafka, names.enriched.name, group) as consumer,
        connect_async(redis) as client,
    ):
        while True:
            polled = await consumer.getmany(timeout_ms=50, max_records=_BATCH)
            async with client.pipeline(transaction=False) as pipeline:
                for record in (record for found in polled.values() for record in found):
                    enriched = Enriched.decode(record.value)
                    for alert in alerts_for(enriched, snapshot, time=clock.now()):
                        pipeline.xadd(
                            key, {"event": alert.encode(), "article": alert.data.article.id}
                        )
                await pipeline.execute()


def _consumer(kafka: KafkaSettings, stream: str, group: str) -> AIOKafkaConsumer:
    return AIOKafkaConsumer(
        stream,
        bootstrap_servers=kafka.bootstrap,
        group_id=group,
        auto_offset_reset="earliest",
        enable_auto_commit=True,
        auto_commit_interval_ms=1_000,
    )


def main() -> None:
    """Run the step that the first argument names, until killed."""
    kafka, redis = KafkaSettings(), RedisSettings()
    names = streams(os.environ["RASID_STREAM_PREFIX"])
    if sys.argv[1] == "enricher":
        asyncio.run(enrich_all(kafka, names, os.environ["RASID_GROUP_ENRICHER"]))
    else:
        asyncio.run(alert_all(kafka, redis, names, os.environ["RASID_GROUP_ALERTER"]))


if __name__ == "__main__":
    main()
