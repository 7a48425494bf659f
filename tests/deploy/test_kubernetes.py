"""deploy/k8s: valid objects, closed to the network, and of one mind with the code."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import kubernetes_validate
import pytest

from schemas.streams import streams
from services.platform.kafka.app import build_app
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    StreamSettings,
    WebSettings,
    WorkerSettings,
)
from tests.deploy.manifests import (
    DEPLOY,
    OVERLAYS,
    ROOT,
    Document,
    compose,
    known_settings,
    modules_in,
    of_kind,
    pods,
    rendered,
    settings_in,
)
from tests.deploy.redis_as_deployed import RedisAsDeployed

KUBERNETES = "1.37"
"""The newest whose schemas kubernetes-validate carries."""
OURS = ("enricher", "alerter", "notifier", "api", "canary")
WORKERS = ("enricher", "alerter")
PAGES, API = 9100, 8080
MOST_SECONDS_TO_STOP = 8
NODE_LOCAL_NAMES = "169.254.20.10/32"

each_overlay = pytest.mark.parametrize("overlay", OVERLAYS)
each_of_ours = pytest.mark.parametrize("name", OURS)


def test_every_overlay_is_tested() -> None:
    assert {path.name for path in (DEPLOY / "k8s/overlays").iterdir()} == set(OVERLAYS)


@each_overlay
def test_every_object_is_valid_with_no_field_that_kubernetes_does_not_know(overlay: str) -> None:
    for one in rendered(overlay):
        if not one["apiVersion"].startswith("keda.sh/"):
            kubernetes_validate.validate(one, KUBERNETES, strict=True)


@each_overlay
def test_every_setting_exists(overlay: str) -> None:
    assert settings_in(str(rendered(overlay))) <= known_settings()


@each_overlay
def test_no_secret_stands_in_a_manifest(overlay: str) -> None:
    assert not of_kind(overlay, "Secret")
    (settings,) = [one["data"] for one in _config_maps(overlay, "rasid-settings")]
    assert not [name for name in settings if "PASSWORD" in name]


@each_overlay
def test_every_module_that_is_started_exists(overlay: str) -> None:
    modules = modules_in(" ".join(" ".join(one["command"]) for one in _our_containers(overlay)))
    assert modules
    for module in modules:
        assert (ROOT / module.replace(".", "/") / "__main__.py").is_file(), module


@each_overlay
@pytest.mark.parametrize("name", [*OURS, "save-offsets"])
def test_a_pod_has_no_rights_and_a_root_that_is_read_only(overlay: str, name: str) -> None:
    pod = pods(overlay)[name]["spec"]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["automountServiceAccountToken"] is False
    for container in (*pod["containers"], *pod.get("initContainers", ())):
        security = container["securityContext"]
        assert security["readOnlyRootFilesystem"] is True
        assert security["allowPrivilegeEscalation"] is False
        assert security["capabilities"] == {"drop": ["ALL"]}


@each_overlay
@each_of_ours
def test_a_pod_is_asked_whether_it_is_well_on_the_port_it_serves(overlay: str, name: str) -> None:
    (container,) = pods(overlay)[name]["spec"]["containers"]
    (settings,) = _config_maps(overlay, "rasid-settings")
    assert settings["data"]["RASID_WEB_PORT"] == str(PAGES)
    assert {"name": "pages", "containerPort": PAGES} in container["ports"]
    for probe, page in (("startup", "healthz"), ("liveness", "healthz"), ("readiness", "readyz")):
        asked = container[f"{probe}Probe"]
        assert asked["httpGet"] == {"path": f"/{page}", "port": "pages"}
        # The pages themselves give up on Kafka and Redis after three seconds, and then say why.
        assert asked["timeoutSeconds"] > 3


@each_overlay
def test_every_container_says_what_it_needs(overlay: str) -> None:
    templates = pods(overlay)
    assert templates
    for template in templates.values():
        assert template["spec"]["containers"]
        for container in template["spec"]["containers"]:
            assert container["resources"]["requests"].keys() == {"cpu", "memory"}
            assert "memory" in container["resources"]["limits"]


@each_overlay
@each_of_ours
def test_a_disruption_takes_one_pod_of_a_service_at_a_time(overlay: str, name: str) -> None:
    budgets = [
        one
        for one in of_kind(overlay, "PodDisruptionBudget")
        if _selects(one["spec"]["selector"], pods(overlay)[name])
    ]
    assert [one["spec"]["maxUnavailable"] for one in budgets] == [1]


@each_overlay
def test_what_does_not_work_anyway_holds_up_no_drain(overlay: str) -> None:
    # Without Kafka no worker is ready, and no node could be emptied until it is back.
    budgets = of_kind(overlay, "PodDisruptionBudget")
    policies = {one["spec"].get("unhealthyPodEvictionPolicy") for one in budgets}
    assert policies == {"AlwaysAllow"}


@each_overlay
@each_of_ours
def test_nothing_comes_in_but_whoever_scrapes_and_who_calls_the_api(
    overlay: str, name: str
) -> None:
    policies = _policies(overlay, name)
    assert any(set(one["policyTypes"]) == {"Ingress", "Egress"} for one in policies)
    ways_in = [way for one in policies for way in one.get("ingress", ())]
    open_ports = {port["port"] for way in ways_in for port in way["ports"]}
    assert open_ports == ({PAGES, API} if name == "api" else {PAGES})
    assert all("namespaceSelector" in source for way in ways_in for source in way["from"])


@each_overlay
def test_only_the_notifier_reaches_the_world_and_no_private_network_of_it(overlay: str) -> None:
    # Each may ask its node for a name.
    blocks = {
        name: [one for one in _address_blocks(overlay, name) if one != {"cidr": NODE_LOCAL_NAMES}]
        for name in OURS
    }
    assert [name for name in OURS if blocks[name]] == ["notifier"]
    (internet,) = [one for one in blocks["notifier"] if one["cidr"] == "0.0.0.0/0"]
    private = {"10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"}
    assert private <= set(internet["except"])


@each_overlay
@pytest.mark.parametrize("name", WORKERS)
def test_a_worker_keeps_its_name_so_that_a_restart_costs_no_rebalance(
    overlay: str, name: str
) -> None:
    (workload,) = [
        one for one in of_kind(overlay, "StatefulSet") if one["metadata"]["name"] == name
    ]
    (container,) = workload["spec"]["template"]["spec"]["containers"]
    named = {one["name"]: one.get("valueFrom") for one in container["env"]}
    own_name = {"fieldRef": {"fieldPath": "metadata.name"}}
    assert named[f"RASID_{name.upper()}_INSTANCE_ID"] == own_name


@each_overlay
def test_the_api_is_reached_on_the_port_it_listens_on(overlay: str) -> None:
    (container,) = pods(overlay)["api"]["spec"]["containers"]
    (settings,) = _config_maps(overlay, "rasid-settings")
    assert settings["data"]["RASID_API_PORT"] == str(API)
    assert {"name": "http", "containerPort": API} in container["ports"]
    (service,) = [one for one in of_kind(overlay, "Service") if one["metadata"]["name"] == "api"]
    assert [port["targetPort"] for port in service["spec"]["ports"]] == ["http"]


@each_overlay
@each_of_ours
def test_kubernetes_waits_longer_than_a_service_takes_to_stop(overlay: str, name: str) -> None:
    pod = pods(overlay)[name]["spec"]
    before = _seconds_before_it_is_asked_to_stop(pod["containers"][0])
    assert pod["terminationGracePeriodSeconds"] > before + MOST_SECONDS_TO_STOP


@each_overlay
def test_the_api_goes_on_answering_until_nobody_is_sent_to_it_any_more(overlay: str) -> None:
    # Proxies of the cluster learn that a pod ends while it is asked to, not before.
    (container,) = pods(overlay)["api"]["spec"]["containers"]
    assert _seconds_before_it_is_asked_to_stop(container) >= 5


@each_overlay
def test_there_is_never_more_than_one_canary(overlay: str) -> None:
    (canary,) = [
        one for one in of_kind(overlay, "Deployment") if one["metadata"]["name"] == "canary"
    ]
    assert canary["spec"]["replicas"] == 1
    assert canary["spec"]["strategy"] == {"type": "Recreate"}


@each_overlay
def test_every_workload_has_a_service_that_selects_it_or_needs_none(overlay: str) -> None:
    services = {one["metadata"]["name"]: one for one in of_kind(overlay, "Service")}
    for one in of_kind(overlay, "StatefulSet"):
        selector = {"matchLabels": services[one["spec"]["serviceName"]]["spec"]["selector"]}
        assert _selects(selector, one["spec"]["template"])


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
    (settings,) = _config_maps("production", "rasid-settings")
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


@each_overlay
@each_of_ours
def test_traces_may_go_to_a_namespace_that_is_marked_for_them(overlay: str, name: str) -> None:
    ways = [way for one in _policies(overlay, name) for way in one.get("egress", ())]
    marked = {"matchLabels": {"rasid.dev/traces": "true"}}
    (way,) = [one for one in ways if {"namespaceSelector": marked} in one.get("to", ())]
    assert {port["port"] for port in way["ports"]} == {4317, 4318}


def test_what_counts_workers_finds_kafka_where_they_do() -> None:
    (settings,) = _config_maps("production", "rasid-settings")
    asked = {
        one["spec"]["triggers"][0]["metadata"]["bootstrapServers"]
        for one in of_kind("production", "ScaledObject")
    }
    assert asked == {settings["data"]["RASID_KAFKA_BOOTSTRAP"]}


def test_a_count_of_workers_that_keda_keeps_stands_in_no_manifest() -> None:
    assert all("replicas" not in one["spec"] for one in of_kind("production", "StatefulSet"))


def test_production_runs_on_three_replicas_over_tls() -> None:
    (settings,) = _config_maps("production", "rasid-settings")
    assert settings["data"]["RASID_STREAM_REPLICATION"] == "3"
    assert settings["data"]["RASID_KAFKA_SECURITY_PROTOCOL"] == "SASL_SSL"
    assert settings["data"]["RASID_REDIS_URL"].startswith("rediss://")


@pytest.mark.parametrize("name", ["kafka", "redis"])
def test_the_small_overlay_and_compose_run_the_same_servers(name: str) -> None:
    (container,) = pods("small")[name]["spec"]["containers"]
    assert container["image"] in compose()["services"][name]["image"]


def test_kafka_has_the_same_settings_in_the_small_overlay_and_in_compose() -> None:
    # The voter is asked in its own container rather than by the name of a service.
    own = {"CLUSTER_ID", "KAFKA_CONTROLLER_QUORUM_VOTERS", "KAFKA_LOG_DIRS"}
    (container,) = pods("small")["kafka"]["spec"]["containers"]
    here = {one["name"]: one["value"] for one in container["env"]}
    there = compose()["services"]["kafka"]["environment"]
    assert here.keys() == there.keys()
    assert {name for name in here if here[name] != there[name]} <= own


def test_redis_asks_for_the_password_and_keeps_what_it_has_acknowledged(
    redis_as_deployed: RedisAsDeployed,
) -> None:
    (container,) = pods("small")["redis"]["spec"]["containers"]
    small = DEPLOY / "k8s/overlays/small/redis.conf"
    settings = redis_as_deployed.run(container["command"][-1], small)
    assert settings["appendonly"] == "yes"
    assert settings["appendfsync"] == "always"


def test_redis_refuses_writes_before_its_pod_is_killed_for_its_memory() -> None:
    (container,) = pods("small")["redis"]["spec"]["containers"]
    settings = (DEPLOY / "k8s/overlays/small/redis.conf").read_text()
    (most,) = re.findall(r"^maxmemory (\d+)mb$", settings, re.MULTILINE)
    limit = container["resources"]["limits"]["memory"]
    assert int(most) <= 0.8 * 1024 * int(limit.removesuffix("Gi"))


def test_redis_has_the_same_settings_in_the_small_overlay_and_in_compose() -> None:
    # A folder of manifests may not reach above itself: a copy, then, that may not differ.
    here = DEPLOY / "k8s/overlays/small/redis.conf"
    assert here.read_text() == (DEPLOY / "compose/redis.conf").read_text()


def _our_containers(overlay: str) -> Iterator[Document]:
    for template in pods(overlay).values():
        spec = template["spec"]
        for container in (*spec["containers"], *spec.get("initContainers", ())):
            if container["image"].startswith("rasid:"):
                yield container


def _seconds_before_it_is_asked_to_stop(container: Document) -> int:
    command = container.get("lifecycle", {}).get("preStop", {}).get("exec", {}).get("command")
    if command is None:
        return 0
    program, seconds = command
    assert program == "sleep"
    return int(seconds)


def _config_maps(overlay: str, name: str) -> list[Document]:
    return [
        one for one in of_kind(overlay, "ConfigMap") if one["metadata"]["name"].startswith(name)
    ]


def _policies(overlay: str, name: str) -> list[Document]:
    return [
        one["spec"]
        for one in of_kind(overlay, "NetworkPolicy")
        if _selects(one["spec"]["podSelector"], pods(overlay)[name])
    ]


def _address_blocks(overlay: str, name: str) -> list[Document]:
    return [
        target["ipBlock"]
        for policy in _policies(overlay, name)
        for way in policy.get("egress", ())
        for target in way.get("to", ())
        if "ipBlock" in target
    ]


def _selects(selector: Document, template: Document) -> bool:
    labels: Mapping[str, str] = template["metadata"]["labels"]
    wanted = selector.get("matchLabels", {})
    return all(labels.get(key) == value for key, value in wanted.items()) and all(
        labels.get(one["key"]) in one["values"] for one in selector.get("matchExpressions", ())
    )
