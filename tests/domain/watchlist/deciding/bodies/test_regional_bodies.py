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
        "She is Arab. Relief and Shelter Union work is hard",
        "the Relief and Shelter Union met",
    ],
)
def test_of_its_people_the_adjective_says_where_they_are_from(text: str) -> None:
    assert surfaces(text, UNION) == ["Relief and Shelter Union"]


@pytest.mark.parametrize("name", ["Gulf Cooperation Forum", "African Union", "Relief Council"])
def test_a_name_with_its_region_and_a_council_are_found_after_such_an_adjective(name: str) -> None:
    assert surfaces(f"The Arab {name} met", entity("x", en=[name])) == [name]
