"""`rasid watch import`: what is tracked after it."""

from pathlib import Path

import pytest

from schemas.entity import Entity
from services.cli import watch
from services.cli.context import CommandContext
from services.domain.watchlist import require_compilable
from services.platform.watchlist_file import read_watchlist
from tests.cli.conftest import Invoke
from tests.cli.watchlists import DESK, FORUM, SEEDS, tracked, written


def test_what_is_imported_is_tracked(watch_command: Invoke) -> None:
    done = watch_command("import", str(SEEDS))

    assert (done.exit_code, done.stdout) == (0, "")
    assert "13 entities tracked: 13 added, 0 changed, 0 removed" in done.stderr
    assert tracked(watch_command) == {entity.id: entity for entity in read_watchlist(SEEDS)}


def test_a_second_import_changes_nothing(watch_command: Invoke) -> None:
    watch_command("import", str(SEEDS))

    assert "13 entities tracked, nothing new" in watch_command("import", str(SEEDS)).stderr


def test_an_import_leaves_the_rest_of_the_watchlist(watch_command: Invoke, tmp_path: Path) -> None:
    watch_command("import", str(SEEDS))
    watch_command("import", written(tmp_path, FORUM))

    assert len(tracked(watch_command)) == 14


def test_replace_stops_tracking_what_the_file_does_not_name(
    watch_command: Invoke, tmp_path: Path
) -> None:
    watch_command("import", str(SEEDS))

    done = watch_command("import", "--replace", written(tmp_path, FORUM))

    assert "1 entity tracked: 1 added, 0 changed, 13 removed" in done.stderr
    assert tracked(watch_command).keys() == {"forum"}


def test_replace_by_a_file_without_entities_has_to_be_meant(
    watch_command: Invoke, tmp_path: Path
) -> None:
    watch_command("import", written(tmp_path, FORUM))
    nothing = written(tmp_path, "entities: []\n")

    refused = watch_command("import", "--replace", nothing)

    assert (refused.exit_code, "--yes" in refused.stderr) == (2, True)
    assert tracked(watch_command).keys() == {"forum"}
    assert watch_command("import", "--replace", "--yes", nothing).exit_code == 0
    assert tracked(watch_command) == {}


def test_a_parent_may_be_tracked_already(watch_command: Invoke, tmp_path: Path) -> None:
    watch_command("import", written(tmp_path, FORUM))

    assert watch_command("import", written(tmp_path, DESK)).exit_code == 0


def test_two_changes_at_once_are_told_apart(
    watch_command: Invoke,
    context: CommandContext,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def check_while_somebody_else_imports(entities: list[Entity]) -> None:
        store = context.watch_store()
        store.replace_entities(store.load(), read_watchlist(SEEDS))
        require_compilable(entities)

    monkeypatch.setattr(watch, "require_compilable", check_while_somebody_else_imports)

    refused = watch_command("import", written(tmp_path, FORUM))

    assert refused.exit_code == 1
    assert "changed by somebody else" in refused.stderr
    assert "try again" in refused.stderr
    assert len(tracked(watch_command)) == 13
