"""A worker that is told to stop ends in time, whatever it is doing."""

import pytest

from schemas.entity import Entity
from services.platform.ports import choose_port
from services.platform.settings import KafkaSettings
from tests.alert_examples import example_article
from tests.pipeline.cluster import Cluster


@pytest.mark.parametrize("service", ["enricher", "alerter"])
def test_an_idle_worker_told_to_stop_ends_cleanly(cluster: Cluster, service: str) -> None:
    worker = cluster.start(service)
    cluster.wait_for(worker.answers, "the worker")
    assert worker.terminate() == 0


def test_a_worker_that_waits_for_kafka_and_is_told_to_stop_ends_cleanly(waiting: Cluster) -> None:
    waiting.kafka = KafkaSettings(bootstrap=f"127.0.0.1:{choose_port()}")
    worker = waiting.start("alerter")
    waiting.wait_for(lambda: '"waiting for Kafka"' in worker.log.read_text(), "the wait")
    assert worker.terminate() == 0


def test_an_alerter_that_waits_for_a_watchlist_acknowledges_nothing_and_stops_in_time(
    waiting: Cluster,
) -> None:
    worker = waiting.start("alerter")
    waiting.publish_raw([(b"k", b"{}")], stream=waiting.streams.enriched)
    waiting.wait_for(worker.answers, "the worker")
    assert waiting.committed_records("alerter", waiting.streams.enriched) == []
    assert worker.terminate() == 0


def test_what_came_before_the_first_watchlist_is_matched_once_there_is_one(
    waiting: Cluster,
) -> None:
    waiting.start("enricher")
    waiting.start("alerter")
    waiting.publish([example_article("The FATF met.")])
    waiting.wait_for(lambda: bool(waiting.records(waiting.streams.enriched)), "enrichment")
    waiting.track([Entity(id="fatf", type="organization", names={"en": ("FATF",)})])
    waiting.wait_until_done()
    assert waiting.alert_count() == 1
