"""Files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write what a person asked for: what stood there stays until the new is whole, on disk.

    A file keeps its permissions, a link its target; what is no file (a pipe, a terminal) is simply
    written to.

    Raises:
        OSError: it cannot be written; what stood there is as it was.
    """
    exists = path.exists()
    if exists and not path.is_file():
        path.write_bytes(content)
        return
    mode = path.stat().st_mode if exists else 0o666 & ~_umask()
    replace_file(path.resolve(), content, mode=mode)


def replace_file(path: Path, content: bytes, *, mode: int = 0o600) -> None:
    """Put a file in the place of another, both on disk before this returns.

    Raises:
        OSError: it cannot be written; what stood there is as it was.
    """
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}.")
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
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
