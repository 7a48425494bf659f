"""`rasid demo`, as a person runs it: everything starts, and nothing is left behind."""

import json
import os
import signal
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.cli.conftest import rasid_command
from tests.waiting import eventually

GOLD = Path(__file__).parents[2] / "seeds" / "gold.json"
SERVERS = {"java", "valkey-server"}
MARK = "HOME_OF_THIS_TEST"
"""A variable that every process of a demo inherits, and nobody reads but these tests."""
TOGETHER = SERVERS | {"services.enricher", "services.alerter", "services.notifier"}


def run(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a demo to its end."""
    return subprocess.run(
        rasid_command("--home", str(home), "demo", "--once", *arguments),
        env=os.environ | {"COLUMNS": "120", MARK: str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def processes_in(home: Path) -> dict[int, str]:
    """Return every process that works in a home folder: what it is, by process id."""
    found = {}
    for process in psutil.process_iter():
        # Asked once: it may end between two questions.
        try:
            line, where = process.cmdline(), [process.cwd(), process.environ().get(MARK, "")]
        except psutil.Error:
            continue
        if line and any(one.startswith(str(home)) for one in [*where, *line]):
            found[process.pid] = _kind(line)
    return found


def ids(events: Iterable[bytes]) -> set[str]:
    """Return the ids of events, each on a line."""
    return {json.loads(one)["id"] for one in events}


def _kind(line: list[str]) -> str:
    return line[line.index("-m") + 1] if "-m" in line else Path(line[0]).name


def wait_until_gone(home: Path) -> None:
    """Return when no process of a home is left."""
    eventually(lambda: not processes_in(home), why=lambda: processes_in(home))


@pytest.fixture(scope="module")
def home(jars: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home that the tests of this module share, with Kafka's jars at hand."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def first(home: Path) -> "subprocess.CompletedProcess[str]":
    """Return the first demo in this home."""
    return run(home, "--json")


def test_json_is_one_cloud_event_per_line_for_each_entity_and_article(
    first: "subprocess.CompletedProcess[str]",
) -> None:
    events = [json.loads(line) for line in first.stdout.splitlines()]

    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    expected = {
        (Path(file).stem, one["entity"]) for file, mentions in gold.items() for one in mentions
    }
    found = {
        (event["data"]["article"]["external_id"], event["data"]["entity"]["id"]) for event in events
    }
    assert found == expected
    assert len({event["id"] for event in events}) == len(events) == len(expected)


def test_for_a_program_there_is_nothing_but_the_alerts(
    first: "subprocess.CompletedProcess[str]",
) -> None:
    assert (first.returncode, first.stderr) == (0, "")


def test_nothing_runs_after_it(first: "subprocess.CompletedProcess[str]", home: Path) -> None:
    assert processes_in(home) == {}


@pytest.mark.slow
def test_a_second_demo_shows_the_same_alerts_in_a_table(
    first: "subprocess.CompletedProcess[str]", home: Path
) -> None:
    second = run(home)

    assert second.returncode == 0, second.stderr
    types = [json.loads(line)["data"]["entity"]["type"] for line in first.stdout.splitlines()]
    rows = [line.split("│")[1].strip() for line in second.stdout.splitlines() if "│" in line]
    assert [kind for kind in rows if kind] == [kind.replace("_", " ") for kind in types]
    assert "Starting Redis and Kafka ..." in second.stderr


@pytest.mark.slow
def test_a_demo_of_other_articles_shows_theirs_alone(
    first: "subprocess.CompletedProcess[str]", home: Path, tmp_path: Path
) -> None:
    articles, watchlist = tmp_path / "articles", tmp_path / "watchlist.yaml"
    articles.mkdir()
    (articles / "own.txt").write_text("The FATF and the GCTF met.", encoding="utf-8")
    watchlist.write_text("entities: [{id: fatf, type: organization, names: {en: [FATF]}}]")

    own = run(home, "--json", "--articles", str(articles), "--watchlist", str(watchlist))

    assert (own.returncode, own.stderr) == (0, "")
    (event,) = [json.loads(line)["data"] for line in own.stdout.splitlines()]
    assert (event["article"]["external_id"], event["entity"]["id"]) == ("own", "fatf")


class Demo:
    """A demo that stays."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.process = subprocess.Popen(
            rasid_command("--home", str(home), "demo", "--json"),
            env=os.environ | {MARK: str(home)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def read_alerts(self, count: int) -> list[bytes]:
        """Return what it printed when `count` lines have come."""
        assert self.process.stdout is not None
        return [self.process.stdout.readline() for _ in range(count)]

    def wait_for(self, kinds: set[str]) -> None:
        """Return when processes of these kinds run side by side."""
        eventually(lambda: kinds <= set(processes_in(self.home).values()))

    def end(self, number: signal.Signals) -> int:
        """Send a signal and return the exit status; nothing more may have been printed."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=60)
        assert (out, err) == (b"", b"")
        return self.process.returncode


@pytest.fixture
def demo(first: "subprocess.CompletedProcess[str]", home: Path) -> Iterator[Demo]:
    """Return a demo that stays, in the home of the first."""
    started = Demo(home)
    yield started
    started.process.kill()
    started.process.communicate()


@pytest.mark.slow
def test_it_stays_until_ctrl_c_and_takes_everything_along(
    demo: Demo, first: "subprocess.CompletedProcess[str]"
) -> None:
    alerts = demo.read_alerts(len(first.stdout.splitlines()))
    assert b"".join(alerts).decode() == first.stdout
    assert set(processes_in(demo.home).values()) >= TOGETHER
    listed = subprocess.run(
        rasid_command("--home", str(demo.home / "demo"), "alerts", "list", "--json"),
        env=os.environ,
        capture_output=True,
        check=True,
        timeout=60,
    )
    # The home may keep those of another demo besides.
    assert ids(alerts) <= ids(listed.stdout.splitlines())
    refused = run(demo.home)
    assert refused.returncode == 1
    assert "stop it, or name another --home" in refused.stderr

    assert demo.end(signal.SIGINT) == 0
    assert processes_in(demo.home) == {}


@pytest.mark.slow
def test_sigterm_stops_everything_in_order(demo: Demo) -> None:
    demo.wait_for(TOGETHER)

    assert demo.end(signal.SIGTERM) == 128 + signal.SIGTERM
    assert processes_in(demo.home) == {}


@pytest.mark.slow
def test_a_kill_leaves_nothing_behind(demo: Demo) -> None:
    demo.wait_for(TOGETHER | {"services.producer"})

    demo.process.kill()

    wait_until_gone(demo.home)


def test_ctrl_c_while_kafka_starts_leaves_nothing_behind(demo: Demo) -> None:
    demo.wait_for({"java"})

    assert demo.end(signal.SIGINT) == 130
    assert processes_in(demo.home) == {}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--articles", "absent"], "'absent' does not exist"),
        (["--watchlist", "absent.yaml"], "'absent.yaml' does not exist"),
        (["--watchlist", str(GOLD)], f"{GOLD}:2: "),
    ],
)
def test_a_wrong_input_is_said_before_anything_starts(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    refused = run(tmp_path, *arguments)

    assert refused.returncode == 2
    assert said in refused.stderr
    assert list(tmp_path.iterdir()) == []
