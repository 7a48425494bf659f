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

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.parametrize(
    ("tracked", "reason"),
    [
        (entity("x", en=["Task Force"]), "there is no Arabic one: Arabic texts will not be"),
        (entity("x", ar=["فرقة العمل"]), "there is no English one: English texts will not"),
        (entity("x", en=["Coalition"], ar=["فرقة العمل"]), "'Coalition' is a common word"),
        (entity("x", en=["Task Force"], ar=["الشباب"]), "'الشباب' is a common word"),
        (entity("x", "person", en=["Madonna"]), "'Madonna' is one name"),
        (entity("x", "person", en=["Hamad Ali"], distinctive=True), "is not distinctive"),
        (entity("x", "person", en=["Hamad ................. Ali"]), "finds nothing"),
    ],
)
def test_a_name_that_will_disappoint_is_pointed_out(tracked: Entity, reason: str) -> None:
    (warning,) = find_warnings([tracked])
    assert reason in str(warning)


@pytest.mark.parametrize(
    "written",
    ["Qasim, Layla, Iraq", "Layla Qasim [Iraq", "Layla Qasim; Iraq; Minister of Water"],
)
def test_a_person_with_more_than_a_name_is_pointed_out(written: str) -> None:
    warnings = map(str, find_warnings([entity("x", "official", en=[written])]))
    assert any("has more than a name: write only that" in warning for warning in warnings)


def test_an_arabic_office_before_a_name_is_pointed_out() -> None:
    warnings = map(str, find_warnings([entity("x", "official", ar=["وزيرة المياه ليلى قاسم"])]))
    assert any("under roles what somebody is" in warning for warning in warnings)


@pytest.mark.parametrize(
    "written",
    [
        *("H.E. Dr. Layla Qasim", "الوزيرة ليلى قاسم", "Walter Quill, Jr.", "Walter 'Walt' Quill"),
        *("QASIM, Layla", "Layla Qasim (Iraq)", "Grand Ayatollah Layla Qasim", "Layla Qasim, PhD"),
    ],
)
def test_what_is_told_from_a_name_by_itself_is_not_pointed_out(written: str) -> None:
    language = "ar" if written.startswith("ا") else "en"
    assert find_warnings([entity("x", "official", **{language: [written]})]) == ()


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


@pytest.mark.parametrize(
    "name", ["Who", "People", "The Council", "the group", "الناس", "للشباب", "مجلس", "والحكومة"]
)
def test_a_word_of_every_day_is_pointed_out_with_its_article_and_its_particles(name: str) -> None:
    (warning, *_) = [
        one
        for one in find_warnings([entity("x", en=["Task Force"], ar=["فرقة عمل", name])])
        if "common word" in str(one)
    ]
    assert repr(name) in str(warning)


@pytest.mark.parametrize("name", ["WHO", "IT", "Hezbollah", "The Elders", "حماس", "الأونروا"])
def test_a_name_that_is_no_such_word_is_not(name: str) -> None:
    tracked = entity("x", en=["Task Force"], ar=["فرقة عمل", name])
    assert not [one for one in find_warnings([tracked]) if "common word" in str(one)]


def test_one_person_tracked_three_times_is_pointed_out_each_time() -> None:
    warnings = find_warnings(
        [
            entity("a", "person", en=["Hamad Al-Mashaan"]),
            entity("b", "person", en=["Hamad Almashaan"]),
            entity("c", "person", ar=["حمد المشعان"]),
        ]
    )
    assert [str(warning) for warning in warnings] == [
        "a: names.en[0]: 'Hamad Al-Mashaan' is found as b, c as well: both will match",
        "b: names.en[0]: 'Hamad Almashaan' is found as a, c as well: both will match",
        "c: names.ar[0]: 'حمد المشعان' is found as a, b as well: both will match",
    ]


def test_a_body_within_the_name_of_another_is_no_shared_name() -> None:
    both = (
        entity("a", en=["Task Force"], ar=["فرقة عمل"]),
        entity("b", en=["Financial Task Force"], ar=["فرقة عمل مالية"]),
    )
    assert find_warnings(both) == ()


@pytest.mark.parametrize(
    ("tracked", "field"),
    [
        (entity("x", en=["Task Force"], ar=["Task Force"]), "names.ar[0]"),
        (entity("x", en=["فرقة العمل"], ar=["فرقة العمل"]), "names.en[0]"),
    ],
)
def test_a_name_under_the_wrong_language_is_pointed_out(tracked: Entity, field: str) -> None:
    assert f"x: {field}: " in "".join(map(str, find_warnings([tracked])))
    assert "under the wrong language" in "".join(map(str, find_warnings([tracked])))


def test_a_body_that_is_listed_by_its_names_in_both_languages_lacks_none() -> None:
    assert find_warnings([entity("x", en=["Lake Water Trust / صندوق مياه البحيرة"])]) == ()
