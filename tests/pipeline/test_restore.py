"""The drill: Redis is lost while everything runs, and its back-up and Kafka make it whole."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from schemas.streams import Streams
from services.platform.embedded.redis import LocalRedis, prepare_redis
from services.platform.processes import Child
from services.platform.settings import KafkaSettings, RedisSettings
from tests.deploy.manifests import DEPLOY
from tests.pipeline.articles import expected_alert_ids, many_articles, seed_watchlist
from tests.pipeline.cluster import Cluster
from tests.pipeline.load import under_load
from tests.tools import tool

pytestmark = pytest.mark.slow

RATE = 100.0
"""Articles per second: work for both services, and no backlog."""


@dataclass
class Site:
    """A cluster, and a Redis of its own that can be lost."""

    cluster: Cluster
    redis: LocalRedis
    folder: Path
    """Where Redis keeps its data."""
    child: Child

    def back_up(self, file: Path) -> None:
        """Take a back-up as the guide says."""
        self._run(tool("bash"), str(DEPLOY / "backup.sh"), str(file))

    def lose_redis(self) -> None:
        """Take the server away with all that it had on disk."""
        self.child.kill()
        shutil.rmtree(self.folder / "appendonlydir")

    def restore(self, file: Path) -> None:
        """Bring the back-up into place and start Redis on it, as the guide says."""
        self._run(tool("bash"), str(DEPLOY / "restore-redis.sh"), str(file), str(self.folder))
        self.child = Child(self.redis.command)
        self.redis.wait(self.child)

    def rasid(self, *arguments: str) -> None:
        """Run the command; fails where it does."""
        self._run(sys.executable, "-m", "services.cli", *arguments)

    def _run(self, *command: str) -> None:
        done = subprocess.run(
            command,
            env=self.cluster.environment() | {"RASID": str(self._command())},
            capture_output=True,
            text=True,
            timeout=90,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    def _command(self) -> Path:
        return Path(sys.executable).with_name("rasid")


@pytest.fixture
def site(
    kafka_settings: KafkaSettings, stream_names: Streams, tmp_path: Path, random_name: str
) -> Iterator[Site]:
    folder = tmp_path / "redis"
    redis = prepare_redis(folder, dict(os.environ))
    child = Child(redis.command)
    cluster = Cluster(
        kafka=kafka_settings,
        redis=RedisSettings(url=redis.url, prefix=random_name),
        streams=stream_names,
        folder=tmp_path,
    )
    made = Site(cluster=cluster, redis=redis, folder=folder, child=child)
    try:
        redis.wait(child)
        cluster.track(seed_watchlist())
        yield made
    finally:
        cluster.stop()
        made.child.stop()


@pytest.mark.timeout(300)
def test_redis_lost_under_load_comes_back_whole_from_its_back_up_and_kafka(
    site: Site, tmp_path: Path
) -> None:
    cluster, backup = site.cluster, tmp_path / "rasid.rdb"
    cluster.start("enricher")
    alerter = cluster.start("alerter")
    with under_load(cluster.kafka, cluster.streams.articles, rate=RATE) as load:
        cluster.wait_for(lambda: cluster.alert_count() > 0, "the first alerts")
        site.back_up(backup)
        saved = cluster.alert_count()
        cluster.wait_for(lambda: cluster.alert_count() > saved + 100, "alerts after the back-up")
        lost = cluster.alert_count()
        site.lose_redis()
    alerter.kill()

    site.restore(backup)
    assert 0 < cluster.alert_count() < lost
    site.rasid("offsets", "restore")
    cluster.start("alerter")
    cluster.wait_until_done(seconds=120)
    assert cluster.alert_ids() == Counter(expected_alert_ids(load.sent, seed_watchlist()))


def test_without_its_offsets_a_restored_redis_would_lack_what_came_after_the_back_up(
    site: Site, tmp_path: Path
) -> None:
    cluster, backup = site.cluster, tmp_path / "rasid.rdb"
    articles = many_articles(200)
    cluster.start("enricher")
    alerter = cluster.start("alerter")
    cluster.publish(articles[:100])
    cluster.wait_until_done()
    site.back_up(backup)
    cluster.publish(articles[100:])
    cluster.wait_until_done()
    alerter.terminate()
    site.lose_redis()
    site.restore(backup)
    cluster.start("alerter")
    cluster.wait_until_done()
    expected = expected_alert_ids(articles, seed_watchlist())
    assert cluster.alert_ids().keys() < expected
