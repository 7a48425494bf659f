"""A signal to stop is never lost, wherever it finds the process."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.cli.told_to_stop import ToldToStop

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def told() -> Iterator[ToldToStop]:
    former = {number: signal.getsignal(number) for number in STOPS}
    shown = sys.unraisablehook
    made = ToldToStop()
    made.listen()
    yield made
    for number, handler in former.items():
        signal.signal(number, handler)
    sys.unraisablehook = shown


class InterruptedInItsDestructor:
    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_signal_during_a_destructor_is_heeded_at_the_next_look(told: ToldToStop) -> None:
    InterruptedInItsDestructor()
    with pytest.raises(SystemExit) as ended:
        told.check()
    assert ended.value.code == 128 + signal.SIGTERM


def test_a_signal_during_a_destructor_shows_no_traceback_but_mistakes_there_do() -> None:
    code = """
import signal
from services.cli.told_to_stop import ToldToStop

class Interrupted:
    def __del__(self):
        signal.raise_signal(signal.SIGTERM)

class Mistaken:
    def __del__(self):
        raise ValueError("a mistake")

told = ToldToStop()
told.listen()
Interrupted()
print("one", flush=True)
Mistaken()
told.check()
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (128 + signal.SIGTERM, "one\n")
    assert "SystemExit" not in ended.stderr
    assert "ValueError: a mistake" in ended.stderr


@pytest.mark.parametrize(
    ("number", "expected"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGHUP, SystemExit)]
)
def test_a_signal_ends_what_is_being_done(
    told: ToldToStop, number: signal.Signals, expected: type[BaseException]
) -> None:
    with pytest.raises(expected):
        signal.raise_signal(number)


def test_without_a_signal_nothing_ends(told: ToldToStop) -> None:
    told.check()


@pytest.mark.parametrize(
    "arguments",
    [
        ["services.producer", "-"],
        ["services.enricher.offline", "ner", "-"],
        ["services.cli.entry", "alerts", "tail"],
    ],
)
def test_ctrl_c_during_the_imports_shows_no_traceback(arguments: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    loaded = Path(f"/proc/{process.pid}/maps")
    until = time.monotonic() + 60
    while "pydantic_core" not in loaded.read_text():
        assert time.monotonic() < until
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert b"Traceback" not in said
    assert process.returncode in (-signal.SIGINT, 128 + signal.SIGINT)
