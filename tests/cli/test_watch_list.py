"""`rasid watch list`: a table for people, JSON for programs."""

import json

import pytest

from tests.cli.conftest import Invoke
from tests.cli.watchlists import SEEDS


def test_the_table_has_every_entity_with_its_names(watch_command: Invoke) -> None:
    watch_command("import", str(SEEDS))

    shown = watch_command("list").stdout

    assert "working group" in shown
    assert "Hamad Al-Mashaan" in shown
    assert "التحالف الدولي" in shown


@pytest.mark.parametrize("name", ["Mashaan", "hamad-al", "المشعان", "mashaan"])
def test_a_name_or_an_id_shows_those_that_have_it(watch_command: Invoke, name: str) -> None:
    watch_command("import", str(SEEDS))

    listed = watch_command("list", name, "--json").stdout.splitlines()

    assert [json.loads(line)["id"] for line in listed] == ["hamad-al-mashaan"]


@pytest.mark.parametrize("name", ["Nobody At All", "!!", "أحمد المشعان"])
def test_a_name_that_none_has_is_said_to_be_of_none(watch_command: Invoke, name: str) -> None:
    watch_command("import", str(SEEDS))

    listed = watch_command("list", name)

    assert (listed.exit_code, listed.stdout) == (0, "")
    assert "None of 13 has that" in listed.stderr


def test_a_table_of_many_is_cut_short_and_says_so(watch_command: Invoke) -> None:
    watch_command("import", str(SEEDS))

    cut, whole = watch_command("list", "--limit", "1"), watch_command("list", "--limit", "0")

    assert "The first 1 of 13; --limit 0 shows all." in cut.stderr
    assert len(cut.stdout.splitlines()) < len(whole.stdout.splitlines())
    assert whole.stderr == ""


def test_json_has_all_of_many_or_as_many_as_are_asked_for(watch_command: Invoke) -> None:
    watch_command("import", str(SEEDS))

    every, cut = watch_command("list", "--json"), watch_command("list", "--json", "--limit", "2")

    assert (len(every.stdout.splitlines()), every.stderr) == (13, "")
    assert cut.stdout.splitlines() == every.stdout.splitlines()[:2]
    assert "The first 2 of 13; --limit 0 shows all." in cut.stderr


def test_an_empty_watchlist_says_how_to_fill_it(watch_command: Invoke) -> None:
    listed = watch_command("list")

    assert (listed.exit_code, listed.stdout) == (0, "")
    assert "rasid watch import" in listed.stderr


def test_json_is_one_line_for_each_entity_with_letters_as_they_are(watch_command: Invoke) -> None:
    watch_command("import", str(SEEDS))

    lines = watch_command("list", "--json").stdout.splitlines()

    assert len({json.loads(line)["id"] for line in lines}) == len(lines) == 13
    assert any("التحالف الدولي" in line for line in lines)
