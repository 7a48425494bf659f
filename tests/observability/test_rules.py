"""The rules by Prometheus's own tools, and the runbook that they lead to."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy.dashboards import BOARDS
from deploy.dashboards.runbook import section_address, sections
from schemas.errors import DeadLetterReason
from tests.tools import tool

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
RULE_FILES = sorted((DEPLOY / "prometheus/rules").glob("*.yml"))
ALERTS = [
    rule
    for path in RULE_FILES
    for group in yaml.safe_load(path.read_text("utf-8"))["groups"]
    for rule in group["rules"]
    if "alert" in rule
]
TESTS = sorted((DEPLOY / "prometheus/tests").glob("*.yml"))
GRAFANA = "http://127.0.0.1:3000"
_ALERT = re.compile(r'ALERTS\{alertname="(\w+)"')


def _tested() -> Iterator[tuple[str, bool]]:
    """Yield the alert of every check of the rules' tests, and whether it has to fire."""
    for path in TESTS:
        for test in yaml.safe_load(path.read_text("utf-8"))["tests"]:
            for check in test.get("promql_expr_test", ()):
                for name in _ALERT.findall(check["expr"]):
                    yield name, bool(check["exp_samples"])
            for check in test.get("alert_rule_test", ()):
                yield check["alertname"], bool(check["exp_alerts"])


NAMED = {name for name, _ in _tested()}
FIRED = {name for name, fires in _tested() if fires}


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: path.name)
def test_prometheus_takes_the_rules(path: Path) -> None:
    subprocess.run([tool("promtool"), "check", "rules", str(path)], check=True)


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name)
@pytest.mark.slow
def test_each_rule_fires_when_it_should_and_not_before(path: Path) -> None:
    subprocess.run([tool("promtool"), "test", "rules", str(path)], check=True)


@pytest.mark.parametrize("rule", ALERTS, ids=lambda rule: rule["alert"])
def test_a_rule_has_a_test_and_says_what_to_do(rule: dict[str, Any]) -> None:
    assert rule["alert"] in FIRED
    assert rule["labels"]["severity"] in {"page", "ticket", "none"}
    assert rule["annotations"].keys() == {"summary", "description", "runbook", "runbook_url"}
    page, _, anchor = rule["annotations"]["runbook"].partition("#")
    assert page == "deploy/runbook.md"
    assert anchor in sections()
    assert rule["annotations"]["runbook_url"] == f"{GRAFANA}{section_address(anchor)}"


def test_what_is_tested_is_a_rule() -> None:
    assert {str(rule["alert"]) for rule in ALERTS} >= NAMED


def test_a_rule_on_several_services_says_which_it_is() -> None:
    # Of two sides of `or` that have no label, Prometheus shows the first alone.
    for rule in ALERTS:
        services = set(re.findall(r"rasid_(enricher|alerter|notifier|api|canary)_", rule["expr"]))
        if len(services) > 1:
            assert "$labels.job" in rule["annotations"]["summary"], rule["alert"]


def test_every_section_of_the_runbook_says_what_it_means_where_to_look_and_what_to_do() -> None:
    for anchor, text in sections().items():
        for step in ("**Means**", "**Look**", "**Do**"):
            assert text.count(step) == 1, f"{anchor}: {step}"


def test_the_runbook_names_every_reason_for_which_a_record_is_set_aside() -> None:
    named = set(re.findall("`([a-z_]+)`", sections()["dead-letters"]))
    assert set(DeadLetterReason) <= named


def test_every_panel_has_words_a_unit_and_a_section_of_the_runbook() -> None:
    for panel in (panel for board in BOARDS for panel in board.panels):
        assert panel.title
        assert panel.description.endswith(".")
        assert panel.unit
        assert panel.runbook in sections()


def test_arabic_names_of_topics_turn_nothing_around_them() -> None:
    names = [name for board in BOARDS for panel in board.panels for name in panel.names.values()]
    assert names
    assert all(name.count("\u2068") == name.count("\u2069") == 1 for name in names)
