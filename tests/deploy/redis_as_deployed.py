"""A redis-server run by the very command of a manifest, in a folder instead of a container."""

import subprocess
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import redis

from services.platform.ports import LOOPBACK, choose_port
from tests.tools import tool

PASSWORD = "pa55$word~-_"  # noqa: S105 - of this test, with what a shell might read
_PATIENCE_SECONDS = 30


@dataclass(frozen=True, kw_only=True)
class RedisAsDeployed:
    """Knows the folder that stands for the container."""

    folder: Path

    def run(self, command: str, settings: Path) -> dict[str, str]:
        """Start the server and return its settings; fails where it lets in who has no password.

        Args:
            command: the shell's words of the manifest, with the paths of its container.
            settings: the redis.conf that the manifest mounts.
        """
        tool("redis-server")
        port = choose_port()
        script = self._in_folder(command, settings, port)
        with subprocess.Popen([tool("sh"), "-c", script], cwd=self.folder) as server:
            try:
                return _settings(port, server)
            finally:
                server.terminate()

    def _in_folder(self, command: str, settings: Path, port: int) -> str:
        secret, given, made = (self.folder / name for name in ("password", "given", "made"))
        secret.write_text(PASSWORD)
        text = settings.read_text().replace("/data", str(self.folder))
        given.write_text(text.replace("port 6379", f"port {port}").replace("* -::*", LOOPBACK))
        for inside, outside in (
            ("/run/secrets/rasid_redis_password", secret),
            ("/run/secrets/rasid/rasid_redis_password", secret),
            ("/etc/redis/redis.conf", given),
            ("/tmp/redis.conf", made),  # noqa: S108 - the container's
        ):
            command = command.replace(inside, str(outside))
        return command


def _settings(port: int, server: subprocess.Popen[bytes]) -> dict[str, str]:
    _wait_until_it_listens(port, server)
    with closing(redis.Redis(LOOPBACK, port)) as nobody, pytest.raises(redis.AuthenticationError):
        nobody.ping()
    with closing(redis.Redis(LOOPBACK, port, password=PASSWORD, decode_responses=True)) as client:
        found: dict[str, str] = client.config_get("*")  # type: ignore[assignment]
        return found


def _wait_until_it_listens(port: int, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < until:
        assert server.poll() is None, "redis-server has ended"
        try:
            with closing(redis.Redis(LOOPBACK, port, password=PASSWORD)) as client:
                client.ping()
        except redis.ConnectionError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("redis-server does not answer")
