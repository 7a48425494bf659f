"""`rasid subscriptions`."""

import json
from pathlib import Path

import pytest

from schemas.subscription import Subscription
from services.cli import subscriptions
from services.cli.context import CommandContext
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from tests.cli.conftest import Invoke, invoker
from tests.pipeline.articles import seed_watchlist


@pytest.fixture
def command(context: CommandContext) -> Invoke:
    """Return what runs `rasid subscriptions ...` where the seeds are tracked."""
    store = context.watch_store()
    store.replace_entities(store.load(), seed_watchlist())
    return invoker(subscriptions.app, context)


def stored(command: Invoke) -> dict[str, Subscription]:
    """Return what `list --json` shows, by id."""
    lines = command("list", "--json").stdout.splitlines()
    return {one.id: one for one in (Subscription.decode(line.encode()) for line in lines)}


def test_what_is_added_is_listed(command: Invoke) -> None:
    done = command("add", "desk", "--entity", "gctf", "--set", "name=مكتب", "--set", "owner=mona")

    assert (done.exit_code, done.stdout) == (0, "")
    expected = Subscription(id="desk", name="مكتب", entities=("gctf",), owner="mona")
    assert stored(command) == {"desk": expected}
    assert "مكتب" in command("list").stdout
    assert command("list", "--owner", "ali", "--json").stdout == ""


def test_as_many_are_listed_as_are_asked_for(command: Invoke) -> None:
    for name in ("day", "desk", "night"):
        command("add", name, "--entity", "gctf")

    assert len(command("list", "--json").stdout.splitlines()) == 3
    assert len(command("list", "--json", "--limit", "2").stdout.splitlines()) == 2
    assert "night" not in command("list", "--limit", "2").stdout


def test_none_of_an_owner_is_not_said_to_be_none_at_all(command: Invoke) -> None:
    command("add", "desk", "--entity", "gctf", "--set", "owner=mona")

    listed = command("list", "--owner", "muna")

    assert (listed.exit_code, listed.stdout) == (0, "")
    assert listed.stderr == "None of 1 is owned by muna.\n"


def test_a_second_with_the_same_id_is_refused_and_the_first_stays(command: Invoke) -> None:
    command("add", "desk", "--entity", "gctf")
    done = command("add", "desk", "--entity", "daesh")

    assert done.exit_code == 1
    assert "`rasid subscriptions edit desk` changes it" in done.stderr
    assert stored(command)["desk"].entities == ("gctf",)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--query", "lang:ar AND NOT lang:ar"], "no article can ever match"),
        (["--query", "entity:gctff"], "gctff is not in the watchlist; did you mean gctf?"),
        (["--query", "entity:gctf AND ("], "query: at character"),
        (["--entity", "nobody"], "entities: nobody is not in the watchlist"),
        (["--entity", "gctf", "--set", "digest=never"], "digest: "),
        (["--entity", "gctf", "--set", "owner=Mona X"], "owner: is no id: write up to 128"),
        ([], "a subscription needs entities or a query"),
    ],
)
def test_what_can_never_match_or_is_wrong_is_not_saved(
    command: Invoke, arguments: list[str], said: str
) -> None:
    done = command("add", "desk", *arguments)

    assert done.exit_code == 2
    assert said in done.stderr
    assert "Nothing was changed." in done.stderr
    assert stored(command) == {}


def test_a_query_that_looks_wrong_is_saved_with_a_warning(command: Invoke) -> None:
    done = command("add", "desk", "--query", "lang:en OR lang:ar")

    assert done.exit_code == 0
    assert "warning: nearly every article in English matches" in done.stderr
    assert stored(command).keys() == {"desk"}


def test_an_edit_changes_what_is_given_and_leaves_the_rest(command: Invoke) -> None:
    command("add", "desk", "--entity", "gctf", "--set", "digest=daily")
    done = command("edit", "desk", "--set", "cooldown_seconds=60", "--json")

    changed = Subscription.decode(done.stdout.encode())
    assert (changed.digest, changed.cooldown_seconds) == ("daily", 60)
    assert stored(command) == {"desk": changed}


def test_an_entitys_own_subscription_can_be_shown_and_edited_but_not_removed(
    command: Invoke,
) -> None:
    assert json.loads(command("show", "entity.gctf", "--json").stdout)["entities"] == ["gctf"]
    refused = command("remove", "entity.gctf")
    assert (refused.exit_code, "--set enabled=false" in refused.stderr) == (1, True)

    command("edit", "entity.gctf", "--set", "enabled=false")

    assert not stored(command)["entity.gctf"].enabled


def test_an_edit_of_nothing_asks_what_to_change(command: Invoke) -> None:
    done = command("edit", "entity.gctf")

    assert done.exit_code == 2
    assert "--set FIELD=VALUE" in done.stderr
    assert stored(command) == {}


def test_a_query_about_some_entities_shows_both(command: Invoke) -> None:
    command("add", "desk", "--entity", "gctf", "--query", "kuwait")

    assert "kuwait; about gctf" in command("list").stdout
    assert '["gctf"]' in command("show", "desk").stdout


def test_an_id_cannot_be_edited(command: Invoke) -> None:
    command("add", "desk", "--entity", "gctf")
    done = command("edit", "desk", "--set", "id=other")
    assert done.exit_code == 2
    assert stored(command).keys() == {"desk"}


def test_what_is_removed_is_gone(command: Invoke) -> None:
    command("add", "desk", "--entity", "gctf")
    assert command("remove", "desk").exit_code == 0
    assert stored(command) == {}
    assert "No subscription has the id desk" in command("show", "desk").stderr


def test_a_test_without_channels_says_how_to_add_one(command: Invoke) -> None:
    command("add", "desk", "--entity", "gctf")
    done = command("test", "desk")
    assert done.exit_code == 2
    assert "--set 'channels=[...]'" in done.stderr


def test_a_test_of_a_subscription_that_is_not_there_is_told_from_one_that_failed(
    command: Invoke,
) -> None:
    done = command("test", "absent")
    assert done.exit_code == 2
    assert "No subscription has the id absent" in done.stderr


def test_a_test_that_no_notifier_takes_is_said_and_never_sent(
    command: Invoke, context: CommandContext
) -> None:
    mail = "channels=[{kind: email, recipients: [desk@example.org]}]"
    command("add", "desk", "--entity", "gctf", "--set", mail)

    done = command("test", "desk", "--wait", "1")

    assert done.exit_code == 1
    assert "no notifier has taken it" in done.stdout
    keys = Keys(context.redis.prefix)
    assert connect(context.redis).hlen(keys.deliveries()) == 0


def test_an_export_is_what_import_reads(command: Invoke, tmp_path: Path) -> None:
    command("add", "desk", "--query", 'entity:gctf AND "وزير"')
    before, copy = stored(command), tmp_path / "copy.yaml"
    assert command("export", str(copy)).exit_code == 0
    command("edit", "desk", "--set", "digest=daily")
    command("add", "other", "--entity", "gctf")

    done = command("import", "--replace", str(copy))

    assert "1 stored: 0 added, 1 changed, 1 removed." in done.stderr
    assert stored(command) == before


def test_a_file_with_a_mistake_changes_nothing_and_names_its_line(
    command: Invoke, tmp_path: Path
) -> None:
    file = tmp_path / "subscriptions.yaml"
    file.write_text(
        "subscriptions:\n"
        "  - {id: good, name: n, entities: [gctf]}\n"
        "  - {id: bad, name: n, query: 'entity:nobody'}\n"
    )
    done = command("import", str(file))

    assert done.exit_code == 2
    assert f"{file}:3: query: nobody is not in the watchlist" in done.stderr.replace("\n", "")
    assert stored(command) == {}
