"""The form of the word lists that come with the engines."""

from collections.abc import Iterator
from typing import NamedTuple


class Listed(NamedTuple):
    """One entry of a list."""

    of: str | None
    """Name of the list; None where none was opened yet."""
    written: str
    line: int


def split_lists(content: str) -> Iterator[Listed]:
    """Read lists: `[name]` opens one, its entries are separated by commas, `#` opens a remark."""
    name = None
    for number, line in enumerate(content.splitlines(), start=1):
        line = line.partition("#")[0].strip()
        if line.startswith("["):
            name = line.strip("[]")
        elif line:
            for written in line.split(","):
                yield Listed(name, written.strip(), number)
