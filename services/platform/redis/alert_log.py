"""Reads the alerts that are stored; for commands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import redis

from schemas.alert import Alert
from services.platform.errors import DependencyUnavailableError
from services.platform.redis.client import RedisAccessError, redis_errors
from services.platform.redis.keys import Keys
from services.platform.redis.script_arguments import DROPPED
from services.platform.redis.stream_entries import entries_with, readable

_PAGE = 500

Away = Callable[[DependencyUnavailableError | None], None]
"""Is told at every try that Redis does not answer, and waits; with None when it answers again."""


@dataclass(frozen=True, kw_only=True)
class AlertFilter:
    """Which alerts to read; what is None does not matter."""

    entity: str | None = None
    subscription: str | None = None
    article: str | None = None
    """The source's own id of the article, or ours."""

    def admits(self, alert: Alert) -> bool:
        """Say whether the alert is one of these."""
        article = alert.data.article
        return (
            self.entity in (None, alert.data.entity_id)
            and self.subscription in (None, alert.data.subscription.id)
            and self.article in (None, article.external_id, article.id)
        )


class RedisAlertLog:
    """The streams of alerts, oldest first."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys

    def read(self, wanted: AlertFilter, *, after: str = "-") -> Iterator[Alert]:
        """Yield the alerts stored so far, in the order they were raised.

        Args:
            after: entry id to begin behind; everything where "-".

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        start = after if after == "-" else f"({after}"
        stream = self.stream_of(wanted)
        while entries := self._ask("xrange", stream, min=start, count=_PAGE):
            yield from _decoded(entries, wanted)
            start = f"({entries[-1][0].decode()}"

    def from_article(
        self,
        article: str,
        subscription: str,
        *,
        since: datetime | None = None,
        watch: Callable[[], None] = lambda: None,
    ) -> Iterator[Alert]:
        """Yield what one article raised for one subscription, in the order it was raised.

        Args:
            article: our id of it.
            since: what was raised then or later.
            watch: see `entries_with`.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        stream = self._keys.subscription_alerts(subscription)
        found = entries_with(self._client, stream, {"article": article}, since=since, watch=watch)
        return (alert for _, alert in readable(found, decode_alert))

    def newest(self, wanted: AlertFilter, *, since: datetime | None = None) -> Iterator[Alert]:
        """Yield the alerts stored so far, the newest first.

        Args:
            since: those raised then or later; all where None.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        end, stream = "+", self.stream_of(wanted)
        start = str(max(0, int(since.timestamp() * 1_000))) if since else "-"
        while entries := self._ask("xrevrange", stream, max=end, min=start, count=_PAGE):
            yield from _decoded(entries, wanted)
            end = f"({entries[-1][0].decode()}"

    def count(self, wanted: AlertFilter) -> int | None:
        """Return how many alerts there are, None where all would have to be read to know."""
        if wanted.entity or wanted.article:
            return None
        return int(self._ask("xlen", self.stream_of(wanted)))

    def follow(self, wanted: AlertFilter, away: Away) -> Iterator[Alert]:
        """Return the alerts raised from this call on, as they come, for ever.

        Where Redis goes away it is asked again and again: what was raised meanwhile comes then.

        Args:
            away: waits between two tries.

        Raises:
            DependencyUnavailableError: Redis did not answer at the first question, or refuses us.
        """
        stream = self.stream_of(wanted)
        newest = self._ask("xrevrange", stream, count=1)
        return self._follow(stream, newest[0][0] if newest else b"0-0", wanted, away)

    def _follow(self, stream: str, last: bytes, wanted: AlertFilter, away: Away) -> Iterator[Alert]:
        while True:
            for _, entries in self._read_on(stream, last, away) or ():
                yield from _decoded(entries, wanted)
                last = entries[-1][0]

    def _read_on(self, stream: str, last: bytes, away: Away) -> Any:  # noqa: ANN401
        try:
            found = self._ask("xread", {stream: last}, count=_PAGE, block=1_000)
        except RedisAccessError:
            raise
        except DependencyUnavailableError as error:
            away(error)
            return None
        away(None)
        return found

    def find(self, alert_id: str) -> Alert | None:
        """Return one alert by its id, or None.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        entry = self._ask("get", self._keys.seen(alert_id))
        if entry is None or entry.startswith(DROPPED.encode()):
            return None
        found = self._ask("xrange", self._keys.alerts(), min=entry, max=entry)
        return decode_alert(found[0][1]) if found else None

    def stream_of(self, wanted: AlertFilter) -> str:
        """Return the key of the shortest stream that has all of these."""
        if wanted.subscription:
            return self._keys.subscription_alerts(wanted.subscription)
        return self._keys.alerts()

    def _ask(self, command: str, *arguments: object, **options: object) -> Any:  # noqa: ANN401
        with redis_errors():
            return getattr(self._client, command)(*arguments, **options)


def decode_alert(fields: dict[bytes, bytes]) -> Alert:
    """Return the alert of one entry of a stream.

    Raises:
        RecordError: it is none.
    """
    return Alert.decode(fields.get(b"event", b""))


def _decoded(entries: list[Any], wanted: AlertFilter) -> Iterator[Alert]:
    return (alert for _, alert in readable(entries, decode_alert) if wanted.admits(alert))
