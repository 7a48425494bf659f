"""`make bench`: throughput, latency, memory and start-up, against a bare loop in the same run."""

import argparse
import asyncio
import json
import os
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psutil

from schemas.streams import streams
from services.platform.embedded.jars import ensure_jars
from services.platform.embedded.kafka import prepare_kafka
from services.platform.embedded.redis import prepare_redis
from services.platform.kafka.admin import ensure_streams
from services.platform.processes import Child
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.settings import EmbeddedSettings, KafkaSettings, RedisSettings
from tests.alert_examples import example_article
from tests.bench.load import full_articles, publish
from tests.bench.models import model_figures
from tests.pipeline.articles import expected_alert_ids, seed_watchlist
from tests.pipeline.cluster import Cluster

_WARM_UP = 200
_LONGEST_FOLLOWING = 60.0
_MEBIBYTE = 1 << 20


@dataclass(frozen=True, kw_only=True)
class Servers:
    """Addresses of the Kafka and Redis that everything is measured on."""

    kafka: KafkaSettings
    redis_url: str


def main() -> None:
    """Measure everything and print a table; `--json` prints the figures alone."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--articles", type=int, default=5_000, help="articles for throughput")
    parser.add_argument("--seconds", type=int, default=20, help="how long latency is measured")
    parser.add_argument("--rounds", type=int, default=3, help="pairs of runs; the median counts")
    parser.add_argument("--only", choices=["pipeline", "models"], help="one half alone")
    parser.add_argument("--model", default="rasid-ar-en", help="as in RASID_NER_MODEL")
    parser.add_argument("--torch", metavar="PYTHON", help="a Python with torch and transformers")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures: dict[str, float] = {}
    if options.only != "models":
        figures |= _pipeline(options)
    if options.only != "pipeline":
        figures |= model_figures(options.model, options.torch or _python_with_torch())
    print(json.dumps(figures, indent=2) if options.json else _table(figures))  # noqa: T201


def _pipeline(options: argparse.Namespace) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder, _servers(Path(folder)) as servers:
        figures = _throughput(servers, Path(folder), options.articles, options.rounds)
        rate = figures["articles_per_second"] / 2
        figures |= _latency_and_memory(servers, Path(folder), rate, options.seconds)
        figures |= _following(servers, Path(folder))
        figures |= _idle_memory(servers, Path(folder))
    return figures | _demo()


def _python_with_torch() -> str | None:
    return sys.executable if find_spec("torch") else None


def _throughput(servers: Servers, folder: Path, count: int, rounds: int) -> dict[str, float]:
    pairs = [
        (
            _articles_per_second(servers, folder, count, peer=False),
            _articles_per_second(servers, folder, count, peer=True),
        )
        for _ in range(rounds)
    ]
    return {
        "articles_per_second": statistics.median(ours for ours, _ in pairs),
        "peer_articles_per_second": statistics.median(peer for _, peer in pairs),
        "ratio_to_peer": statistics.median(ours / peer for ours, peer in pairs),
    }


def _articles_per_second(servers: Servers, folder: Path, count: int, *, peer: bool) -> float:
    with _cluster(servers, folder, peer=peer) as cluster:
        _send_and_wait(cluster, _WARM_UP, "warm-up")
        return count / _send_and_wait(cluster, count, "measured")


def _latency_and_memory(
    servers: Servers, folder: Path, rate: float, seconds: int
) -> dict[str, float]:
    with _cluster(servers, folder, peer=False) as cluster:
        _send_and_wait(cluster, _WARM_UP, "warm-up")
        memory = {
            f"idle_{service}_mebibytes": psutil.Process(worker.process.pid).memory_info().rss
            / _MEBIBYTE
            for service, worker in zip(("enricher", "alerter"), cluster.workers, strict=True)
        }
        articles = full_articles(int(rate * seconds), "latency")
        sent = asyncio.run(
            publish(cluster.kafka.bootstrap, cluster.streams.articles.name, articles, rate=rate)
        )
        cluster.wait_until_done()
        found = sorted(_latencies(cluster, sent))
        cuts = statistics.quantiles(found, n=100)
    return memory | {
        "latency_rate_per_second": rate,
        "latency_p50_seconds": cuts[49],
        "latency_p99_seconds": cuts[98],
    }


def _following(servers: Servers, folder: Path) -> dict[str, float]:
    """Return the seconds from an imported watchlist to the first alert that it raises."""
    file = folder / "newcomer.yaml"
    file.write_text('entities:\n- {id: newcomer, type: person, names: {en: ["Zayd Newcomer"]}}\n')
    command = [sys.executable, "-m", "services.cli", "watch", "import", str(file)]
    with _cluster(servers, folder, peer=False) as cluster:
        _send_and_wait(cluster, _WARM_UP, "warm-up")
        subprocess.run(command, env=cluster.environment(), check=True, capture_output=True)
        imported, before = time.monotonic(), cluster.alert_count()
        # One article after another, as news comes: the first that finds the newcomer ends it.
        while cluster.alert_count() == before:
            waited = time.monotonic() - imported
            if waited > _LONGEST_FOLLOWING:
                raise SystemExit(f"no alert of an imported watchlist: {cluster.logs()}")
            cluster.publish([example_article(f"Zayd Newcomer spoke {waited:.3f} s later.")])
        return {"import_to_alert_seconds": time.monotonic() - imported}


def _idle_memory(servers: Servers, folder: Path) -> dict[str, float]:
    """Return the memory of every service that waits, with the default engines, in mebibytes."""
    engines = {
        "RASID_ENRICHER_MENTION_ENGINE": "ensemble",
        "RASID_ENRICHER_TOPIC_ENGINE": "ensemble",
    }
    found = {}
    with _cluster(servers, folder, peer=False, extra=engines | {"RASID_API_PORT": "0"}) as cluster:
        workers = dict(zip(("enricher_with_model", "alerter"), cluster.workers, strict=True))
        workers |= {one: cluster.start(one) for one in ("notifier", "api", "canary")}
        for name, worker in workers.items():
            cluster.wait_for(worker.answers, name, seconds=60)
            memory = psutil.Process(worker.process.pid).memory_info().rss
            found[f"idle_{name}_mebibytes"] = memory / _MEBIBYTE
    return found


def _latencies(cluster: Cluster, sent: dict[str, float]) -> Iterator[float]:
    """Yield, for each alert, the time from sending its article to the alert's stream entry."""
    client: Any = connect(cluster.redis)
    entries = client.xrange(Keys(cluster.redis.prefix).alerts())
    for entry, fields in entries:
        published = sent.get(fields[b"article"].decode())
        if published is not None:
            yield int(entry.split(b"-")[0]) / 1000 - published


def _send_and_wait(cluster: Cluster, count: int, label: str) -> float:
    """Return the seconds from the first article sent to the last alert written."""
    articles = full_articles(count, label)
    before = cluster.alert_count()
    expected = before + len(expected_alert_ids(articles, seed_watchlist()))
    began = time.perf_counter()
    asyncio.run(publish(cluster.kafka.bootstrap, cluster.streams.articles.name, articles))
    cluster.wait_for(lambda: cluster.alert_count() >= expected, "alerts", seconds=300)
    return time.perf_counter() - began


@contextmanager
def _cluster(
    servers: Servers, folder: Path, *, peer: bool, extra: dict[str, str] | None = None
) -> Iterator[Cluster]:
    name = f"bench-{secrets.token_hex(4)}"
    cluster = Cluster(
        kafka=servers.kafka,
        redis=RedisSettings(url=servers.redis_url, prefix=name),
        streams=streams(name),
        folder=folder,
        # The default suits a model; word lists are quick enough for larger batches.
        extra={"RASID_ENRICHER_BATCH_RECORDS": "64"} | (extra or {}),
    )
    ensure_streams(cluster.kafka, cluster.streams, replication=1)
    cluster.track(seed_watchlist())
    try:
        for service in ("enricher", "alerter"):
            if peer:
                cluster.start(service, module="tests.bench.peer", arguments=[service])
            else:
                cluster.start(service)
        yield cluster
    finally:
        cluster.stop()


@contextmanager
def _servers(folder: Path) -> Iterator[Servers]:
    embedded = EmbeddedSettings()
    jars = ensure_jars(embedded.cache.expanduser(), lambda done, total: None, given=embedded.jars)
    kafka = prepare_kafka(folder / "kafka", jars, dict(os.environ))
    redis = prepare_redis(folder / "redis", dict(os.environ))
    children = [Child(kafka.command), Child(redis.command)]
    try:
        kafka.wait(children[0])
        redis.wait(children[1])
        yield Servers(kafka=KafkaSettings(bootstrap=kafka.bootstrap), redis_url=redis.url)
    finally:
        for child in children:
            child.stop()


def _demo() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "services.cli", "--home", home, "demo", "--once", "--json"]
        began = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            last = [time.perf_counter() - began for _ in process.stdout][-1]
    return {"demo_seconds_to_last_alert": last}


def _table(figures: dict[str, float]) -> str:
    lines = ["| figure | value |", "|---|---|"]
    return "\n".join(lines + [f"| {name} | {value:,.3g} |" for name, value in figures.items()])


if __name__ == "__main__":
    main()
