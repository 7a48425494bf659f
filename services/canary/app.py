"""Wires the canary: Kafka out, Redis in."""

import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType

import redis
from kafka import KafkaProducer
from kafka.errors import KafkaError

from schemas.article import Article
from schemas.cloudevents import ARTICLE, CANARY, cloudevent_headers
from schemas.streams import streams
from services.canary.flight import Flight
from services.canary.metrics import CanaryMetrics, traceparent
from services.canary.settings import CanarySettings
from services.platform.clock import Clock
from services.platform.errors import DependencyUnavailableError, KafkaUnavailableError
from services.platform.kafka.clients import client_arguments
from services.platform.metrics import new_registry
from services.platform.pages import serve_pages
from services.platform.redis.canaries import RedisCanaryReader
from services.platform.redis.client import connect, memory
from services.platform.redis.keys import Keys
from services.platform.settings import KafkaSettings, RedisSettings, StreamSettings, WebSettings

_SEND_SECONDS = 15


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """All settings of one canary."""

    canary: CanarySettings
    kafka: KafkaSettings
    redis: RedisSettings
    streams: StreamSettings
    web: WebSettings


class KafkaSender:
    """Sends canaries; a connection is made when one is needed and kept while it works."""

    def __init__(self, kafka: KafkaSettings, stream: str, clock: Clock) -> None:
        self._kafka, self._stream, self._clock = kafka, stream, clock
        self._producer: KafkaProducer | None = None

    def send(self, article: Article) -> None:
        """Send one and return when Kafka has it.

        Raises:
            DependencyUnavailableError: Kafka did not take it.
        """
        headers = cloudevent_headers(
            event_type=ARTICLE,
            event_id=article.id,
            source="rasid/canary",
            time=self._clock.now(),
            traceparent=traceparent(article),
        )
        headers.append((CANARY, b"1"))
        try:
            if self._producer is None:
                self._producer = KafkaProducer(**client_arguments(self._kafka), acks="all")
            self._producer.send(
                self._stream, key=article.id.encode(), value=article.encode(), headers=headers
            ).get(_SEND_SECONDS)
        except (KafkaError, OSError) as error:
            raise KafkaUnavailableError(f"Kafka did not take a canary: {error!r}") from error


def run(configuration: Configuration, clock: Clock) -> None:
    """Let canaries fly until SIGINT or SIGTERM.

    Raises:
        PagesError: the address for the pages is taken.
    """
    stop = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's shape
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    registry, web = new_registry(), configuration.web
    metrics, client = CanaryMetrics(registry), connect(configuration.redis)
    flight = _flight(configuration, clock, client, metrics, stop.wait)
    with serve_pages(web.host, web.port, registry, {}):
        while not stop.is_set():
            flight.fly(int(clock.now().timestamp() * 1_000))
            tell_memory(client, metrics)
            stop.wait(configuration.canary.every_seconds)


def tell_memory(client: redis.Redis, metrics: CanaryMetrics) -> None:
    """Tell how full Redis is, where it answers, and lets us ask: not every user may."""
    with suppress(DependencyUnavailableError):
        metrics.redis_memory(*memory(client))


def _flight(
    configuration: Configuration,
    clock: Clock,
    client: redis.Redis,
    metrics: CanaryMetrics,
    wait: Callable[[float], bool],
) -> Flight:
    stream = streams(configuration.streams.prefix).articles.name
    return Flight(
        sender=KafkaSender(configuration.kafka, stream, clock),
        seen=RedisCanaryReader(client, Keys(configuration.redis.prefix)).seen,
        metrics=metrics,
        patience_seconds=configuration.canary.patience_seconds,
        wait=wait,
    )
