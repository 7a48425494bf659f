"""Notices when Kafka has stopped answering."""

from collections.abc import Callable

from services.producer.observer import Observer
from services.producer.sink import Outcome


class BrokerStall(Observer):
    """How long articles have been on their way without an answer, since one was seen to wait.

    May be asked from any thread: both fields are replaced as a whole.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._heard_at = monotonic()
        self._in_flight = 0

    @property
    def seconds(self) -> float:
        """Return how long nothing came; 0 where nothing is on its way."""
        return self._monotonic() - self._heard_at if self._in_flight else 0.0

    @property
    def in_flight(self) -> int:
        """Return how many articles wait."""
        return self._in_flight

    def answered(self, outcome: Outcome) -> None:  # noqa: ARG002 - any answer will do
        """Note that Kafka answers."""
        self._heard_at = self._monotonic()
        self._in_flight = 0

    def waiting(self, in_flight: int) -> None:
        """Note that it does not, and who waits."""
        if not self._in_flight:
            self._heard_at = self._monotonic()
        self._in_flight = in_flight
