"""What Python's garbage collector is told where much is remembered and little is in cycles."""

import gc
from typing import Final

_ALLOCATIONS: Final = 10_000
"""After how many new objects young ones are looked at; 700 by default, which interrupts the reading
of new words for nothing: what is remembered of them has no cycles."""


def keep_what_lives_on() -> None:
    """Never walk again over the millions of objects of a watchlist, and over new ones seldom."""
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS)
