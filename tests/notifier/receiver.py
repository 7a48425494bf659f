"""A real HTTP server that takes webhooks, well or badly."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_CHUNK = b"x" * 65_536
_CHUNKS = 160  # 10 MB
_PROMISED = {"/short": "100", "/flood": str(160 * 65_536)}
"""Bytes of an answer's body; of the first, none come."""


@dataclass(frozen=True)
class Received:
    """One request, as it came."""

    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Receiver:
    """What a server does next, by path, and what it was sent."""

    address: str = ""
    answers: dict[str, list[int]] = field(default_factory=dict)
    """Statuses to give, one after the other; 200 where none is left."""
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    """Of every answer, by path."""
    waits: dict[str, Callable[[], object]] = field(default_factory=dict)
    """What is called before an answer is given, by path."""
    ends: dict[str, Callable[[], object]] = field(default_factory=dict)
    """What is called before an answer ends, by path."""
    received: list[Received] = field(default_factory=list)
    sent_bytes: int = 0
    flooded: threading.Event = field(default_factory=threading.Event)
    """Set when a flood is over: all is sent, or nobody listens any more."""

    _held: list[threading.Event] = field(default_factory=list)

    def at(self, path: str) -> list[Received]:
        """Return what came to one path."""
        return [one for one in self.received if one.path == path]

    def hold(self, path: str) -> threading.Event:
        """Answer nothing at a path until the event is set, or the receiver ends."""
        released = threading.Event()
        self._held.append(released)
        self.waits[path] = released.wait
        return released

    def release(self) -> None:
        """Answer whatever is held."""
        for released in self._held:
            released.set()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 1024
    """Hundreds may ask at one moment; beyond five the machine would let them wait and try again."""


def _send_headers(handler: BaseHTTPRequestHandler, headers: Mapping[str, str]) -> None:
    for name, value in headers.items():
        handler.send_header(name, value)


@contextmanager
def run_receiver() -> Iterator[Receiver]:
    """Run a receiver on a free loopback port."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.received.append(Received(self.path, dict(self.headers), body))
            receiver.waits.get(self.path, lambda: None)()
            waiting = receiver.answers.get(self.path, [])
            status = waiting.pop(0) if waiting else 200
            self.send_response(status)
            if status == 302:
                self.send_header("Location", f"{receiver.address}/elsewhere")
            _send_headers(self, receiver.headers.get(self.path, {}))
            self.send_header("Content-Length", _PROMISED.get(self.path, "0"))
            self.end_headers()
            receiver.ends.get(self.path, lambda: None)()
            if self.path == "/flood":
                self._flood()

        def _flood(self) -> None:
            try:
                for _ in range(_CHUNKS):
                    self.wfile.write(_CHUNK)
                    receiver.sent_bytes += len(_CHUNK)
            except OSError:
                pass  # the other side has had enough
            finally:
                receiver.flooded.set()

        def log_message(self, format: str, *args: object) -> None:
            """Log nothing."""

    server = _Server(("127.0.0.1", 0), Handler)
    receiver.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        receiver.release()
        server.shutdown()
        server.server_close()
        thread.join()
