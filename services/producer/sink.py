"""Where articles go, and how each fared."""

import queue
from dataclasses import dataclass
from typing import Protocol, TypeVar

from services.producer.items import Place

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Ticket:
    """What is remembered of an article on its way."""

    index: int
    place: Place
    external_id: str


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How one article fared."""

    ticket: Ticket
    seconds: float
    """From the hand-over to the answer."""
    sent_bytes: int
    error: str | None = None
    """Why it was not delivered; None where it was."""
    ends_replay: bool = False
    """Whether the next one will fare no better."""


class Sink(Protocol):
    """Where articles go."""

    def has_room(self) -> bool:
        """Return whether another one may be sent without holding too much in memory."""
        ...

    def send(self, ticket: Ticket, article_id: str, record: bytes) -> None:
        """Send one; how it fared comes from `collect`."""
        ...

    def collect(self, timeout: float) -> list[Outcome]:
        """Return the outcomes there are, waiting up to `timeout` seconds for the first.

        Waits as long also where nothing is in flight, so that a caller may pass time with it.
        """
        ...

    def in_flight(self) -> int:
        """Return how many are sent and not collected yet."""
        ...

    def abandon(self) -> list[Outcome]:
        """Give up what is still in flight, and say so of each; they may yet arrive."""
        ...


class DryRun:
    """Sends nothing; everything that comes here could be sent."""

    def __init__(self) -> None:
        self._outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()

    def has_room(self) -> bool:
        """Return True."""
        return True

    def send(self, ticket: Ticket, article_id: str, record: bytes) -> None:  # noqa: ARG002
        """Note the article as good."""
        self._outcomes.put(Outcome(ticket=ticket, seconds=0, sent_bytes=len(record)))

    def collect(self, timeout: float) -> list[Outcome]:
        """Return what was noted since."""
        return drain(self._outcomes, timeout)

    def in_flight(self) -> int:
        """Return how many are noted and not collected."""
        return self._outcomes.qsize()

    def abandon(self) -> list[Outcome]:
        """Return nothing: nothing is on its way."""
        return []


def drain(waiting: "queue.SimpleQueue[T]", timeout: float) -> list[T]:
    """Return all that waits, at most `timeout` seconds after the call."""
    drained: list[T] = []
    try:
        drained.append(waiting.get(timeout=timeout) if timeout else waiting.get_nowait())
        while True:
            drained.append(waiting.get_nowait())
    except queue.Empty:
        return drained
