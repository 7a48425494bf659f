"""What a worker measures, as Prometheus reads it."""

import pytest
from prometheus_client import CollectorRegistry
from prometheus_client.openmetrics.exposition import generate_latest

from services.platform.errors import (
    DependencyUnavailableError,
    KafkaUnavailableError,
    KafkaUnreachableError,
)
from services.platform.standing import Standing
from services.platform.worker_metrics import WorkerMetrics

TRACE = "0af7651916cd43dd8448eb211c80319c"
TRACEPARENT = f"00-{TRACE}-b7ad6b7169203331-01"


@pytest.fixture
def registry() -> CollectorRegistry:
    return CollectorRegistry()


@pytest.fixture
def metrics(registry: CollectorRegistry) -> WorkerMetrics:
    return WorkerMetrics("alerter", ("match",), registry)


def test_a_stage_that_fails_is_timed_too(
    metrics: WorkerMetrics, registry: CollectorRegistry
) -> None:
    with pytest.raises(OSError, match="away"), metrics.stage("match"):
        raise OSError("away")
    assert registry.get_sample_value("rasid_alerter_stage_seconds_count", {"stage": "match"}) == 1


def test_a_stage_and_a_batch_lead_to_the_trace_of_an_article(
    metrics: WorkerMetrics, registry: CollectorRegistry
) -> None:
    metrics.batch(3, traceparent=TRACEPARENT)
    with metrics.stage("match", traceparent=TRACEPARENT):
        pass
    page = generate_latest(registry).decode().splitlines()  # type: ignore[no-untyped-call]
    leading = [line.split("{")[0] for line in page if f'# {{trace_id="{TRACE}"}}' in line]
    assert leading == ["rasid_alerter_batch_records_bucket", "rasid_alerter_stage_seconds_bucket"]


@pytest.mark.parametrize(
    ("error", "dependency"),
    [
        (DependencyUnavailableError("Redis did not answer"), "redis"),
        (KafkaUnavailableError("Kafka did not answer"), "kafka"),
        (KafkaUnreachableError("Nothing answers", "Start it"), "kafka"),
    ],
)
def test_an_error_is_counted_for_the_dependency_that_it_comes_from(
    metrics: WorkerMetrics, registry: CollectorRegistry, error: Exception, dependency: str
) -> None:
    metrics.retried(error)
    counted = {
        one: registry.get_sample_value("rasid_alerter_dependency_errors_total", {"dependency": one})
        for one in ("kafka", "redis")
    }
    assert counted == {"kafka": 0, "redis": 0} | {dependency: 1}


def test_a_kafka_that_does_not_tell_the_lag_is_a_kafka_that_is_away(
    metrics: WorkerMetrics, registry: CollectorRegistry
) -> None:
    # A consumer without a broker gets no batch, and so tries none again: nothing else would tell.
    metrics.lag_unknown(KafkaUnavailableError("Kafka did not answer"))
    asked = {"dependency": "kafka"}
    assert registry.get_sample_value("rasid_alerter_dependency_errors_total", asked) == 1


def test_a_partition_that_stands_still_is_told_from_one_that_moves(
    metrics: WorkerMetrics, registry: CollectorRegistry
) -> None:
    for committed in (5, 9):
        moving = Standing(partition=0, lag=2, committed=committed, next=committed)
        standing = Standing(partition=1, lag=7, committed=3, next=3)
        metrics.behind([moving, standing], 12.5)
    told = {
        (name, number): registry.get_sample_value(f"rasid_alerter_{name}", {"partition": number})
        for name in ("consumer_lag_records", "committed_records")
        for number in ("0", "1")
    }
    assert told == {
        ("consumer_lag_records", "0"): 2,
        ("consumer_lag_records", "1"): 7,
        ("committed_records", "0"): 9,
        ("committed_records", "1"): 3,
    }
    assert registry.get_sample_value("rasid_alerter_oldest_unread_seconds") == 12.5
