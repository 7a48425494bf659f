"""`rasid watch import`: which names will disappoint, and who else has them."""

from pathlib import Path

from tests.cli.conftest import Invoke
from tests.cli.watchlists import FORUM, SEEDS, written


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
