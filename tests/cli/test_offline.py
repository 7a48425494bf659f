"""`rasid ner`, `classify`, `eval ner`, `eval topics` and `model`, as a person calls them."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Rasid


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["ner"], "Find the names in documents"),
        (["eval", "topics"], "one top-level label"),
    ],
)
def test_help_is_that_of_the_command(rasid: Rasid, command: list[str], said: str) -> None:
    done = rasid(*command, "--help")
    assert done.returncode == 0
    assert f"Usage: rasid {' '.join(command)}" in done.stdout
    assert said in done.stdout


def test_options_and_exit_status_pass_through(rasid: Rasid) -> None:
    done = rasid("ner", "/nowhere.jsonl", "--engine", "lexicon")
    assert done.returncode == 2
    assert "/nowhere.jsonl: No such file" in done.stderr


@pytest.mark.parametrize("command", [["ner"], ["match", "--watchlist", "seeds/watchlist.yaml"]])
def test_documents_in_gzip_are_read_and_one_array_is_told(
    rasid: Rasid, tmp_path: Path, command: list[str]
) -> None:
    line = json.dumps({"id": "a", "text": "Hamad Al-Mashaan spoke in Kuwait."})
    (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    done = rasid(*command, str(tmp_path / "in.jsonl.gz"))
    assert done.returncode == 0
    assert '"surface": "Hamad Al-Mashaan"' in done.stdout
    (tmp_path / "in.json").write_text(f"[{line}]")
    done = rasid(*command, str(tmp_path / "in.json"))
    assert done.returncode == 2
    assert "one JSON array" in done.stderr


def test_input_and_output_that_are_closed_are_told() -> None:
    script = Path(sys.executable).with_name("rasid")
    for redirection, said in (("<&-", "standard input: Bad file"), (">&-", "it is closed")):
        done = subprocess.run(  # noqa: S602 - our own words
            f"{script} ner - --engine lexicon {redirection}",
            shell=True, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        assert done.returncode in (1, 2)
        assert said in done.stderr
        assert "Traceback" not in done.stderr
