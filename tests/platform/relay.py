"""An address that a server can be brought to, or taken from, while clients look on."""

import socket
import socketserver
import threading
from contextlib import suppress


class Relay(socketserver.ThreadingTCPServer):
    """Passes connections on to an address: a Kafka that can be brought there while we watch."""

    allow_reuse_address = daemon_threads = True

    def __init__(self, port: int, target: str) -> None:
        self.target = target.rsplit(":", 1)[0], int(target.rsplit(":", 1)[1])
        super().__init__(("127.0.0.1", port), _Relayed)


class _Relayed(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        assert isinstance(self.server, Relay)
        with socket.create_connection(self.server.target) as there:
            back = threading.Thread(target=_copy, args=(there, self.request), daemon=True)
            back.start()
            _copy(self.request, there)


def _copy(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while received := source.recv(65536):
            target.sendall(received)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
