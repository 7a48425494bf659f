"""Python's garbage collector, where very many objects are made and all of them live on."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_ALLOCATIONS: Final = 10_000
"""After how many new objects young ones are looked at; 700 by default, which interrupts the reading
of new words for nothing: what is remembered of them has no cycles."""
_YOUNG_COLLECTIONS: Final = 50
"""After how many of these what they kept is looked at once more; 10 by default."""


class _Rest:
    """The collector while it rests: it goes on when the last of those ends who wanted that."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wanted_by = 0
        self._was_on = False

    def begin(self) -> None:
        with self._lock:
            if not self._wanted_by:
                self._was_on = gc.isenabled()
                gc.disable()
            self._wanted_by += 1

    def end(self) -> None:
        with self._lock:
            self._wanted_by -= 1
            if self._was_on and not self._wanted_by:
                gc.enable()


_rest = _Rest()


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the collector from walking over them again and again while they are made.

    It is one for the whole process: of threads that do so at the same time the last lets it go on.
    """
    _rest.begin()
    try:
        yield
    finally:
        _rest.end()


def keep_what_lives_on() -> None:
    """Never walk again over the millions of objects of a watchlist, and over new ones seldom."""
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS, _YOUNG_COLLECTIONS)
