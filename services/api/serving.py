"""Runs the application until it is told to stop."""

import logging
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from services.api.connections import PromptHttp
from services.platform.errors import MendableError

log = logging.getLogger(__name__)

_STOP_SECONDS = 5
"""What answers under way may take once a stop is asked for; orchestrators kill after ten."""
_IDLE_SECONDS = 15
_UNHEARD_SECONDS = 60
"""How long what was sent may wait to be taken: whoever has gone without a word would keep a place
of the live feed for a quarter of an hour, and who takes nothing for ever. RFC 5482, section 1."""
_TAKEN_AT_ONCE = 100
"""Connections taken before any of them is looked at."""


class AddressError(MendableError):
    """The address cannot be listened on."""


def make_server(app: FastAPI) -> uvicorn.Server:
    """Return a server that logs as our services do."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            http=PromptHttp,
            backlog=_TAKEN_AT_ONCE,
            log_config=None,
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            lifespan="on",
            timeout_keep_alive=_IDLE_SECONDS,
            timeout_graceful_shutdown=_STOP_SECONDS,
        )
    )


def serve(server: uvicorn.Server, bound: socket.socket) -> None:
    """Answer until SIGINT or SIGTERM, and return: being told to stop is no failure."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # uvicorn stops in order, then raises the signal again for whoever handled it before.
        signal.signal(number, lambda *_: None)
    server.run([bound])


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """Yield a socket that listens.

    Raises:
        AddressError: the address is taken or not ours.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as bound:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        # Connections have it from the socket that takes them.
        bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _UNHEARD_SECONDS * 1_000)
        try:
            bound.bind((host, port))
        except (OSError, OverflowError) as error:
            raise AddressError(
                f"{host}:{port} cannot be listened on ({error})",
                "Set RASID_API_HOST and RASID_API_PORT to an address that is free",
            ) from error
        bound.listen()  # whoever connects from here on waits a moment, and is not refused
        log.info(
            "answering",
            extra={"action": "listening", "host": host, "port": bound.getsockname()[1]},
        )
        yield bound
