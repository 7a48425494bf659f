"""What a local Kafka and a local Redis have in common."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from services.platform.embedded.errors import EmbeddedError
from services.platform.processes import Child

_LEAST_FREE_BYTES = 512 << 20
_POLL_SECONDS = 0.05
_TAIL_LINES = 5


def prepare_folder(folder: Path) -> Path:
    """Make the folder of a server's data.

    Raises:
        EmbeddedError: it cannot be written, or the disk is nearly full.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise EmbeddedError(
            f"{folder} cannot be written ({error.strerror})", "Name another folder with --home"
        ) from error
    free = shutil.disk_usage(folder).free
    if free < _LEAST_FREE_BYTES:
        raise EmbeddedError(
            f"Only {free >> 20} MiB are free where {folder} lies", "Make room: 512 MiB at least"
        )
    return folder.absolute()


def wait_until(ready: Callable[[], bool], child: Child, *, seconds: float = 60) -> None:
    """Return when the server answers.

    Raises:
        EmbeddedError: it ended, or does not answer in time; with the end of its log.
    """
    until = time.monotonic() + seconds
    while not ready():
        name, log = child.command.name, child.command.log
        if child.exit_status is not None:
            problem = f"{name} ended with status {child.exit_status}: {_tail(log)}"
            raise EmbeddedError(problem, _mend(log))
        if time.monotonic() > until:
            raise EmbeddedError(f"{name} does not answer after {seconds:.0f} s", f"See {log}")
        time.sleep(_POLL_SECONDS)


def _tail(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return " / ".join(line.strip() for line in lines[-_TAIL_LINES:])


def _mend(log: Path) -> str:
    text = log.read_text(encoding="utf-8", errors="replace")[-20_000:]
    if "No space left" in text:
        return "The disk is full: make room"
    if "Address already in use" in text:
        return "Another process took the port: run this again, or name another port"
    if "lock" in text.lower() and "held by another" in text:
        return "Another Kafka works on the same folder: stop it, or name another --home"
    return f"See {log}"
