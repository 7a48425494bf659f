"""Workers are killed or stopped in the middle of their work: nothing is lost, nothing doubled."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.enriched import Enriched
from schemas.subscription import default_subscription
from services.platform.embedded.redis import prepare_redis
from services.platform.processes import Child
from services.platform.redis.client import connect
from services.platform.settings import RedisSettings
from tests.pipeline.articles import expected_alert_ids, many_articles, seed_watchlist
from tests.pipeline.cluster import Cluster

pytestmark = pytest.mark.slow

ARTICLES = 2_000


@pytest.fixture
def slow_redis(tmp_path: Path, random_name: str) -> Iterator[RedisSettings]:
    """Start a Valkey that brings nothing to disk until it is told to."""
    server = prepare_redis(tmp_path / "valkey", dict(os.environ))
    child = Child(server.command)
    server.wait(child)
    settings = RedisSettings(url=server.url, prefix=random_name)
    connect(settings).config_set("appendfsync", "no")
    yield settings
    child.stop()


@pytest.mark.timeout(360)
def test_workers_killed_mid_stream_lose_nothing_and_double_nothing(cluster: Cluster) -> None:
    articles = many_articles(ARTICLES)
    expected = expected_alert_ids(articles, seed_watchlist())
    workers = [cluster.start(service) for service in ("enricher", "alerter") for _ in range(2)]
    cluster.wait_for(
        lambda: set(cluster.members().values()) == {2}, "two workers of each", seconds=120
    )
    cluster.publish(articles)
    cluster.wait_for(lambda: cluster.alert_count() > len(expected) // 10, "the first alerts")
    cluster.wait_for(lambda: min(cluster.lags().values()) > 0, "both services behind")
    workers[0].kill()
    workers[2].kill()
    assert min(cluster.lags().values()) > 0, "killed too late to prove anything"
    assert cluster.alert_count() < len(expected), "killed too late to prove anything"
    for service in ("enricher", "alerter"):
        cluster.start(service)
    cluster.wait_until_done(seconds=120)
    assert cluster.alert_ids() == Counter(expected)
    subscriptions = [default_subscription(entity).id for entity in seed_watchlist()]
    assert cluster.subscription_alert_ids(subscriptions) == Counter(expected)


def test_a_worker_told_to_stop_mid_batch_commits_nothing_unfinished_and_ends_in_ten_seconds(
    cluster: Cluster,
) -> None:
    articles = many_articles(300)
    worker = cluster.start("enricher", module="tests.pipeline.slow_enricher")
    cluster.publish(articles)
    cluster.wait_for(lambda: bool(cluster.records(cluster.streams.enriched)), "the first batch")
    status = worker.terminate()
    assert status == 0, cluster.logs()
    assert "stop_deadline" not in worker.log.read_text()
    done = {
        Enriched.decode(value).article.id for _, value in cluster.records(cluster.streams.enriched)
    }
    committed = cluster.committed_records("enricher", cluster.streams.articles)
    assert 0 < len(done) < len(articles)
    assert {key.decode() for key in committed} <= done


def test_what_a_stopped_worker_left_is_finished_by_the_next(cluster: Cluster) -> None:
    articles = many_articles(300)
    slow = cluster.start("enricher", module="tests.pipeline.slow_enricher")
    cluster.start("alerter")
    cluster.publish(articles)
    cluster.wait_for(lambda: cluster.alert_count() > 0, "the first alert")
    slow.terminate()
    cluster.start("enricher")
    cluster.wait_until_done()
    assert cluster.alert_ids() == Counter(expected_alert_ids(articles, seed_watchlist()))


def test_an_alerter_told_to_stop_while_redis_is_slow_commits_nothing_and_leaves_all_to_the_next(
    waiting: Cluster, slow_redis: RedisSettings
) -> None:
    waiting.redis = slow_redis
    waiting.track(seed_watchlist())
    client = connect(slow_redis)
    waiting.start("enricher")
    alerter = waiting.start("alerter")
    articles = many_articles(100)
    waiting.publish(articles)
    waiting.wait_for(
        lambda: any(one["cmd"] == "waitaof" for one in client.client_list()), "a batch in work"
    )
    assert alerter.terminate() == 0, waiting.logs()
    assert waiting.committed_records("alerter", waiting.streams.enriched) == []
    client.config_set("appendfsync", "always")
    waiting.start("alerter")
    waiting.wait_until_done()
    assert waiting.alert_ids() == Counter(expected_alert_ids(articles, seed_watchlist()))
