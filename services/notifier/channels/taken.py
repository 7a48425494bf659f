"""Who has taken a message that others have not: these alone get it again."""

from collections import OrderedDict

_MOST_REMEMBERED = 10_000


class Taken:
    """Kept in memory alone: after a restart all get the message again, under the id it had."""

    def __init__(self) -> None:
        self._by_message: OrderedDict[str, set[str]] = OrderedDict()

    def of(self, message_id: str) -> set[str]:
        """Return who has taken a message so far; whoever takes it is added to this very set."""
        taken = self._by_message.setdefault(message_id, set())
        self._by_message.move_to_end(message_id)
        if len(self._by_message) > _MOST_REMEMBERED:
            self._by_message.popitem(last=False)
        return taken

    def forget(self, message_id: str) -> None:
        """Forget a message that nobody is to get again."""
        self._by_message.pop(message_id, None)
