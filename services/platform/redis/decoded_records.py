"""Records that stay the same are decoded once, however often everything is read."""

import asyncio
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from schemas.entity import Entity
from schemas.errors import RecordError
from schemas.record import Record
from schemas.silence import Silence
from schemas.subscription import Subscription
from services.platform.errors import StoredRecordError

R = TypeVar("R", bound=Record)

_RECORDS_AT_ONCE = 500
_REMOVED_BY: Mapping[type[Record], str] = {
    Entity: "rasid watch remove",
    Subscription: "rasid subscriptions remove",
    Silence: "rasid silences remove",
}


def decode_stored(kind: type[R], record_id: str, raw: bytes) -> R:
    """Return a stored record.

    Raises:
        StoredRecordError: it cannot be read.
    """
    try:
        return kind.decode(raw)
    except RecordError as error:
        told = f"the {kind.__name__.lower()} {record_id}: {error.detail}"
        mend = f"`{_REMOVED_BY[kind]} {record_id}` takes it away, or run the version that wrote it"
        raise StoredRecordError(error.reason, told, mend) from error


class DecodedRecords(Generic[R]):
    """The records of the last reading, by their bytes.

    One that stayed the same is the same object, so that changes are found fast.

    Every method takes the stored bytes by id, and raises StoredRecordError.
    """

    def __init__(self, kind: type[R]) -> None:
        self._kind = kind
        self._known: dict[bytes, R] = {}

    def all_of(self, stored: Mapping[bytes, bytes]) -> list[R]:
        """Return the records in the order of `stored`, decoding what was not there last time."""
        self._known = dict(self._pairs(stored))
        return list(self._known.values())

    async def all_of_in_turns(self, stored: Mapping[bytes, bytes]) -> list[R]:
        """Do the same and let others run in between: a hundred thousand take seconds."""
        known: dict[bytes, R] = {}
        for number, (raw, record) in enumerate(self._pairs(stored), 1):
            known[raw] = record
            if number % _RECORDS_AT_ONCE == 0:
                await asyncio.sleep(0)
        self._known = known
        return list(known.values())

    def _pairs(self, stored: Mapping[bytes, bytes]) -> Iterator[tuple[bytes, R]]:
        for record_id, raw in stored.items():
            known = self._known.get(raw)
            yield raw, known or decode_stored(self._kind, record_id.decode(errors="replace"), raw)
