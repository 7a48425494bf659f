"""What a command makes in its home is its user's alone."""

import stat
from pathlib import Path

import pytest

from services.platform.private_folder import close_to_others, make_private


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_folder_is_made_for_its_user_alone_with_the_parents_that_it_lacks(tmp_path: Path) -> None:
    make_private(tmp_path / "var" / "redis")
    assert mode_of(tmp_path / "var") == mode_of(tmp_path / "var" / "redis") == 0o700


def test_what_is_there_stays_as_it_is_until_it_is_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private(tmp_path)
    assert mode_of(tmp_path) == 0o755
    close_to_others(tmp_path)
    assert mode_of(tmp_path) == 0o700


def test_closing_gives_its_user_no_right_that_he_had_not(tmp_path: Path) -> None:
    tmp_path.chmod(0o577)
    close_to_others(tmp_path)
    assert mode_of(tmp_path) == 0o500
    tmp_path.chmod(0o700)


def test_a_folder_that_is_not_ours_to_close_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    tmp_path.chmod(0o755)
    monkeypatch.setattr(Path, "chmod", refuse)  # root, who runs the tests too, may close any
    close_to_others(tmp_path)
    assert mode_of(tmp_path) == 0o755
