"""What a command tells while it works: moving on a terminal, in lines elsewhere, or not at all."""

from io import StringIO

import pytest
from rich.console import Console

from services.cli.notes import Notes


def told(*, terminal: bool, quiet: bool = False, total: int = 60_000_000) -> str:
    """Return what is written while something is fetched in three parts and waited for."""
    written = StringIO()
    console = Console(file=written, force_terminal=terminal, width=100)
    notes = Notes(console=console, quiet=quiet)
    with notes.fetching("Kafka") as progress:
        for part in range(1, 4):
            progress(part * total // 3, total)
    with notes.waiting("Starting ...") as tell:
        tell("Waiting for one ...")
    notes.say("Done.")
    return written.getvalue()


def test_without_a_terminal_each_step_is_one_line() -> None:
    assert told(terminal=False).splitlines() == [
        "Fetching Kafka, 60 MB, once ...",
        "Kafka is here.",
        "Starting ...",
        "Done.",
    ]


def test_on_a_terminal_a_bar_shows_how_much_has_come() -> None:
    shown = told(terminal=True)

    assert "Fetching Kafka, once" in shown
    assert "60.0/60.0 MB" in shown
    assert shown.endswith("Done.\n")


@pytest.mark.parametrize("terminal", [True, False])
def test_quiet_is_silent(terminal: bool) -> None:
    assert told(terminal=terminal, quiet=True) == ""


def test_nothing_is_said_of_a_download_that_is_not_needed() -> None:
    written = StringIO()
    notes = Notes(console=Console(file=written, force_terminal=False))

    with notes.fetching("Kafka"):
        pass

    assert written.getvalue() == ""
