"""Who hears of everything that happens to an item of a replay."""

from services.producer.items import Draft, Item, Refusal
from services.producer.sink import Outcome


class Observer:
    """Hears everything and does nothing; each kind overrides what concerns it.

    All calls come from the thread of the replay, one at a time.
    """

    def read(self, item: Item) -> None:
        """An item came from the source."""

    def refused(self, refusal: Refusal) -> None:
        """It will not be sent."""

    def skipped(self, draft: Draft) -> None:
        """An earlier run has delivered it."""

    def answered(self, outcome: Outcome) -> None:
        """Kafka has it, or will not have it."""

    def waiting(self, in_flight: int) -> None:
        """Nothing happened for a moment; `in_flight` articles are on their way."""
