"""Records that stay the same are decoded once, however often everything is read."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from schemas.record import Record

R = TypeVar("R", bound=Record)

_RECORDS_AT_ONCE = 500


class DecodedRecords(Generic[R]):
    """The records of the last reading, by their bytes.

    One that stayed the same is the same object, so that changes are found fast.

    Args:
        decode: raises RecordError.
    """

    def __init__(self, decode: Callable[[bytes], R]) -> None:
        self._decode = decode
        self._known: dict[bytes, R] = {}

    def all_of(self, stored: Sequence[bytes]) -> list[R]:
        """Return the records in the order of `stored`, decoding what was not there last time."""
        self._known = dict(self._pairs(stored))
        return list(self._known.values())

    async def all_of_in_turns(self, stored: Sequence[bytes]) -> list[R]:
        """Do the same and let others run in between: a hundred thousand take seconds."""
        known: dict[bytes, R] = {}
        for number, (raw, record) in enumerate(self._pairs(stored), 1):
            known[raw] = record
            if number % _RECORDS_AT_ONCE == 0:
                await asyncio.sleep(0)
        self._known = known
        return list(known.values())

    def _pairs(self, stored: Sequence[bytes]) -> Iterator[tuple[bytes, R]]:
        return ((raw, self._known.get(raw) or self._decode(raw)) for raw in stored)
