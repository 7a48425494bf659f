"""What Prometheus is told to scrape is valid, and has the names that rules and panels go by."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from deploy.dashboards import BOARDS
from tests.deploy.manifests import DEPLOY, OVERLAYS, Document, of_kind, pods
from tests.tools import tool

RULES = DEPLOY / "prometheus/rules"
CONFIGURATIONS = (DEPLOY / "compose/prometheus.yml", DEPLOY / "k8s/prometheus.yml")
JOBS = {"enricher", "alerter", "notifier", "api", "canary"}


@pytest.mark.parametrize("file", CONFIGURATIONS, ids=lambda file: file.parent.name)
def test_prometheus_finds_nothing_wrong_with_it(file: Path, tmp_path: Path) -> None:
    configuration = yaml.safe_load(file.read_text())
    configuration["rule_files"] = [f"{RULES}/*.yml"]
    for job in configuration["scrape_configs"]:
        # Debian's Prometheus is built without Kubernetes.
        job.pop("kubernetes_sd_configs", None)
    (tmp_path / "prometheus.yml").write_text(yaml.safe_dump(configuration))
    done = subprocess.run(
        [tool("promtool"), "check", "config", str(tmp_path / "prometheus.yml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_rules_ask_for_no_job_but_ours() -> None:
    asked = re.findall(r'job=~?"([^"]+)"', "".join(file.read_text() for file in RULES.glob("*")))
    assert {job for one in asked for job in one.split("|")} <= JOBS


def test_the_compose_file_scrapes_every_job_that_rules_ask_for() -> None:
    scraped = yaml.safe_load(CONFIGURATIONS[0].read_text())["scrape_configs"]
    assert {one["job_name"] for one in scraped} == JOBS | {"prometheus"}


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_the_cluster_scrapes_every_job_that_rules_ask_for(overlay: str) -> None:
    lasting = {one["metadata"]["name"] for one in of_kind(overlay, "StatefulSet", "Deployment")}
    found = {
        template["metadata"]["labels"]["app.kubernetes.io/name"]
        for name, template in pods(overlay).items()
        if name in lasting
        and template["metadata"]["labels"].get("app.kubernetes.io/part-of") == "rasid"
        and any(port["name"] == "pages" for port in template["spec"]["containers"][0]["ports"])
    }
    assert found == JOBS


def test_panels_show_no_process_but_ours() -> None:
    # A Prometheus that a cluster shares has thousands of others under the same names.
    shared = re.compile(r"\b(?:up|process_\w+)\b(?:\{([^}]*)\})?")
    asked = [
        query.expression for board in BOARDS for panel in board.panels for query in panel.queries
    ]
    selectors = [found[1] or "" for one in asked for found in shared.finditer(one)]
    assert selectors
    for selector in selectors:
        (jobs,) = re.findall(r'job=~"([^"]+)"', selector) or [""]
        assert set(jobs.split("|")) == JOBS


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_no_pod_asks_to_be_scraped_a_second_time(overlay: str) -> None:
    # The Prometheus of the community's chart scrapes what has these annotations, under a job of its
    # own: each rate would be there twice.
    for name, template in pods(overlay).items():
        annotations = template["metadata"].get("annotations", {})
        assert not [one for one in annotations if one.startswith("prometheus.io/")], name


def test_a_pod_that_has_ended_is_no_process_that_is_down(tmp_path: Path) -> None:
    # An evicted pod stays listed, with its labels and ports, until somebody deletes it.
    configuration = yaml.safe_load(CONFIGURATIONS[1].read_text())
    (job,) = configuration["scrape_configs"]
    del job["kubernetes_sd_configs"]
    job["static_configs"] = [
        {"targets": ["10.0.0.1:9100"], "labels": _pod(phase)}
        for phase in ("Pending", "Running", "Succeeded", "Failed")
    ]
    (tmp_path / "prometheus.yml").write_text(yaml.safe_dump(configuration))
    found = _found_targets(tmp_path / "prometheus.yml", job["job_name"])
    assert sorted(one["instance"] for one in found) == ["api-pending", "api-running"]
    assert {one["job"] for one in found} == {"api"}


def _pod(phase: str) -> dict[str, str]:
    """Return what Kubernetes tells Prometheus of a pod of the API."""
    return {
        "__meta_kubernetes_pod_label_app_kubernetes_io_part_of": "rasid",
        "__meta_kubernetes_pod_label_app_kubernetes_io_name": "api",
        "__meta_kubernetes_pod_container_port_name": "pages",
        "__meta_kubernetes_pod_name": f"api-{phase.lower()}",
        "__meta_kubernetes_pod_phase": phase,
    }


def _found_targets(configuration: Path, job: str) -> list[Document]:
    """Return the labels of every target that is scraped."""
    command = [tool("promtool"), "check", "service-discovery", "--timeout=300ms"]
    done = subprocess.run(
        [*command, str(configuration), job], capture_output=True, text=True, check=True
    )
    found: list[Document] = [one["labels"] for one in json.loads(done.stdout)]
    return [labels for labels in found if labels]
