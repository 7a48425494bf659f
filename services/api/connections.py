"""Connections that say what they want, or are closed."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

_HEAD_SECONDS = 15
"""What the head of a request may take to come: each that is awaited holds a file of the process,
whoever it is that opened it; RFC 9112, section 9.5."""
_MOST_CONNECTIONS = 500
"""Half of the files that a process usually may have open."""


class PromptHttp(H11Protocol):
    """HTTP/1.1 whose every request has its head in time; bodies have a time of their own."""

    _waiting: asyncio.TimerHandle | None = None
    _heard_at = 0.0

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 - as uvicorn has it
        """Wait for the first request; too many connections make the quietest of them go."""
        super().connection_made(transport)
        self._heard_at = self.loop.time()
        self._wait()
        if len(self.connections) > _MOST_CONNECTIONS:
            self._make_room()

    def data_received(self, data: bytes) -> None:
        """Take what has come, and go on waiting where it is not yet a whole head."""
        super().data_received(data)
        self._heard_at = self.loop.time()
        if self._asks_for_nothing():
            self._wait()
        else:
            self._stop_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _asks_for_nothing(self) -> bool:
        return self.conn.their_state is h11.IDLE and not self.transport.is_closing()

    def _make_room(self) -> None:
        others = (one for one in self.connections if isinstance(one, PromptHttp))
        quiet = (one for one in others if one is not self and one._asks_for_nothing())
        quietest = min(quiet, key=lambda one: one._heard_at, default=None)
        if quietest is not None:
            quietest.transport.close()

    def _wait(self) -> None:
        if self._waiting is None:
            self._waiting = self.loop.call_later(_HEAD_SECONDS, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
