"""The tests themselves run in the background, too."""

import subprocess
import sys

_IN_THE_BACKGROUND = """
import signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGHUP, signal.SIG_IGN)
import tests.conftest
print(signal.SIG_IGN in (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGHUP)))
"""


def test_signals_that_a_shell_ignores_in_the_background_reach_what_a_test_starts() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _IN_THE_BACKGROUND], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
