"""What the log of a process that ended says, and what to do then."""

import shutil
from pathlib import Path

_TAIL_LINES = 5
_FULL_DISK = "The disk is full: make room"
_FULL_BYTES = 1 << 20
_MENDS = {
    "No space left on device": _FULL_DISK,
    "Address already in use": "Another process took the port meanwhile: run this again",
    "OutOfMemoryError": "The machine has too little memory: 1 GiB should be free",
    "Cannot allocate memory": "The machine has too little memory: 1 GiB should be free",
}
"""By the log's own words."""


def last_words(said: str) -> str:
    """Return the last lines of a log as one."""
    lines = (line.strip() for line in said.splitlines()[-_TAIL_LINES:])
    return " / ".join(line for line in lines if line)


def last_message(said: str) -> str:
    """Return the last line of a log that is none of a stack trace's own, which are indented."""
    lines = (line for line in reversed(said.splitlines()) if line.strip())
    return next((line for line in lines if not line[0].isspace()), "")


def find_mend_beside(log: Path, said: str) -> str:
    """Return what mends the failure that a log tells of, or cannot: it may lie on a full disk.

    Returns:
        Nothing where no mend is known.
    """
    full = shutil.disk_usage(log.parent).free < _FULL_BYTES
    return find_mend(said, otherwise=_FULL_DISK if full else "")


def find_mend(said: str, *, otherwise: str) -> str:
    """Return what mends the failure that a log tells of, `otherwise` where it is not known."""
    return next((mend for sign, mend in _MENDS.items() if sign in said), otherwise)
