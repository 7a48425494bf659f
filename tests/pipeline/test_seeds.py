"""The five articles through the whole pipeline, on a real Kafka and a real Redis."""

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.alert import Alert
from schemas.streams import streams
from services.platform.kafka.admin import delete_streams, ensure_streams
from services.platform.redis.alert_log import AlertFilter, RedisAlertLog
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.settings import KafkaSettings, RedisSettings
from tests.conftest import PARTITIONS
from tests.pipeline.articles import SEEDS, seed_watchlist
from tests.pipeline.cluster import Cluster

GOLD = json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))


def replay(cluster: Cluster, folder: Path, *options: str) -> None:
    command = [sys.executable, "-m", "services.producer", str(SEEDS), "--quiet"]
    command += ["--checkpoints", str(folder), *options]
    environment = cluster.environment()
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr


def alerts(cluster: Cluster) -> list[Alert]:
    log = RedisAlertLog(connect(cluster.redis), Keys(cluster.redis.prefix))
    return list(log.read(AlertFilter()))


@pytest.fixture(scope="module")
def replayed(
    kafka_bootstrap: str, redis_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Cluster]:
    """Replay the seeds once, for all tests that only read what came of it."""
    kafka, name = KafkaSettings(bootstrap=kafka_bootstrap), f"test-{secrets.token_hex(6)}"
    made = streams(name, partitions=PARTITIONS)
    ensure_streams(kafka, made, replication=1)
    redis, folder = RedisSettings(url=redis_url, prefix=name), tmp_path_factory.mktemp("replayed")
    cluster = Cluster(kafka=kafka, redis=redis, streams=made, folder=folder)
    cluster.track(seed_watchlist())
    cluster.start("enricher")
    cluster.start("alerter")
    replay(cluster, folder)
    cluster.wait_until_done()
    yield cluster
    cluster.stop()
    delete_streams(kafka, made)


def test_every_tracked_entity_of_every_seed_raises_one_alert_and_no_other_entity_does(
    replayed: Cluster,
) -> None:
    raised = [(a.data.article.external_id, a.data.entity_id or "") for a in alerts(replayed)]
    expected = {
        (file.removesuffix(".txt"), mention["entity"])
        for file, mentions in GOLD.items()
        for mention in mentions
    }
    assert sorted(raised) == sorted(expected)
    assert replayed.dead_letters() == []


def test_every_mention_in_an_alert_stands_where_the_gold_says(replayed: Cluster) -> None:
    gold = {
        (file.removesuffix(".txt"), m["entity"], m["start"], m["end"], m["surface"])
        for file, mentions in GOLD.items()
        for m in mentions
    }
    claimed = {
        (a.data.article.external_id, a.data.entity_id, m.start, m.end, m.surface)
        for a in alerts(replayed)
        for m in a.data.mentions
        if m.field == "text"
    }
    assert claimed
    assert claimed <= gold


def test_the_alert_carries_the_trace_that_the_producer_began(replayed: Cluster) -> None:
    traces = {alert.traceparent for alert in alerts(replayed)}
    assert all(trace and trace.startswith("00-") for trace in traces)
    assert len(traces) == len(GOLD)


def test_replaying_three_times_gives_the_same_alerts_and_not_one_more(
    replayed: Cluster, tmp_path: Path
) -> None:
    once = [alert.encode() for alert in alerts(replayed)]
    assert once
    for _ in range(2):
        replay(replayed, tmp_path, "--restart")
        replayed.wait_until_done()
        assert [alert.encode() for alert in alerts(replayed)] == once


def test_a_change_of_the_watchlist_takes_effect_without_a_restart(
    running: Cluster, tmp_path: Path
) -> None:
    replay(running, tmp_path)
    running.wait_until_done()
    before = running.alert_count()
    path = tmp_path / "more.yaml"
    path.write_text(
        "entities:\n- {id: kuwait, type: location, names: {en: [Kuwait], ar: [الكويت]}}\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "services.cli", "watch", "import", str(path)]
    subprocess.run(command, env={**os.environ, **running.environment()}, check=True, timeout=60)
    running.wait_for(lambda: _knows(running, entities=14), "the new entity in the alerter")
    replay(running, tmp_path, "--restart")
    running.wait_until_done()
    assert running.alert_count() == before + len(GOLD)


def _knows(cluster: Cluster, *, entities: int) -> bool:
    loaded = [
        json.loads(line)
        for worker in cluster.workers
        for line in worker.log.read_text().splitlines()
        if '"watchlist_loaded"' in line
    ]
    return bool(loaded) and loaded[-1]["entities"] == entities
