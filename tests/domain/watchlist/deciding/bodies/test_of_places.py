"""After its name a body of a port or an airport is called by that without the name of the place."""

import pytest

from tests.domain.watchlists import entity, surfaces

PORT = entity("p", en=["Massawa Port Authority"], ar=["هيئة ميناء مصوع"])
REFINERY = entity("r", en=["Ribat Refinery Company"], ar=["شركة مصفاة الرباط"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أعلنت هيئة ميناء مصوع خطة. وقالت هيئة الميناء إن السفن كثيرة", ["هيئة الميناء"]),
        ("أعلنت شركة مصفاة الرباط خطة، والتقى لشركة المصفاة وفد", ["شركة المصفاة"]),
        ("The Massawa Port Authority met. The Port Authority rose.", ["Port Authority"]),
        ("The Massawa Port Authority met. The port authority rose.", ["port authority"]),
        ("The Ribat Refinery Company met. The Refinery Company rose.", ["Refinery Company"]),
    ],
)
def test_after_the_name_it_counts(text: str, found: list[str]) -> None:
    assert surfaces(text, PORT, REFINERY)[1:] == found


@pytest.mark.parametrize(
    "text",
    [
        "قالت هيئة الميناء إن. ثم أعلنت هيئة ميناء مصوع خطة",
        "أعلنت هيئة ميناء مصوع خطة. وقالت هيئة ميناء بربرة إن هيئة الميناء مشغولة",
        "أعلنت هيئة ميناء مصوع خطة. وقالت هيئة الموانئ إن الميناء مشغول",
        "The Massawa Port Authority met. The Berbera Port Authority rose.",
        "The Massawa Port Authority met the Berbera Port Authority. The port authority rose.",
        "The Massawa Port Authority met. Any port authority may rise, and so may the port.",
        "The port authority rose. The Massawa Port Authority met.",
    ],
)
def test_not_before_it_nor_where_another_such_place_has_one(text: str) -> None:
    assert len(surfaces(text, PORT)) == 1


def test_what_is_of_no_place_keeps_its_name() -> None:
    front = entity("f", ar=["هيئة تحرير العاصمة"])
    board = entity("b", en=["National Airport Board"])
    text = (
        "هيئة تحرير العاصمة. وقالت هيئة التحرير. The National Airport Board met. The Airport Board"
    )
    assert surfaces(text, front, board) == ["هيئة تحرير العاصمة", "National Airport Board"]
