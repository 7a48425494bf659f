"""Waits for what another process or thread brings about."""

import time
from collections.abc import Callable


def eventually(
    condition: Callable[[], object],
    *,
    seconds: float = 120,
    why: Callable[[], object] = lambda: "",
) -> None:
    """Return when the condition holds.

    Args:
        why: what to say when it does not, asked then.

    Raises:
        AssertionError: it did not hold in time.
    """
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"not after {seconds} s {why()}"
        time.sleep(0.05)
