"""JSON Lines, from a file or from standard input: one article a line."""

import io
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from services.platform.line_input import WrongKindError, open_lines
from services.producer.description import LineArticle, article_from
from services.producer.items import Draft, Item, Place, Refusal, RefusalReason, RefusedError
from services.producer.sources.reading import RawLine, StoppableInput, bounded_lines
from services.producer.sources.seen import SeenIds
from services.producer.sources.source import SourceError, SourceIdentity, content_fingerprint

_BUFFER_BYTES = 1 << 16
_BYTES_PER_ESCAPED_BYTE = 6
"""`\\u0041` for `A`: the most that JSON makes of one byte of UTF-8."""
_OTHER_FIELDS_BYTES = 1 << 16
_STANDARD_INPUT = 0
_GZIP = ".gz"


class JsonLinesFile:
    """A file of JSON Lines, plain or gzip, read as a stream however large it is."""

    def __init__(
        self, path: Path, *, max_article_bytes: int, should_stop: Callable[[], bool]
    ) -> None:
        self.name = str(path)
        self.unread: Sequence[str] = ()
        self._path = path
        self._max_article_bytes = max_article_bytes
        self._should_stop = should_stop
        self._plain = path.with_suffix("") if path.suffix == _GZIP else path
        try:
            status = path.stat()
            # A pipe (`<(command)`) is as gone when read as standard input is.
            is_file = stat.S_ISREG(status.st_mode)
            self.size = status.st_size if is_file and self._plain is path else None
            self.identity = _identity(path) if is_file else None
            if is_file:
                _require_lines(path)
        except OSError as error:
            raise SourceError(f"{path} cannot be read: {error.strerror}") from error

    def items(self) -> Iterator[Item]:
        """Yield one item for every line that is not blank."""
        with _reading(self.name), self._path.open("rb", buffering=0) as file:
            yield from read_json_lines(
                open_lines(open_stoppable(file.fileno(), self._should_stop), self.name),
                file_name=self.name,
                source=self._plain.stem,
                max_article_bytes=self._max_article_bytes,
            )


class StandardInput:
    """Standard input as JSON Lines; read once, so a replay of it cannot be resumed."""

    name = "standard input"
    identity: SourceIdentity | None = None
    size: int | None = None
    unread: Sequence[str] = ()

    def __init__(self, *, max_article_bytes: int, should_stop: Callable[[], bool]) -> None:
        self._max_article_bytes = max_article_bytes
        self._should_stop = should_stop

    def items(self) -> Iterator[Item]:
        """Yield one item for every line that is not blank."""
        with _reading(self.name):
            yield from read_json_lines(
                open_lines(open_stoppable(_STANDARD_INPUT, self._should_stop), self.name),
                file_name="stdin",
                source="stdin",
                max_article_bytes=self._max_article_bytes,
            )


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """Make what a source cannot go on after a `SourceError`."""
    try:
        yield
    except WrongKindError as error:
        raise SourceError(str(error)) from error
    except OSError as error:
        raise SourceError(f"{name} cannot be read on: {error.strerror}") from error


def _require_lines(path: Path) -> None:
    with _reading(str(path)), path.open("rb") as file:
        open_lines(file, str(path))


def open_stoppable(descriptor: int, should_stop: Callable[[], bool]) -> io.BufferedReader:
    """Return a buffered reader of a descriptor, which stays open when the reader is gone."""
    return io.BufferedReader(StoppableInput(descriptor, should_stop), buffer_size=_BUFFER_BYTES)


def read_json_lines(
    stream: BinaryIO, *, file_name: str, source: str, max_article_bytes: int
) -> Iterator[Item]:
    """Yield one item for every line of `stream` that is not blank; no bytes raise anything."""
    max_line_bytes = _BYTES_PER_ESCAPED_BYTE * max_article_bytes + _OTHER_FIELDS_BYTES
    with SeenIds() as seen:
        for line in bounded_lines(stream, max_line_bytes):
            if line.content is not None and not line.content.strip():
                continue
            place = Place(file=file_name, line=line.number)
            try:
                description = _read(line, max_line_bytes)
                article = article_from(
                    description,
                    description.text,
                    external_id=description.external_id or "",
                    source=source,
                    max_bytes=max_article_bytes,
                )
                seen.add(article, place)
                yield Draft(
                    place=place,
                    article=article,
                    extent=line.extent,
                    misnamed=description.misnamed(),
                )
            except RefusedError as error:
                yield Refusal(
                    place=place,
                    reason=error.reason,
                    detail=error.detail,
                    external_id=error.external_id,
                    extent=line.extent,
                )


def _read(line: RawLine, max_line_bytes: int) -> LineArticle:
    if line.content is None:
        detail = f"the line is longer than {max_line_bytes:,} bytes"
        raise RefusedError(RefusalReason.TOO_LARGE, detail)
    return LineArticle.read(line.content)


def _identity(path: Path) -> SourceIdentity:
    return SourceIdentity(name=os.path.abspath(path), fingerprint=content_fingerprint(path))
