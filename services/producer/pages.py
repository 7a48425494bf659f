"""Answers /metrics, /healthz and /readyz while a replay runs."""

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import CollectorRegistry, make_wsgi_app

from services.producer.errors import CannotStartError

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

Check = Callable[[], str | None]
"""Returns None when all is well, else a sentence that says what is not."""


class PagesError(CannotStartError):
    """The address cannot be listened on; the message says what to do."""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _SilentHandler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Log no requests: a scraper comes every few seconds."""


@contextmanager
def serve_pages(
    host: str, port: int, registry: CollectorRegistry, readiness: Check
) -> Iterator[int]:
    """Serve the pages within the context; yields the port.

    Raises:
        PagesError: the address is taken or not ours.
    """
    try:
        server = make_server(host, port, _pages(registry, readiness), _Server, _SilentHandler)
    except (OSError, OverflowError) as error:
        raise PagesError(
            f"{host}:{port} cannot be listened on ({error}); choose another --metrics-port"
        ) from error
    thread = threading.Thread(target=server.serve_forever, name="pages", daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _pages(registry: CollectorRegistry, readiness: Check) -> "WSGIApplication":
    metrics = make_wsgi_app(registry)

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == "/metrics":
            page: Iterable[bytes] = metrics(environ, start_response)
            return page
        if path == "/healthz":
            return _say(start_response, "200 OK", None)
        if path == "/readyz":
            problem = readiness()
            return _say(start_response, "503 Service Unavailable" if problem else "200 OK", problem)
        return _say(start_response, "404 Not Found", "no such page")

    return answer


def _say(start_response: "StartResponse", status: str, problem: str | None) -> Iterable[bytes]:
    body = {
        "status": "failing" if problem else "ok",
        "problems": {"producer": problem} if problem else {},
    }
    start_response(status, [("Content-Type", "application/json")])
    return [json.dumps(body).encode()]
