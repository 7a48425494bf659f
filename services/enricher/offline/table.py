"""Figures in columns."""

from collections.abc import Mapping, Sequence


def table(rows: Sequence[tuple[str, Mapping[str, float]]]) -> str:
    """Return rows of figures, each with its name; shares with four digits, counts with none."""
    columns = list(rows[0][1])
    width = max(len(name) for name, _ in rows)
    heading = " " * width + "".join(f"{column:>11}" for column in columns)
    return "\n".join([heading, *(name.ljust(width) + _cells(one, columns) for name, one in rows)])


def _cells(one: Mapping[str, float], columns: Sequence[str]) -> str:
    return "".join(
        f"{one[column]:>11,}" if isinstance(one[column], int) else f"{one[column]:>11.4f}"
        for column in columns
    )
