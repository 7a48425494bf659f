"""`rasid alerts tail`: those that are raised from now on."""

import signal
import subprocess
from collections.abc import Iterator

import pytest

from tests.cli.alerts import ALERTS, ids
from tests.cli.conftest import Raise, rasid_command


@pytest.fixture
def tail(environment: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """Return a running `rasid alerts tail` of the entity gctf."""
    process = subprocess.Popen(
        rasid_command("alerts", "tail", "--json", "--entity", "gctf"),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def test_tail_shows_new_alerts_alone_and_ctrl_c_ends_it_quietly(
    tail: "subprocess.Popen[str]", raise_alerts: Raise
) -> None:
    assert tail.stdout is not None
    assert tail.stderr is not None
    assert "There is no entity gctf" in tail.stderr.readline()
    assert tail.stderr.readline() == "Waiting for alerts; Ctrl-C ends.\n"
    raise_alerts(ALERTS)

    assert ids(tail.stdout.readline() + tail.stdout.readline()) == [ALERTS[0].id, ALERTS[2].id]

    tail.send_signal(signal.SIGINT)
    out, err = tail.communicate(timeout=20)
    assert (tail.returncode, out, err) == (130, "", "")
