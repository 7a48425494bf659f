"""Reads the alerts that were held back; for commands and the API."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import redis

from schemas.drop import Drop, DropReason
from schemas.errors import DeadLetterReason, RecordError
from services.platform.redis.client import redis_errors
from services.platform.redis.keys import Keys
from services.platform.redis.stream_entries import readable

_PAGE = 500


class RedisDropLog:
    """The stream of drops, oldest first; it reaches back seven days."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys

    def read(
        self, *, subscription: str | None = None, article: str | None = None
    ) -> Iterator[Drop]:
        """Yield the drops, of one subscription or article only where it is given.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        start = "-"
        while entries := self._page(start):
            for _, drop in readable(entries, decode_drop):
                if subscription in (None, drop.subscription) and article in (None, drop.article):
                    yield drop
            start = f"({entries[-1][0].decode()}"

    def find(self, alert_id: str) -> Drop | None:
        """Return the drop of the alert that would have had this id, or None.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        return next((drop for drop in self.read() if drop.alert == alert_id), None)

    def _page(self, start: str) -> list[Any]:
        with redis_errors():
            return list(self._client.xrange(self._keys.drops(), min=start, count=_PAGE))


def decode_drop(fields: dict[bytes, bytes]) -> Drop:
    """Return the drop of one entry of the stream.

    Raises:
        RecordError: it is none, or has a reason that this version does not know.
    """
    try:
        text = {name.decode(): value.decode() for name, value in fields.items()}
        return Drop(
            alert=text["alert"],
            reason=DropReason(text["reason"]),
            detail=text["detail"] or None,
            subscription=text["subscription"],
            entity=text["entity"] or None,
            article=text["article"],
            at=datetime.fromisoformat(text["at"]),
        )
    except (KeyError, ValueError) as error:
        raise RecordError(DeadLetterReason.INVALID_FIELD, f"{type(error).__name__}") from error
