"""`rasid eval`: recall, precision and errors on anybody's labelled file."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, NoReturn, Self

import typer
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schemas.enriched import TextField
from schemas.errors import RecordError
from schemas.record import Language, Line, Record, Slug, Text
from services.cli.command_group import command_group
from services.cli.commands import HANDED_OVER
from services.cli.context import Context
from services.cli.offline import run_offline
from services.cli.options import AsJson
from services.domain.text.display import json_line, plain
from services.domain.watchlist import WatchlistError, compile_watchlist
from services.domain.watchlist.measuring import NOTHING, Place, Score, name_finds, score_places
from services.platform.document_lines import InputError, labelled_lines
from services.platform.watchlist_file import WatchlistFileError, read_watchlist

_MAX_LINE_BYTES = 16 << 20
_UNREADABLE = 2
_PAIR = "TRACKED <tab> WRITTEN [<tab> 1 or 0]"
_LABELS = dict.fromkeys(("1", "true", "yes", "same"), True) | dict.fromkeys(
    ("0", "false", "no", "different"), False
)
_COLUMNS = frozenset({
    "tracked", "written", "name", "query", "candidate", "left", "right", "latin", "arabic",
    "english", "en", "ar", "same", "label", "match", "expected",
})  # fmt: skip
"""What lists call their columns, less a number or letter behind it: name_a, name2."""
_NUMBER = re.compile(r"[ _-]?[0-9ab]?$")

app = command_group("How well names, documents and topics are found: recall, precision, errors.")


class _Mention(Record):
    entity: Slug
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    field: TextField = "text"


class _Document(Record):
    id: Line
    text: Text
    title: Text | None = None
    language: Language | None = None
    mentions: tuple[_Mention, ...]

    @model_validator(mode="after")
    def _have_places(self) -> Self:
        """Refuse offsets that are no code points of the field: bytes, UTF-16, another text."""
        for number, mention in enumerate(self.mentions):
            length = len(self.text if mention.field == "text" else self.title or "")
            if not mention.start < mention.end <= length:
                raise PydanticCustomError(
                    "offsets",
                    "mentions.{number}: {start} to {end} is no place in a {field} of {length} code "
                    "points",
                    {"number": number, "length": length, **mention.model_dump()},
                )
        return self


@app.command()
def names(
    pairs: Annotated[
        Path,
        typer.Argument(
            help="Lines TRACKED <tab> WRITTEN [<tab> 1 or 0]: one person, or two. 1 if left out. "
            "Also true or false, yes or no, same or different.",
            metavar="PAIRS.tsv",
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Try pairs of names: is a person tracked by the one found by the other?

    A first line of names of columns (`tracked`, `en`, `name_a`, ...) is a heading. Exit status 2:
    the file cannot be read.

    **Example**

    `rasid eval names pairs.tsv --json | jq .recall`
    """
    counts = NOTHING
    errors: list[dict[str, object]] = []
    for number, tracked, written, same in _pairs(pairs):
        try:
            find = name_finds(tracked, written)
        except WatchlistError as error:
            _refuse(f"{pairs}:{number}: {error}")
        found = find is not None and find.counts(same=same)
        counts += Score(
            found=int(same and found), missed=int(same and not found), wrong=int(found and not same)
        )
        if found != same:
            errors.append(
                {"line": number, "tracked": tracked, "written": written, "found": found}
                | ({"score": find.score} if find is not None and found else {})
            )
    _report(counts, errors, as_json=as_json)


@app.command()
def matches(
    documents: Annotated[
        Path,
        typer.Argument(
            help='JSON lines {"id", "text", "title"?, "mentions": [{"entity", "start", "end", '
            '"field"?}]}; offsets are code points.',
            metavar="DOCS.jsonl",
        ),
    ],
    watchlist: Annotated[Path, typer.Option(help="A watchlist in YAML; see seeds/watchlist.yaml.")],
    as_json: AsJson = False,
) -> None:
    """Compare what a watchlist finds in documents with what is marked in them.

    A mention counts as found where entity, field, start and end are the same. Exit status 2: a file
    cannot be read.

    **Example**

    `rasid eval matches labelled.jsonl --watchlist seeds/watchlist.yaml`
    """
    try:
        compiled = compile_watchlist(read_watchlist(watchlist))
    except OSError as error:
        _refuse(f"{watchlist}: {error.strerror}")
    except (WatchlistFileError, WatchlistError) as error:
        _refuse(str(error))
    counts = NOTHING
    errors: list[dict[str, object]] = []
    for document in _documents(documents):
        found = {
            (m.entity, m.field, m.start, m.end)
            for m in compiled.match(document.text, document.title)
        }
        expected = {(m.entity, m.field, m.start, m.end) for m in document.mentions}
        counts += score_places(found, expected)
        errors.extend(_error(document, place, missed=True) for place in sorted(expected - found))
        errors.extend(_error(document, place, missed=False) for place in sorted(found - expected))
    _report(counts, errors, as_json=as_json)


@app.command(**HANDED_OVER)
def ner(context: Context) -> None:
    """Measure names on labelled sentences: precision, recall and F1 of whole names."""
    run_offline(context.obj, ["eval", "ner", *context.args])


@app.command(**HANDED_OVER)
def topics(context: Context) -> None:
    """Measure topics on labelled texts: macro-F1 and accuracy of the best top-level topic."""
    run_offline(context.obj, ["eval", "topics", *context.args])


def _error(document: _Document, place: Place, *, missed: bool) -> dict[str, object]:
    entity, field, start, end = place
    original = document.text if field == "text" else document.title or ""
    return {
        "id": document.id,
        "error": "missed" if missed else "wrong",
        "entity": entity,
        "field": field,
        "start": start,
        "end": end,
        "surface": original[start:end],
    }


def _report(counts: Score, errors: list[dict[str, object]], *, as_json: bool) -> None:
    figures = {
        "recall": round(counts.recall, 4),
        "precision": round(counts.precision, 4),
        "f1": round(counts.f1, 4),
        "found": counts.found,
        "missed": counts.missed,
        "wrong": counts.wrong,
    }
    if as_json:
        typer.echo(json_line({**figures, "errors": errors}))
        return
    for error in errors:
        typer.echo(plain("  ".join(f"{key}={value}" for key, value in error.items())))
    typer.echo("  ".join(f"{name} {value}" for name, value in figures.items()))


def _pairs(path: Path) -> Iterator[tuple[int, str, str, bool]]:
    lines = [one for one in _lines(path) if not _is_heading(*one)]
    if not lines:
        _refuse(f"{path}: no pair in it: lines are {_PAIR}")
    for number, line in lines:
        fields = [field.strip() for field in line.split("\t")]
        if len(fields) < 2 or not all(fields[:2]):
            _refuse(f"{path}:{number}: a line is {_PAIR}")
        label = fields[2] if len(fields) > 2 else "1"
        if (same := _LABELS.get(label.lower())) is None:
            _refuse(f"{path}:{number}: the third field is 1 or 0, not {label[:20]!r}")
        yield number, fields[0], fields[1], same


def _documents(path: Path) -> Iterator[_Document]:
    lines = _lines(path)
    if not lines:
        _refuse(f"{path}: no document in it: lines are JSON objects with id, text and mentions")
    for number, line in lines:
        try:
            yield _Document.decode(line.encode(), max_bytes=_MAX_LINE_BYTES)
        except RecordError as error:
            _refuse(f"{path}:{number}: {error}")


def _is_heading(number: int, line: str) -> bool:
    fields = [_NUMBER.sub("", field.strip().lower()) for field in line.split("\t")]
    return number == 1 and (line.lower().startswith("tracked") or _COLUMNS.issuperset(fields[:2]))


def _lines(path: Path) -> list[tuple[int, str]]:
    """Return the lines that are not blank, with their numbers."""
    try:
        lines = enumerate(labelled_lines(path), start=1)
        return [(number, line) for number, line in lines if line.strip()]
    except InputError as error:
        _refuse(str(error))


def _refuse(message: str) -> NoReturn:
    typer.echo(plain(message), err=True)
    raise typer.Exit(_UNREADABLE)
