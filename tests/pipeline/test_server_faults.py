"""Redis and Kafka are taken away mid-work and come back: nothing is lost, nothing doubled."""

import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from schemas.streams import streams
from services.platform.embedded.kafka import LocalKafka, prepare_kafka
from services.platform.embedded.redis import LocalRedis, prepare_redis
from services.platform.kafka.admin import ensure_streams
from services.platform.processes import Child
from services.platform.settings import KafkaSettings, RedisSettings
from tests.pipeline.articles import expected_alert_ids, many_articles, seed_watchlist
from tests.pipeline.cluster import Cluster

pytestmark = pytest.mark.slow

ARTICLES = 1_500
AWAY_SECONDS = 10


@dataclass
class Servers:
    """A Kafka and a Redis of this test's own, and a cluster on them."""

    kafka: LocalKafka
    redis: LocalRedis
    children: dict[str, Child]
    cluster: Cluster

    def kill(self, name: str) -> None:
        """Take a server away as a power cut would."""
        self.children[name].kill()

    def start(self, name: str) -> None:
        """Start a server on its data and address."""
        server: LocalKafka | LocalRedis = self.kafka if name == "kafka" else self.redis
        self.children[name] = Child(server.command)
        server.wait(self.children[name])


@pytest.fixture
def servers(jars: Path, tmp_path: Path, random_name: str) -> Iterator[Servers]:
    kafka = prepare_kafka(tmp_path / "kafka", jars, dict(os.environ))
    redis = prepare_redis(tmp_path / "redis", dict(os.environ))
    cluster = Cluster(
        kafka=KafkaSettings(bootstrap=kafka.bootstrap),
        redis=RedisSettings(url=redis.url),
        streams=streams(random_name, partitions=4),
        folder=tmp_path,
    )
    made = Servers(kafka=kafka, redis=redis, children={}, cluster=cluster)
    try:
        made.start("redis")
        made.start("kafka")
        ensure_streams(cluster.kafka, cluster.streams, replication=1)
        cluster.track(seed_watchlist())
        yield made
    finally:
        cluster.stop()
        for child in made.children.values():
            child.stop()


@pytest.mark.parametrize("name", ["redis", "kafka"])
def test_a_server_killed_mid_stream_and_back_after_a_while_costs_nothing(
    servers: Servers, name: str
) -> None:
    cluster = servers.cluster
    articles = many_articles(ARTICLES)
    expected = expected_alert_ids(articles, seed_watchlist())
    cluster.start("enricher")
    cluster.start("alerter")
    cluster.publish(articles)
    cluster.wait_for(lambda: cluster.alert_count() > len(expected) // 10, "the first alerts")
    servers.kill(name)
    time.sleep(AWAY_SECONDS)
    servers.start(name)
    assert cluster.alert_count() < len(expected), "killed too late to prove anything"
    cluster.wait_until_done(seconds=120)
    assert cluster.alert_ids() == Counter(expected)


def test_no_offset_is_committed_while_redis_cannot_take_the_alerts(servers: Servers) -> None:
    cluster = servers.cluster
    cluster.start("enricher")
    alerter = cluster.start("alerter")
    cluster.wait_for(lambda: "watchlist_loaded" in alerter.log.read_text(), "the watchlist")
    servers.kill("redis")
    articles = many_articles(50)
    cluster.publish(articles)
    cluster.wait_for(lambda: len(cluster.records(cluster.streams.enriched)) == 50, "enrichment")
    time.sleep(5)
    assert cluster.committed_records("alerter", cluster.streams.enriched) == []
    servers.start("redis")
    cluster.wait_until_done()
    assert cluster.alert_ids() == Counter(expected_alert_ids(articles, seed_watchlist()))


def test_workers_without_work_are_not_ready_while_kafka_is_frozen_or_gone(
    servers: Servers,
) -> None:
    workers = [servers.cluster.start(one) for one in ("enricher", "alerter")]
    wait, kafka = servers.cluster.wait_for, servers.children["kafka"]
    wait(lambda: all(one.is_ready() for one in workers), "ready workers")
    os.killpg(kafka.pid, signal.SIGSTOP)
    wait(lambda: not any(one.is_ready() for one in workers), "frozen", seconds=60)
    assert all(one.answers() for one in workers), "to start them again would mend nothing"
    os.killpg(kafka.pid, signal.SIGCONT)
    wait(lambda: all(one.is_ready() for one in workers), "ready workers again")
    servers.kill("kafka")
    wait(lambda: not any(one.is_ready() for one in workers), "gone", seconds=20)
    servers.start("kafka")
    wait(lambda: all(one.is_ready() for one in workers), "ready workers once more")
