"""Reads the alerts that were held back; for commands and the API."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import redis

from schemas.drop import Drop, DropReason
from schemas.errors import DeadLetterReason, RecordError
from services.platform.redis.keys import Keys
from services.platform.redis.stream_entries import entries_with, readable


class RedisDropLog:
    """The stream of drops, oldest first; it reaches back seven days."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys

    def read(
        self,
        *,
        subscription: str | None = None,
        article: str | None = None,
        since: datetime | None = None,
        watch: Callable[[], None] = lambda: None,
    ) -> Iterator[Drop]:
        """Yield the drops, of one subscription or article only where it is given.

        Args:
            since: those written then or later.
            watch: see `entries_with`.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        wanted = {"subscription": subscription, "article": article}
        found = entries_with(self._client, self._keys.drops(), wanted, since=since, watch=watch)
        return (drop for _, drop in readable(found, decode_drop))

    def find(self, alert_id: str) -> Drop | None:
        """Return the drop of the alert that would have had this id, or None.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        found = entries_with(self._client, self._keys.drops(), {"alert": alert_id})
        return next((drop for _, drop in readable(found, decode_drop)), None)


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
            code=text.get("code") or None,
            values=json.loads(text.get("values", "{}")),
            subscription=text["subscription"],
            entity=text["entity"] or None,
            article=text["article"],
            at=datetime.fromisoformat(text["at"]),
        )
    except (KeyError, ValueError) as error:
        raise RecordError(DeadLetterReason.INVALID_FIELD, f"{type(error).__name__}") from error
