"""Pages of a Redis stream: entries never move, so no page lacks one or has one twice."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import redis

from services.platform.redis.client import redis_errors
from services.platform.redis.stream_entries import Fields, read_or_log

T = TypeVar("T")

_AT_ONCE = 500
_MOST_LOOKED_AT = 20_000
"""How many entries one page looks at where few of them are wanted; it then ends early."""


@dataclass(frozen=True, kw_only=True)
class PageRequest:
    """Which page.

    Attributes:
        count: most records.
        newest_first: or oldest first.
        cursor: `Page.next` of the page before; None for the first.
        since: entries written at this time or later.
        until: entries written before this time.
    """

    count: int
    newest_first: bool = True
    cursor: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Page(Generic[T]):
    """Records with the ids of their entries, and the cursor of the next page, if there is one.

    A page may have fewer than asked for, even none, and yet a next one.
    """

    items: tuple[tuple[str, T], ...]
    next: str | None


class StreamPages:
    """Reads streams page by page; raises DependencyUnavailableError."""

    def __init__(self, client: redis.Redis) -> None:
        self._client: Any = client

    def read(
        self,
        stream: str,
        request: PageRequest,
        decode: Callable[[Fields], T],
        wanted: Callable[[T], bool],
        *,
        having: Mapping[bytes, str | None] = MappingProxyType({}),
    ) -> Page[T]:
        """Return one page of the records that are wanted; what cannot be read is left out.

        Args:
            having: values that fields of the entries must have, any where None: others are passed
                over as bytes, as to decode thousands takes seconds.
        """
        asked = [(field, value.encode()) for field, value in having.items() if value is not None]
        items: list[tuple[str, T]] = []
        looked_at = 0
        last: str | None = None
        for entry, fields in self._entries(stream, request):
            if len(items) == request.count or looked_at == _MOST_LOOKED_AT:
                return Page(items=tuple(items), next=last)
            last, looked_at = entry, looked_at + 1
            if any(fields.get(field) != value for field, value in asked):
                continue
            record = read_or_log(entry, fields, decode)
            if record is not None and wanted(record):
                items.append((entry, record))
        return Page(items=tuple(items), next=None)

    def _entries(self, stream: str, request: PageRequest) -> Iterator[tuple[str, Fields]]:
        cursor = request.cursor
        if request.newest_first and cursor is not None and not int(cursor.replace("-", "")):
            return  # nothing is older than the first id there can be, and Redis refuses to look
        while page := self._range(stream, request, cursor):
            for entry, fields in page:
                cursor = entry.decode()
                yield cursor, fields

    def _range(self, stream: str, request: PageRequest, cursor: str | None) -> list[Any]:
        first = _milliseconds(request.since) if request.since else "-"
        last = _before(request.until) if request.until else "+"
        if cursor is not None and request.newest_first:
            last = f"({cursor}"
        elif cursor is not None:
            first = f"({cursor}"
        with redis_errors():
            if request.newest_first:
                return list(self._client.xrevrange(stream, max=last, min=first, count=_AT_ONCE))
            return list(self._client.xrange(stream, min=first, max=last, count=_AT_ONCE))


def _before(moment: datetime) -> str:
    return str(max(0, int(moment.timestamp() * 1_000) - 1))


def _milliseconds(moment: datetime) -> str:
    return str(max(0, int(moment.timestamp() * 1_000)))
