"""Small real processes for tests of what starts and stops processes."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from services.platform.processes import Command

STUBBORN = (
    "import signal, time\n"
    "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    "print('deaf', flush=True)\n"
    "time.sleep(60)\n"
)


def python(folder: Path, code: str, *, name: str = "example", lock: Path | None = None) -> Command:
    """Return a command that runs `code`; its log lies in `folder`."""
    return Command(
        name=name,
        arguments=[sys.executable, "-u", "-c", code],
        log=folder / f"{name}.log",
        environment=dict(os.environ),
        lock=lock,
    )


def wait_until(condition: Callable[[], object], *, seconds: float = 20) -> None:
    """Return when the condition holds; fail when it does not in time."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"not after {seconds} s"
        time.sleep(0.02)
