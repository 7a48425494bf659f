"""Small real processes for tests of what starts and stops processes."""

import os
import sys
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
