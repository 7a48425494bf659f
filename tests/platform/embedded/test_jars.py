"""Kafka's jars: the lock, the cache, and what can be wrong with them."""

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn

import pytest
from filelock import FileLock

from services.platform.embedded.errors import EmbeddedError
from services.platform.embedded.jars import class_path, ensure_jars, locked_jars
from tests.platform.commands import python
from tests.platform.conftest import Run
from tests.waiting import eventually

CHANGED = "kafka-clients-4.4.0.jar"
_START = """
import sys
from pathlib import Path
from services.platform.embedded.jars import ensure_jars
print(ensure_jars(Path(sys.argv[1]), lambda done, total: sys.exit("fetched")))
assert "jgo" not in sys.modules
"""


def no_progress(done: int, total: int) -> NoReturn:
    """Fail: nothing has to be fetched."""
    raise AssertionError("fetched something")


@pytest.fixture
def cache(jars: Path, tmp_path: Path) -> Path:
    """Return a cache of this test's own, filled."""
    folder = tmp_path / "cache"
    (folder / "kafka").mkdir(parents=True)
    for jar in locked_jars():
        (folder / "kafka" / jar.file_name).hardlink_to(jars / jar.file_name)
    return folder


@pytest.fixture
def unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Send every download to a port where nothing listens."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)


def change(jar: Path) -> None:
    """Add one byte, in a copy: the cache shares its files."""
    content = jar.read_bytes()
    jar.unlink()
    jar.write_bytes(content + b"\x00")


def test_the_lock_has_kafka_and_its_clients_in_one_version() -> None:
    versions = {jar.artifact: jar.version for jar in locked_jars()}

    assert versions["kafka_2.13"] == versions["kafka-clients"] == versions["kafka-server"]


def test_jars_that_are_all_there_are_taken_without_a_network(
    cache: Path, unreachable: None
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _START, str(cache)], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout.strip()) == (0, str(cache / "kafka")), done.stderr


def test_a_changed_jar_is_refused_by_name(cache: Path) -> None:
    change(cache / "kafka" / CHANGED)

    with pytest.raises(EmbeddedError, match=rf"{CHANGED} is not the file .* Delete it"):
        ensure_jars(cache, no_progress)


def test_a_changed_jar_in_a_folder_that_was_given_is_refused_by_name(cache: Path) -> None:
    change(cache / "kafka" / CHANGED)

    with pytest.raises(EmbeddedError, match=rf"{CHANGED} is not the file"):
        ensure_jars(cache, no_progress, given=cache / "kafka")


def test_a_jar_missing_in_a_folder_that_was_given_is_named(cache: Path) -> None:
    (cache / "kafka" / CHANGED).unlink()

    with pytest.raises(EmbeddedError, match=rf"{CHANGED} cannot be read .*RASID_EMBEDDED_JARS"):
        ensure_jars(cache, no_progress, given=cache / "kafka")


def test_without_a_network_the_two_ways_on_are_named(cache: Path, unreachable: None) -> None:
    (cache / "kafka" / CHANGED).unlink()

    with pytest.raises(EmbeddedError, match=f"{CHANGED} could not be fetched") as caught:
        ensure_jars(cache, no_progress)

    assert "RASID_KAFKA_BOOTSTRAP" in caught.value.mend
    assert "RASID_EMBEDDED_JARS" in caught.value.mend
    assert not (cache / "fetching").exists()


def test_a_fetch_that_broke_off_leaves_the_jars_that_came(cache: Path, unreachable: None) -> None:
    (cache / "kafka" / CHANGED).unlink()
    before = sorted((cache / "kafka").iterdir())

    with pytest.raises(EmbeddedError):
        ensure_jars(cache, no_progress)

    assert sorted((cache / "kafka").iterdir()) == before


def test_a_second_process_waits_and_fetches_nothing_again(
    cache: Path, unreachable: None, tmp_path: Path
) -> None:
    aside = tmp_path / CHANGED
    (cache / "kafka" / CHANGED).rename(aside)

    with ThreadPoolExecutor(1) as pool:
        with FileLock(cache / "kafka.lock"):
            waiting = pool.submit(ensure_jars, cache, no_progress)
            aside.rename(cache / "kafka" / CHANGED)

        assert waiting.result(20) == cache / "kafka"


def test_a_lock_left_by_a_killed_process_stops_nobody(
    cache: Path, unreachable: None, run: Run
) -> None:
    (cache / "kafka" / CHANGED).unlink()
    holder = run(
        python(
            cache,
            "import sys, time, filelock\n"
            f"lock = filelock.FileLock({str(cache / 'kafka.lock')!r})\n"
            "lock.acquire()\nprint('held')\ntime.sleep(60)",
        )
    )
    eventually(lambda: "held" in holder.said())
    holder.kill()

    with pytest.raises(EmbeddedError, match="could not be fetched"):
        ensure_jars(cache, no_progress)


def test_a_cache_that_cannot_be_written_is_named_with_the_setting_for_another(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(EmbeddedError, match=r"cannot be written .*RASID_EMBEDDED_CACHE"):
        ensure_jars(tmp_path / "file" / "cache", no_progress)


def test_a_full_disk_is_said_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage._replace(free=100 << 20))

    with pytest.raises(EmbeddedError, match=r"Only 100 MiB are free where .* lies\. Make room"):
        ensure_jars(tmp_path / "cache", no_progress)


def test_java_gets_the_jars_of_the_lock_and_no_other(cache: Path) -> None:
    (cache / "kafka" / "planted.jar").write_bytes(b"")

    path = class_path(ensure_jars(cache, no_progress)).split(":")

    assert sorted(path) == sorted(str(cache / "kafka" / jar.file_name) for jar in locked_jars())
