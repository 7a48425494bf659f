"""Entries of Redis streams as records; one that cannot be read hides no other."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, TypeVar

from schemas.errors import RecordError
from services.platform.redis.client import redis_errors

log = logging.getLogger(__name__)

T = TypeVar("T")
Fields = dict[bytes, bytes]

_PAGE = 500


def entries_with(
    client: Any,  # noqa: ANN401 - redis-py's types of answers say nothing
    stream: str,
    wanted: Mapping[str, str | None],
    *,
    since: datetime | None = None,
    watch: Callable[[], None] = lambda: None,
) -> Iterator[tuple[bytes, Fields]]:
    """Yield the entries that have these values in their fields, the oldest first.

    They are compared as bytes: decoding every entry of a long stream takes minutes.

    Args:
        wanted: values by field; what is None does not matter.
        since: entries written then or later; all where None.
        watch: called after every few hundred entries; what it raises ends the reading.

    Raises:
        DependencyUnavailableError: Redis did not answer.
    """
    asked = [(name.encode(), value.encode()) for name, value in wanted.items() if value is not None]
    start: str = str(max(0, int(since.timestamp() * 1_000))) if since else "-"
    while True:
        with redis_errors():
            entries = client.xrange(stream, min=start, count=_PAGE)
        if not entries:
            return
        for entry, fields in entries:
            if all(fields.get(name) == value for name, value in asked):
                yield entry, fields
        start = f"({entries[-1][0].decode()}"
        watch()


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
