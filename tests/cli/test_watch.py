"""`rasid watch`."""

import json
import os
import shlex
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from schemas.entity import Entity
from services.cli import watch
from services.cli.context import CommandContext
from services.domain.watchlist import require_compilable
from services.platform.ports import choose_port
from services.platform.settings import RedisSettings
from services.platform.watchlist_file import read_watchlist
from tests.alert_examples import example_article
from tests.cli.conftest import Invoke, invoker
from tests.pipeline.cluster import Cluster

SEEDS = Path(__file__).parents[2] / "seeds" / "watchlist.yaml"
FORUM = "entities:\n  - {id: forum, type: organization, names: {en: [GCTF]}}\n"
DESK = "entities:\n  - {id: desk, type: working_group, parent: forum, names: {en: [Rapid Desk]}}\n"
BAD = {
    "unknown type": (
        "entities:\n  - id: a\n    type: committee\n    names: {en: [Alpha Group]}\n",
        "3: type: unknown: 'committee'; there are",
    ),
    "duplicate id": (
        f"{FORUM}  - {{id: forum, type: person, names: {{en: [Jane Roe]}}}}\n",
        "3: id 'forum' stands for the entity of line 2 already",
    ),
    "empty name": (
        "entities:\n  - id: a\n    type: person\n    names:\n      en:\n        - ''\n",
        "6: names.en[0]: is empty",
    ),
    "bad YAML": ("entities:\n  - id: [a\n    type: person\n", "3: "),
    "unknown parent": (
        "entities:\n  - id: a\n    type: office\n    parent: nobody\n    names: {en: [Desk]}\n",
        "4: parent: ",
    ),
}


def written(folder: Path, text: str) -> str:
    """Write a watchlist file and return its path."""
    path = folder / "watchlist.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def by_id(entity: Entity) -> str:
    """Return what entities are sorted by."""
    return entity.id


def tracked(watch_command: Invoke) -> dict[str, Entity]:
    """Return what is tracked, by id."""
    lines = watch_command("list", "--json").stdout.splitlines()
    return {entity.id: entity for entity in (Entity.decode(line.encode()) for line in lines)}


def test_what_is_imported_is_tracked(watch_command: Invoke) -> None:
    done = watch_command("import", str(SEEDS))

    assert (done.exit_code, done.stdout) == (0, "")
    assert "13 entities tracked: 13 added, 0 changed, 0 removed" in done.stderr
    assert tracked(watch_command) == {entity.id: entity for entity in read_watchlist(SEEDS)}


def test_a_second_import_changes_nothing(watch_command: Invoke) -> None:
    watch_command("import", str(SEEDS))

    assert "13 entities tracked, nothing new" in watch_command("import", str(SEEDS)).stderr


def test_an_export_is_what_import_reads(watch_command: Invoke, tmp_path: Path) -> None:
    watch_command("import", str(SEEDS))
    copy = tmp_path / "copy.yaml"

    assert watch_command("export", str(copy)).exit_code == 0

    assert sorted(read_watchlist(copy), key=by_id) == sorted(read_watchlist(SEEDS), key=by_id)
    assert copy.read_text(encoding="utf-8") == watch_command("export").stdout


def test_an_export_to_a_dash_is_for_the_screen(
    watch_command: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch_command("import", str(SEEDS))
    monkeypatch.chdir(tmp_path)
    assert watch_command("export", "-").stdout == watch_command("export").stdout
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_fails_half_way_leaves_the_file_that_was_there(
    watch_command: Invoke, redis_settings: RedisSettings, tmp_path: Path
) -> None:
    watch_command("import", str(SEEDS))
    kept = tmp_path / "watchlist.yaml"
    kept.write_text("entities: []\n")
    command = shlex.join([sys.executable, "-m", "services.cli", "watch", "export", str(kept)])
    done = subprocess.run(
        # Files of one block at most, as on a disk that is full after it.
        ["/bin/bash", "-c", f"ulimit -f 1; {command}"],
        env={
            **os.environ,
            "RASID_REDIS_URL": redis_settings.url,
            "RASID_REDIS_PREFIX": redis_settings.prefix,
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == f"{kept} cannot be written (File too large).\n"
    assert kept.read_text() == "entities: []\n"
    assert list(tmp_path.iterdir()) == [kept]


def test_an_export_to_where_nothing_can_be_written_is_one_sentence(
    watch_command: Invoke, tmp_path: Path
) -> None:
    done = watch_command("export", str(tmp_path / "absent" / "copy.yaml"))

    assert done.exit_code == 1
    assert "cannot be written (No such file or directory)" in done.stderr


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


def test_a_bad_file_is_refused_without_redis(context: CommandContext, tmp_path: Path) -> None:
    nobody = replace(context, redis=RedisSettings(url=f"redis://127.0.0.1:{choose_port()}/0"))

    refused = invoker(watch.app, nobody)("import", written(tmp_path, "entities: [{id: A B}]"))

    assert (refused.exit_code, "watchlist.yaml:1: id:" in refused.stderr) == (2, True)


def test_a_parent_may_be_tracked_already(watch_command: Invoke, tmp_path: Path) -> None:
    watch_command("import", written(tmp_path, FORUM))

    assert watch_command("import", written(tmp_path, DESK)).exit_code == 0


def test_a_parent_that_replace_removes_is_unknown(watch_command: Invoke, tmp_path: Path) -> None:
    watch_command("import", written(tmp_path, FORUM))

    refused = watch_command("import", "--replace", written(tmp_path, DESK))

    assert refused.exit_code == 2
    assert tracked(watch_command).keys() == {"forum"}


@pytest.mark.parametrize(("text", "expected"), BAD.values(), ids=BAD.keys())
def test_a_bad_watchlist_is_refused_with_line_and_reason_and_the_stored_one_stays(
    watch_command: Invoke, tmp_path: Path, text: str, expected: str
) -> None:
    watch_command("import", written(tmp_path, FORUM))
    before = tracked(watch_command)

    refused = watch_command("import", bad := written(tmp_path, text))

    assert refused.exit_code == 2
    assert f"{bad}:{expected}" in refused.stderr
    assert refused.stderr.endswith("Nothing was changed.\n")
    assert tracked(watch_command) == before


def test_a_file_that_is_not_there_is_named(watch_command: Invoke, tmp_path: Path) -> None:
    done = watch_command("import", str(tmp_path / "absent.yaml"))

    assert done.exit_code == 2
    assert "absent.yaml' does not exist" in done.stderr


def test_hostile_text_in_a_file_does_nothing_to_the_terminal(
    watch_command: Invoke, tmp_path: Path
) -> None:
    # As YAML writes them: the characters themselves are refused by its grammar.
    text = 'entities:\n  - {id: a, type: "\\e[2J\\u202e", names: {en: ["\\e[2J\\u202ex"]}}\n'

    refused = watch_command("import", written(tmp_path, text))

    assert refused.exit_code == 2
    assert "\x1b" not in refused.stderr
    assert "\u202e" not in refused.stderr


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


def test_a_running_alerter_keeps_its_watchlist_when_a_bad_one_is_refused(
    waiting: Cluster, watch_command: Invoke, tmp_path: Path
) -> None:
    waiting.start("enricher")
    waiting.start("alerter")
    watch_command("import", written(tmp_path, FORUM))

    for text, _ in BAD.values():
        assert watch_command("import", "--replace", written(tmp_path, text)).exit_code == 2
    waiting.publish([example_article("The GCTF met today.")])

    waiting.wait_for(lambda: waiting.alert_count() == 1, "an alert by the watchlist in use")


def test_a_name_that_another_tracked_entity_has_is_told_where_the_file_cannot_tell(
    watch_command: Invoke, tmp_path: Path
) -> None:
    namesake = """
entities:
  - id: another
    type: person
    names: {en: ["Hamad Al-Mashaan"]}
"""
    watch_command("import", str(SEEDS))
    path = written(tmp_path, namesake)
    assert watch_command("lint", path).stdout == ""

    done = watch_command("import", path)

    assert "another: names.en[0]: 'hamad al mashaan' stands for hamad-al-mashaan" in done.stderr
    assert "rasid watch lint" not in done.stderr


def test_what_belongs_to_a_body_that_is_tracked_already_is_told_of_by_the_import(
    watch_command: Invoke, tmp_path: Path
) -> None:
    child = """
entities:
  - id: another-group
    type: working_group
    parent: gctf
    names: {en: ["Global Coalition against Daesh"]}
"""
    watch_command("import", str(SEEDS))

    done = watch_command("import", written(tmp_path, child))

    assert done.exit_code == 0
    assert "another-group: names.en[0]:" in done.stderr
    assert "rasid watch lint" not in done.stderr


def test_an_import_says_which_names_will_disappoint(watch_command: Invoke, tmp_path: Path) -> None:
    done = watch_command("import", written(tmp_path, FORUM))

    assert done.exit_code == 0
    assert "1 entity will find too little or too much: `rasid watch lint" in done.stderr
    assert "too little" not in watch_command("import", str(SEEDS)).stderr
