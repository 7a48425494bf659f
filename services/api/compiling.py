"""Compiles the watchlist beside the requests: tens of thousands of names take half a minute."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from schemas.entity import Entity
from schemas.silence import Silence
from services.domain.alerting.snapshot import (
    EMPTY,
    Snapshot,
    change_snapshot,
    count_changes,
)
from services.platform.collection import keep_what_lives_on, no_collection

_SMALL_CHANGE = 500
"""Entities laid over those compiled together; with more of them, each later change takes longer."""


class Compilable(Protocol):
    """What a snapshot is compiled from; another object where anything changed."""

    @property
    def entities(self) -> Mapping[str, Entity]:
        """What is tracked, by id."""

    @property
    def silences(self) -> Sequence[Silence]:
        """What is silenced."""


class CompilingError(Exception):
    """The watchlist is not compiled yet; the work on it goes on."""


@dataclass(frozen=True)
class _Compiled:
    """The outcome of the last work, and what it was of."""

    of: Compilable | None = None
    snapshot: Snapshot = EMPTY
    error: Exception | None = None


class SnapshotCompiler:
    """Holds the newest snapshot, which has no stored subscription."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._wanted: Compilable | None = None
        self._compiled = _Compiled()
        self._works = False

    def compiled(self, wanted: Compilable, patience_seconds: float) -> Snapshot:
        """Return the snapshot of this, or of what others wanted after it.

        Raises:
            CompilingError: it takes longer than `patience_seconds`.
            WatchlistError: it cannot be compiled; lists every problem.
        """
        with self._changed:
            self._wanted = wanted
            if self._compiled.of is not wanted and not self._works:
                self._works = True
                # A stop of the process does not wait for it.
                threading.Thread(target=self._work, name="compile", daemon=True).start()
            if not self._changed.wait_for(lambda: not self._works, patience_seconds):
                raise CompilingError
            if self._compiled.error is not None:
                raise self._compiled.error.with_traceback(None)
            return self._compiled.snapshot

    def _work(self) -> None:
        while (wanted := self._next()) is not None:
            base = self._base_for(wanted)
            try:
                with no_collection():
                    snapshot = change_snapshot(base, wanted.entities, (), wanted.silences)
                self._compiled = _Compiled(wanted, snapshot)
                if base is EMPTY:
                    keep_what_lives_on()
            except Exception as error:  # noqa: BLE001 - whoever waits for it is told
                self._compiled = _Compiled(wanted, base, error)

    def _base_for(self, wanted: Compilable) -> Snapshot:
        """Return what is compiled already and stays so."""
        if count_changes(self._compiled.snapshot, wanted.entities) <= _SMALL_CHANGE:
            return self._compiled.snapshot
        # Let go before: two large ones at the same time may be more than there is memory for.
        self._compiled = _Compiled()
        return EMPTY

    def _next(self) -> Compilable | None:
        with self._changed:
            if self._compiled.of is not self._wanted:
                return self._wanted
            self._works = False
            self._changed.notify_all()
            return None
