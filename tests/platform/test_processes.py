"""Child processes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from services.platform import processes
from services.platform.processes import LOCKED_STATUS, Supervisor, foreground
from tests.platform.commands import STUBBORN, python
from tests.platform.conftest import Run
from tests.waiting import eventually

_PARENT = """
import sys
from pathlib import Path
from services.platform.processes import Child
from tests.platform.commands import python
child = Child(python(Path(sys.argv[1]), "import time; time.sleep(60)"))
print(child.pid, flush=True)
sys.stdin.read()
"""

_FOREGROUND = """
import os, sys
from services.platform.processes import foreground
with foreground([sys.executable, "-c", sys.argv[1]], os.environ) as process:
    print(process.pid, flush=True)
    sys.stdin.readline()
print(process.returncode, flush=True)
"""


@pytest.fixture
def in_front() -> Iterator["subprocess.Popen[bytes]"]:
    """Return a process that runs a stubborn one in its foreground until it reads a line."""
    with subprocess.Popen(
        [sys.executable, "-c", _FOREGROUND, STUBBORN],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as parent:
        yield parent
        parent.kill()


def test_a_foreground_process_talks_on_standard_error_and_dies_with_its_parent(
    in_front: "subprocess.Popen[bytes]",
) -> None:
    assert in_front.stdout is not None
    assert in_front.stderr is not None
    child = psutil.Process(int(in_front.stdout.readline()))
    assert in_front.stderr.readline() == b"deaf\n"

    in_front.kill()
    in_front.wait(10)

    eventually(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


def test_a_foreground_process_that_ended_by_itself_keeps_its_status(tmp_path: Path) -> None:
    with foreground([sys.executable, "-c", "raise SystemExit(3)"], os.environ) as process:
        eventually(lambda: process.poll() is not None)

    assert process.returncode == 3


def test_a_foreground_process_is_asked_to_stop_when_the_block_is_left() -> None:
    with foreground([sys.executable, "-c", "import time; time.sleep(60)"], os.environ) as process:
        pass

    assert process.returncode == -signal.SIGTERM


def test_a_foreground_process_that_does_not_stop_is_killed(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    monkeypatch.setattr(processes, "_STOP_SECONDS", 0.2)
    ready = tmp_path / "ready"
    deaf = f"open({str(ready)!r}, 'w'); import time; time.sleep(60)"
    stubborn = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {deaf}"
    with foreground([sys.executable, "-c", stubborn], os.environ) as process:
        eventually(ready.exists)

    assert process.returncode == -signal.SIGKILL
    assert "killing it" in caplog.text


@pytest.fixture
def told_while_starting(
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator["list[subprocess.Popen[bytes]]"]:
    """Tell us to stop while a process starts; return what was started."""

    class ToldHere(subprocess.Popen[bytes]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            started.append(self)
            signal.raise_signal(signal.SIGTERM)

    def stop(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    started: list[subprocess.Popen[bytes]] = []
    former = signal.signal(signal.SIGTERM, stop)
    monkeypatch.setattr(subprocess, "Popen", ToldHere)
    yield started
    signal.signal(signal.SIGTERM, former)
    for process in started:
        process.kill()
        process.wait()


def test_a_signal_while_a_foreground_process_starts_does_not_leave_it_running(
    told_while_starting: "list[subprocess.Popen[bytes]]",
) -> None:
    command = [sys.executable, "-c", "import time; time.sleep(60)"]

    with pytest.raises(SystemExit, match="143"), foreground(command, os.environ):
        pytest.fail("went on after the signal")

    assert [process.returncode for process in told_while_starting] == [-signal.SIGTERM]


def test_a_signal_while_a_service_starts_does_not_leave_it_running(
    tmp_path: Path, told_while_starting: "list[subprocess.Popen[bytes]]"
) -> None:
    with pytest.raises(SystemExit, match="143"), Supervisor() as supervisor:
        supervisor.start(python(tmp_path, "import time; time.sleep(60)"))

    assert [process.returncode for process in told_while_starting] == [-signal.SIGTERM]


def test_a_child_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert parent.stdout is not None
    child = psutil.Process(int(parent.stdout.readline()))
    # The kernel signals on the parent's death only once the child has asked for it.
    eventually(lambda: "setpriv" not in child.name())

    parent.kill()
    parent.communicate(timeout=10)

    eventually(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


def test_ctrl_c_in_the_terminal_does_not_reach_a_child(tmp_path: Path, run: Run) -> None:
    child = run(python(tmp_path, "import time; time.sleep(60)"))

    assert os.getsid(child.pid) == child.pid != os.getsid(0)
    child.stop()


def test_a_child_is_asked_before_it_is_killed(tmp_path: Path, run: Run) -> None:
    code = "import signal\nprint('up', flush=True)\nsignal.sigwait([signal.SIGTERM])\nprint('bye')"
    blocked = f"import signal; signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])\n{code}"
    child = run(python(tmp_path, blocked))
    eventually(lambda: "up" in child.said())

    child.stop()

    assert child.exit_status == 0
    assert "bye" in child.said()


def test_a_child_that_does_not_listen_is_killed(tmp_path: Path, run: Run) -> None:
    child = run(python(tmp_path, STUBBORN))
    eventually(lambda: "deaf" in child.said())

    child.stop(seconds=0.2)

    assert child.exit_status == -signal.SIGKILL


def test_what_a_child_said_is_kept_apart_from_what_former_ones_said(
    tmp_path: Path, run: Run
) -> None:
    first = run(python(tmp_path, "print('first')"))
    eventually(lambda: first.exit_status is not None)
    second = run(python(tmp_path, "print('second')"))
    eventually(lambda: second.exit_status is not None)

    assert second.said() == "second\n"
    assert second.command.log.read_text() == "first\nsecond\n"


def test_a_process_waits_for_the_one_that_holds_its_lock(tmp_path: Path, run: Run) -> None:
    lock = tmp_path / "lock"
    first = run(python(tmp_path, "import time; print('in'); time.sleep(60)", lock=lock))
    eventually(lambda: "in" in first.said())
    second = run(python(tmp_path, "print('in')", name="second", lock=lock))
    eventually(lambda: "flock" in psutil.Process(second.pid).name())

    first.kill()
    eventually(lambda: second.exit_status is not None)

    assert (second.exit_status, second.said()) == (0, "in\n")


def test_a_process_whose_lock_stays_taken_never_runs(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_LOCK_SECONDS", 0.2)
    lock = tmp_path / "lock"
    first = run(python(tmp_path, "import time; print('in'); time.sleep(60)", lock=lock))
    eventually(lambda: "in" in first.said())

    second = run(python(tmp_path, "print('in')", name="second", lock=lock))
    eventually(lambda: second.exit_status is not None)

    assert (second.exit_status, second.said()) == (LOCKED_STATUS, "")
