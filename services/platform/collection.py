"""Python's garbage collector, where very many objects are made and all of them live on."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_ALLOCATIONS: Final = 10_000
"""After how many new objects young ones are looked at; 700 by default, which interrupts the reading
of new words for nothing: what is remembered of them has no cycles."""
_YOUNG_COLLECTIONS: Final = 50
"""After how many of these what they kept is looked at once more; 10 by default."""


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the collector from walking over them again and again while they are made."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def keep_what_lives_on() -> None:
    """Never walk again over the millions of objects of a watchlist, and over new ones seldom."""
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS, _YOUNG_COLLECTIONS)
