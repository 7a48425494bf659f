"""A real Prometheus that scrapes processes of a test."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from math import isnan
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

import yaml

from services.platform.ports import choose_port
from tests.tools import tool
from tests.waiting import eventually

RULES = Path(__file__).resolve().parents[2] / "deploy/prometheus/rules"


@dataclass(frozen=True)
class Prometheus:
    """A running Prometheus."""

    address: str

    def ask(self, path: str, **parameters: str) -> Any:
        """Return the data of an answer of its HTTP API."""
        url = f"{self.address}/api/v1/{path}?{urlencode(parameters)}"
        with urlopen(url, timeout=10) as answer:  # noqa: S310 - our own
            return json.load(answer)["data"]

    def values(self, expression: str) -> list[float]:
        """Return the value of every series of an expression that has one."""
        result = self.ask("query", query=expression)["result"]
        found = [float(series["value"][1]) for series in result]
        return [value for value in found if not isnan(value)]


@contextmanager
def run_prometheus(folder: Path, targets: Mapping[str, str]) -> Iterator[Prometheus]:
    """Run one that scrapes each second and evaluates our rules.

    Args:
        targets: address by the name of the job.
    """
    settings = {
        "global": {"scrape_interval": "1s", "evaluation_interval": "1s"},
        "rule_files": [f"{RULES}/*.yml"],
        "scrape_configs": [
            {"job_name": job, "static_configs": [{"targets": [target]}]}
            for job, target in targets.items()
        ],
    }
    folder.mkdir()
    (folder / "prometheus.yml").write_text(yaml.safe_dump(settings))
    listen = f"127.0.0.1:{choose_port()}"
    command = [tool("prometheus"), f"--config.file={folder}/prometheus.yml"]
    command += [f"--storage.tsdb.path={folder}/data", f"--web.listen-address={listen}"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(f"http://{listen}", folder / "log")
        yield Prometheus(f"http://{listen}")
    finally:
        process.terminate()
        process.wait(20)


def _wait_until_ready(address: str, log: Path) -> None:
    def ready() -> bool:
        try:
            with urlopen(f"{address}/-/ready", timeout=5):  # noqa: S310 - our own
                return True
        except URLError:
            return False

    eventually(ready, why=log.read_text)
