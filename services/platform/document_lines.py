"""Documents as JSON lines, as every command that works on files reads them."""

import errno
import io
import os
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar, cast

import rich.progress
from rich.console import Console

from schemas.errors import RecordError
from schemas.misnamed import WrittenRecord, warning_of
from schemas.record import Record, Text
from services.platform.line_input import WrongKindError, open_lines
from services.platform.written_fields import Id, OptionalLanguage, OptionalText

MAX_LINE_BYTES = 16 << 20
_MISNAMED_FIELDS = 20
"""How many names of fields are told: in a few files the names themselves are data."""

R = TypeVar("R", bound=Record)


class InputError(Exception):
    """The input as a whole cannot be read; the message names it and says why."""


class DocumentLine(WrittenRecord):
    """One line of the input."""

    id: Id = ""
    """The number of its line where it says none."""
    text: Text
    title: OptionalText = None
    language: OptionalLanguage = None


def shown_name(documents: Path) -> str:
    """Return how messages name the input."""
    return "standard input" if str(documents) == "-" else str(documents)


def refused_in_all(lines: int) -> str:
    """Return what is said at the end where lines were refused."""
    return f"{lines:,} {'line' if lines == 1 else 'lines'} refused."


@contextmanager
def open_documents(documents: Path, *, doing: str) -> Iterator[Iterable[bytes]]:
    """Yield the lines of the input; where findings go to a file, a bar shows how far reading is.

    Args:
        documents: a file, plain or gzip, or `-` for standard input.
        doing: what the bar says, as "Matching".

    Raises:
        InputError: it is no lines, or cannot be read; so do the lines themselves.
    """
    name = shown_name(documents)
    with ExitStack() as stack:
        try:
            raw = (
                _standard_input()
                if str(documents) == "-"
                else stack.enter_context(_with_bar(documents, doing))
            )
            lines = open_lines(raw, name)
        except WrongKindError as error:
            raise InputError(str(error)) from error
        except OSError as error:
            raise InputError(f"{name}: {error.strerror}") from error
        yield _readable(lines, name)


def _standard_input() -> io.BufferedReader:
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    buffer = sys.stdin.buffer
    if isinstance(buffer, io.BufferedReader):
        return buffer
    return io.BufferedReader(cast("io.RawIOBase", buffer))  # a test's


@contextmanager
def _with_bar(documents: Path, doing: str) -> Iterator[io.BufferedReader]:
    watched = sys.stderr.isatty() and not sys.stdout.isatty()
    with rich.progress.open(
        documents,
        "rb",
        description=doing,
        console=Console(stderr=True),
        transient=True,
        disable=not watched,
    ) as file:
        yield io.BufferedReader(cast("io.RawIOBase", file))


def _readable(lines: Iterable[bytes], name: str) -> Iterator[bytes]:
    try:
        yield from lines
    except OSError as error:
        raise InputError(f"{name}: {error.strerror}") from error


def labelled_lines(file: Path) -> list[str]:
    """Return the lines of a file that people labelled, without their ends.

    Raises:
        InputError: it cannot be read, or is no UTF-8.
    """
    try:
        return file.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: not UTF-8 at byte {error.start:,}") from error


def read_documents(
    lines: Iterable[bytes],
    *,
    refused: Callable[[int, RecordError], None],
    doubted: Callable[[int, str], None],
) -> Iterator[DocumentLine]:
    """Yield the document of every line that is not blank; see `read_lines`.

    Args:
        lines: of UTF-8 JSON.
        refused: as there.
        doubted: is told of each field whose name is probably a mistake, where it stands first.
    """
    told: set[str] = set()
    for number, document in _numbered(lines, DocumentLine, refused):
        for written, meant in document.misnamed().items():
            if written not in told and len(told) < _MISNAMED_FIELDS:
                told.add(written)
                doubted(number, warning_of(written, meant))
        yield document if document.id else document.model_copy(update={"id": str(number)})


def read_lines(
    lines: Iterable[bytes], record: type[R], *, refused: Callable[[int, RecordError], None]
) -> Iterator[R]:
    """Yield the record of every line that is not blank.

    Args:
        lines: of UTF-8 JSON.
        record: what each of them is.
        refused: is told the number of a line that is none, and why; the rest goes on.
    """
    return (found for _, found in _numbered(lines, record, refused))


def _numbered(
    lines: Iterable[bytes], record: type[R], refused: Callable[[int, RecordError], None]
) -> Iterator[tuple[int, R]]:
    for number, line in enumerate(lines, start=1):
        if number == 1:
            line = line.removeprefix(BOM_UTF8)
        if not line.strip():
            continue
        try:
            found = record.decode(line, max_bytes=MAX_LINE_BYTES)
        except RecordError as error:
            refused(number, error)
        else:
            yield number, found
