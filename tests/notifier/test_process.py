"""The notifier as its own process."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.request import urlopen

import pytest

from services.platform.redis.client import connect
from tests.notifier.conftest import Desk, webhook
from tests.notifier.receiver import Receiver
from tests.waiting import eventually

Start = Callable[[], "subprocess.Popen[str]"]


def read(url: str) -> str:
    """Return a page of the notifier."""
    with urlopen(url, timeout=10) as page:  # noqa: S310 - our own address
        return str(page.read().decode())


@pytest.fixture
def start(desk: Desk, secrets_folder: Path) -> Iterator[Start]:
    """Return what starts a notifier process; all are ended after the test."""
    started: list[subprocess.Popen[str]] = []
    environment = {
        **os.environ,
        "RASID_REDIS_URL": desk.settings.url,
        "RASID_REDIS_PREFIX": desk.settings.prefix,
        "RASID_NOTIFIER_SECRETS_FOLDER": str(secrets_folder),
        "RASID_NOTIFIER_ALLOWED_NETWORKS": "127.0.0.0/8",
        "RASID_LOG_FORMAT": "json",
    }

    def run() -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "services.notifier"]
        started.append(
            subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        )
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.communicate()


async def test_alerts_are_delivered_and_the_pages_tell_of_it(
    desk: Desk, receiver: Receiver, start: Start
) -> None:
    desk.subscribe(webhook(receiver))
    process = start()
    assert process.stderr is not None
    port = json.loads(process.stderr.readline())["port"]
    await desk.raise_alerts("a1")
    eventually(lambda: len(receiver.received) == 1)
    delivered = re.compile(r'attempts_total\{channel="webhook",outcome="delivered"\} 1\.0')
    eventually(lambda: delivered.search(read(f"http://127.0.0.1:{port}/metrics")))
    assert json.loads(read(f"http://127.0.0.1:{port}/readyz"))["status"] == "ok"


@pytest.mark.slow
async def test_the_test_button_of_the_command_line_is_pressed_by_the_notifier_that_runs(
    desk: Desk, receiver: Receiver, start: Start
) -> None:
    receiver.answers["/bad"] = [503]
    desk.subscribe(webhook(receiver, "/good"), webhook(receiver, "/bad"))
    start()
    where = {"RASID_REDIS_URL": desk.settings.url, "RASID_REDIS_PREFIX": desk.settings.prefix}
    command = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "services.cli", "subscriptions", "test", "desk", "--json"),
        env=os.environ | where,
        stdout=subprocess.PIPE,
    )
    printed, _ = await asyncio.wait_for(command.communicate(), 90)
    outcomes = [json.loads(line) for line in printed.splitlines()]
    errors = {one["channel"]["url"].rpartition("/")[2]: one["error"] for one in outcomes}
    assert errors == {"good": None, "bad": "answered 503"}
    assert command.returncode == 1
    assert sorted(one.path for one in receiver.received) == ["/bad", "/good"]


async def test_a_notifier_told_to_stop_ends_well_with_what_it_had_begun(
    desk: Desk, receiver: Receiver, start: Start
) -> None:
    begun = receiver.hold("/hook")
    desk.subscribe(webhook(receiver))
    process = start()
    await desk.raise_alerts("a1")
    eventually(lambda: len(receiver.received) == 1)
    process.send_signal(signal.SIGTERM)
    begun.set()
    assert process.wait(60) == 0
    assert connect(desk.settings).xinfo_consumers(desk.keys.alerts(), "notifier") == []
    await desk.work()
    assert len(receiver.received) == 1


async def test_killed_at_any_moment_it_has_lost_nothing(
    desk: Desk, receiver: Receiver, start: Start
) -> None:
    receiver.waits["/hook"] = partial(time.sleep, 0.05)
    desk.subscribe(webhook(receiver))
    raised = await desk.raise_alerts(*(f"a{number}" for number in range(40)))
    first = start()
    eventually(lambda: len(receiver.received) >= 8)
    first.send_signal(signal.SIGKILL)
    first.wait(60)
    start()
    # What was under way is due again when its lease has run out, half a minute later.
    eventually(
        lambda: len({one.headers["webhook-id"] for one in receiver.received}) == 40, seconds=90
    )
    assert {json.loads(one.body)["id"] for one in receiver.received} == {a.id for a in raised}
