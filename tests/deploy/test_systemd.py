"""deploy/systemd: units that systemd accepts, hardened, and of one mind with the code."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.deploy.manifests import (
    DEPLOY,
    ROOT,
    known_settings,
    modules_in,
    settings_in,
    units,
)
from tests.tools import not_run, tool

MOST_EXPOSURE = 2.0
"""Of ten; `systemd-analyze security` calls anything below that OK."""
SERVICES = [path for path in units() if path.suffix == ".service"]
LASTING = [path for path in SERVICES if "Type=oneshot" not in path.read_text()]

HARDENING = DEPLOY / "systemd/rasid-.service.d/hardening.conf"

each_lasting = pytest.mark.parametrize("unit", LASTING, ids=lambda path: path.name)
each_service = pytest.mark.parametrize("unit", SERVICES, ids=lambda path: path.name)


def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    # Only the program is not where it will be.
    for unit in units():
        text = re.sub(r"/opt/rasid/bin/\w+", sys.executable, unit.read_text())
        (tmp_path / unit.name).write_text(text)
    shutil.copytree(HARDENING.parent, tmp_path / HARDENING.parent.name)
    made = [str(tmp_path / unit.name) for unit in units()]
    done = subprocess.run(
        [tool("systemd-analyze"), "verify", "--man=no", *made],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, _about(done.stderr, "rasid")) == (0, [])


@each_service
def test_a_service_is_hardly_exposed_with_what_every_service_has(
    unit: Path, tmp_path: Path
) -> None:
    # systemd finds the drop-in beside the unit by the beginning of its name.
    shutil.copytree(HARDENING.parent, tmp_path / HARDENING.parent.name)
    shutil.copy(unit, tmp_path)
    done = subprocess.run(
        [
            tool("systemd-analyze"),
            "security",
            "--offline=true",
            "--no-pager",
            str(tmp_path / unit.name),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"exposure level for \S+: ([\d.]+)", done.stdout)
    assert found, done.stderr
    assert float(found[1]) < MOST_EXPOSURE


def test_a_service_can_tell_memory_and_restarts_of_itself_for_all_that_is_hidden_from_it() -> None:
    # An alert rule and two panels go by it, and it is read from /proc.
    hidden = re.findall(r"^(?:ProcSubset|ProtectProc)=(.+)$", HARDENING.read_text(), re.MULTILINE)
    options = ["subset=pid" if one == "pid" else f"hidepid={one}" for one in hidden]
    apart = [tool("unshare"), "--map-root-user", "--mount", "--pid", "--fork", "sh", "-c"]
    _require([*apart, "mount -t proc proc /proc"])
    as_systemd_does = f"mount -t proc -o {','.join(options)} proc /proc"
    asked = "from prometheus_client import generate_latest as told\n"
    asked += "from services.platform.metrics import new_registry\n"
    asked += "print(told(new_registry()).decode())"
    done = subprocess.run(
        [*apart, f'{as_systemd_does} && exec "$0" -c "$1"', sys.executable, asked],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = set(re.findall(r"^(process_\w+) ", done.stdout, re.MULTILINE))
    assert {"process_start_time_seconds", "process_resident_memory_bytes"} <= told


@each_service
def test_what_every_service_has_stands_in_one_file_alone(unit: Path) -> None:
    for line in HARDENING.read_text().splitlines():
        assert not re.match(r"\w+=", line) or line not in unit.read_text()


@each_lasting
def test_a_service_runs_a_module_that_exists(unit: Path) -> None:
    (module,) = modules_in(re.findall(r"^ExecStart=.*$", unit.read_text(), re.MULTILINE)[0])
    assert (ROOT / module.replace(".", "/") / "__main__.py").is_file()


@pytest.mark.parametrize(
    "path", [*units(), DEPLOY / "systemd/rasid.env"], ids=lambda path: path.name
)
def test_every_setting_exists(path: Path) -> None:
    assert settings_in(path.read_text()) <= known_settings()


@each_service
def test_nothing_listens_beyond_this_machine(unit: Path) -> None:
    assert "RASID_WEB_HOST" not in unit.read_text()
    assert set(re.findall(r"RASID_API_HOST=(.+)", unit.read_text())) <= {"127.0.0.1"}
    settings = (DEPLOY / "systemd/rasid.env").read_text()
    assert re.findall(r"^RASID_WEB_HOST=(.+)$", settings, re.MULTILINE) == ["127.0.0.1"]


def test_no_two_services_want_the_same_port() -> None:
    ports = [re.findall(r"RASID_WEB_PORT=(\S+)", unit.read_text()) for unit in LASTING]
    assert all(len(found) == 1 for found in ports)
    assert len({found[0] for found in ports}) == len(LASTING)


@each_lasting
def test_systemd_waits_longer_than_a_service_takes_to_stop(unit: Path) -> None:
    # services.platform.kafka.faust_worker and the notifier end within eight seconds.
    (seconds,) = re.findall(r"^TimeoutStopSec=(\d+)$", unit.read_text(), re.MULTILINE)
    assert int(seconds) > 8


def test_the_target_wants_services_that_there_are() -> None:
    (wanted,) = re.findall(r"^Wants=(.+)$", (DEPLOY / "systemd/rasid.target").read_text(), re.M)
    there = {unit.name for unit in units() if unit not in SERVICES or unit in LASTING}
    assert {re.sub(r"@\d", "@", name) for name in wanted.split()} == there - {"rasid.target"}


def _require(command: list[str]) -> None:
    """Skip the test where this machine does not let us, as inside of many containers."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        not_run(done.stderr.strip())


def _about(output: str, name: str) -> list[str]:
    """Return the lines that are not about units of this machine."""
    return [line for line in output.splitlines() if name in line]
