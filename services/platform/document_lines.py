"""Documents as JSON lines, as every command that works on files reads them."""

import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, TypeVar

import rich.progress
from rich.console import Console

from schemas.errors import RecordError
from schemas.misnamed import WrittenRecord, warning_of
from schemas.record import Record, Text
from services.platform.written_fields import Id, OptionalLanguage, OptionalText

MAX_LINE_BYTES = 16 << 20
_MISNAMED_FIELDS = 20
"""How many names of fields are told: in a few files the names themselves are data."""

R = TypeVar("R", bound=Record)


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


def open_documents(documents: Path, *, doing: str) -> AbstractContextManager[BinaryIO]:
    """Open the input; where findings go to a file, the screen shows how far reading is.

    Args:
        documents: a file, or `-` for standard input.
        doing: what the bar says, as "Matching".

    Raises:
        OSError: it cannot be opened.
    """
    if str(documents) == "-":
        return nullcontext(sys.stdin.buffer)
    watched = sys.stderr.isatty() and not sys.stdout.isatty()
    return rich.progress.open(
        documents,
        "rb",
        description=doing,
        console=Console(stderr=True),
        transient=True,
        disable=not watched,
    )


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
