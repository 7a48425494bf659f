"""A whole pipeline for one test: real worker processes on a real Kafka and a real Redis."""

import os
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from schemas.article import Article
from schemas.dead_letter import DeadLetter
from schemas.entity import Entity
from schemas.streams import Stream, Streams
from services.platform.kafka.clients import client_arguments
from services.platform.kafka.lag import LagReader
from services.platform.redis.alert_log import AlertFilter, RedisAlertLog
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import KafkaSettings, RedisSettings
from tests.waiting import eventually

SESSION_TIMEOUT_SECONDS = 6
"""The least that Kafka allows by default: how long a killed worker's partitions lie idle."""


@dataclass
class Worker:
    """One service process; its log lies in `log`."""

    process: subprocess.Popen[bytes]
    log: Path
    ended_by_us: bool = False

    def answers(self) -> bool:
        """Say whether the worker answers on the address that its log names."""
        return self._says_well("healthz")

    def is_ready(self) -> bool:
        """Say whether the worker says that it is ready for work."""
        return self._says_well("readyz")

    def _says_well(self, page: str) -> bool:
        found = re.search(r'"port": (\d+)', self.log.read_text())
        if found is None:
            return False
        try:
            with urlopen(f"http://127.0.0.1:{found[1]}/{page}", timeout=5) as reply:
                return bool(reply.status == 200)
        except OSError:
            return False

    def kill(self) -> None:
        """Take the process away as a power cut would."""
        self.ended_by_us = True
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(60)

    def terminate(self) -> int:
        """Ask the process to stop and return its exit status."""
        self.ended_by_us = True
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(60)


@dataclass
class Cluster:
    """Starts workers of one installation and reads what they did."""

    kafka: KafkaSettings
    redis: RedisSettings
    streams: Streams
    folder: Path
    extra: dict[str, str] = field(default_factory=dict)
    workers: list[Worker] = field(default_factory=list)

    @property
    def prefix(self) -> str:
        """Return what streams and groups of this installation begin with."""
        return self.streams.articles.name.removesuffix(".articles.v1")

    @property
    def groups(self) -> dict[str, str]:
        """Return the consumer group of each service."""
        return {service: f"{self.prefix}-{service}" for service in ("enricher", "alerter")}

    def environment(self) -> dict[str, str]:
        """Return the settings of every process of this installation."""
        return {
            **os.environ,
            "RASID_KAFKA_BOOTSTRAP": self.kafka.bootstrap,
            "RASID_REDIS_URL": self.redis.url,
            "RASID_REDIS_PREFIX": self.redis.prefix,
            "RASID_STREAM_PREFIX": self.prefix,
            "RASID_GROUP_ENRICHER": self.groups["enricher"],
            "RASID_GROUP_ALERTER": self.groups["alerter"],
            "RASID_ENRICHER_SESSION_TIMEOUT_SECONDS": str(SESSION_TIMEOUT_SECONDS),
            "RASID_ALERTER_SESSION_TIMEOUT_SECONDS": str(SESSION_TIMEOUT_SECONDS),
            "RASID_ENRICHER_DATA_FOLDER": str(self.folder / "enricher"),
            "RASID_ALERTER_DATA_FOLDER": str(self.folder / "alerter"),
            "RASID_LOG_FORMAT": "json",
            # What is tested here is the way of articles: thousands of them, and no model on it.
            "RASID_ENRICHER_MENTION_ENGINE": "lexicon",
            "RASID_ENRICHER_TOPIC_ENGINE": "lexicon",
            **self.extra,
        }

    def start(
        self, service: str, *, module: str | None = None, arguments: Sequence[str] = ()
    ) -> Worker:
        """Start one worker of `enricher` or `alerter`, or of another module in its place."""
        log = self.folder / f"{service}-{len(self.workers)}.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", module or f"services.{service}", *arguments],
                env=self.environment(),
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        self.workers.append(Worker(process, log))
        return self.workers[-1]

    def stop(self) -> None:
        """Stop every worker, by force where asking does not help."""
        for worker in self.workers:
            worker.process.terminate()
        for worker in self.workers:
            try:
                worker.process.wait(10)
            except subprocess.TimeoutExpired:
                worker.process.kill()
                worker.process.wait(60)

    def track(self, entities: Sequence[Entity]) -> None:
        """Make `entities` the watchlist."""
        store = RedisWatchStore(connect(self.redis), Keys(self.redis.prefix))
        store.replace_entities(store.load(), entities)

    def publish(self, articles: Iterable[Article]) -> None:
        """Send articles as any producer may, and wait until Kafka has them."""
        self.publish_raw((article.id.encode(), article.encode()) for article in articles)

    def publish_raw(
        self, records: Iterable[tuple[bytes, bytes]], *, stream: Stream | None = None
    ) -> None:
        """Send keys and values as they are, to the articles or another stream."""
        name = (stream or self.streams.articles).name
        with closing(
            KafkaProducer(**client_arguments(self.kafka), max_request_size=4 << 20)
        ) as producer:
            for key, value in records:
                producer.send(name, key=key, value=value)
            producer.flush()

    def lag(self) -> int:
        """Return how many records both services together have not committed."""
        return sum(self.lags().values())

    def lags(self) -> dict[str, int]:
        """Return how many records each service has not committed."""
        pairs = (("enricher", self.streams.articles), ("alerter", self.streams.enriched))
        with LagReader(self.kafka) as kafka:
            return {
                service: kafka.lag(self.groups[service], stream.name) for service, stream in pairs
            }

    def members(self) -> dict[str, int]:
        """Return how many workers of each service are in its group."""
        with LagReader(self.kafka) as kafka:
            return {service: kafka.members(group) for service, group in self.groups.items()}

    def committed_records(self, service: str, stream: Stream) -> list[bytes]:
        """Return the keys of the records that the service's group has committed."""
        partitions = [TopicPartition(stream.name, n) for n in range(stream.partitions)]
        with closing(
            KafkaConsumer(
                **client_arguments(self.kafka),
                group_id=self.groups[service],
                auto_offset_reset="earliest",
                enable_auto_commit=False,
            )
        ) as consumer:
            committed = {one: consumer.committed(one) or 0 for one in partitions}
        return [
            record.key
            for record in self._read(stream)
            if record.offset < committed[TopicPartition(stream.name, record.partition)]
        ]

    def alert_ids(self) -> Counter[str]:
        """Return how often each alert stands in the stream of all alerts."""
        log = RedisAlertLog(connect(self.redis), Keys(self.redis.prefix))
        return Counter(alert.id for alert in log.read(AlertFilter()))

    def subscription_alert_ids(self, subscriptions: Iterable[str]) -> Counter[str]:
        """Return how often each alert stands in the streams of these subscriptions."""
        log = RedisAlertLog(connect(self.redis), Keys(self.redis.prefix))
        wanted = (AlertFilter(subscription=one) for one in subscriptions)
        return Counter(alert.id for one in wanted for alert in log.read(one))

    def alert_count(self) -> int:
        """Return how many alerts stand in the stream of all alerts."""
        return int(connect(self.redis).xlen(Keys(self.redis.prefix).alerts()))

    def dead_letters(self) -> list[DeadLetter]:
        """Return everything set aside so far."""
        return [DeadLetter.decode(value) for _, value in self.records(self.streams.dead_letters)]

    def records(self, stream: Stream) -> list[tuple[bytes | None, bytes]]:
        """Return the key and value of every record of a stream."""
        return [(record.key, record.value) for record in self._read(stream)]

    def _read(self, stream: Stream) -> list[Any]:
        partitions = [TopicPartition(stream.name, n) for n in range(stream.partitions)]
        with closing(
            KafkaConsumer(
                **client_arguments(self.kafka),
                auto_offset_reset="earliest",
                enable_auto_commit=False,
            )
        ) as consumer:
            consumer.assign(partitions)
            left = sum(consumer.end_offsets(partitions).values())
            found: list[Any] = []
            while len(found) < left and (polled := consumer.poll(30_000)):
                found += [record for records in polled.values() for record in records]
            return found

    def wait_for(self, condition: Callable[[], bool], what: str, *, seconds: float = 120) -> None:
        """Return when the condition holds.

        Raises:
            AssertionError: it did not in time, or a worker that should run has ended; with logs.
        """

        def holds() -> bool:
            if condition():
                return True
            assert not self._ended(), f"a worker has ended\n{self.logs()}"
            return False

        eventually(holds, seconds=seconds, why=lambda: f"{what}\n{self.logs()}")

    def wait_until_done(self, *, seconds: float = 120) -> None:
        """Return when both services have committed everything."""
        self.wait_for(lambda: self.lag() == 0, "consumer lag 0", seconds=seconds)

    def _ended(self) -> list[Worker]:
        return [w for w in self.workers if w.process.poll() is not None and not w.ended_by_us]

    def logs(self) -> str:
        """Return the last lines of every worker's log."""
        return "\n".join(
            f"--- {worker.log.name}, exit {worker.process.poll()}\n"
            + "\n".join(worker.log.read_text(errors="replace").splitlines()[-15:])
            for worker in self.workers
        )
