"""Loopback ports."""

import socket

LOOPBACK = "127.0.0.1"


def choose_port(preferred: int | None = None) -> int:
    """Return `preferred` if nothing uses it, else a free port.

    Keeping a former port keeps the address that clients know.
    """
    for port in (preferred, 0):
        if port is not None and (found := _bindable(port)):
            return found
    raise OSError("no free port")


def _bindable(port: int) -> int | None:
    with socket.socket() as probe:
        # As servers do: connections of a former run may linger.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return None
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    """Say whether something accepts connections there."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((LOOPBACK, port)) == 0
