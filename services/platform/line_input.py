"""Input that should be lines of UTF-8 JSON: gzip is undone, and what is something else is told."""

import errno
import gzip
import io
import zlib
from codecs import BOM_UTF8
from typing import BinaryIO, cast

_GZIP = b"\x1f\x8b"
_LOOKED_AT = 64
"""Bytes."""
_OTHER_KINDS = {
    b"PK\x03\x04": ("a ZIP archive", "funzip"),
    b"BZh": ("compressed by bzip2", "bzcat"),
    b"\xfd7zXZ\x00": ("compressed by xz", "xzcat"),
    b"\x28\xb5\x2f\xfd": ("compressed by zstd", "zstdcat"),
    b"\xff\xfe": ("UTF-16, not UTF-8", "iconv -f UTF-16 -t UTF-8"),
    b"\xfe\xff": ("UTF-16, not UTF-8", "iconv -f UTF-16 -t UTF-8"),
}
"""What a file is that begins so, and what makes lines of it."""
_ONE_ARRAY = ("one JSON array, not a JSON object on each line", "jq -c '.[]'")
_LONG_OBJECTS = ("JSON objects over several lines, not one on each line", "jq -c .")


class WrongKindError(ValueError):
    """The input is no lines of JSON; the message says what it is and what makes lines of it."""


def open_lines(stream: io.BufferedReader, name: str) -> BinaryIO:
    """Return a reader of the lines in `stream`, which are lines themselves, or gzip of them.

    Reading from it raises OSError, also where gzip is damaged.

    Args:
        stream: read from its beginning.
        name: of the file, as messages have it.

    Raises:
        WrongKindError: it holds something else.
        OSError: it cannot be read.
    """
    if stream.peek(len(_GZIP)).startswith(_GZIP):
        stream = io.BufferedReader(_Gunzipped(stream))
    _require_lines(stream.peek(_LOOKED_AT)[:_LOOKED_AT], name)
    return cast("BinaryIO", stream)


def _require_lines(beginning: bytes, name: str) -> None:
    kind = _kind(beginning)
    if kind is not None:
        what, command = kind
        raise WrongKindError(
            f"{name} is {what}. Pipe it through `{command}`, and name - in its place"
        )


def _kind(beginning: bytes) -> tuple[str, str] | None:
    for magic, kind in _OTHER_KINDS.items():
        if beginning.startswith(magic):
            return kind
    text = beginning.removeprefix(BOM_UTF8).lstrip()
    if text[:1] == b"[" and text[1:].lstrip()[:1] == b"{":
        return _ONE_ARRAY
    first, line_end, _ = text.partition(b"\n")
    return _LONG_OBJECTS if line_end and first.strip() == b"{" else None


class _Gunzipped(io.RawIOBase):
    def __init__(self, stream: io.BufferedReader) -> None:
        super().__init__()
        self._file = gzip.GzipFile(fileobj=stream)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            return self._file.readinto(buffer)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise OSError(errno.EIO, f"its gzip is damaged or cut short ({error})") from error
