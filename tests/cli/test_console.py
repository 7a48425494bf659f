"""`rasid console`: an address with a key, for as long as it runs."""

import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from schemas.api_key import ApiKey
from services.platform.ports import choose_port
from services.platform.redis.api_keys import RedisApiKeys, key_digest
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.cli.conftest import rasid_command

pytestmark = pytest.mark.slow


@pytest.fixture
def stored(redis_settings: RedisSettings) -> RedisApiKeys:
    return RedisApiKeys(connect(redis_settings), Keys(redis_settings.prefix))


def start(environment: Mapping[str, str], home: Path, *arguments: str) -> "subprocess.Popen[str]":
    """Start a console."""
    command = rasid_command("--home", str(home), "console", *arguments)
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True)


@contextmanager
def running(environment: Mapping[str, str], home: Path, *arguments: str) -> Iterator[str]:
    """Yield the address that a console prints, and end it by Ctrl-C."""
    process = start(environment, home, *arguments)
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
    finally:
        process.kill()
        process.communicate()


def who_am_i(address: str) -> httpx.Response:
    """Ask the API behind an address who its key is of."""
    parts = urlsplit(address)
    key = parts.fragment.removeprefix("key=")
    own = f"{parts.scheme}://{parts.netloc}/v1/me"
    return httpx.get(own, headers={"Authorization": f"Bearer {key}"}, timeout=30)


def test_its_address_opens_the_pages_and_its_key_may_do_everything(
    environment: dict[str, str], tmp_path: Path
) -> None:
    with running(environment, tmp_path) as address:
        assert httpx.get(address).headers["Content-Type"].startswith("text/html")
        assert who_am_i(address).json() == {"name": "console", "role": "admin"}


def test_its_key_may_do_less_where_asked(environment: dict[str, str], tmp_path: Path) -> None:
    with running(environment, tmp_path, "--role", "reader") as address:
        assert who_am_i(address).json()["role"] == "reader"


def test_ctrl_c_ends_it_and_its_key(
    environment: dict[str, str], tmp_path: Path, stored: RedisApiKeys
) -> None:
    with running(environment, tmp_path) as address:
        assert len(stored.all()) == 1
    assert stored.all() == ()
    with pytest.raises(httpx.ConnectError):
        who_am_i(address)


def test_a_key_that_a_killed_console_left_is_good_no_longer(
    environment: dict[str, str], tmp_path: Path, stored: RedisApiKeys
) -> None:
    left = ApiKey(
        name="console", role="admin", digest=key_digest("left"), created_at=datetime.now(UTC)
    )
    stored.add(left)
    with running(environment, tmp_path):
        assert stored.find(left.digest) is None


def test_it_listens_where_the_setting_says(environment: dict[str, str], tmp_path: Path) -> None:
    port = choose_port()
    with running(environment | {"RASID_API_PORT": str(port)}, tmp_path) as address:
        assert urlsplit(address).port == port


def test_a_port_that_is_taken_is_told_with_the_mend(
    environment: dict[str, str], tmp_path: Path, stored: RedisApiKeys
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        taken = {"RASID_API_PORT": str(holder.getsockname()[1])}
        process = start(environment | taken, tmp_path)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "RASID_API_PORT" in told
    assert "Traceback" not in told
    assert stored.all() == ()
