"""Commands on terminals, pipes and disks that are not as one would wish."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Rasid

QUERY = ["services.cli", "query", "check"]
MODULES = [
    [*QUERY, "kuwait"],
    ["services.enricher.offline", "--help"],
    ["services.producer", "--help"],
]


def run(
    arguments: list[str | bytes], *, output: int = subprocess.PIPE, **environment: str
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        stdout=output,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("arguments", MODULES)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_full_disk_is_one_sentence(arguments: list[str | bytes]) -> None:
    with Path("/dev/full").open("w") as full:
        ended = run(arguments, output=full.fileno())
    assert ended.returncode == 1
    assert ended.stderr == b"The output cannot be written: No space left on device.\n"


@pytest.mark.parametrize("arguments", [["services.cli", "--help"], ["services.api", "--openapi"]])
def test_a_reader_that_leaves_is_no_error_to_tell_of(arguments: list[str | bytes]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = run(arguments, output=writing)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (1, b"")


@pytest.mark.parametrize("arguments", MODULES)
def test_a_closed_standard_error_hears_nothing_and_the_command_does_its_work(
    arguments: list[str | bytes],
) -> None:
    closing = ["sh", "-c", 'exec "$@" 2>&-', "sh", sys.executable, "-m", *arguments]
    ended = subprocess.run(closing, stdout=subprocess.PIPE, timeout=60, check=False)
    assert ended.returncode == 0
    assert ended.stdout


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_pipe_gets_utf_8_whatever_the_locale(encoding: str) -> None:
    ended = run([*QUERY, "الكويت"], PYTHONIOENCODING=encoding)
    assert ended.stdout.decode() == "word الكويت\n"


def test_an_argument_that_is_no_text_is_refused_by_its_place() -> None:
    ended = run([*QUERY, b"\xff\xfe"])
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"Argument 3, \\udcff\\udcfe, is no text")


def test_a_file_may_have_a_name_that_is_no_text(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path / "watch") + b"\xff.yaml"
    Path(os.fsdecode(name)).write_text("entities: []\n")
    ended = run([*QUERY, "kuwait", "--watchlist", name])
    assert (ended.returncode, ended.stdout) == (0, b"word kuwait\n")


def test_an_id_in_a_pipe_is_the_id(rasid: Rasid) -> None:
    watchlist = str(Path(__file__).parents[2] / "seeds" / "watchlist.yaml")
    assert rasid("watch", "import", watchlist).returncode == 0
    first = rasid("watch", "list", "al-shabaab", COLUMNS="120").stdout.splitlines()[3].split()[1]
    assert rasid("watch", "remove", first).returncode == 0, ascii(first)


@pytest.mark.parametrize("columns", ["0", "3"])
def test_a_terminal_without_room_still_gets_every_word(rasid: Rasid, columns: str) -> None:
    watchlist = str(Path(__file__).parents[2] / "seeds" / "watchlist.yaml")
    assert rasid("watch", "import", watchlist).returncode == 0
    listed = rasid("watch", "list", COLUMNS=columns).stdout
    assert "communications-working-group" in listed
