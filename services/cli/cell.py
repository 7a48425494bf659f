"""Text from outside as a part of a table."""

import unicodedata
from collections.abc import Iterator

from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.text import Text

from services.domain.text.display import plain

_LEFT_TO_RIGHT_ISOLATE = "\u2066"
_RIGHT_TO_LEFT_ISOLATE = "\u2067"
_POP_ISOLATE = "\u2069"
_RIGHT_TO_LEFT = ("R", "AL")


class Cell:
    """Text whose every line is a bidirectional isolate of its own, where it could disturb others.

    A terminal knows lines, not cells: an isolate that closes on the cell's last line would take the
    borders in between and the neighbour cells along. So lines are broken first and then isolated,
    all in the direction of the cell's first strong character (Unicode Standard Annex 9, rules P2,
    P3 and L1 to L2, which work line by line). ASCII has one direction, that of the line around it,
    and stands as it is: the isolates of an id would be copied with it, and no command finds that.
    """

    def __init__(self, content: str | Text) -> None:
        """Take text as it came, or styled text that is plain already (see `display.plain`)."""
        self._text = content if isinstance(content, Text) else Text(plain(content))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        opening, closing = _isolates(self._text.plain)
        for line in self._text.wrap(console, options.max_width, justify="left", overflow="fold"):
            line.rstrip()
            yield Text.assemble(opening, line, closing)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, self._text)


def _isolates(text: str) -> tuple[str, str]:
    """Return what opens and closes each line."""
    if text.isascii():
        return "", ""
    directions = map(unicodedata.bidirectional, text)
    strong = next((one for one in directions if one in ("L", *_RIGHT_TO_LEFT)), "L")
    opening = _RIGHT_TO_LEFT_ISOLATE if strong in _RIGHT_TO_LEFT else _LEFT_TO_RIGHT_ISOLATE
    return opening, _POP_ISOLATE
