"""What every source is."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from services.producer.errors import CannotStartError
from services.producer.items import Item

_SAMPLE_BYTES = 1 << 16


class SourceError(CannotStartError):
    """The source as a whole cannot be read; the message says what to do."""


class ReadingStopped(Exception):  # noqa: N818 - the end of reading as it was asked for, no error
    """The replay was told to stop while the source waited for input."""


@dataclass(frozen=True, kw_only=True)
class SourceIdentity:
    """Which source this is, so that an interrupted replay goes on in the same one."""

    name: str
    """Absolute path."""
    fingerprint: str
    """Another one as soon as the source has changed."""


class Source(Protocol):
    """Where articles come from."""

    name: str
    """As shown to people."""
    identity: SourceIdentity | None
    """None where the source cannot be read again, so that nothing can be resumed."""
    size: int | None
    """How much there is to read, in files or bytes; None where nobody knows."""
    unread: Sequence[str]
    """What lies there, looks like articles, and is not read; as shown to people."""

    def items(self) -> Iterator[Item]:
        """Yield everything from the beginning, always in the same order.

        Raises:
            SourceError: reading failed for good.
            ReadingStopped: the replay was told to stop.
        """
        ...


def fingerprint(paths: Iterable[Path]) -> str:
    """Return a digest that changes with the names, sizes and times of the files.

    Raises:
        OSError: one cannot be looked at.
    """
    hasher = hashlib.sha256()
    for path in paths:
        status = path.lstat()
        line = (os.fsencode(path.name), status.st_size, status.st_mtime_ns)
        hasher.update(repr(line).encode())
    return hasher.hexdigest()


def content_fingerprint(path: Path) -> str:
    """Return a digest over one file's size and time, its beginning and its end.

    Raises:
        OSError: it cannot be read.
    """
    hasher = hashlib.sha256(fingerprint([path]).encode())
    with path.open("rb") as file:
        hasher.update(file.read(_SAMPLE_BYTES))
        file.seek(max(0, path.stat().st_size - _SAMPLE_BYTES))
        hasher.update(file.read(_SAMPLE_BYTES))
    return hasher.hexdigest()
