"""The supervisor of services."""

import shutil
from pathlib import Path

import psutil
import pytest

from services.platform import processes
from services.platform.processes import RestartPolicy, SupervisionError, Supervisor
from tests.platform.commands import STUBBORN, python
from tests.waiting import eventually

QUICK = RestartPolicy(
    first_wait_seconds=0.01, longest_wait_seconds=0.02, settled_after_seconds=60, most_failures=2
)
LASTING = "import time; print('up'); time.sleep(60)"


def test_a_service_that_was_killed_runs_again(tmp_path: Path) -> None:
    with Supervisor(QUICK) as supervisor:
        first = supervisor.start(python(tmp_path, LASTING, name="service"))
        first.kill()

        def runs_again() -> bool:
            supervisor.watch()
            return supervisor.children()["service"].exit_status is None

        eventually(runs_again)
        assert supervisor.children()["service"].pid != first.pid


def test_a_service_that_ends_again_and_again_is_given_up_with_the_name_of_its_log(
    tmp_path: Path,
) -> None:
    with Supervisor(QUICK) as supervisor:
        supervisor.start(python(tmp_path, "raise SystemExit(3)", name="broken"))

        with pytest.raises(SupervisionError, match=r"broken .* status 3: see .*/broken\.log"):
            eventually(supervisor.watch)


def test_a_service_that_a_full_disk_ends_is_given_up_with_what_mends_it(tmp_path: Path) -> None:
    write = "open('/dev/full', 'w', buffering=1).write('x\\n')"
    with Supervisor(QUICK) as supervisor:
        supervisor.start(python(tmp_path, write, name="full"))

        with pytest.raises(SupervisionError, match=r"The disk is full: make room; see .*full\.log"):
            eventually(supervisor.watch)


def test_a_service_whose_log_has_no_room_on_the_disk_is_given_up_with_what_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage(tmp_path)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with Supervisor(QUICK) as supervisor:
        supervisor.start(python(tmp_path, "raise SystemExit(1)", name="full"))

        with pytest.raises(SupervisionError, match=r"The disk is full: make room; see .*full\.log"):
            eventually(supervisor.watch)


@pytest.mark.parametrize("trace", ["", "\\tat kafka.Kafka.main(Kafka.scala)\\n"])
def test_the_last_message_of_a_service_that_is_given_up_is_shown(
    tmp_path: Path, trace: str
) -> None:
    said = rf"starting\nRASID_X is 3: set it to 8\n{trace}"
    refusal = f"import sys; sys.stdout.write('{said}'); sys.exit(1)"
    with Supervisor(QUICK) as supervisor:
        supervisor.start(python(tmp_path, refusal, name="broken"))

        with pytest.raises(SupervisionError, match=r"which ends:\nRASID_X is 3: set it to 8$"):
            eventually(supervisor.watch)


def test_a_service_whose_settings_cannot_be_used_is_not_started_again(tmp_path: Path) -> None:
    refusal = "import sys; sys.stderr.write('RASID_X: is no number'); sys.exit(2)"
    said: list[str] = []
    with Supervisor(QUICK, said.append) as supervisor:
        supervisor.start(python(tmp_path, refusal, name="service"))

        with pytest.raises(
            SupervisionError, match="service does not start:\nRASID_X: is no number"
        ):
            eventually(supervisor.watch)
    assert said == []


def test_a_restart_is_told_in_a_sentence_with_service_status_and_log(tmp_path: Path) -> None:
    said: list[str] = []
    with Supervisor(QUICK, said.append) as supervisor:
        supervisor.start(python(tmp_path, "raise SystemExit(3)", name="broken"))
        with pytest.raises(SupervisionError):
            eventually(supervisor.watch)
    log = tmp_path / "broken.log"
    assert said[0] == f"broken ended with status 3 and is started again; its log is {log}"


def test_a_service_that_ran_long_enough_between_failures_is_not_given_up(tmp_path: Path) -> None:
    patient = RestartPolicy(
        first_wait_seconds=0.0, longest_wait_seconds=0.0, settled_after_seconds=0.0, most_failures=1
    )
    pids: set[int] = set()
    with Supervisor(patient) as supervisor:
        supervisor.start(python(tmp_path, "pass", name="service"))

        def ran_four_times() -> bool:
            supervisor.watch()
            pids.add(supervisor.children()["service"].pid)
            return len(pids) == 4

        eventually(ran_four_times)


def test_an_error_stops_every_service(tmp_path: Path) -> None:
    pids = []

    def fail_with_two_services_running() -> None:
        with Supervisor(QUICK) as supervisor:
            for name in ("one", "two"):
                pids.append(supervisor.start(python(tmp_path, LASTING, name=name)).pid)
            raise LookupError

    with pytest.raises(LookupError):
        fail_with_two_services_running()

    assert len(pids) == 2
    assert not any(psutil.pid_exists(pid) for pid in pids)


def test_services_that_do_not_listen_are_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_STOP_SECONDS", 0.3)
    with Supervisor(QUICK) as supervisor:
        children = [
            supervisor.start(python(tmp_path, STUBBORN, name=name)) for name in ("one", "two")
        ]
        eventually(lambda: all("deaf" in child.said() for child in children))

    assert [child.exit_status for child in children] == [-9, -9]


def test_a_service_is_started_again_only_after_its_wait(tmp_path: Path) -> None:
    slow = RestartPolicy(first_wait_seconds=60, longest_wait_seconds=60)
    with Supervisor(slow) as supervisor:
        first = supervisor.start(python(tmp_path, "pass", name="service"))
        eventually(lambda: first.exit_status is not None)

        for _ in range(3):
            supervisor.watch()

        assert supervisor.children()["service"] is first


def test_a_second_ctrl_c_ends_what_does_not_listen_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    supervisor = Supervisor(QUICK)
    child = supervisor.start(python(tmp_path, STUBBORN, name="one"))
    eventually(lambda: "deaf" in child.said())

    def interrupt(child: processes.Child, seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(processes.Child, "wait_or_kill", interrupt)

    with pytest.raises(KeyboardInterrupt):
        supervisor.stop()

    assert child.exit_status == -9
