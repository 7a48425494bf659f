"""What is deployed, read from the files that deploy it."""

import re
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from deploy.env_example import env_example
from services.platform.embedded.jars import locked_jars
from tests.tools import tool

Document = Mapping[str, Any]

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
OVERLAYS = ("small", "production")


@cache
def compose() -> Document:
    """Return the compose file, merged keys resolved, as plain data."""
    return _mapping(yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8")))


@cache
def rendered(overlay: str) -> tuple[Document, ...]:
    """Return all objects of a Kubernetes overlay."""
    done = subprocess.run(
        [tool("kubectl"), "kustomize", str(DEPLOY / "k8s/overlays" / overlay)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return tuple(_mapping(one) for one in yaml.safe_load_all(done.stdout))


def of_kind(overlay: str, *kinds: str) -> list[Document]:
    """Return the objects of these kinds."""
    return [one for one in rendered(overlay) if one["kind"] in kinds]


def pods(overlay: str) -> dict[str, Document]:
    """Return the pod template of every workload, by its name."""
    workloads = of_kind(overlay, "StatefulSet", "Deployment")
    jobs = {
        one["metadata"]["name"]: one["spec"]["jobTemplate"]["spec"]["template"]
        for one in of_kind(overlay, "CronJob")
    }
    return jobs | {one["metadata"]["name"]: one["spec"]["template"] for one in workloads}


def units() -> list[Path]:
    """Return the systemd units."""
    kinds = (".service", ".target", ".timer")
    return sorted(path for path in DEPLOY.glob("systemd/*") if path.suffix in kinds)


def known_settings() -> set[str]:
    """Return the name of every variable that a process of ours reads."""
    return set(re.findall(r"^# (RASID_\w+)=", env_example(), flags=re.MULTILINE))


def settings_in(text: str) -> set[str]:
    """Return the variables of ours that a text names."""
    return set(re.findall(r"\bRASID_[A-Z_]+", text))


def modules_in(text: str) -> set[str]:
    """Return the modules of ours that a text starts."""
    return set(re.findall(r"\bservices(?:\.\w+)+", text))


def kafka_version() -> str:
    """Return the version of the Kafka that everything is tested on."""
    (version,) = {jar.version for jar in locked_jars() if jar.artifact == "kafka_2.13"}
    return version


def _mapping(value: object) -> Document:
    assert isinstance(value, dict)
    return value
