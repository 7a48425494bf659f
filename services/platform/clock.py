"""The one place that reads the time."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time; handed in, so that tests set it."""

    def now(self) -> datetime:
        """Return the time, in UTC and aware of it."""
        ...


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        """Return the time, in UTC and aware of it."""
        return datetime.now(UTC)
