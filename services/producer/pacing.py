"""Spreads articles evenly over time."""

from collections.abc import Callable

_LARGEST_CATCH_UP_SECONDS = 0.05
"""A sleep ends late by about a millisecond; this much is made up for, more would be a burst."""


class Pacer:
    """Says when the next article is due.

    Args:
        rate: articles per second; None for as fast as Kafka takes them.
        monotonic: tells seconds that never run backwards.
    """

    def __init__(self, rate: float | None, monotonic: Callable[[], float]) -> None:
        self._interval = 1 / rate if rate else 0.0
        self._monotonic = monotonic
        self._due = monotonic()

    def seconds_left(self) -> float:
        """Return how long to wait before the next article; 0 where it is due."""
        return max(0.0, self._due - self._monotonic()) if self._interval else 0.0

    def sent(self) -> None:
        """Note that an article went out, so that the next is due one interval later."""
        late_since = self._monotonic() - _LARGEST_CATCH_UP_SECONDS
        self._due = max(self._due, late_since) + self._interval
