"""`rasid match`: a watchlist against documents, offline."""

import json
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Annotated, BinaryIO, NoReturn

import rich.progress
import typer
from rich.console import Console

from schemas.errors import RecordError
from schemas.record import Language, Line, Record, Text
from services.domain.watchlist import Match, Watchlist, WatchlistError, compile_watchlist
from services.platform.watchlist_file import WatchlistFileError, read_watchlist

_MAX_LINE_BYTES = 16 << 20
_UNREADABLE = 2


class _Document(Record):
    """One line of the input."""

    id: Line
    text: Text
    title: Text | None = None
    language: Language | None = None


def match(
    documents: Annotated[
        Path,
        typer.Argument(
            help='JSON lines {"id", "text", "title"?, "language"?}; - reads standard input.',
            metavar="IN.jsonl",
            allow_dash=True,
        ),
    ],
    watchlist: Annotated[Path, typer.Option(help="A watchlist in YAML; see seeds/watchlist.yaml.")],
) -> None:
    """Find the tracked entities in documents, without Kafka or Redis.

    Writes one JSON line for each place where an entity is named: id of the document, entity, field,
    start and end in code points of the original, surface, alias, score, evidence, steps, and of an
    office the holder. A line
    that cannot be read is reported with its number, the rest goes on, and the exit status is 1. It
    is 2 where the watchlist or the input cannot be read.
    """
    compiled = _compile(watchlist)
    name = "standard input" if str(documents) == "-" else str(documents)
    with _open(documents, name) as stream:
        refused = _match_lines(compiled, stream, name)
    if refused:
        typer.echo(f"{refused:,} lines refused.", err=True)
        raise typer.Exit(1)


def _compile(path: Path) -> Watchlist:
    try:
        return compile_watchlist(read_watchlist(path))
    except OSError as error:
        _refuse(f"{path}: {error.strerror}")
    except (WatchlistFileError, WatchlistError) as error:
        _refuse(str(error))


def _refuse(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(_UNREADABLE)


def _open(documents: Path, name: str) -> AbstractContextManager[BinaryIO]:
    """Open the input; where the findings go to a file, show on the screen how far reading is."""
    if str(documents) == "-":
        return nullcontext(sys.stdin.buffer)
    watched = sys.stderr.isatty() and not sys.stdout.isatty()
    try:
        return rich.progress.open(
            documents,
            "rb",
            description="Matching",
            console=Console(stderr=True),
            transient=True,
            disable=not watched,
        )
    except OSError as error:
        _refuse(f"{name}: {error.strerror}")


def _match_lines(watchlist: Watchlist, lines: Iterable[bytes], name: str) -> int:
    """Write the findings of every line and return how many lines were refused."""
    refused = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            document = _Document.decode(line, max_bytes=_MAX_LINE_BYTES)
        except RecordError as error:
            typer.echo(f"{name}:{number}: {error}", err=True)
            refused += 1
            continue
        for found in watchlist.match(document.text, document.title):
            typer.echo(_finding(document.id, found))
    return refused


def _finding(document: str, found: Match) -> str:
    finding = {
        "id": document,
        "entity": found.entity,
        "field": found.field,
        "start": found.start,
        "end": found.end,
        "surface": found.surface,
        "alias": found.alias,
        "score": found.score,
        "evidence": found.evidence,
        "steps": found.steps,
    }
    if found.holder is not None:
        finding["holder"] = found.holder
    return json.dumps(finding, ensure_ascii=False)
