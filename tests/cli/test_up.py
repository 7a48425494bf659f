"""An installation whose parts are killed, fail for good, or are still starting."""

import os
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import psutil
import pytest
from rich.console import Console

from schemas.streams import Streams
from services.cli import workers
from services.cli.context import CommandContext
from services.cli.installation import Installation
from services.cli.notes import Notes
from services.cli.state import (
    RunningService,
    State,
    begin_state,
    find_running,
    home_lock,
    last_state,
    running_state,
    write_state,
)
from services.platform.ports import LOOPBACK, choose_port
from services.platform.processes import RestartPolicy, SupervisionError, Supervisor
from services.platform.redis.alert_log import AlertFilter, RedisAlertLog
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.settings import KafkaSettings, RedisSettings, StreamSettings
from tests.cli.conftest import Rasid, rasid_command
from tests.waiting import eventually

pytestmark = pytest.mark.slow

SEEDS = Path(__file__).parents[2] / "seeds"
STATE = State(
    kafka_bootstrap="127.0.0.1:1",
    redis_url="redis://127.0.0.1:2/0",
    services=(RunningService(name="enricher", address="http://127.0.0.1:3", log="enricher.log"),),
)
QUICK = RestartPolicy(first_wait_seconds=0.01, longest_wait_seconds=0.01, most_failures=1)
SERVERS = {"valkey-server", "java"}


class Up:
    """A running `rasid up`."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.process = subprocess.Popen(
            rasid_command("--home", str(home), "up"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stderr is not None
        said = []
        for line in self.process.stderr:
            said.append(line)
            if line.startswith("Running;"):
                return
        raise AssertionError("".join(said))

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run another command in the same home."""
        return subprocess.run(
            rasid_command("--home", str(self.home), *arguments),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def servers(self) -> dict[str, psutil.Process]:
        """Return the processes of Kafka and Redis."""
        found = psutil.Process(self.process.pid).children()
        return {name: one for one in found if (name := _program(one)) in SERVERS}

    def alert_count(self) -> int:
        """Return how many alerts are stored."""
        _, found = find_running(self.home, KafkaSettings(), RedisSettings())
        client = connect(found)
        return len(list(RedisAlertLog(client, Keys("rasid")).read(AlertFilter())))


def _program(process: psutil.Process) -> str:
    try:
        return Path(process.exe()).name
    except psutil.Error:
        return ""  # just ended


@pytest.fixture
def up(jars: Path, tmp_path: Path) -> Iterator[Up]:
    """Return an installation with servers of its own that tracks the seeds' entities."""
    started = Up(tmp_path)
    yield started
    started.process.send_signal(signal.SIGINT)
    started.process.communicate(timeout=40)


def test_killed_servers_are_started_again_at_their_addresses_and_work_goes_on(up: Up) -> None:
    assert up.run("watch", "import", str(SEEDS / "watchlist.yaml")).returncode == 0
    before, state = up.servers(), last_state(up.home)
    for server in before.values():
        server.kill()

    def runs_again() -> bool:
        now = up.servers()
        return now.keys() == SERVERS and all(now[one] != before[one] for one in SERVERS)

    eventually(runs_again)
    assert last_state(up.home) == state
    # The producer itself waits for a Kafka that listens but does not serve yet.
    eventually(lambda: up.run("replay", str(SEEDS), "--quiet").returncode == 0)
    eventually(lambda: up.alert_count() == 26)


@pytest.fixture
def installation(
    context: CommandContext,
    kafka_settings: KafkaSettings,
    stream_names: Streams,
    random_name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Installation]:
    """Return an installation on the session's servers whose enricher cannot start."""
    monkeypatch.setattr(workers, "Supervisor", partial(Supervisor, QUICK))
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    settings = replace(
        context,
        kafka=kafka_settings,
        streams=StreamSettings(prefix=random_name),
        environment={**os.environ, "RASID_ENRICHER_MENTION_ENGINE": "absent"},
    )
    yield Installation(settings, Notes(console=Console(stderr=True), quiet=True))
    for number, handler in handlers.items():
        signal.signal(number, handler)


def test_a_service_that_ends_again_and_again_ends_it_all_with_the_name_of_its_log(
    context: CommandContext, installation: Installation
) -> None:
    before = set(psutil.Process().children())

    with (
        pytest.raises(SupervisionError, match=rf"enricher .*: see {context.home}/enricher\.log"),
        installation,
    ):
        installation.wait_until_up()

    assert "absent" in (context.home / "enricher.log").read_text()
    assert set(psutil.Process().children()) == before


def test_an_exception_stops_everything(installation: Installation) -> None:
    before = set(psutil.Process().children())
    started: set[psutil.Process] = set()

    def crash() -> None:
        with installation:
            started.update(set(psutil.Process().children()) - before)
            raise LookupError

    with pytest.raises(LookupError):
        crash()

    assert len(started) == 3
    assert not any(process.is_running() for process in started)


def test_an_up_that_finds_another_starting_says_so_and_ends_well(
    rasid: Rasid, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    write_state(home, STATE)
    begin_state(home)

    with home_lock(home):
        done = rasid("up")

    assert (done.returncode, done.stdout) == (0, "")
    assert "just starting" in done.stderr


def test_nobody_at_the_address_of_redis_is_said_before_a_service_starts(
    rasid: Rasid, tmp_path: Path, kafka_bootstrap: str, stream_names: Streams
) -> None:
    prefix = stream_names.articles.name.removesuffix(".articles.v1")
    address = f"{LOOPBACK}:{choose_port()}"

    done = rasid(
        "up",
        RASID_KAFKA_BOOTSTRAP=kafka_bootstrap,
        RASID_STREAM_PREFIX=prefix,
        RASID_REDIS_URL=f"redis://{address}/0",
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert address in done.stderr
    assert "RASID_REDIS_URL" in done.stderr
    assert not (tmp_path / "home" / "enricher.log").exists()


def test_what_ran_before_is_not_taken_for_what_is_starting(tmp_path: Path) -> None:
    write_state(tmp_path, STATE)
    with home_lock(tmp_path):
        assert running_state(tmp_path) == STATE
        begin_state(tmp_path)
        assert running_state(tmp_path) is None

    former = last_state(tmp_path)
    assert former is not None
    assert former.redis_url == STATE.redis_url


def test_a_lock_that_nobody_holds_is_nobodys_installation(tmp_path: Path) -> None:
    write_state(tmp_path, STATE)
    (tmp_path / "lock").touch()

    assert running_state(tmp_path) is None
