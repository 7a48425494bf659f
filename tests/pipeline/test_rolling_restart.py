"""Every service is restarted under load, worker after worker: nothing lost, nothing doubled.

`python -m pytest tests/pipeline/test_rolling_restart.py --log-cli-level=INFO` shows the latency.
"""

import json
import logging
import re
import statistics
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from schemas.subscription import default_subscription
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from tests.notifier.conftest import SECRET, webhook
from tests.notifier.receiver import Receiver, run_receiver
from tests.pipeline.articles import expected_alert_ids, seed_watchlist
from tests.pipeline.cluster import Cluster, Worker
from tests.pipeline.load import Load, under_load

pytestmark = pytest.mark.slow

log = logging.getLogger(__name__)

RATE = 15.0
"""Articles per second: with two webhooks each, what one notifier bears beside all else here."""
WORKERS = (
    "enricher-0",
    "enricher-1",
    "alerter-0",
    "alerter-1",
    "notifier-0",
    "notifier-1",
    "api-0",
    "canary-0",
)
MOST_SECONDS = 10.0
"""What an alert may take from sending its article, for 99 of 100: what people were promised."""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with run_receiver() as running:
        yield running


@pytest.fixture
def delivering(cluster: Cluster, receiver: Receiver, tmp_path: Path) -> Cluster:
    """Send every alert to the receiver, too."""
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    (secrets / "desk").write_text(SECRET)
    cluster.extra |= {
        "RASID_NOTIFIER_SECRETS_FOLDER": str(secrets),
        "RASID_NOTIFIER_ALLOWED_NETWORKS": "127.0.0.0/8",
        "RASID_API_PORT": "0",
        "RASID_CANARY_EVERY_SECONDS": "1",
    }
    store = RedisWatchStore(connect(cluster.redis), Keys(cluster.redis.prefix))
    store.replace_subscriptions(
        store.load(),
        [
            default_subscription(one).model_copy(
                update={"channels": (webhook(receiver, "/hook", "desk"),)}
            )
            for one in seed_watchlist()
        ],
    )
    return cluster


@pytest.mark.timeout(900)
def test_a_rolling_restart_under_load_loses_nothing_and_doubles_nothing(
    delivering: Cluster, receiver: Receiver
) -> None:
    cluster = delivering
    workers = {name: start(cluster, name) for name in WORKERS}
    for worker in workers.values():
        cluster.wait_for(lambda worker=worker: is_ready(worker), "the workers", seconds=120)  # type: ignore[misc]
    with under_load(cluster.kafka, cluster.streams.articles, rate=RATE) as load:
        cluster.wait_for(lambda: len(receiver.received) > 0, "the first webhook")
        for name in WORKERS:
            restart(cluster, name, workers[name])
    cluster.wait_until_done(seconds=120)
    expected = Counter(expected_alert_ids(load.sent, seed_watchlist()))
    cluster.wait_for(
        lambda: len(receiver.received) >= expected.total(), "all webhooks", seconds=120
    )

    latencies = seconds_to_alert(cluster, load)
    log.info(
        "%d articles, %d alerts, from sending to alert p50 %.2f s, p99 %.2f s",
        len(load.sent),
        expected.total(),
        statistics.median(latencies),
        statistics.quantiles(latencies, n=100)[98],
    )
    assert statistics.quantiles(latencies, n=100)[98] < MOST_SECONDS
    assert cluster.alert_ids() == expected
    assert Counter(json.loads(one.body)["id"] for one in receiver.received) == expected


def start(cluster: Cluster, name: str) -> Worker:
    """Start a worker that keeps its name, as a stateful set and systemd let it."""
    service = name.partition("-")[0]
    if service in cluster.groups:
        cluster.extra[f"RASID_{service.upper()}_INSTANCE_ID"] = f"{cluster.prefix}-{name}"
    return cluster.start(service)


def restart(cluster: Cluster, name: str, worker: Worker) -> None:
    """Stop one worker and go on when its successor is ready."""
    assert worker.terminate() == 0, cluster.logs()
    successor = start(cluster, name)
    cluster.wait_for(lambda: is_ready(successor), f"{name} to be ready again", seconds=120)


def is_ready(worker: Worker) -> bool:
    """Say whether the worker answers that it is at work."""
    # The API names two ports: its own, and that of its pages.
    ports = set(re.findall(r'"port": (\d+)', worker.log.read_text()))
    return any(_answers_ready(port) for port in ports)


def _answers_ready(port: str) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as reply:
            return bool(reply.status == 200)
    except (URLError, OSError):
        return False


def seconds_to_alert(cluster: Cluster, load: Load) -> list[float]:
    """Return, for each alert, the time from sending its article to its entry in the stream."""
    client: Any = connect(cluster.redis)
    return [
        int(entry.split(b"-")[0]) / 1000 - load.at[fields[b"article"].decode()]
        for entry, fields in client.xrange(Keys(cluster.redis.prefix).alerts())
    ]
