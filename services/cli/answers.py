"""How commands answer: records as JSON lines, facts as a table, and who is asking."""

import os
import pwd
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from rich.table import Table
from rich.text import Text

from schemas.record import Record, Slug
from services.cli.cell import Cell
from services.cli.context import CommandContext, fail
from services.cli.fitting import Fitting
from services.cli.outages import OUTAGES, said_of
from services.domain.text.display import plain, printable_json
from services.platform.whole_file import write_whole

_UNREADABLE = 2
_TABLE_ROWS = 100
_SLUG = TypeAdapter[str](Slug)

T = TypeVar("T")


@contextmanager
def asking(context: CommandContext) -> Iterator[None]:
    """End with status 2 where Kafka or Redis does not answer: of such a command 1 is an answer."""
    try:
        yield
    except OUTAGES as outage:
        fail(context, said_of(outage), status=_UNREADABLE)


def print_record(context: CommandContext, record: Record) -> None:
    """Print one record on one line: a terminal shows it and obeys none of it."""
    context.output.out(printable_json(record.model_dump_json()))


def write_text(context: CommandContext, text: str, file: Path | None) -> None:
    """Write text to a file, or on the screen where none is given, or `-`."""
    if file is None or str(file) == "-":
        context.output.out(text, end="")
    else:
        write_file(context, [text.encode()], file)


def write_file(context: CommandContext, parts: Iterable[bytes], file: Path) -> None:
    """Write a file, whole or not at all, and say so."""
    try:
        write_whole(file, parts)
    except OSError as error:
        fail(context, f"{file} cannot be written ({error.strerror}).")
    context.errors.print(f"Written to {plain(str(file))}.")


def facts_table(facts: Iterable[tuple[str, object]]) -> Table:
    """Return names and values below one another; values that are None are left out."""
    table = Table.grid(padding=(0, 2))
    for name, value in facts:
        if value is not None:
            table.add_row(Text(name, style="dim"), Cell(str(value)))
    return table


def cells_table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Fitting:
    """Return a table of text from outside; the first column is on one line."""
    table = Table(*columns, show_edge=False, pad_edge=False)
    # It has the id by which other commands know the row.
    table.columns[0].no_wrap = True
    told = [tuple(row) for row in rows]
    for row in told:
        table.add_row(*map(Cell, row))
    return Fitting(table, told)


def first(found: Sequence[T], limit: int | None, *, as_json: bool) -> Sequence[T]:
    """Return as many as are to be shown, see `options.Limit`."""
    most = limit if limit is not None else _TABLE_ROWS * (not as_json)
    return found[: most or None]


def say_of_rest(context: CommandContext, shown: int, total: int) -> None:
    """Say that there is more than was shown, where there is."""
    if shown < total:
        context.errors.print(f"The first {shown} of {total:,}; --limit 0 shows all.")


def person_asking(context: CommandContext, given: str | None) -> str:
    """Return who gives the command: as said, or else the user of this machine."""
    name = given or _user(context.environment)
    try:
        return _SLUG.validate_python(name)
    except ValidationError:
        rule = "lower case letters, digits, '.', '-' and '_'"
        if given:
            fail(context, f"{name} is no name for --by: write {rule}.", status=_UNREADABLE)
        fail(context, f"Say with --by NAME who you are: {rule}.", status=_UNREADABLE)


def _user(environment: Mapping[str, str]) -> str:
    """Return the user of this machine; a cron job and a container have no USER."""
    try:
        name = environment.get("USER") or pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return ""  # a container may run under a number that has no name
    return name.lower()
