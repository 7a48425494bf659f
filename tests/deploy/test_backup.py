"""deploy/backup.sh: the place first, then the snapshot, and Redis asked as the services ask it."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.deploy.manifests import DEPLOY
from tests.tools import tool

STAND_IN = """#!/bin/sh
echo "${0##*/} $* auth=$REDISCLI_AUTH" >> "$LOG"
for last; do :; done
case "$0" in *redis-cli) : > "$last" ;; esac
"""
"""Writes down how it was called, and leaves the file that redis-cli would."""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return a path on which `rasid` and `redis-cli` only note how they were called."""
    for name in ("rasid", "redis-cli"):
        (tmp_path / name).write_text(STAND_IN)
        (tmp_path / name).chmod(0o755)
    return {"PATH": f"{tmp_path}:{os.environ['PATH']}", "LOG": str(tmp_path / "log")}


def back_up(environment: dict[str, str], folder: Path) -> list[str]:
    """Take a back-up and return how the two commands were called, in order."""
    subprocess.run(
        [tool("bash"), str(DEPLOY / "backup.sh"), str(folder / "made.rdb")],
        env=environment,
        check=True,
        capture_output=True,
    )
    assert (folder / "made.rdb").is_file()
    return Path(environment["LOG"]).read_text().splitlines()


def test_the_place_is_saved_before_the_snapshot_is_taken(
    environment: dict[str, str], tmp_path: Path
) -> None:
    first, second = back_up(environment, tmp_path)
    assert first.startswith("rasid offsets save")
    assert second.startswith("redis-cli -u redis://127.0.0.1:6379/0 --rdb")


def test_user_and_password_may_be_files_and_the_password_is_no_argument(
    environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "rasid_redis_password").write_text("pa55")
    (tmp_path / "rasid_redis_username").write_text("rasid")
    _, asked = back_up(environment | {"RASID_SECRETS_DIR": str(tmp_path)}, tmp_path)
    assert asked.endswith(" auth=pa55")
    assert "--user rasid" in asked
    assert asked.count("pa55") == 1


@pytest.mark.parametrize(
    ("given", "key"),
    [({}, "own.pem"), ({"RASID_REDIS_KEY_FILE": "key.pem"}, "key.pem")],
    ids=["in one file", "beside it"],
)
def test_redis_is_shown_our_certificate(
    environment: dict[str, str], tmp_path: Path, given: dict[str, str], key: str
) -> None:
    given = given | {"RASID_REDIS_CERTIFICATE_FILE": "own.pem", "RASID_REDIS_CA_FILE": "ca.pem"}
    _, asked = back_up(environment | given, tmp_path)
    assert f"--cacert ca.pem --cert own.pem --key {key}" in asked


def test_a_command_that_is_not_on_the_path_is_looked_for_where_the_units_have_it(
    environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "rasid").unlink()
    done = subprocess.run(
        [tool("bash"), str(DEPLOY / "backup.sh"), str(tmp_path / "made.rdb")],
        env=environment | {"PATH": f"{tmp_path}:/usr/bin:/bin"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert "/opt/rasid/bin/rasid" in done.stderr
