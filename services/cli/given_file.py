"""Files that a command is given: whatever is wrong with one is said with its name."""

from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from schemas.errors import RecordError
from schemas.field_problems import field_and_problem

_MAX_BYTES = 16 << 20


class GivenFileError(Exception):
    """A file is not what it should be; the message names it and says why."""


@contextmanager
def reading(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file of at most 16 MiB, for a block that makes something of it.

    Raises:
        GivenFileError: it cannot be read, or the block cannot make of it what it wants to.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_MAX_BYTES + 1)
        if len(raw) > _MAX_BYTES:
            raise GivenFileError(f"{path}: larger than {_MAX_BYTES >> 20} MiB")
        yield raw.removeprefix(BOM_UTF8)
    except (OSError, RecordError, ValueError) as error:
        raise GivenFileError(f"{path}: {_why(error)}") from error


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 at byte {error.start:,}"
    if isinstance(error, ValidationError):
        return field_and_problem(error.errors(include_url=False, include_input=False)[0])
    return str(error)
