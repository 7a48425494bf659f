"""A file that is written takes the place of another, and is no other kind of file than that was."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.platform.whole_file import write_whole


def test_a_new_file_may_be_read_by_whom_the_umask_lets(tmp_path: Path) -> None:
    umask = os.umask(0o027)
    try:
        write_whole(tmp_path / "new", [b"x"])
    finally:
        os.umask(umask)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o640


def test_a_file_keeps_its_permissions_and_a_link_its_target(tmp_path: Path) -> None:
    kept, link = tmp_path / "kept", tmp_path / "link"
    kept.write_bytes(b"old")
    kept.chmod(0o604)
    link.symlink_to(kept)
    write_whole(link, [b"n", b"ew"])
    assert (kept.read_bytes(), kept.stat().st_mode & 0o777) == (b"new", 0o604)
    assert link.is_symlink()


def test_what_stood_there_stays_where_the_new_does_not_come_whole(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_bytes(b"old")

    def parts() -> Iterator[bytes]:
        yield b"new"
        raise ConnectionError

    with pytest.raises(ConnectionError):
        write_whole(kept, parts())
    assert kept.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [kept]


def test_what_is_no_file_is_written_to() -> None:
    reading, writing = os.pipe()
    write_whole(Path(f"/dev/fd/{writing}"), [b"x"])
    os.close(writing)
    with open(reading, "rb") as read:
        assert read.read() == b"x"


def test_dev_null_stays_what_it_is() -> None:
    write_whole(Path("/dev/null"), [b"x"])
    assert Path("/dev/null").is_char_device()
