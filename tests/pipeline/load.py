"""A load that goes on while things are done to the pipeline."""

import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

from kafka import KafkaProducer

from schemas.article import Article
from schemas.streams import Stream
from services.platform.kafka.clients import client_arguments
from services.platform.settings import KafkaSettings
from tests.pipeline.articles import many_articles

MOST = 20_000
"""Articles; a load that lasts longer fails its test."""


@dataclass
class Load:
    """What was sent so far."""

    sent: list[Article] = field(default_factory=list)
    at: dict[str, float] = field(default_factory=dict)
    """When each article was sent, by its id, in seconds since 1970."""
    failure: BaseException | None = None


@contextmanager
def under_load(kafka: KafkaSettings, stream: Stream, *, rate: float) -> Iterator[Load]:
    """Send articles all the while; after it, Kafka has every one that is in `sent`.

    Args:
        rate: articles per second.
    """
    load, stop = Load(), threading.Event()
    thread = threading.Thread(target=_send, args=(load, stop, kafka, stream, rate))
    thread.start()
    try:
        yield load
    finally:
        stop.set()
        thread.join()
    if load.failure:
        raise load.failure
    assert len(load.sent) < MOST, "the load ended before what it was for"


def _send(
    load: Load, stop: threading.Event, kafka: KafkaSettings, stream: Stream, rate: float
) -> None:
    try:
        with closing(KafkaProducer(**client_arguments(kafka))) as producer:
            began = time.monotonic()
            for number, article in enumerate(many_articles(MOST)):
                if stop.wait(max(0.0, began + number / rate - time.monotonic())):
                    break
                load.at[article.id] = time.time()
                producer.send(stream.name, key=article.id.encode(), value=article.encode())
                load.sent.append(article)
            producer.flush()
    except BaseException as error:  # noqa: BLE001 - handed to the test's own thread
        load.failure = error
