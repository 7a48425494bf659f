"""`rasid` as a process: help, what cannot be reached, and the ends of a pipe."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from services.cli.__main__ import app
from services.platform.ports import LOOPBACK, choose_port
from tests.alert_examples import example_alert
from tests.cli.conftest import Raise, Rasid, rasid_command

SEEDS = Path(__file__).parents[2] / "seeds"
HANDED_OVER = ("replay", "ner", "classify", "eval ner", "eval topics", "model export")
"""Their help is that of another program."""
HEAVY = {"redis", "kafka", "pydantic", "faust", "structlog"}
_LIST_IMPORTS = """
import runpy, sys
try:
    runpy.run_module("services.cli", run_name="__main__", alter_sys=True)
finally:
    print(*sys.modules, file=sys.stderr)
"""


def commands_below(command: Any, *path: str) -> Iterator[tuple[str, Any]]:
    """Yield every command of a group and of the groups in it, with how it is called."""
    if not hasattr(command, "list_commands"):
        yield " ".join(path), command
        return
    context = command.make_context("rasid", [], resilient_parsing=True)
    for name in command.list_commands(context):
        yield from commands_below(command.resolve_command(context, [name])[1], *path, name)


COMMANDS = dict(commands_below(get_command(app)))


def test_the_help_names_every_command(rasid: Rasid) -> None:
    done = rasid("--help")

    assert done.returncode == 0
    for command in {one.split()[0] for one in COMMANDS}:
        assert f"│ {command} " in done.stdout


def test_the_version_is_that_of_the_package(rasid: Rasid) -> None:
    done = rasid("--version")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"rasid {version('rasid')}\n"


def test_the_help_waits_for_no_heavy_library() -> None:
    assert HEAVY.isdisjoint(imports("--help"))


@pytest.mark.parametrize("command", ["alerts", "query", "subscriptions"])
def test_what_matches_nothing_waits_for_no_matcher(command: str) -> None:
    assert "services.domain.watchlist" not in imports(command, "--help")


def imports(*arguments: str) -> set[str]:
    """Return what `rasid` has loaded when it ends."""
    listing = [sys.executable, "-c", _LIST_IMPORTS, *arguments]
    done = subprocess.run(listing, capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("command", sorted(COMMANDS.keys() - {"model", *HANDED_OVER}))
def test_the_help_of_every_command_has_examples(command: str) -> None:
    help_text = COMMANDS[command].help
    assert re.search(rf"\*\*Examples?\*\*.*\brasid {command}\b", help_text, re.DOTALL)


@pytest.mark.parametrize("command", HANDED_OVER)
def test_the_help_of_another_program_has_examples_too(rasid: Rasid, command: str) -> None:
    done = rasid(*command.split(), "--help")

    assert done.returncode == 0, done.stderr
    assert f"rasid {command}" in done.stdout
    assert "Example" in done.stdout


def test_a_misspelt_command_is_guessed(rasid: Rasid) -> None:
    done = rasid("wach", "list")

    assert done.returncode == 2
    assert "Did you mean 'watch'" in done.stderr


def test_a_setting_that_cannot_be_used_is_named(rasid: Rasid) -> None:
    done = rasid("watch", "list", RASID_KAFKA_SECURITY_PROTOCOL="NONE")

    assert done.returncode == 2
    assert "RASID_KAFKA_SECURITY_PROTOCOL: must be 'PLAINTEXT'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_replay_with_a_setting_that_cannot_be_used_could_not_start(rasid: Rasid) -> None:
    done = rasid("replay", "seeds", "--dry-run", RASID_STREAM_PARTITIONS="abc")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("RASID_STREAM_PARTITIONS") == 1


@pytest.mark.parametrize("command", ["watch list", "alerts list", "alerts tail", "alerts show x"])
def test_nobody_at_the_address_of_redis_is_a_sentence_with_the_mend(
    rasid: Rasid, command: str
) -> None:
    address = f"{LOOPBACK}:{choose_port()}"

    done = rasid(*command.split(), RASID_REDIS_URL=f"redis://{address}/0")

    assert (done.returncode, done.stdout) == (1, "")
    assert address in done.stderr
    assert "rasid up" in done.stderr
    assert "RASID_REDIS_URL" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_help_of_replay_is_the_producers(rasid: Rasid) -> None:
    done = rasid("replay", "--help")

    assert "--dry-run" in done.stdout
    assert "Usage: rasid replay" in done.stdout


def test_replay_hands_its_arguments_and_standard_output_on(rasid: Rasid) -> None:
    done = rasid("replay", str(SEEDS), "--dry-run", "--limit", "2", "--json")

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["delivered"] == 2


def test_replay_ends_as_the_producer_does(rasid: Rasid, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()

    assert rasid("replay", str(tmp_path), "--dry-run").returncode == 1
    assert rasid("replay", str(tmp_path / "absent"), "--dry-run").returncode == 2


@pytest.fixture
def listing(
    environment: dict[str, str], raise_alerts: Raise
) -> Iterator["subprocess.Popen[bytes]"]:
    """Return a `rasid alerts list --json` of more than a pipe holds."""
    raise_alerts(example_alert(external_id=f"a{number}") for number in range(300))
    with subprocess.Popen(
        rasid_command("alerts", "list", "--json", "--limit", "0"),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        yield process


def test_a_reader_that_has_read_enough_ends_the_command_quietly(
    listing: "subprocess.Popen[bytes]",
) -> None:
    assert listing.stdout is not None
    assert listing.stderr is not None

    assert listing.stdout.readline().startswith(b"{")
    listing.stdout.close()

    assert listing.stderr.read() == b""
    listing.wait(20)
