"""Takes canaries out of a batch before monitors could be shown them."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

from schemas.cloudevents import CANARY
from services.alerter.batch import Batch
from services.domain.alerting.canary import is_seen


class CanaryStore(Protocol):
    """Where it is noted which were seen."""

    async def note(self, seen: Mapping[str, str]) -> None:
        """Keep the id of the newest article by language; see `RedisCanaries`."""
        ...


class CanaryFilter:
    """A handler that notes canaries and hands everything else on."""

    def __init__(self, handler: Callable[[Batch], Awaitable[None]], store: CanaryStore) -> None:
        self._handler = handler
        self._store = store

    async def __call__(self, batch: Batch) -> None:
        """Handle a batch.

        Raises:
            DependencyUnavailableError: a store did not take it; it may be handled again.
        """
        articles = [received for received in batch if CANARY not in received.headers]
        if articles:
            await self._handler(articles)
        seen = {
            str(received.record.article.language): received.record.article.id
            for received in batch
            if CANARY in received.headers and is_seen(received.record)
        }
        if seen:
            await self._store.note(seen)
