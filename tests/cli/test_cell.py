"""Text from outside in tables: each line of a cell is closed in itself."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from services.cli.cell import Cell
from services.domain.text.display import plain

ISOLATED = re.compile("[\u2066\u2067][^\u2066-\u2069\u202a-\u202e]*\u2069 *")
HOSTILE = (
    "أمير\u202eevil\u2066\x1b[31m\x1b]0;title\x07 [red]bold[/red] :skull:\r\nsecond\tline\x9b2J"
)


def rendered(cell: Cell, width: int) -> list[str]:
    """Return the lines of a cell of that width."""
    console = Console(width=width, markup=True, emoji=True)
    with console.capture() as captured:
        console.print(cell)
    return captured.get().splitlines()


@given(
    text=st.text(max_size=80).filter(lambda text: not text.isascii()),
    width=st.integers(min_value=2, max_value=40),
)
def test_every_line_is_one_isolate_that_is_opened_and_closed(text: str, width: int) -> None:
    if not plain(text).isascii():
        for line in rendered(Cell(text), width):
            assert ISOLATED.fullmatch(line), ascii(line)


@given(text=st.text(st.characters(codec="ascii"), max_size=80))
def test_ascii_has_nothing_around_it_that_would_be_copied_too(text: str) -> None:
    assert "".join(rendered(Cell(text), 40)).isascii()


@given(text=st.text(max_size=80), width=st.integers(min_value=2, max_value=40))
def test_no_line_is_wider_than_the_cell(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in rendered(Cell(text), width))


@given(words=st.lists(st.from_regex("[a-zء-ي]{1,9}", fullmatch=True), max_size=9))
def test_no_word_is_lost_where_lines_are_broken(words: list[str]) -> None:
    lines = rendered(Cell(" ".join(words)), 10)

    assert re.sub("[\u2066-\u2069]", "", " ".join(lines)).split() == words


def test_all_lines_have_the_direction_of_the_first_strong_character() -> None:
    lines = rendered(Cell("قال المتحدث Reuters news agency"), 14)

    assert len(lines) > 1
    assert {line[0] for line in lines} == {"\u2067"}


def test_hostile_text_neither_escapes_nor_is_markup() -> None:
    (line,) = rendered(Cell(HOSTILE), 80)

    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e]", line)
    assert "[red]bold[/red] :skull:" in line


@pytest.mark.parametrize("width", [80, 120])
def test_the_borders_of_a_table_stand_outside_every_isolate(width: int) -> None:
    table = Table("One", "Two", expand=True)
    table.add_row(Cell(HOSTILE * 4), Cell("اسم عربي طويل جدا " * 9))
    console = Console(width=width)
    with console.capture() as captured:
        console.print(table)

    rows = [line for line in captured.get().splitlines() if line.startswith("│")]
    assert len(rows) > 2
    for row in rows:
        outside = re.sub("[\u2066\u2067][^\u2069]*\u2069", "", row)
        assert not re.search("[\u2066-\u2069]|[^│ ]", outside)
        assert cell_len(row) == width
