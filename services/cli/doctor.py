"""`rasid doctor`: is everything as it should be, and if not, what mends it?"""

import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Group
from rich.table import Table
from rich.text import Text

from services.cli.cell import Cell
from services.cli.context import CommandContext, Context
from services.cli.diagnosis.configuration import check_settings, settings_in_effect
from services.cli.diagnosis.delivery import check_delivery
from services.cli.diagnosis.finding import Check, Finding, failing
from services.cli.diagnosis.kafka import check_kafka
from services.cli.diagnosis.machine import check_disk, check_engines, check_local_parts
from services.cli.diagnosis.redis import check_redis, check_watchlist
from services.domain.text.display import json_line

_STYLES = {"ok": "green", "warning": "yellow", "failing": "bold red"}
_CHECKS: dict[str, Check] = {
    "Settings": check_settings,
    "Kafka": check_kafka,
    "Redis": check_redis,
    "Watchlist": check_watchlist,
    "Delivery": check_delivery,
    "Engines": check_engines,
    "Local servers": check_local_parts,
    "Disk": check_disk,
}
_SECONDS = 20.0
"""For all checks together, which run side by side. Kafka that hangs is given up after 5 s."""


def doctor(
    context: Context,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object: status, findings, settings.")
    ] = False,
) -> None:
    """Check everything; say what is wrong and how to mend it.

    Looks at the settings, Kafka and its streams, consumer groups, Redis and how it keeps what it
    is given, the watchlist, deliveries, the engines, what a local installation is started from, and
    the disk. Changes nothing and shows no secret.

    **Exit status**: 0 when nothing must be mended, else 1; warnings leave it at 0.

    **Examples**

    `rasid doctor`

    `rasid doctor --json | jq --raw-output .findings[].mend`
    """
    findings = examine(context.obj, _CHECKS, seconds=_SECONDS)
    is_failing = any(finding.state == "failing" for finding in findings)
    if as_json:
        typer.echo(json_line(_report(context.obj, findings)))
    else:
        context.obj.output.print(_table(findings))
    raise typer.Exit(1 if is_failing else 0)


def examine(
    context: CommandContext, checks: dict[str, Check], *, seconds: float
) -> Sequence[Finding]:
    """Run the checks side by side and return what they find, in their order.

    One that has not ended in time, or ends in an error of its own, is a finding too.
    """
    found: dict[str, list[Finding]] = {}
    threads = [
        # Daemons: one that hangs does not keep the process.
        threading.Thread(target=_run, args=(subject, check, context, found), daemon=True)
        for subject, check in checks.items()
    ]
    until = time.monotonic() + seconds
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    return [
        finding
        for subject in checks
        for finding in found.get(subject) or _unanswered(subject, found, seconds)
    ]


def _run(
    subject: str, check: Check, context: CommandContext, found: dict[str, list[Finding]]
) -> None:
    try:
        found[subject] = list(check(context))
    except Exception as error:  # noqa: BLE001 - the other checks are to be shown all the same
        mend = "This is an error of the check itself: please report it"
        found[subject] = [failing(subject, f"could not be looked at: {error!r}", mend)]


def _unanswered(subject: str, found: dict[str, list[Finding]], seconds: float) -> Iterator[Finding]:
    if subject not in found:
        mend = "Look at the server and the network between"
        yield failing(subject, f"no answer within {seconds:.0f} s", mend)


def _report(context: CommandContext, findings: Sequence[Finding]) -> dict[str, object]:
    states = [finding.state for finding in findings]
    worst = next((state for state in ("failing", "warning") if state in states), "ok")
    return {
        "status": worst,
        "findings": [asdict(finding) for finding in findings],
        "settings": settings_in_effect(context),
    }


def _table(findings: Sequence[Finding]) -> Table:
    table = Table("", "Subject", "Finding", show_edge=False, pad_edge=False)
    for finding in findings:
        lines = [Cell(finding.detail), *([Cell(finding.mend)] if finding.mend else [])]
        state = Text(finding.state, _STYLES[finding.state])
        table.add_row(state, Cell(finding.subject), Group(*lines))
    return table
