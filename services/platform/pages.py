"""Answers /metrics, /healthz and /readyz for a process that Faust does not run."""

import json
import logging
import socket
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import CollectorRegistry, make_wsgi_app

from services.platform.check_report import check_report

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

log = logging.getLogger(__name__)

Check = Callable[[], str | None]
"""Returns None when all is well, else a sentence that says what is not."""


class PagesError(Exception):
    """The address cannot be listened on; the message says what to do."""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _SilentHandler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Log no requests: a scraper comes every few seconds."""


def require_listenable(host: str, port: int) -> None:
    """Return when the address can be listened on; nothing is answered there meanwhile.

    Raises:
        PagesError: the address is taken or not ours.
    """
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            # As servers do: connections of a former run may linger.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except (OSError, OverflowError) as error:
        raise _not_listenable(host, port, error) from error


@contextmanager
def serve_pages(
    host: str, port: int, registry: CollectorRegistry, readiness: Mapping[str, Check]
) -> Iterator[int]:
    """Serve the pages within the context; yields the port, which the log names too.

    Raises:
        PagesError: the address is taken or not ours.
    """
    try:
        server = make_server(host, port, _pages(registry, readiness), _Server, _SilentHandler)
    except (OSError, OverflowError) as error:
        raise _not_listenable(host, port, error) from error
    thread = threading.Thread(target=server.serve_forever, name="pages", daemon=True)
    thread.start()
    log.info(
        "serving metrics and health",
        extra={"action": "listening", "host": host, "port": server.server_port},
    )
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _not_listenable(host: str, port: int, error: Exception) -> PagesError:
    return PagesError(
        f"{host}:{port} cannot be listened on ({error}); "
        "choose another --metrics-port, or RASID_WEB_PORT"
    )


def _pages(registry: CollectorRegistry, readiness: Mapping[str, Check]) -> "WSGIApplication":
    metrics = make_wsgi_app(registry)

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == "/metrics":
            page: Iterable[bytes] = metrics(environ, start_response)
            return page
        if path == "/healthz":
            return _say(start_response, {})
        if path == "/readyz":
            return _say(start_response, {name: check() for name, check in readiness.items()})
        start_response("404 Not Found", [("Content-Type", "text/plain")])
        return [b"no such page"]

    return answer


def _say(start_response: "StartResponse", results: Mapping[str, str | None]) -> Iterable[bytes]:
    status, body = check_report(results)
    start_response(f"{status.value} {status.phrase}", [("Content-Type", "application/json")])
    return [json.dumps(body).encode()]
