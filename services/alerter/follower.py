"""Keeps the alerter's snapshot up with what is stored."""

import asyncio
import logging

from schemas.errors import RecordError
from services.alerter.metrics import AlerterMetrics
from services.domain.alerting.snapshot import Snapshot, build_snapshot
from services.domain.watchlist import WatchlistError
from services.platform.errors import DependencyUnavailableError
from services.platform.stores import WatchReader

log = logging.getLogger(__name__)

_NOT_YET = "no watchlist is stored yet: import one with `rasid watch import`"


class WatchFollower:
    """Holds the newest snapshot that compiles; keeps it when the store is away or wrong."""

    def __init__(
        self, reader: WatchReader, metrics: AlerterMetrics, *, refresh_seconds: float
    ) -> None:
        self._reader = reader
        self._metrics = metrics
        self._refresh_seconds = refresh_seconds
        self._revision = 0
        self._invalid_revision = 0
        self._snapshot: Snapshot | None = None
        self._loaded = asyncio.Event()
        self._problem: str | None = _NOT_YET

    def current(self) -> Snapshot:
        """Return the snapshot in use.

        Raises:
            RuntimeError: `wait_until_loaded` was not awaited first.
        """
        if self._snapshot is None:
            raise RuntimeError("no watchlist is loaded yet")
        return self._snapshot

    async def wait_until_loaded(self) -> None:
        """Return when there is a snapshot: an article matched without one would raise nothing."""
        await self._loaded.wait()

    async def check(self) -> str | None:
        """Say what is wrong with the watchlist, if anything is."""
        return self._problem

    async def follow(self) -> None:
        """Refresh for ever."""
        while True:
            await self.refresh()
            await asyncio.sleep(self._refresh_seconds)

    async def refresh(self) -> None:
        """Take the stored state over if it changed."""
        try:
            revision = await self._reader.revision()
            if revision == 0:
                self._note_missing()
            elif revision == self._revision:
                self._problem = None
            elif revision != self._invalid_revision:
                await self._load(revision)
        except DependencyUnavailableError as error:
            self._fail("unavailable", error)

    async def _load(self, revision: int) -> None:
        try:
            state = await self._reader.load()
            snapshot = await asyncio.to_thread(build_snapshot, state.entities, state.subscriptions)
        except (WatchlistError, RecordError) as error:
            self._invalid_revision = revision
            self._fail("invalid", error)
            return
        self._snapshot, self._revision, self._problem = snapshot, state.revision, None
        self._loaded.set()
        self._metrics.watchlist_loaded(state.revision, len(state.entities))
        log.info(
            "watchlist in use",
            extra={
                "action": "watchlist_loaded",
                "revision": state.revision,
                "entities": len(state.entities),
                "version": snapshot.watchlist.version,
            },
        )

    def _note_missing(self) -> None:
        if self._snapshot is not None:
            self._problem = "the stored watchlist is gone; the last one stays in use"

    def _fail(self, reason: str, error: Exception) -> None:
        self._metrics.watchlist_failed(reason)
        if self._problem != str(error):
            log.error(
                "watchlist not refreshed, the last one stays in use",
                extra={"action": "watchlist_failed", "reason": reason, "error": str(error)},
            )
        self._problem = str(error)
