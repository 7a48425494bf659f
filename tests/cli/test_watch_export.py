"""`rasid watch export`: a file that `import` reads."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from schemas.entity import Entity
from services.platform.settings import RedisSettings
from services.platform.watchlist_file import read_watchlist
from tests.cli.conftest import Invoke
from tests.cli.watchlists import SEEDS


def by_id(entity: Entity) -> str:
    """Return what entities are sorted by."""
    return entity.id


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
