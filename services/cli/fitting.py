"""A table where there is room for it, and its rows one below the other where there is not."""

from collections.abc import Iterable, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from services.cli.cell import Cell

_ANY_WIDTH = 10_000


class Fitting:
    """Breaks no word: an id, a name or an address in two is read by nobody and copied by nobody."""

    def __init__(self, table: Table, rows: Sequence[Sequence[str]]) -> None:
        """Show `table`.

        Args:
            rows: what is in it, as text.
        """
        self._table, self._rows = table, rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        unbounded = options.update(max_width=_ANY_WIDTH)
        if Measurement.get(console, unbounded, self._table).minimum <= options.max_width:
            yield self._table
            return
        names = [str(column.header) for column in self._table.columns]
        for row in self._rows:
            yield _block(zip(names, row, strict=True))


def _block(facts: Iterable[tuple[str, str]]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for name, value in facts:
        if value:
            table.add_row(Text(name, style="dim"), Cell(value))
    return Group(table, "")
