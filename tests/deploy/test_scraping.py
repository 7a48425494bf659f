"""What Prometheus is told to scrape is valid, and has the names that rules and panels go by."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.deploy.manifests import DEPLOY, OVERLAYS, of_kind, pods
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
