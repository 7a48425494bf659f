"""Loopback ports."""

import secrets
import socket

LOOPBACK = "127.0.0.1"


# Below the range from which Linux takes ports for outgoing connections (32768 and up, see
# ip_local_port_range in ip(7)): a port from there could be gone before a server binds it.
_FIRST, _LAST = 20_000, 32_000
_ATTEMPTS = 200


def choose_port(preferred: int | None = None) -> int:
    """Return `preferred` if nothing uses it, else a free port.

    Keeping a former port keeps the address that clients know.

    Raises:
        OSError: no free port was found.
    """
    if preferred is not None and _is_free(preferred):
        return preferred
    for _ in range(_ATTEMPTS):
        port = _FIRST + secrets.randbelow(_LAST - _FIRST)
        if _is_free(port):
            return port
    raise OSError(f"no free port found between {_FIRST} and {_LAST}")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        # As servers do: connections of a former run may linger.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
        return True


def listens(port: int) -> bool:
    """Say whether something accepts connections there."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((LOOPBACK, port)) == 0
