"""`make bench-capacity`: what one core, one gigabyte and one disk bear.

Rates go by processor time, not by the clock, so that a machine that does other things besides gives
the same figures.
"""

import argparse
import asyncio
import json
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from schemas.streams import streams
from services.platform.embedded.jars import ensure_jars
from services.platform.embedded.kafka import LocalKafka, prepare_kafka
from services.platform.embedded.redis import LocalRedis, prepare_redis
from services.platform.kafka.admin import ensure_streams
from services.platform.processes import Child
from services.platform.redis.client import connect
from services.platform.settings import EmbeddedSettings, KafkaSettings, RedisSettings
from tests.bench.load import full_articles, publish
from tests.pipeline.articles import expected_alert_ids, seed_watchlist
from tests.pipeline.cluster import Cluster

_QUICK = "lexicon"
_WARM_UP = 20
_MEBIBYTE = 1 << 20
_ALIASES = (1_000, 20_000)


@dataclass(frozen=True, kw_only=True)
class Site:
    """A Kafka and a Redis of this run alone, with their data in `folder`."""

    kafka: LocalKafka
    redis: LocalRedis
    folder: Path

    def bytes_of(self, stream: str) -> int:
        """Return what the records of a stream take on the broker's disk."""
        segments = (self.folder / "kafka/data").glob(f"{stream}-*/*.log")
        return sum(path.stat().st_size for path in segments)

    def bytes_of_redis(self) -> tuple[int, int]:
        """Return what Redis holds in memory and on disk."""
        client: Any = connect(RedisSettings(url=self.redis.url))
        log = sum(path.stat().st_size for path in (self.folder / "redis").glob("appendonlydir/*"))
        return int(client.info("memory")["used_memory"]), log


def main() -> None:
    """Measure everything and print a table; `--json` prints the figures alone."""
    parser = argparse.ArgumentParser(prog="make bench-capacity", description=__doc__)
    parser.add_argument("--articles", type=int, default=200, help="articles; ten times for lists")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures: dict[str, float] = {}
    for engine, count in ((_QUICK, 10 * options.articles), ("ensemble", options.articles)):
        with tempfile.TemporaryDirectory() as folder, _site(Path(folder)) as site:
            figures |= _work(site, engine, count)
    figures |= _memory_of_aliases()
    if options.json:
        print(json.dumps(figures, indent=2))  # noqa: T201
    else:
        lines = [f"| {name} | {value:,.4g} |" for name, value in figures.items()]
        print("\n".join(["| figure | value |", "|---|---|", *lines]))  # noqa: T201


def _work(site: Site, engine: str, count: int) -> dict[str, float]:
    with _cluster(site, engine) as cluster:
        _send_and_wait(cluster, _WARM_UP, "warm-up")
        before, stored = _processor_seconds(cluster), site.bytes_of_redis()
        written = _written(site, cluster)
        alerts = _send_and_wait(cluster, count, "measured")
        spent = _more(_processor_seconds(cluster), before)
        kept = _more(site.bytes_of_redis(), stored)
        figures = {
            f"{engine}_enricher_articles_per_core_second": count / spent[0],
            f"{engine}_enricher_mebibytes": _mebibytes(cluster, 0),
            f"{engine}_kafka_bytes_per_article": (_written(site, cluster) - written) / count,
        }
        if engine != _QUICK:
            # The alerter hardly works beside it: its figures would be those of waiting.
            return figures
        return figures | {
            "alerter_articles_per_core_second": count / spent[1],
            "alerter_mebibytes": _mebibytes(cluster, 1),
            "redis_memory_bytes_per_alert": kept[0] / alerts,
            "redis_disk_bytes_per_alert": kept[1] / alerts,
        }


def _written(site: Site, cluster: Cluster) -> int:
    names = (cluster.streams.articles.name, cluster.streams.enriched.name)
    return sum(site.bytes_of(name) for name in names)


def _send_and_wait(cluster: Cluster, count: int, label: str) -> int:
    """Return how many alerts the articles raised, when all of them are written."""
    articles = full_articles(count, label)
    raised = len(expected_alert_ids(articles, seed_watchlist()))
    expected = cluster.alert_count() + raised
    asyncio.run(publish(cluster.kafka.bootstrap, cluster.streams.articles.name, articles))
    cluster.wait_for(lambda: cluster.alert_count() >= expected, "alerts", seconds=600)
    return raised


def _processor_seconds(cluster: Cluster) -> list[float]:
    times = [psutil.Process(worker.process.pid).cpu_times() for worker in cluster.workers]
    return [one.user + one.system for one in times]


def _more(after: Sequence[float], before: Sequence[float]) -> list[float]:
    return [now - then for now, then in zip(after, before, strict=True)]


def _mebibytes(cluster: Cluster, worker: int) -> float:
    process = psutil.Process(cluster.workers[worker].process.pid)
    return float(process.memory_info().rss) / _MEBIBYTE


def _memory_of_aliases() -> dict[str, float]:
    """Return what an alias takes in an alerter, from watchlists of two sizes."""
    small, large = (_resident_bytes(count) for count in _ALIASES)
    return {"alerter_bytes_per_alias": (large - small) / (_ALIASES[1] - _ALIASES[0])}


def _resident_bytes(aliases: int) -> int:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.aliases", str(aliases)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return int(done.stdout)


@contextmanager
def _cluster(site: Site, engine: str) -> Iterator[Cluster]:
    name = f"bench-{secrets.token_hex(4)}"
    cluster = Cluster(
        kafka=KafkaSettings(bootstrap=site.kafka.bootstrap),
        redis=RedisSettings(url=site.redis.url, prefix=name),
        streams=streams(name),
        folder=site.folder,
        extra={"RASID_ENRICHER_MENTION_ENGINE": engine, "RASID_ENRICHER_TOPIC_ENGINE": engine},
    )
    ensure_streams(cluster.kafka, cluster.streams, replication=1)
    cluster.track(seed_watchlist())
    try:
        for service in ("enricher", "alerter"):
            cluster.start(service)
        yield cluster
    finally:
        cluster.stop()


@contextmanager
def _site(folder: Path) -> Iterator[Site]:
    embedded = EmbeddedSettings()
    jars = ensure_jars(embedded.cache.expanduser(), lambda done, total: None, given=embedded.jars)
    kafka = prepare_kafka(folder / "kafka", jars, dict(os.environ))
    redis = prepare_redis(folder / "redis", dict(os.environ))
    children: Sequence[Child] = [Child(kafka.command), Child(redis.command)]
    try:
        kafka.wait(children[0])
        redis.wait(children[1])
        yield Site(kafka=kafka, redis=redis, folder=folder)
    finally:
        for child in children:
            child.stop()


if __name__ == "__main__":
    main()
