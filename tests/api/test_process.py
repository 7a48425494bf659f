"""The API as a process."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from services.platform.ports import choose_port
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.api.conftest import Desk
from tests.api.test_live import following
from tests.waiting import eventually


def start(redis: RedisSettings, port: int, log: Path) -> "subprocess.Popen[bytes]":
    """Start an API whose log goes to a file."""
    environment = {
        **os.environ,
        "RASID_REDIS_URL": redis.url,
        "RASID_REDIS_PREFIX": redis.prefix,
        "RASID_API_PORT": str(port),
    }
    command = [sys.executable, "-m", "services.api"]
    with log.open("wb") as output:
        return subprocess.Popen(command, env=environment, stderr=output, stdout=output)


def wait_until_it_answers(log: Path) -> None:
    """Return when the log says that it listens."""
    eventually(lambda: b"answering" in log.read_bytes(), why=log.read_text)


def test_a_process_told_to_stop_ends_its_feeds_and_itself_without_an_error(
    redis_settings: RedisSettings, tmp_path: Path
) -> None:
    port, log = choose_port(), tmp_path / "log"
    process = start(redis_settings, port, log)
    try:
        wait_until_it_answers(log)
        desk = Desk(f"http://127.0.0.1:{port}", redis_settings)
        desk.hand_out_keys()
        with following(desk, "rana") as feed:
            process.send_signal(signal.SIGTERM)
            assert feed.ends()
        assert process.wait(30) == 0
    finally:
        process.kill()
        process.wait(10)
    assert "error" not in log.read_text("utf-8")


@pytest.mark.slow
def test_a_port_that_is_taken_is_one_sentence_with_the_mend(
    desk: Desk, redis_settings: RedisSettings, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    process = start(redis_settings, int(desk.address.rpartition(":")[2]), log)
    assert process.wait(60) == 1
    assert "RASID_API_PORT" in log.read_text("utf-8")
    assert "Traceback" not in log.read_text("utf-8")
    assert connect(redis_settings).keys(f"{Keys(redis_settings.prefix).prefix}:*") == []
