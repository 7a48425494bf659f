"""What worker processes answer at /metrics, /healthz and /readyz, on a real Kafka and Redis."""

import asyncio
import json
import os
import re
import socket
import threading
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
from prometheus_client import Metric
from prometheus_client.openmetrics.parser import (
    text_string_to_metric_families as parse_openmetrics,
)
from prometheus_client.parser import text_string_to_metric_families

from schemas.errors import DeadLetterReason
from services.platform import web
from services.platform.embedded.redis import prepare_redis
from services.platform.kafka.app import build_app
from services.platform.ports import choose_port
from services.platform.processes import Child
from services.platform.settings import KafkaSettings, RedisSettings, WebSettings, WorkerSettings
from services.platform.web import Progress
from tests.pipeline.articles import many_articles, seed_watchlist
from tests.pipeline.cluster import Cluster, Worker
from tests.platform.relay import Relay

OPENMETRICS = "application/openmetrics-text; version=1.0.0"
UNITS = ("_seconds", "_bytes", "_records")


def address(cluster: Cluster, worker: Worker) -> str:
    """Return where a worker answers, once it does."""
    cluster.wait_for(lambda: '"listening"' in worker.log.read_text(), "the worker's port")
    lines = map(json.loads, worker.log.read_text().splitlines())
    (said,) = [line for line in lines if line.get("action") == "listening"]
    found = f"http://{said['host']}:{said['port']}"
    cluster.wait_for(lambda: status(f"{found}/healthz") != 0, "the worker's pages")
    return found


def fetch(url: str, accept: str = "*/*") -> tuple[int, str, str]:
    """Return status, content type and body of a page."""
    request = urllib.request.Request(url, headers={"Accept": accept})  # noqa: S310 - our own
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - our own
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read().decode()


def status(url: str) -> int:
    """Return the status of a page, 0 where nobody answers."""
    try:
        return fetch(url)[0]
    except OSError:
        return 0


def problems(url: str) -> dict[str, str]:
    """Return what a page says is wrong."""
    code, _, body = fetch(url)
    said: dict[str, Any] = json.loads(body)
    assert (code, said["status"]) == ((503, "failing") if said["problems"] else (200, "ok"))
    return dict(said["problems"])


def is_ready(at: str) -> Callable[[], bool]:
    return lambda: status(f"{at}/readyz") == 200


def test_an_alerter_is_alive_and_not_ready_until_a_watchlist_is_stored(waiting: Cluster) -> None:
    at = address(waiting, waiting.start("alerter"))
    waiting.wait_for(lambda: _misses_only_a_watchlist(at), "the consumer group")
    assert problems(f"{at}/readyz") == {
        "watchlist": "no watchlist is stored yet: import one with `rasid watch import`"
    }
    assert problems(f"{at}/healthz") == {}
    waiting.track(seed_watchlist())
    waiting.wait_for(is_ready(at), "readiness")


def test_an_alerter_without_redis_is_alive_and_not_ready_until_it_is_back(
    waiting: Cluster, tmp_path: Path
) -> None:
    server = prepare_redis(tmp_path / "redis", dict(os.environ))
    waiting.redis = RedisSettings(url=server.url)
    child = Child(server.command)
    try:
        server.wait(child)
        waiting.track(seed_watchlist())
        at = address(waiting, waiting.start("alerter"))
        waiting.wait_for(is_ready(at), "readiness")
        child.kill()
        waiting.wait_for(lambda: "redis" in problems(f"{at}/readyz"), "unreadiness")
        assert problems(f"{at}/readyz")["redis"].startswith("Redis did not answer")
        assert problems(f"{at}/healthz") == {}
        child = Child(server.command)
        waiting.wait_for(is_ready(at), "readiness again")
    finally:
        child.stop()


def test_a_worker_that_finds_kafka_at_once_opens_its_port_once_and_keeps_it(
    waiting: Cluster,
) -> None:
    waiting.extra["RASID_WEB_PORT"] = str(choose_port())
    worker = waiting.start("alerter")
    at = address(waiting, worker)
    waiting.wait_for(lambda: _misses_only_a_watchlist(at), "the consumer group")
    assert worker.log.read_text().count('"listening"') == 1


def test_a_worker_whose_port_is_taken_ends_and_names_the_setting(waiting: Cluster) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        waiting.extra["RASID_WEB_PORT"] = str(taken.getsockname()[1])
        worker = waiting.start("alerter")
        worker.ended_by_us = True
        assert worker.process.wait(60) == 1
    assert "set RASID_WEB_PORT to a port that is free" in worker.log.read_text()


def test_a_worker_that_waits_for_kafka_is_alive_and_not_ready_at_its_port(waiting: Cluster) -> None:
    kafka, own, there = waiting.kafka.bootstrap, choose_port(), choose_port()
    waiting.kafka = KafkaSettings(bootstrap=f"127.0.0.1:{there}")
    waiting.extra["RASID_WEB_PORT"] = str(own)
    worker = waiting.start("alerter")
    at = f"http://127.0.0.1:{own}"
    waiting.wait_for(lambda: '"waiting for Kafka"' in worker.log.read_text(), "the wait")
    assert problems(f"{at}/readyz") == {"kafka": "waiting for Kafka"}
    assert problems(f"{at}/healthz") == {}
    with Relay(there, kafka) as relay:
        threading.Thread(target=relay.serve_forever, daemon=True).start()
        waiting.wait_for(lambda: _misses_only_a_watchlist(at), "the consumer group")
        relay.shutdown()


def _misses_only_a_watchlist(at: str) -> bool:
    try:
        return problems(f"{at}/readyz").keys() == {"watchlist"}
    except OSError:  # between the pages of the wait and those of the worker
        return False


async def test_a_worker_outside_its_consumer_group_is_not_ready(tmp_path: Path) -> None:
    settings = WorkerSettings(data_folder=tmp_path)
    app = build_app("a-group", settings, KafkaSettings(), WebSettings())
    assert await web._group_joined(app) == "not in the consumer group yet"
    app.rebalancing = True
    assert await web._group_joined(app) == "partitions are being assigned"


async def test_a_batch_in_work_for_too_long_is_said_until_it_is_done() -> None:
    progress = Progress(stuck_after_seconds=-1)
    assert await progress.check() is None
    with progress.batch():
        with progress.batch():
            pass
        assert re.fullmatch(r"one batch in work for \d+ s", await progress.check() or "")
    assert await progress.check() is None
    with Progress(stuck_after_seconds=600).batch():
        assert await Progress().check() is None


async def test_a_batch_that_fails_is_no_longer_in_work() -> None:
    progress = Progress(stuck_after_seconds=-1)
    with pytest.raises(ValueError, match="why"), progress.batch():
        raise ValueError("why")
    assert await progress.check() is None


async def test_a_check_that_hangs_is_a_problem_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_CHECK_SECONDS", 0.01)

    async def hang() -> str | None:
        await asyncio.sleep(60)
        return None

    assert await web._in_time(hang) == "no answer within 0 s"


@pytest.fixture
def at_work(cluster: Cluster) -> dict[str, str]:
    """Start one worker of each service, let them work, and return where they answer."""
    workers = {service: cluster.start(service) for service in ("enricher", "alerter")}
    found = {service: address(cluster, worker) for service, worker in workers.items()}
    cluster.publish(many_articles(20))
    cluster.wait_until_done()
    return found


def families(page: str) -> list[Metric]:
    return list(text_string_to_metric_families(page))


def test_the_metrics_of_workers_are_well_formed_and_complete(at_work: dict[str, str]) -> None:
    for service, at in at_work.items():
        code, content_type, page = fetch(f"{at}/metrics")
        assert (code, content_type.split(";")[0]) == (200, "text/plain")
        check_form(families(page))
        check_content(service, families(page))
        check_openmetrics(at)


def check_form(found: list[Metric]) -> None:
    names = Counter(family.name for family in found)
    assert [name for name, times in names.items() if times > 1] == []
    samples = Counter(
        (sample.name, tuple(sorted(sample.labels.items())))
        for family in found
        for sample in family.samples
    )
    assert [sample for sample, times in samples.items() if times > 1] == []
    assert [name for name, _ in samples if name.endswith("_created")] == []
    ours = [f for f in found if f.name.startswith("rasid_") and "_faust_" not in f.name]
    assert [f.name for f in ours if not f.documentation] == []
    assert [f.name for f in ours if f.type == "histogram" and not f.name.endswith(UNITS)] == []
    foreign = [f.name for f in found if not f.name.startswith(("rasid_", "process_", "python_"))]
    assert foreign == []


def check_content(service: str, found: list[Metric]) -> None:
    values = {
        (s.name, tuple(s.labels.values())): s.value for family in found for s in family.samples
    }
    for reason in DeadLetterReason:
        assert values[f"rasid_{service}_dead_letters_total", (reason.value,)] == 0
    articles = sum(
        v for (name, _), v in values.items() if name == f"rasid_{service}_articles_total"
    )
    assert articles == 20
    assert values["process_resident_memory_bytes", ()] > 0
    if service == "alerter":
        assert values["rasid_alerter_watchlist_entities", ()] == len(seed_watchlist())
        alerts = {k: v for (name, k), v in values.items() if name == "rasid_alerter_alerts_total"}
        assert {outcome for (outcome, _), count in alerts.items() if count} == {"new"}
        assert values["rasid_alerter_watchlist_failures_total", ("invalid",)] == 0


def check_openmetrics(at: str) -> None:
    _, content_type, page = fetch(f"{at}/metrics", accept=f"{OPENMETRICS},text/plain;q=0.5")
    assert content_type.startswith("application/openmetrics-text; version=1.0.0")
    assert page.endswith("# EOF\n")
    parsed = parse_openmetrics(page)  # type: ignore[no-untyped-call]
    assert {family.name for family in parsed} >= {"process_cpu_seconds"}


def test_a_worker_listens_on_this_machine_alone(cluster: Cluster) -> None:
    worker = cluster.start("enricher")
    port = int(address(cluster, worker).rpartition(":")[2])
    connections = psutil.Process(worker.process.pid).net_connections(kind="inet")
    listening = [c.laddr for c in connections if c.status == psutil.CONN_LISTEN]
    assert [(one.ip, one.port) for one in listening] == [("127.0.0.1", port)]
