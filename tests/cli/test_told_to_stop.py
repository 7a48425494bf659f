"""A signal to stop is never lost, wherever it finds the process."""

import os
import signal
from collections.abc import Iterator

import pytest

from services.cli.installation import _ToldToStop

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def told() -> Iterator[_ToldToStop]:
    former = {number: signal.getsignal(number) for number in STOPS}
    made = _ToldToStop()
    made.listen()
    yield made
    for number, handler in former.items():
        signal.signal(number, handler)


class InterruptedInItsDestructor:
    def __del__(self) -> None:
        os.kill(os.getpid(), signal.SIGTERM)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_signal_during_a_destructor_is_heeded_at_the_next_look(told: _ToldToStop) -> None:
    InterruptedInItsDestructor()
    with pytest.raises(SystemExit) as ended:
        told.check()
    assert ended.value.code == 128 + signal.SIGTERM


@pytest.mark.parametrize(
    ("number", "expected"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGHUP, SystemExit)]
)
def test_a_signal_ends_what_is_being_done(
    told: _ToldToStop, number: signal.Signals, expected: type[BaseException]
) -> None:
    with pytest.raises(expected):
        os.kill(os.getpid(), number)


def test_without_a_signal_nothing_ends(told: _ToldToStop) -> None:
    told.check()
