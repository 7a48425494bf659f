"""Turns the first SIGINT or SIGTERM into a wish to stop; the second one ends the process."""

import signal
from types import FrameType


class Stop:
    """Whether the replay was told to stop, and by which signal."""

    def __init__(self) -> None:
        self.signal: signal.Signals | None = None

    def is_set(self) -> bool:
        """Return whether to stop."""
        return self.signal is not None

    def listen(self) -> None:
        """Take the two signals of this process over; call it in the main thread."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._note)

    def _note(self, number: int, _: FrameType | None) -> None:
        self.signal = signal.Signals(number)
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.SIG_DFL)
