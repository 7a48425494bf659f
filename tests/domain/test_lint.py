"""Names that compile and disappoint are pointed out."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from schemas.entity import Entity
from services.cli.watch_lint import lint
from services.domain.watchlist.lint import find_warnings
from services.platform.watchlist_file import read_watchlist
from tests.domain.watchlists import entity

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize(
    ("tracked", "reason"),
    [
        (entity("x", en=["Task Force"]), "there is no Arabic one: Arabic texts will not be"),
        (entity("x", ar=["فرقة العمل"]), "there is no English one: English texts will not"),
        (entity("x", en=["Coalition"], ar=["فرقة العمل"]), "'Coalition' is a common word"),
        (entity("x", en=["Task Force"], ar=["الشباب"]), "'الشباب' is a common word"),
        (entity("x", "person", en=["Madonna"]), "'Madonna' is one name"),
        (entity("x", "person", en=["Hamad Ali"], distinctive=True), "is not distinctive"),
        (entity("x", "person", en=["Hamad. Ali"]), "no text can have it"),
    ],
)
def test_a_name_that_will_disappoint_is_pointed_out(tracked: Entity, reason: str) -> None:
    (warning,) = find_warnings([tracked])
    assert reason in str(warning)


def test_a_name_of_two_entities_is_pointed_out_at_both() -> None:
    both = entity("a", en=["Task Force"], ar=["أ ب"]), entity("b", en=["task force"], ar=["ج د"])
    assert [str(warning) for warning in find_warnings(both)] == [
        "a: names.en[0]: 'task force' stands for b as well: both will match",
        "b: names.en[0]: 'task force' stands for a as well: both will match",
    ]


def test_the_seed_watchlist_is_clean() -> None:
    assert find_warnings(read_watchlist(SEEDS / "watchlist.yaml")) == ()


def test_the_command_says_so_and_exits_with_one(tmp_path: Path) -> None:
    file = tmp_path / "watchlist.yaml"
    file.write_text("entities: [{id: x, type: person, names: {en: [Madonna]}}]", encoding="utf-8")
    app = typer.Typer()
    app.command()(lint)
    result = CliRunner().invoke(app, [str(file)])
    assert result.exit_code == 1
    assert result.stdout.startswith("x: names.en[0]: 'Madonna' is one name")
