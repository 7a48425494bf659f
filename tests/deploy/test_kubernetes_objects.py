"""deploy/k8s: valid objects that name what there is, hold no secret and have no rights."""

import kubernetes_validate
import pytest

from tests.deploy.kubernetes import OURS, config_maps, each_overlay, our_containers, selects
from tests.deploy.manifests import (
    DEPLOY,
    OVERLAYS,
    ROOT,
    known_settings,
    modules_in,
    of_kind,
    pods,
    rendered,
    settings_in,
)

KUBERNETES = "1.37"
"""The newest whose schemas kubernetes-validate carries."""


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
    (settings,) = [one["data"] for one in config_maps(overlay, "rasid-settings")]
    assert not [name for name in settings if "PASSWORD" in name]


@each_overlay
def test_every_module_that_is_started_exists(overlay: str) -> None:
    modules = modules_in(" ".join(" ".join(one["command"]) for one in our_containers(overlay)))
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
def test_every_container_says_what_it_needs(overlay: str) -> None:
    templates = pods(overlay)
    assert templates
    for template in templates.values():
        assert template["spec"]["containers"]
        for container in template["spec"]["containers"]:
            assert container["resources"]["requests"].keys() == {"cpu", "memory"}
            assert "memory" in container["resources"]["limits"]


@each_overlay
def test_every_workload_has_a_service_that_selects_it_or_needs_none(overlay: str) -> None:
    services = {one["metadata"]["name"]: one for one in of_kind(overlay, "Service")}
    for one in of_kind(overlay, "StatefulSet"):
        selector = {"matchLabels": services[one["spec"]["serviceName"]]["spec"]["selector"]}
        assert selects(selector, one["spec"]["template"])
