"""`rasid watch try`, run as a command."""

import json

import typer
from typer.testing import CliRunner, Result

from services.cli.watch_try import try_name


def _run(*arguments: str) -> Result:
    app = typer.Typer()
    app.command()(try_name)
    return CliRunner().invoke(app, list(arguments))


def test_what_is_found_is_explained() -> None:
    result = _run("Hamad Al-Mashaan", "--text", "قال لحمد المشعان", "--json")
    assert result.exit_code == 0
    (match,) = json.loads(result.stdout)["matches"]
    assert (match["start"], match["surface"]) == (5, "حمد المشعان")
    assert match["steps"][0] == "ل set aside"


def test_what_is_nearly_found_says_why_not() -> None:
    result = _run("Hamad Al-Mashaan", "--text", "قال أحمد المشعان")
    assert result.exit_code == 1
    assert "not    9-16  المشعان  the given name أحمد is another name than hamad" in result.stdout


def test_a_family_name_without_the_full_one_says_so() -> None:
    result = _run("Hamad Al-Mashaan", "--text", "قال المشعان")
    assert "the full name stands nowhere in the text" in result.stdout


def test_nothing_near_is_said_plainly() -> None:
    assert _run("Hamad Al-Mashaan", "--text", "no").stdout == "Nothing, and nothing near it.\n"


def test_a_name_that_cannot_be_tracked_is_refused() -> None:
    result = _run("2022", "--text", "2022")
    assert result.exit_code == 2
    assert "has no letters" in result.stderr
