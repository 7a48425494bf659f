"""Folders that no other user of this machine may look into."""

import stat
from contextlib import suppress
from pathlib import Path

_OWN = 0o700
_OF_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make_private(folder: Path, *, mode: int = _OWN) -> None:
    """Make a folder and the parents that it lacks; whatever is there stays as it is.

    Args:
        mode: of all that is made; this user's alone by default.

    Raises:
        OSError: it cannot be made.
    """
    for one in (*reversed(folder.parents), folder):
        if not one.is_dir():
            one.mkdir(mode=mode, exist_ok=True)


def close_to_others(folder: Path) -> None:
    """Take away what others may do in a folder; one that is not ours to close stays open."""
    mode = folder.stat().st_mode
    if mode & _OF_OTHERS:
        with suppress(OSError):  # another user's
            folder.chmod(stat.S_IMODE(mode) & ~_OF_OTHERS)
