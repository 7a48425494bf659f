"""Signals to stop that wait until what they would interrupt is in our hands."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_signals() -> Iterator[None]:
    """Hold SIGINT, SIGTERM and SIGHUP back; their handlers run when the block is left.

    For what is lost when a handler raises in the middle of it, such as a process that was started
    and whose number nobody has yet. Signals that are ignored or end the process stay so: a child
    inherits the former. Python runs handlers in the main thread alone, so in others there is
    nothing to hold.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    noted: list[int] = []
    handlers = {
        number: handler
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        if callable(handler := signal.getsignal(number))
    }
    try:
        for number in handlers:
            signal.signal(number, lambda number, _: noted.append(number))
        yield
    finally:
        for held, handler in handlers.items():
            signal.signal(held, handler)
        for came in dict.fromkeys(noted):
            signal.raise_signal(came)
