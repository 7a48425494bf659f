"""Reads lines of bounded length from anything, and stops when told to even while it waits."""

import io
import os
import select
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from services.producer.sources.source import ReadingStopped

_POLL_SECONDS = 0.2
_CHUNK_BYTES = 1 << 16


@dataclass(frozen=True, kw_only=True)
class RawLine:
    """One line as it came, without its end."""

    number: int
    content: bytes | None
    """None where it was longer than the limit."""
    extent: int
    """Bytes that it took in its source."""


class StoppableInput(io.RawIOBase):
    """A file descriptor whose reader can be told to stop while it waits for more.

    Python goes on with an interrupted read after the signal's handler (PEP 475); looking first
    whether there is something to read leaves room to ask.
    """

    def __init__(self, descriptor: int, should_stop: Callable[[], bool]) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._should_stop = should_stop

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read what there is, waiting for it.

        Raises:
            ReadingStopped: told to stop before there was anything.
        """
        while True:
            if self._should_stop():
                raise ReadingStopped
            ready, _, _ = select.select([self._descriptor], [], [], _POLL_SECONDS)
            if ready:
                return os.readv(self._descriptor, [buffer])


def bounded_lines(stream: BinaryIO, max_bytes: int) -> Iterator[RawLine]:
    """Yield the lines of `stream`; of one longer than `max_bytes` no more than that is held.

    A byte order mark before the first line is not part of it.
    """
    number = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        extent = len(line)
        is_too_long = len(line) > max_bytes and not line.endswith(b"\n")
        if is_too_long:
            extent += _skip_rest(stream)
        if number == 1:
            line = line.removeprefix(BOM_UTF8)
        content = None if is_too_long else line.rstrip(b"\r\n")
        yield RawLine(number=number, content=content, extent=extent)


def _skip_rest(stream: BinaryIO) -> int:
    skipped = 0
    while chunk := stream.readline(_CHUNK_BYTES):
        skipped += len(chunk)
        if chunk.endswith(b"\n"):
            break
    return skipped
