"""`rasid ner`, `classify`, `eval ner`, `eval topics` and `model`, as a person calls them."""

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
