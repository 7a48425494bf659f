"""The local Redis, with the bundled Valkey and with Debian's redis-server."""

import os
import shutil
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
import redis

from services.platform import processes
from services.platform.embedded.errors import EmbeddedError
from services.platform.embedded.password import ensure_password, read_password
from services.platform.embedded.redis import LocalRedis, bundled_binary, prepare_redis
from services.platform.ports import LOOPBACK
from tests.platform.conftest import Start

Prepare = Callable[..., LocalRedis]


@pytest.fixture(params=["valkey", "redis"])
def prepare(request: pytest.FixtureRequest, tmp_path: Path) -> Prepare:
    """Return what prepares a server in this test's folder, one kind after the other."""
    binary = bundled_binary() if request.param == "valkey" else debian_binary(request)

    def prepared(
        folder: Path = tmp_path / "redis", *, port: int | None = None, password: str | None = None
    ) -> LocalRedis:
        environment = dict(os.environ)
        return prepare_redis(folder, environment, port=port, binary=binary, password=password)

    return prepared


def debian_binary(request: pytest.FixtureRequest) -> Path:
    """Return Debian's redis-server; the session's fixture says so loudly where it is absent."""
    request.getfixturevalue("debian_redis_url")
    return Path(shutil.which("redis-server") or "")


def client(server: LocalRedis) -> redis.Redis:
    """Return a client that reads text."""
    return redis.Redis.from_url(server.url, decode_responses=True)


def test_what_was_confirmed_survives_a_kill_and_a_start_on_another_port(
    prepare: Prepare, start: Start
) -> None:
    server = prepare()
    child = start(server)
    with client(server) as before:
        before.set("الكويت", "راصد")
    child.kill()

    other = prepare()
    start(other)
    with client(other) as after:
        assert after.get("الكويت") == "راصد"
    assert other.port != server.port


def test_every_write_is_on_disk_before_it_is_confirmed(prepare: Prepare, start: Start) -> None:
    server = prepare()
    start(server)

    with client(server) as connected:
        kept = connected.config_get("append*")
        evicts = connected.config_get("maxmemory-policy")

    assert (kept["appendonly"], kept["appendfsync"]) == ("yes", "always")
    assert evicts["maxmemory-policy"] == "noeviction"


def test_it_listens_on_this_machine_alone(prepare: Prepare, start: Start) -> None:
    server = prepare()
    start(server)

    with client(server) as connected:
        assert connected.config_get("bind") == {"bind": LOOPBACK}


def test_whoever_does_not_know_the_password_reads_nothing(
    prepare: Prepare, start: Start, tmp_path: Path
) -> None:
    password = read_password(ensure_password(tmp_path))
    server = prepare(password=password)
    start(server)

    with client(server) as stranger, pytest.raises(redis.AuthenticationError):
        stranger.keys()
    with redis.Redis.from_url(server.url, password=password) as known:
        assert known.keys() == []
    assert str(password) not in repr(server)
    assert stat.S_IMODE((tmp_path / "redis" / "server.conf").stat().st_mode) == 0o600


def test_the_password_is_made_once_and_is_its_users_alone(tmp_path: Path) -> None:
    file = ensure_password(tmp_path)
    file.chmod(0o644)
    made = read_password(file)

    assert ensure_password(tmp_path) == file
    assert read_password(file) == made
    assert len(made or "") > 40
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert read_password(ensure_password(tmp_path / "other")) != made


def test_a_clean_stop_ends_with_status_0(prepare: Prepare, start: Start) -> None:
    child = start(prepare())

    child.stop()

    assert child.exit_status == 0


def test_two_servers_never_work_on_one_append_only_file(
    prepare: Prepare, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_LOCK_SECONDS", 0.2)
    start(prepare())

    with pytest.raises(EmbeddedError, match=r"Another Redis works in .*--home"):
        start(prepare())


def test_a_port_taken_at_the_last_moment_is_said_with_the_mend(
    prepare: Prepare, start: Start
) -> None:
    server = prepare()
    taken = pytest.raises(EmbeddedError, match="Another process took the port")
    with socket.create_server((LOOPBACK, server.port)), taken:
        start(server)


def test_another_server_on_its_port_is_not_taken_for_it(prepare: Prepare, start: Start) -> None:
    server = prepare()
    stranger = prepare(server.command.log.parent.with_name("stranger"), port=server.port)
    start(stranger)

    with pytest.raises(EmbeddedError, match="Another process took the port"):
        start(server)


def test_the_former_port_is_taken_again(prepare: Prepare) -> None:
    former = prepare().port

    assert prepare(port=former).port == former


def test_another_port_is_taken_where_the_former_one_is_in_use(prepare: Prepare) -> None:
    with socket.create_server((LOOPBACK, 0)) as taken:
        former = taken.getsockname()[1]

        assert prepare(port=former).port != former


@pytest.mark.parametrize("name", ["with blanks", "راصد", "\"quotes' and #, = \\ signs"])
def test_a_folder_may_have_any_name(
    prepare: Prepare, start: Start, tmp_path: Path, name: str
) -> None:
    start(prepare(tmp_path / name))

    assert list((tmp_path / name / "appendonlydir").iterdir())


def test_its_folder_is_closed_to_other_users_also_one_that_was_open(
    prepare: Prepare, tmp_path: Path
) -> None:
    was_open = tmp_path / "redis"
    was_open.mkdir()
    was_open.chmod(0o755)
    prepare(was_open)
    prepare(tmp_path / "made" / "redis")
    for folder in (was_open, tmp_path / "made", tmp_path / "made" / "redis"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(EmbeddedError, match=r"file/redis cannot be written .*rasid --home"):
        prepare_redis(tmp_path / "file" / "redis", {})
