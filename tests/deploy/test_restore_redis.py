"""deploy/restore-redis.sh: a snapshot becomes the data of a server, or nothing is touched."""

import os
import re
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
import redis

from services.platform.embedded.redis import prepare_redis
from services.platform.processes import Child
from tests.deploy.manifests import DEPLOY
from tests.tools import not_run, tool

WHOLE = b"REDIS0011\xff" + bytes(8)
"""The least that is a snapshot: its beginning, the mark of its end, and a checksum."""
OF_REDIS = 999
"""The user of the image of Redis."""


def restore(backup: Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run the script."""
    return subprocess.run(
        [tool("bash"), str(DEPLOY / "restore-redis.sh"), str(backup), str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )


def snapshot(url: str, file: Path) -> None:
    """Take a snapshot as the guide says."""
    subprocess.run(
        [tool("redis-cli"), "-u", url, "--rdb", str(file)], check=True, capture_output=True
    )


@pytest.mark.slow  # a server waits five seconds for more who want the same snapshot
@pytest.mark.parametrize("server", ["valkey", "redis-server"])
def test_a_server_starts_on_a_back_up_and_goes_on_from_it(tmp_path: Path, server: str) -> None:
    binary = None if server == "valkey" else Path(tool("redis-server"))
    for number in range(2):
        local = prepare_redis(tmp_path / "data", dict(os.environ), binary=binary)
        child = Child(local.command)
        try:
            local.wait(child)
            with closing(redis.Redis.from_url(local.url, decode_responses=True)) as client:
                assert client.keys("*") == [f"kept-{number - 1}"] * number
                client.flushall()
                client.set(f"kept-{number}", "yes")
                snapshot(local.url, tmp_path / f"{number}.rdb")
                client.set("lost", "yes")
        finally:
            child.kill()
        (tmp_path / "data/appendonlydir").rename(tmp_path / f"lost-{number}")
        assert restore(tmp_path / f"{number}.rdb", tmp_path / "data").returncode == 0


def test_a_file_that_is_no_snapshot_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no snapshot")
    done = restore(tmp_path / "text", tmp_path)
    assert done.returncode == 1
    assert "no snapshot" in done.stderr
    assert not (tmp_path / "appendonlydir").exists()


def test_data_that_are_there_are_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "appendonlydir").mkdir()
    (tmp_path / "backup").write_bytes(WHOLE)
    done = restore(tmp_path / "backup", tmp_path)
    assert done.returncode == 1
    assert "move it away first" in done.stderr


def test_a_snapshot_that_was_cut_short_is_refused(tmp_path: Path) -> None:
    (tmp_path / "backup").write_bytes(WHOLE[:-1])
    done = restore(tmp_path / "backup", tmp_path)
    assert done.returncode == 1
    assert "cut short" in done.stderr
    assert not (tmp_path / "appendonlydir").exists()


def test_the_container_that_restores_may_do_what_it_has_to(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        not_run("only root gives a folder to another user")
    # It is root without the rights of root, but for those that the guide adds; the volume is
    # of the user of Redis, and nobody else may write to it.
    guide = (DEPLOY / "operations.md").read_text("utf-8")
    found = re.search(r"\$dc run ([^\n]*) redis sh -c \\\n  '([^']+)'", guide)
    assert found
    rights = [right.lower() for right in re.findall(r"--cap-add (\w+)", found[1])]
    data, backup = tmp_path / "data", tmp_path / "rasid.rdb"
    (data / "appendonlydir").mkdir(parents=True)
    backup.write_bytes(WHOLE)
    backup.chmod(0o600)
    for path in (data, data / "appendonlydir", backup):
        os.chown(path, OF_REDIS, OF_REDIS)
    words = found[2].replace("/data", str(data)).replace("/rasid/rasid.rdb", str(backup))
    words = words.replace("/rasid/deploy", str(DEPLOY))
    bounds = ",".join(["-all", *(f"+{right}" for right in rights)])
    subprocess.run([tool("setpriv"), f"--bounding-set={bounds}", "sh", "-c", words], check=True)
    made = data / "appendonlydir/appendonly.aof.1.base.rdb"
    assert made.read_bytes() == WHOLE
    assert (made.stat().st_uid, made.parent.stat().st_uid) == (OF_REDIS, OF_REDIS)
