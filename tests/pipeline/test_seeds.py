"""The five articles through the whole pipeline, on a real Kafka and a real Redis."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from schemas.alert import Alert
from services.platform.redis.alert_log import AlertFilter, RedisAlertLog
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from tests.pipeline.articles import SEEDS
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


def test_every_tracked_entity_of_every_seed_raises_one_alert_and_no_other_entity_does(
    running: Cluster, tmp_path: Path
) -> None:
    replay(running, tmp_path)
    running.wait_until_done()
    raised = [(a.data.article.external_id, a.data.entity_id or "") for a in alerts(running)]
    expected = {
        (file.removesuffix(".txt"), mention["entity"])
        for file, mentions in GOLD.items()
        for mention in mentions
    }
    assert sorted(raised) == sorted(expected)
    assert running.dead_letters() == []


def test_every_mention_in_an_alert_stands_where_the_gold_says(
    running: Cluster, tmp_path: Path
) -> None:
    replay(running, tmp_path)
    running.wait_until_done()
    gold = {
        (file.removesuffix(".txt"), m["entity"], m["start"], m["end"], m["surface"])
        for file, mentions in GOLD.items()
        for m in mentions
    }
    claimed = {
        (a.data.article.external_id, a.data.entity_id, m.start, m.end, m.surface)
        for a in alerts(running)
        for m in a.data.mentions
        if m.field == "text"
    }
    assert claimed
    assert claimed <= gold


def test_replaying_three_times_gives_the_same_alerts_and_not_one_more(
    running: Cluster, tmp_path: Path
) -> None:
    seen = defaultdict(list)
    for round_number in range(3):
        replay(running, tmp_path, "--restart")
        running.wait_until_done()
        seen[round_number] = [alert.encode() for alert in alerts(running)]
    assert seen[0]
    assert seen[0] == seen[1] == seen[2]


def test_the_alert_carries_the_trace_that_the_producer_began(
    running: Cluster, tmp_path: Path
) -> None:
    replay(running, tmp_path)
    running.wait_until_done()
    traces = {alert.traceparent for alert in alerts(running)}
    assert all(trace and trace.startswith("00-") for trace in traces)
    assert len(traces) == len(GOLD)


def test_a_change_of_the_watchlist_takes_effect_within_five_seconds_without_a_restart(
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
    subprocess.run(command, env={**os.environ, **running.environment()}, check=True, timeout=30)
    running.wait_for(
        lambda: _knows(running, entities=14), "the new entity in the alerter", seconds=5
    )
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
