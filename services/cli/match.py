"""`rasid match`: a watchlist against documents, offline."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from schemas.errors import RecordError
from services.cli.match_summary import MatchSummary
from services.domain.text.display import json_line, plain
from services.domain.watchlist import Match, Watchlist, WatchlistError, compile_watchlist
from services.platform.collection import no_collection
from services.platform.document_lines import (
    InputError,
    open_documents,
    read_documents,
    refused_in_all,
    shown_name,
)
from services.platform.watchlist_file import WatchlistFileError, read_watchlist

_UNREADABLE = 2


def match(
    documents: Annotated[
        Path,
        typer.Argument(
            help='JSON lines {"text", "id"?, "title"?, "language"?}, plain or gzip; - reads '
            "standard input.",
            metavar="IN.jsonl",
            allow_dash=True,
        ),
    ],
    watchlist: Annotated[Path, typer.Option(help="A watchlist in YAML; see seeds/watchlist.yaml.")],
    summary: Annotated[
        bool,
        typer.Option(
            "--summary",
            help="Instead, under which words each entity is found, and how often; the rarest are "
            "worth a look.",
        ),
    ] = False,
) -> None:
    """Find the tracked entities in documents, without Kafka or Redis.

    Writes one JSON line for each place where an entity is named: id of the document, entity, field,
    start and end in code points of the original, surface, alias, score, evidence, steps, and of an
    office the holder. A line that cannot be read is reported with its number, the rest goes on, and
    the exit status is 1. It is 2 where the watchlist or the input cannot be read.

    **Example**

    `rasid match articles.jsonl --watchlist seeds/watchlist.yaml | jq --raw-output .surface`

    `rasid match archive.jsonl.gz --watchlist watchlist.yaml --summary | less`
    """
    compiled = _compile(watchlist)
    counted = MatchSummary(compiled.fingerprints) if summary else None
    name = shown_name(documents)
    try:
        with open_documents(documents, doing="Matching") as lines:
            refused = _match_lines(compiled, lines, name, counted)
    except InputError as error:
        _refuse(str(error))
    for line in counted.lines() if counted is not None else ():
        typer.echo(line)
    if refused:
        typer.echo(refused_in_all(refused), err=True)
        raise typer.Exit(1)


def _compile(path: Path) -> Watchlist:
    try:
        with no_collection():
            return compile_watchlist(read_watchlist(path))
    except OSError as error:
        _refuse(f"{path}: {error.strerror}")
    except (WatchlistFileError, WatchlistError) as error:
        _refuse(str(error))


def _refuse(message: str) -> NoReturn:
    for line in message.splitlines():
        typer.echo(plain(line), err=True)
    raise typer.Exit(_UNREADABLE)


def _match_lines(
    watchlist: Watchlist, lines: Iterable[bytes], name: str, summary: MatchSummary | None
) -> int:
    """Write the findings of every line, or count them; return how many lines were refused."""
    refused = 0

    def refuse(number: int, error: RecordError) -> None:
        nonlocal refused
        refused += 1
        typer.echo(plain(f"{name}:{number}: {error}"), err=True)

    def doubt(number: int, warning: str) -> None:
        typer.echo(plain(f"{name}:{number}: {warning}"), err=True)

    for document in read_documents(lines, refused=refuse, doubted=doubt):
        matches = watchlist.match(document.text, document.title)
        if summary is not None:
            summary.add(matches)
            continue
        for found in matches:
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
    return json_line(finding)
