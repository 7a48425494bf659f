"""`rasid query check`, as a person and as a program call it."""

import json

import pytest

from schemas.entity import Entity
from services.cli import query
from services.cli.context import CommandContext
from tests.cli.conftest import Invoke, invoker
from tests.seeds.test_gold import SEEDS


@pytest.fixture
def query_command(context: CommandContext) -> Invoke:
    """Return what runs `rasid query ...`."""
    return invoker(query.app, context)


def test_a_sensible_query_is_explained_clause_by_clause(query_command: Invoke) -> None:
    result = query_command("check", "entity:gctf AND topic:دبلوماسية")
    assert result.exit_code == 0
    assert "topic diplomacy (دبلوماسية, medtop:20000639)" in result.output


def test_an_id_that_the_watchlist_lacks_is_warned_of(query_command: Invoke) -> None:
    watchlist = str(SEEDS / "watchlist.yaml")
    result = query_command("check", "entity:hamad-al-mashan", "--watchlist", watchlist)
    assert result.exit_code == 1
    assert "did you mean hamad-al-mashaan?" in result.output


def test_an_installation_looks_ids_up_in_its_own_watchlist(
    query_command: Invoke, context: CommandContext
) -> None:
    store = context.watch_store()
    forum = Entity(id="gctf", type="organization", names={"en": ("Global Forum",)})
    store.replace_entities(store.load(), (forum,))
    assert query_command("check", "entity:gctf").exit_code == 0
    mistaken = query_command("check", "entity:gcft")
    assert mistaken.exit_code == 1
    assert "did you mean gctf?" in mistaken.stdout


@pytest.mark.parametrize(("written", "said"), [("entity:gctf", True), ("kuwait", False)])
def test_without_a_watchlist_ids_are_said_to_be_unknown_to_the_check(
    query_command: Invoke, written: str, *, said: bool
) -> None:
    checked = query_command("check", written)
    assert checked.exit_code == 0
    assert ("Ids were not looked up" in checked.stderr) is said


def test_what_is_no_query_ends_with_status_2_and_says_where(query_command: Invoke) -> None:
    result = query_command("check", "a AND entity:Hamad\x1bc")
    assert result.exit_code == 2
    assert "at character 14" in result.output
    assert "\x1b" not in result.output


def test_a_program_gets_the_place_of_a_mistake_as_numbers(query_command: Invoke) -> None:
    result = query_command("check", "--json", "lang:fr")
    error = json.loads(result.output)["error"]
    assert (error["start"], error["end"]) == (5, 7)


def test_a_watchlist_that_is_not_there_is_said_in_a_sentence(query_command: Invoke) -> None:
    result = query_command("check", "a", "--watchlist", "nowhere.yaml")
    assert result.exit_code == 2
    assert "nowhere.yaml" in result.output
