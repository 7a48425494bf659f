"""`rasid dead-letters`: records that were set aside, with why."""

from collections.abc import Iterable, Iterator
from datetime import UTC
from typing import Annotated

import typer

from schemas.dead_letter import DeadLetter
from schemas.errors import DeadLetterReason
from schemas.streams import streams
from services.cli.answers import cells_table, facts_table
from services.cli.cell import Cell
from services.cli.context import CommandContext, Context, fail
from services.cli.moments import said_at
from services.cli.options import AsJsonLines
from services.domain.text.display import json_line
from services.platform.kafka.dead_letter_log import DeadLetterLog, Entry

_SHOWN_CHARACTERS = 2_000

app = typer.Typer(
    help="Records that no service could work on: list them, show one, send them again.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
)

ReasonOption = Annotated[
    DeadLetterReason | None, typer.Option("--reason", help="Only those set aside for this reason.")
]


@app.command("list")
def list_letters(
    context: Context, reason: ReasonOption = None, as_json: AsJsonLines = False
) -> None:
    """Show what was set aside, oldest first: by which service, why, and where it stood.

    **Examples**

    `rasid dead-letters list --reason processing_failed`

    `rasid dead-letters list --json | jq --raw-output .reason | sort | uniq --count`
    """
    letters = _letters(context.obj, reason)
    if as_json:
        for entry, letter in letters:
            context.obj.output.out(_line(entry, letter, exclude={"payload"}))
        return
    rows = [_row(*one) for one in letters]
    if rows:
        columns = ("Entry", "Set aside", "Service", "Reason", "Stood in", "Why")
        context.obj.output.print(cells_table(columns, rows))
    else:
        context.obj.errors.print("Nothing was set aside.")


@app.command("show")
def show(
    context: Context,
    entry: Annotated[str, typer.Argument(help="An entry, as `list` shows it.")],
    as_json: AsJsonLines = False,
) -> None:
    """Show one letter with the record itself; in JSON its key and payload are base64.

    **Examples**

    `rasid dead-letters show 0-17`

    `rasid dead-letters show 0-17 --json | jq --raw-output .payload | base64 --decode`
    """
    ((_, letter),) = _named(context.obj, [entry])
    if as_json:
        context.obj.output.out(_line(entry, letter))
        return
    text = letter.payload.decode(errors="replace")
    facts = (
        ("Entry", entry),
        ("Set aside", letter.at.astimezone(UTC).isoformat()),
        ("Service", letter.service),
        ("Reason", letter.reason),
        ("Why", letter.detail),
        ("Stood in", _place(letter)),
        ("Key", None if letter.key is None else letter.key.decode(errors="replace")),
        *((f"Header {name}", value) for name, value in letter.headers.items()),
        ("Bytes", f"{len(letter.payload):,}"),
    )
    context.obj.output.print(facts_table(facts))
    context.obj.output.print(Cell(text[:_SHOWN_CHARACTERS]))
    if len(text) > _SHOWN_CHARACTERS:
        context.obj.errors.print(f"The first {_SHOWN_CHARACTERS:,} characters; --json has all.")


@app.command("resend")
def resend(
    context: Context,
    entries: Annotated[
        list[str] | None, typer.Argument(help="Entries, as `list` shows them.")
    ] = None,
    reason: ReasonOption = None,
) -> None:
    """Send records again to the streams they came from, when what was wrong is mended.

    They go out byte for byte as they came. An article that was worked on meanwhile raises no alert
    twice. Letters stay until the stream forgets them; what fails again becomes another one.

    **Examples**

    `rasid dead-letters resend 0-17 0-18`

    `rasid dead-letters resend --reason processing_failed`
    """
    if not entries and reason is None:
        fail(context.obj, "Name entries, or a --reason.", status=2)
    found = _named(context.obj, entries) if entries else list(_letters(context.obj, reason))
    if entries and reason is not None:
        found = [(entry, letter) for entry, letter in found if letter.reason is reason]
    try:
        count = _log(context.obj).resend(letter for _, letter in found)
    except ValueError as error:
        fail(context.obj, f"{error}. It and what followed it was not sent again.")
    context.obj.errors.print(f"{count:,} sent again.")


def _log(context: CommandContext) -> DeadLetterLog:
    return DeadLetterLog(context.kafka, streams(context.streams.prefix))


def _letters(context: CommandContext, reason: DeadLetterReason | None) -> Iterator[Entry]:
    return (one for one in _log(context).read() if reason in (None, one[1].reason))


def _named(context: CommandContext, entries: Iterable[str]) -> list[Entry]:
    wanted = set(entries)
    found = [one for one in _log(context).read() if one[0] in wanted]
    if missing := sorted(wanted - {entry for entry, _ in found}):
        fail(context, f"Not there: {', '.join(missing)}; `rasid dead-letters list` shows what is.")
    return found


def _line(entry: str, letter: DeadLetter, *, exclude: set[str] | None = None) -> str:
    fields = letter.model_dump(mode="json", exclude=exclude)
    return json_line({"entry": entry, **fields, "bytes": len(letter.payload)})


def _row(entry: str, letter: DeadLetter) -> tuple[str, ...]:
    return entry, said_at(letter.at), letter.service, letter.reason, _place(letter), letter.detail


def _place(letter: DeadLetter) -> str:
    return f"{letter.stream} {letter.partition}-{letter.offset}"
