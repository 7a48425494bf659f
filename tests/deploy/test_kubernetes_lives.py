"""deploy/k8s: how pods begin, are asked whether they are well, are disturbed and end."""

import pytest

from tests.deploy.kubernetes import PAGES, config_maps, each_of_ours, each_overlay, selects
from tests.deploy.manifests import (
    Document,
    of_kind,
    pods,
)

WORKERS = ("enricher", "alerter")


MOST_SECONDS_TO_STOP = 8


@each_overlay
@each_of_ours
def test_a_pod_is_asked_whether_it_is_well_on_the_port_it_serves(overlay: str, name: str) -> None:
    (container,) = pods(overlay)[name]["spec"]["containers"]
    (settings,) = config_maps(overlay, "rasid-settings")
    assert settings["data"]["RASID_WEB_PORT"] == str(PAGES)
    assert {"name": "pages", "containerPort": PAGES} in container["ports"]
    for probe, page in (("startup", "healthz"), ("liveness", "healthz"), ("readiness", "readyz")):
        asked = container[f"{probe}Probe"]
        assert asked["httpGet"] == {"path": f"/{page}", "port": "pages"}
        # The pages themselves give up on Kafka and Redis after three seconds, and then say why.
        assert asked["timeoutSeconds"] > 3


@each_overlay
@each_of_ours
def test_a_disruption_takes_one_pod_of_a_service_at_a_time(overlay: str, name: str) -> None:
    budgets = [
        one
        for one in of_kind(overlay, "PodDisruptionBudget")
        if selects(one["spec"]["selector"], pods(overlay)[name])
    ]
    assert [one["spec"]["maxUnavailable"] for one in budgets] == [1]


@each_overlay
def test_what_does_not_work_anyway_holds_up_no_drain(overlay: str) -> None:
    # Without Kafka no worker is ready, and no node could be emptied until it is back.
    budgets = of_kind(overlay, "PodDisruptionBudget")
    policies = {one["spec"].get("unhealthyPodEvictionPolicy") for one in budgets}
    assert policies == {"AlwaysAllow"}


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


def _seconds_before_it_is_asked_to_stop(container: Document) -> int:
    command = container.get("lifecycle", {}).get("preStop", {}).get("exec", {}).get("command")
    if command is None:
        return 0
    program, seconds = command
    assert program == "sleep"
    return int(seconds)
