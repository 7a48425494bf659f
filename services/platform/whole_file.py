"""Files that are written whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write what a person asked for: what stood there stays until the new is whole, on disk.

    A file keeps its permissions, a link its target; what is no file (a pipe, a terminal) is simply
    written to.

    Args:
        path: where to.
        parts: the content, each part taken when those before it are written.

    Raises:
        OSError: it cannot be written; what stood there is as it was, as with an error of `parts`.
    """
    exists = path.exists()
    if exists and not path.is_file():
        with path.open("wb") as file:
            file.writelines(parts)
        return
    mode = path.stat().st_mode if exists else 0o666 & ~_umask()
    _replace(path.resolve(), parts, mode)


def replace_file(path: Path, content: bytes, *, mode: int = 0o600) -> None:
    """Put a file in the place of another, both on disk before this returns.

    Raises:
        OSError: it cannot be written; what stood there is as it was.
    """
    _replace(path, [content], mode)


def _replace(path: Path, parts: Iterable[bytes], mode: int) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}.")
    try:
        with open(descriptor, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fchmod(file.fileno(), mode & 0o777)
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _umask() -> int:
    # It can only be read by setting it.
    umask = os.umask(0o077)
    os.umask(umask)
    return umask
