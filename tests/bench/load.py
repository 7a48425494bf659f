"""Articles for measuring: the five seeds at full length, each time a little different."""

import asyncio
import time
from collections.abc import Sequence
from itertools import cycle, islice

from aiokafka import AIOKafkaProducer

from schemas.article import Article, article_id
from schemas.cloudevents import ARTICLE, cloudevent_headers
from services.platform.clock import SystemClock
from tests.pipeline.articles import SEEDS


def full_articles(count: int, label: str) -> list[Article]:
    """Return `count` different articles; `label` keeps those of one measurement from another's."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [
        _article(f"{text}\n{label} {number}", f"{label}-{number}")
        for number, text in enumerate(islice(cycle(texts), count))
    ]


async def publish(
    bootstrap: str, stream: str, articles: Sequence[Article], *, rate: float | None = None
) -> dict[str, float]:
    """Send the articles and return when each was sent, by its id, in seconds since 1970.

    Args:
        rate: articles per second, evenly spaced; as fast as Kafka takes them where None.
    """
    clock = SystemClock()
    sent: dict[str, float] = {}
    async with AIOKafkaProducer(bootstrap_servers=bootstrap, linger_ms=5) as producer:
        began = time.perf_counter()
        for number, article in enumerate(articles):
            if rate:
                await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
            now = clock.now()
            sent[article.id] = now.timestamp()
            headers = cloudevent_headers(
                event_type=ARTICLE, event_id=article.id, source="bench", time=now
            )
            await producer.send(stream, article.encode(), key=article.id.encode(), headers=headers)
        await producer.flush()
    return sent


def _article(text: str, external_id: str) -> Article:
    identity = article_id(source="bench", text=text)
    return Article(id=identity, external_id=external_id, source="bench", text=text)
