"""A worker that is told to stop ends in time, whatever it is stuck in."""

import subprocess
import sys

STUCK = """
import threading, time
from services.platform.kafka.faust_worker import end_within
threading.Thread(target=time.sleep, args=(100,)).start()
end_within(0.2)
{then}
"""


def status_of(then: str) -> int:
    """Return the exit status of a process with a thread that does not end."""
    return subprocess.run(
        [sys.executable, "-c", STUCK.format(then=then)], timeout=60, check=False
    ).returncode


def test_a_process_ends_though_its_main_thread_stands_still() -> None:
    assert status_of("time.sleep(100)") == 0


def test_a_process_ends_though_its_interpreter_waits_for_a_thread() -> None:
    assert status_of("raise SystemExit(0)") == 0
