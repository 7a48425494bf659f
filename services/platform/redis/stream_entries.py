"""Entries of Redis streams as records; one that cannot be read hides no other."""

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from schemas.errors import RecordError

log = logging.getLogger(__name__)

T = TypeVar("T")
Fields = dict[bytes, bytes]


def readable(
    entries: Iterable[tuple[bytes, Fields]], decode: Callable[[Fields], T]
) -> Iterator[tuple[str, T]]:
    """Yield the records with the ids of their entries; what cannot be read is logged, left out.

    A newer version may have written it, or another program.
    """
    for entry, fields in entries:
        record = read_or_log(entry.decode(), fields, decode)
        if record is not None:
            yield entry.decode(), record


def read_or_log(entry: str, fields: Fields, decode: Callable[[Fields], T]) -> T | None:
    """Return the record of one entry; None where it cannot be read, which is logged."""
    try:
        return decode(fields)
    except RecordError as error:
        said = {"action": "unreadable_entry", "entry": entry, "error": str(error)}
        log.warning("an entry of a stream cannot be read and is left out", extra=said)
        return None
