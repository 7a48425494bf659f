"""The canary as its own process, beside a real pipeline."""

import re
from urllib.request import urlopen

import pytest

from schemas.entity import Entity
from services.platform.ports import choose_port
from tests.pipeline.cluster import Cluster

BIRD = Entity(id="bird", type="organization", names={"en": ("Rasid Canary Observatory",)})


@pytest.fixture
def page(running: Cluster) -> str:
    """Start a canary that flies every second, and return where its metrics are."""
    port = choose_port()
    running.extra |= {
        "RASID_CANARY_EVERY_SECONDS": "0.5",
        "RASID_CANARY_PATIENCE_SECONDS": "8",
        "RASID_WEB_PORT": str(port),
    }
    canary = running.start("canary")
    running.wait_for(canary.answers, "the canary")
    return f"http://127.0.0.1:{port}/metrics"


def value(page: str, metric: str) -> dict[str, float]:
    """Return the value of a metric by language."""
    with urlopen(page, timeout=10) as answer:  # noqa: S310 - our own
        text = answer.read().decode()
    return {
        found[1]: float(found[2])
        for found in re.finditer(rf'^{metric}\{{language="(\w+)"\}} (\S+)$', text, re.MULTILINE)
    }


def came_through(page: str) -> bool:
    """Say whether canaries of both languages came through."""
    counts = value(page, "rasid_canary_seconds_count")
    return counts.keys() == {"en", "ar"} and all(counts.values())


def test_canaries_come_through_and_nobody_is_shown_one(running: Cluster, page: str) -> None:
    running.track([BIRD])
    running.wait_for(lambda: came_through(page), "canaries of both languages")
    running.wait_for(lambda: value(page, "rasid_blind") == {"en": 0, "ar": 0}, "sight")
    seen = sum(value(page, "rasid_canary_seconds_count").values())
    running.wait_for(
        lambda: sum(value(page, "rasid_canary_seconds_count").values()) > seen, "one more"
    )
    assert running.alert_count() == 0
    assert running.dead_letters() == []


@pytest.mark.slow
def test_without_an_alerter_the_installation_is_blind_until_it_is_back(
    running: Cluster, page: str
) -> None:
    running.wait_for(lambda: came_through(page), "canaries of both languages")
    running.workers[1].kill()
    running.wait_for(lambda: value(page, "rasid_blind") == {"en": 1, "ar": 1}, "blindness")
    del running.extra["RASID_WEB_PORT"]
    running.start("alerter")
    running.wait_for(lambda: value(page, "rasid_blind") == {"en": 0, "ar": 0}, "sight")
