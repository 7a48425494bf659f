"""Keeps the alerter's snapshot up with what is stored."""

import asyncio
import logging

from schemas.errors import RecordError
from services.alerter.compile_client import CompilerError, compile_snapshot
from services.alerter.watchlist_metrics import WatchlistMetrics
from services.domain.alerting.snapshot import EMPTY, Snapshot
from services.domain.watchlist import WatchlistError
from services.platform.collection import keep_what_lives_on
from services.platform.errors import DependencyUnavailableError, where
from services.platform.stores import Revision, WatchReader, WatchState

log = logging.getLogger(__name__)

_NOT_YET = "no watchlist is stored yet: import one with `rasid watch import`"
_MOST_WAITED = 64


class WatchFollower:
    """Holds the newest snapshot that compiles; keeps it when the store is away or wrong.

    Up to `small_change` entities that differ from those compiled together are laid over them at
    once; more are compiled in another process, all anew, while the last snapshot stays in use.
    """

    def __init__(
        self,
        reader: WatchReader,
        metrics: WatchlistMetrics,
        *,
        refresh_seconds: float,
        small_change: int = 500,
    ) -> None:
        self._reader = reader
        self._metrics = metrics
        self._refresh_seconds = refresh_seconds
        self._small_change = small_change
        self._deaths = 0
        self._refreshes_to_wait = 0
        self._revision: Revision | None = None
        self._invalid_revision: Revision | None = None
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
        if not self._loaded.is_set():
            log.warning(
                "articles wait for the first watchlist", extra={"action": "wait_for_watchlist"}
            )
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
            if revision.number == 0:
                self._note_missing()
            elif revision == self._revision:
                self._problem = None
                self._metrics.current()
            elif self._refreshes_to_wait:
                self._refreshes_to_wait -= 1
            elif revision != self._invalid_revision:
                await self._load(revision)
        except DependencyUnavailableError as error:
            self._fail("unavailable", str(error))

    async def _load(self, revision: Revision) -> None:
        try:
            state = await self._reader.load()
            snapshot = await compile_snapshot(
                self._snapshot or EMPTY, state, small_change=self._small_change
            )
        except (WatchlistError, RecordError) as error:
            self._invalid_revision = revision
            self._fail("invalid", str(error))
            return
        except CompilerError as error:
            self._deaths += 1
            self._refreshes_to_wait = min(1 << self._deaths, _MOST_WAITED)
            self._fail("compiler", str(error))
            return
        except DependencyUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever one entity provokes, the rest goes on
            self._invalid_revision = revision
            self._fail("internal", f"internal error: {where(error)}")
            return
        # The generation asked for before loading: where it has changed since, it is loaded again.
        self._revision = revision._replace(number=state.revision)
        self._take(snapshot, state)

    def _take(self, snapshot: Snapshot, state: WatchState) -> None:
        self._snapshot, self._problem = snapshot, None
        self._deaths = 0
        self._loaded.set()
        self._metrics.current()
        overlaid = len(snapshot.watchlist.touched)
        self._metrics.loaded(
            snapshot.watchlist.version,
            state.revision,
            len(state.entities),
            overlaid=overlaid,
            left_out=len(snapshot.problems),
        )
        if snapshot.parsed:
            # A hundred thousand queries are millions of objects that stay: not to be walked again.
            keep_what_lives_on()
        for problem in snapshot.problems:
            log.error(
                "a subscription is left out: its query cannot be parsed",
                extra={"action": "subscription_left_out", "error": problem},
            )
        log.info(
            "watchlist in use",
            extra={
                "action": "watchlist_loaded",
                "revision": state.revision,
                "entities": len(state.entities),
                "overlaid": overlaid,
                "version": snapshot.watchlist.version,
            },
        )

    def _note_missing(self) -> None:
        # The counter begins anew, and may reach the same number with other content.
        self._revision = self._invalid_revision = None
        if self._snapshot is not None:
            self._problem = "the stored watchlist is gone; the last one stays in use"

    def _fail(self, reason: str, problem: str) -> None:
        self._metrics.failed(reason)
        if self._problem != problem:
            log.error(
                "watchlist not refreshed, the last one stays in use",
                extra={"action": "watchlist_failed", "reason": reason, "error": problem},
            )
        self._problem = problem
