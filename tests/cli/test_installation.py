"""`rasid up`, as a person runs it."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
import redis

from services.cli.state import (
    State,
    find_running,
    is_an_installations,
    last_state,
    running_state,
    write_state,
)
from services.cli.workers import answers
from services.platform.redis.client import connect
from services.platform.settings import KafkaSettings, RedisSettings
from tests.waiting import eventually

pytestmark = pytest.mark.slow

SERVERS = {"valkey-server", "java"}
WORKERS = {"services.enricher", "services.alerter", "services.notifier"}


@dataclass
class Up:
    """A running `rasid up`."""

    process: subprocess.Popen[str]
    home: Path

    @property
    def state(self) -> State:
        """Return where everything is reached."""
        state = last_state(self.home)
        assert state is not None
        return state

    def redis(self) -> RedisSettings:
        """Return the settings that another command of the same home has."""
        return find_running(self.home, KafkaSettings(), RedisSettings())[1]

    def children(self) -> dict[str, psutil.Process]:
        """Return what it started, by what it is."""
        found = {}
        for child in psutil.Process(self.process.pid).children(recursive=True):
            with suppress(psutil.NoSuchProcess):  # it may have ended meanwhile
                if line := child.cmdline():
                    found[_kind(line)] = child
        return found

    def end(self, number: signal.Signals) -> int:
        """Send a signal and return the exit status."""
        self.process.send_signal(number)
        return self.process.wait(40)


def _kind(line: list[str]) -> str:
    return line[-1] if "-m" in line else Path(line[0]).name


def command(home: Path, *arguments: str) -> list[str]:
    """Return the command line of `rasid`."""
    return [sys.executable, "-m", "services.cli", "--home", str(home), *arguments]


def once(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a command that ends by itself."""
    return subprocess.run(
        command(home, *arguments),
        env={**os.environ, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


Start = Callable[[Path], Up]


@contextmanager
def started(home: Path) -> Iterator[Up]:
    """Run `rasid up`, wait until it says that everything runs, and stop it at the end."""
    with subprocess.Popen(
        command(home, "up"), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stderr is not None
        try:
            said = []
            for line in process.stderr:
                said.append(line)
                if line.startswith("Running;"):
                    break
            else:
                pytest.fail("".join(said))
            yield Up(process, home)
        finally:
            process.terminate()
            process.wait(40)


@pytest.fixture
def start(jars: Path) -> Iterator[Start]:
    """Return what starts an installation; it is stopped after the test."""
    with ExitStack() as stack:
        yield lambda home: stack.enter_context(started(home))


@pytest.fixture(scope="module")
def up(jars: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Up]:
    """Return one that the tests of this module share; they leave it running."""
    with ExitStack() as stack:
        # Earlier than the fixture that does it for each test.
        with pytest.MonkeyPatch.context() as patch:
            for name in [name for name in os.environ if name.startswith("RASID_")]:
                patch.delenv(name)
            home = tmp_path_factory.mktemp("home") / "var"
            home.mkdir(mode=0o755)
            running = stack.enter_context(started(home))
        yield running


def test_it_runs_kafka_redis_and_every_service(up: Up) -> None:
    assert up.children().keys() == SERVERS | WORKERS


def test_every_service_is_alive_at_the_address_it_names(up: Up) -> None:
    services = up.state.services

    assert [service.name for service in services] == ["enricher", "alerter", "notifier"]
    assert all(answers(service.address) for service in services)


def test_its_home_is_closed_to_other_users(up: Up) -> None:
    assert stat.S_IMODE(up.home.stat().st_mode) == 0o700
    assert is_an_installations(up.home)


def test_a_home_that_holds_other_things_is_no_installations_alone(tmp_path: Path) -> None:
    write_state(tmp_path, State(kafka_bootstrap="127.0.0.1:1", redis_url="redis://127.0.0.1:1/0"))
    for name in ("kafka", "redis", "enricher-2.log", "checkpoints"):
        (tmp_path / name).mkdir()
    assert is_an_installations(tmp_path)
    (tmp_path / "README.md").touch()
    assert not is_an_installations(tmp_path)


def test_its_redis_is_closed_to_other_users_and_open_to_commands_and_services(up: Up) -> None:
    refused = pytest.raises(redis.AuthenticationError)
    with redis.Redis.from_url(up.state.redis_url) as stranger, refused:
        stranger.keys()
    # As the README has it for a service, or a reader, that `rasid` does not start.
    told = RedisSettings(url=up.state.redis_url, _secrets_dir=up.home / "secrets")
    with connect(told) as known:
        assert known.ping()


def test_a_second_up_names_the_addresses_of_the_first_and_starts_nothing(up: Up) -> None:
    before = up.children().keys()

    second = once(up.home, "up")

    assert second.returncode == 0
    assert up.state.kafka_bootstrap in second.stdout
    assert up.state.redis_url in second.stdout
    assert "Running already" in second.stderr
    assert up.children().keys() == before


def test_other_commands_find_it_by_its_home(up: Up) -> None:
    listed = once(up.home, "watch", "list")

    assert listed.returncode == 0, listed.stderr


def test_a_service_that_was_killed_answers_again_at_its_address(up: Up) -> None:
    address = next(one.address for one in up.state.services if one.name == "enricher")
    killed = up.children()["services.enricher"]
    killed.kill()

    eventually(lambda: not killed.is_running(), seconds=10)
    eventually(lambda: answers(address), seconds=40)


def test_ctrl_c_ends_everything_and_the_next_up_finds_data_and_addresses(
    start: Start, tmp_path: Path
) -> None:
    first = start(tmp_path)
    kafka, url, children = first.state.kafka_bootstrap, first.state.redis_url, first.children()
    with connect(first.redis()) as client:
        client.set("kept", "yes")

    assert first.end(signal.SIGINT) == 0
    assert not any(child.is_running() for child in children.values())

    second = start(tmp_path)
    assert (second.state.kafka_bootstrap, second.state.redis_url) == (kafka, url)
    with connect(second.redis()) as client:
        assert client.get("kept") == b"yes"


def test_a_killed_up_takes_everything_along_and_the_next_one_starts(
    start: Start, tmp_path: Path
) -> None:
    first = start(tmp_path)
    children = first.children()

    first.end(signal.SIGKILL)
    second = start(tmp_path)

    eventually(lambda: not any(child.is_running() for child in children.values()), seconds=30)
    assert second.children().keys() >= SERVERS


def test_servers_that_the_settings_name_are_used_and_none_is_started(
    start: Start,
    tmp_path: Path,
    kafka_bootstrap: str,
    redis_url: str,
    random_name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RASID_KAFKA_BOOTSTRAP", kafka_bootstrap)
    monkeypatch.setenv("RASID_REDIS_URL", redis_url)
    monkeypatch.setenv("RASID_STREAM_PREFIX", random_name)
    monkeypatch.setenv("RASID_REDIS_PREFIX", random_name)

    running = start(tmp_path)

    assert running.children().keys() == WORKERS
    assert (running.state.kafka_bootstrap, running.state.redis_url) == (kafka_bootstrap, redis_url)


def test_a_home_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    done = once(tmp_path / "file" / "var", "up")

    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "--home" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_jar_that_is_not_the_locked_one_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RASID_EMBEDDED_JARS", str(tmp_path))

    done = once(tmp_path / "var", "up")

    assert done.returncode == 1
    assert ".jar cannot be read" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_half_written_note_of_a_former_run_is_no_note(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text('{"kafka_bootstrap": ["')

    assert last_state(tmp_path) is None


def test_a_note_that_a_killed_installation_left_names_nothing_that_runs(tmp_path: Path) -> None:
    write_state(tmp_path, State(kafka_bootstrap="127.0.0.1:1", redis_url="redis://127.0.0.1:1/0"))
    (tmp_path / "lock").touch()

    assert running_state(tmp_path) is None
