"""deploy/k8s: several workers by lag, spread over nodes, on a Kafka of several brokers."""

import re
from pathlib import Path

from schemas.streams import streams
from services.platform.kafka.app import build_app
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    StreamSettings,
    WebSettings,
    WorkerSettings,
)
from tests.deploy.kubernetes import OURS, config_maps
from tests.deploy.manifests import (
    DEPLOY,
    of_kind,
    pods,
)


def test_workers_are_counted_by_the_lag_of_their_own_group_and_stream() -> None:
    names, groups = streams(), GroupSettings()
    triggers = {
        one["spec"]["scaleTargetRef"]["name"]: one["spec"]["triggers"][0]["metadata"]
        for one in of_kind("production", "ScaledObject")
    }
    assert {name: (one["consumerGroup"], one["topic"]) for name, one in triggers.items()} == {
        "enricher": (groups.enricher, names.articles.name),
        "alerter": (groups.alerter, names.enriched.name),
    }


def test_lag_is_counted_from_where_a_new_group_of_workers_begins(tmp_path: Path) -> None:
    # KEDA's own default is the end: of a backlog that nobody has read yet it would see nothing.
    worker = WorkerSettings(data_folder=tmp_path)
    begins = build_app("lag", worker, KafkaSettings(), WebSettings()).conf
    for one in of_kind("production", "ScaledObject"):
        asked = one["spec"]["triggers"][0]["metadata"]["offsetResetPolicy"]
        assert asked == begins.consumer_auto_offset_reset


def test_there_are_never_more_workers_than_partitions() -> None:
    (settings,) = config_maps("production", "rasid-settings")
    partitions = int(settings["data"]["RASID_STREAM_PARTITIONS"])
    most = {one["spec"]["maxReplicaCount"] for one in of_kind("production", "ScaledObject")}
    assert most == {partitions}
    base = (DEPLOY / "k8s/autoscaling/scaling.yaml").read_text()
    assert {int(count) for count in re.findall(r"maxReplicaCount: (\d+)", base)} == {
        StreamSettings().partitions
    }


def test_a_worker_is_added_for_some_ten_seconds_of_waiting_work() -> None:
    guide = (DEPLOY / "operations.md").read_text()
    measured = {
        "enricher": r"enricher with the model in the box[^|]*\| ([\d.]+)",
        "alerter": r"alerter, articles per core and second[^|]*\| ([\d.]+)",
    }
    for one in of_kind("production", "ScaledObject"):
        found = re.search(measured[one["spec"]["scaleTargetRef"]["name"]], guide)
        assert found
        waiting = int(one["spec"]["triggers"][0]["metadata"]["lagThreshold"])
        assert 8 <= waiting / float(found[1]) <= 12


def test_each_service_is_spread_by_itself() -> None:
    for name in OURS:
        (spread,) = pods("production")[name]["spec"]["topologySpreadConstraints"]
        assert spread["matchLabelKeys"] == ["app.kubernetes.io/name"]


def test_what_counts_workers_finds_kafka_where_they_do() -> None:
    (settings,) = config_maps("production", "rasid-settings")
    asked = {
        one["spec"]["triggers"][0]["metadata"]["bootstrapServers"]
        for one in of_kind("production", "ScaledObject")
    }
    assert asked == {settings["data"]["RASID_KAFKA_BOOTSTRAP"]}


def test_a_count_of_workers_that_keda_keeps_stands_in_no_manifest() -> None:
    assert all("replicas" not in one["spec"] for one in of_kind("production", "StatefulSet"))


def test_production_runs_on_three_replicas_over_tls() -> None:
    (settings,) = config_maps("production", "rasid-settings")
    assert settings["data"]["RASID_STREAM_REPLICATION"] == "3"
    assert settings["data"]["RASID_KAFKA_SECURITY_PROTOCOL"] == "SASL_SSL"
    assert settings["data"]["RASID_REDIS_URL"].startswith("rediss://")
