"""The fixtures of pipelines: one installation for each test, stopped after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.streams import Streams
from services.platform.settings import KafkaSettings, RedisSettings
from tests.pipeline.articles import seed_watchlist
from tests.pipeline.cluster import Cluster


@pytest.fixture
def waiting(
    kafka_settings: KafkaSettings,
    redis_settings: RedisSettings,
    stream_names: Streams,
    tmp_path: Path,
) -> Iterator[Cluster]:
    """Track nothing yet and start nothing yet."""
    made = Cluster(
        kafka=kafka_settings, redis=redis_settings, streams=stream_names, folder=tmp_path
    )
    yield made
    made.stop()


@pytest.fixture
def cluster(waiting: Cluster) -> Cluster:
    """Track the seeds' entities; start nothing yet."""
    waiting.track(seed_watchlist())
    return waiting


@pytest.fixture
def running(cluster: Cluster) -> Cluster:
    """Start one enricher and one alerter."""
    cluster.start("enricher")
    cluster.start("alerter")
    return cluster
