"""A replay that runs can be watched."""

import json
import re
import signal
import urllib.error
import urllib.request
from collections.abc import Iterable
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from services.producer.items import RefusalReason
from tests.producer.replaying import Replayer
from tests.waiting import eventually

SEEDS = Path(__file__).parents[2] / "seeds"


def fetch(url: str) -> str:
    """Return a page."""
    with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310 - our own address
        return str(answer.read().decode())


def address_in(said: Iterable[str]) -> str:
    """Return the address that a replay names, or fail with what it said in its place."""
    lines = []
    for line in said:
        lines.append(line)
        if found := re.search(r"(http://\S+)/metrics", line):
            return found[1]
    raise AssertionError(f"no address in: {''.join(lines)}")


def samples(page: str) -> dict[tuple[str, str], float]:
    """Return the values by name and label."""
    return {
        (sample.name, next(iter(sample.labels.values()), "")): sample.value
        for family in text_string_to_metric_families(page)
        for sample in family.samples
    }


def test_a_running_replay_answers_its_three_pages(replayer: Replayer) -> None:
    process = replayer.start(str(SEEDS), "--loop", "--rate", "50", "--metrics-port", "0")
    address = address_in(process.stderr or ())
    # Not when Kafka has one: when the producer has heard so.
    delivered = ("rasid_producer_articles_total", "delivered")
    eventually(lambda: samples(fetch(f"{address}/metrics"))[delivered] > 0)
    assert json.loads(fetch(f"{address}/healthz"))["status"] == "ok"
    assert json.loads(fetch(f"{address}/readyz"))["status"] == "ok"
    values = samples(fetch(f"{address}/metrics"))
    assert values["rasid_producer_delivered_bytes_total", ""] > 1000
    assert values["rasid_producer_send_seconds_count", ""] > 0
    assert ("rasid_producer_in_flight", "") in values
    refusals = {reason.value: 0.0 for reason in RefusalReason}
    assert {
        label: value
        for (name, label), value in values.items()
        if name == "rasid_producer_refusals_total"
    } == refusals
    with pytest.raises(urllib.error.HTTPError, match="404") as raised:
        fetch(f"{address}/other")
    raised.value.close()
    process.send_signal(signal.SIGTERM)
    assert replayer.finish(process).status == 128 + signal.SIGTERM
