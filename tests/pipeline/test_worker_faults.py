"""Workers are killed or stopped in the middle of their work: nothing is lost, nothing doubled."""

from collections import Counter

import pytest

from schemas.enriched import Enriched
from tests.pipeline.articles import expected_alert_ids, many_articles, seed_watchlist
from tests.pipeline.cluster import Cluster

ARTICLES = 2_000


@pytest.mark.timeout(240)
def test_workers_killed_mid_stream_lose_nothing_and_double_nothing(cluster: Cluster) -> None:
    articles = many_articles(ARTICLES)
    expected = expected_alert_ids(articles, seed_watchlist())
    workers = [cluster.start(service) for service in ("enricher", "alerter") for _ in range(2)]
    cluster.publish(articles)
    cluster.wait_for(lambda: cluster.alert_count() > len(expected) // 10, "the first alerts")
    workers[0].kill()
    workers[2].kill()
    assert cluster.alert_count() < len(expected), "killed too late to prove anything"
    for service in ("enricher", "alerter"):
        cluster.start(service)
    cluster.wait_until_done(seconds=120)
    assert cluster.alert_ids() == Counter(expected)


@pytest.mark.timeout(120)
def test_a_worker_told_to_stop_mid_batch_commits_nothing_unfinished_and_ends_in_ten_seconds(
    cluster: Cluster,
) -> None:
    articles = many_articles(300)
    worker = cluster.start("enricher", module="tests.pipeline.slow_enricher")
    cluster.publish(articles)
    cluster.wait_for(lambda: bool(cluster.records(cluster.streams.enriched)), "the first batch")
    status = worker.terminate()
    assert status == 0, cluster.logs()
    done = {
        Enriched.decode(value).article.id for _, value in cluster.records(cluster.streams.enriched)
    }
    committed = cluster.committed_records("enricher", cluster.streams.articles)
    assert 0 < len(done) < len(articles)
    assert {key.decode() for key in committed} <= done


@pytest.mark.timeout(120)
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
