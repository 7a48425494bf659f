"""Being told to stop, by a signal."""

import signal
import sys
from types import FrameType


class ToldToStop:
    """A signal to stop, as an exception, so that everything is stopped on the way out.

    It is also remembered: Python drops an exception that arrives while a destructor runs, and
    would show it.
    """

    def __init__(self) -> None:
        self._number: int | None = None

    def listen(self) -> None:
        """Hear SIGINT, SIGTERM and SIGHUP from now on, but those that are ignored."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._note)
        sys.unraisablehook = self._show_dropped

    def check(self) -> None:
        """Return unless told to stop.

        Raises:
            KeyboardInterrupt: by Ctrl-C.
            SystemExit: by another signal, with the status of a shell's.
        """
        if self._number == signal.SIGINT:
            raise KeyboardInterrupt
        if self._number is not None:
            raise SystemExit(128 + self._number)

    def _show_dropped(self, dropped: "sys.UnraisableHookArgs") -> None:
        if not isinstance(dropped.exc_value, (KeyboardInterrupt, SystemExit)):
            sys.__unraisablehook__(dropped)

    def _note(self, number: int, _: FrameType | None) -> None:
        self._number = number
        self.check()
