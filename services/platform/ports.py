"""Loopback ports."""

import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager

LOOPBACK = "127.0.0.1"


# Below the range from which Linux takes ports for outgoing connections (32768 and up, see
# ip_local_port_range in ip(7)): a port from there could be gone before a server binds it.
_FIRST, _LAST = 20_000, 32_000
_ATTEMPTS = 200
# A server binds its port some time after it is told of it: one of a process's own may be told next.
_given: set[int] = set()


def choose_port(preferred: int | None = None) -> int:
    """Return `preferred` if nothing uses it, else a free port that was not returned before.

    Keeping a former port keeps the address that clients know. Where all that are free have been
    returned by this process, one is again.

    Raises:
        OSError: no free port was found.
    """
    if preferred is not None:
        # As servers do: connections of a former run may linger.
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if _binds(probe, preferred):
                return preferred
    with socket.socket() as probe:
        return _bind_any(probe)


@contextmanager
def reserved_port() -> Iterator[int]:
    """Yield a free port that `choose_port` gives to nobody else meanwhile, here or elsewhere.

    A server that is told of it can listen there all the same, again and again: what sets
    SO_REUSEADDR, as servers do, may share a port with who does so too and does not listen (ip(7)).

    Raises:
        OSError: no free port was found.
    """
    with socket.socket() as held:
        port = _bind_any(held)
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        yield port


def _bind_any(unbound: socket.socket) -> int:
    for again in (False, True):
        for _ in range(_ATTEMPTS):
            port = _FIRST + secrets.randbelow(_LAST - _FIRST)
            if (again or port not in _given) and _binds(unbound, port):
                _given.add(port)
                return port
    raise OSError(f"no free port found between {_FIRST} and {_LAST}")


def _binds(unbound: socket.socket, port: int) -> bool:
    try:
        unbound.bind((LOOPBACK, port))
    except OSError:
        return False
    return True


def listens(port: int) -> bool:
    """Say whether something accepts connections there."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((LOOPBACK, port)) == 0
