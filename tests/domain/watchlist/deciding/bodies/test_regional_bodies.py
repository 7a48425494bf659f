"""A region may have a body of its own that has the name of another after its adjective."""

import pytest

from tests.domain.watchlists import entity, surfaces

UNION = entity("union", en=["Relief and Shelter Union"], ar=["اتحاد الإغاثة الدولي"])


@pytest.mark.parametrize(
    "text",
    [
        "The Arab Relief and Shelter Union met",
        "the African Relief and Shelter Union and others",
        "اجتمع اتحاد الإغاثة العربي",
    ],
)
def test_that_of_a_region_is_another_one(text: str) -> None:
    assert surfaces(text, UNION) == []


@pytest.mark.parametrize(
    "text",
    [
        "European Relief and Shelter Union officials met",
        "an Arab Relief and Shelter Union member left",
        "an Asian Relief and Shelter Union inspector left",
        "She is Arab. Relief and Shelter Union work is hard",
        "the Relief and Shelter Union met",
    ],
)
def test_of_its_people_the_adjective_says_where_they_are_from(text: str) -> None:
    assert surfaces(text, UNION) == ["Relief and Shelter Union"]


@pytest.mark.parametrize("name", ["Gulf Cooperation Forum", "African Union", "Relief Council"])
def test_a_name_with_its_region_and_a_council_are_found_after_such_an_adjective(name: str) -> None:
    assert surfaces(f"The Arab {name} met", entity("x", en=[name])) == [name]


AUDIT = entity("audit", en=["Federal Board of Audit"], ar=["هيئة الرقابة الاتحادية"])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وقالت هيئة الرقابة الاتحادية كلاما. وتعمل هيئة الرقابة في إقليم كردستان بقانون", 1),
        ("وقالت هيئة الرقابة الاتحادية كلاما. وتعمل هيئة الرقابة بإقليم كردستان وحدها", 1),
        ("وقالت هيئة الرقابة الاتحادية كلاما. وتعمل هيئة الرقابة في بغداد وحدها", 2),
        ("The Federal Board of Audit said so. The Board of Audit met.", 2),
        ("The Federal Board of Audit said so. The Elbonia Region's Board of Audit met.", 1),
        ("The Federal Board of Audit said so. The Elbonian Board of Audit met.", 1),
        ("The Federal Board of Audit said so. A board of audit met.", 1),
        ("The Board of Audit met.", 0),
    ],
)
def test_a_federal_body_cut_short_is_none_of_a_part_of_the_country(text: str, count: int) -> None:
    assert len(surfaces(text, AUDIT)) == count


def test_a_body_of_the_world_is_the_same_in_a_region() -> None:
    body = entity("x", ar=["صندوق النقد الدولي"])
    text = "قال صندوق النقد الدولي كلاما. وعمل الصندوق الدولي في إقليم كردستان"
    assert surfaces(text, body) == ["صندوق النقد الدولي", "الصندوق الدولي"]
