"""Parliaments, and other bodies of the region, are found by what news calls them."""

import pytest

from tests.domain.watchlists import entity, surfaces

COUNCIL = entity("council", en=["Iraqi Council of Representatives"], ar=["مجلس النواب العراقي"])


@pytest.mark.parametrize(
    "name",
    [
        *("البرلمان العراقي", "برلمان العراق", "مجلس نواب العراق", "the Iraqi Parliament"),
        "Iraq's parliament",
    ],
)
def test_a_council_of_representatives_is_a_parliament(name: str) -> None:
    assert surfaces(f"{name}.", COUNCIL) == [name.removeprefix("the ")]


@pytest.mark.parametrize("name", ["البرلمان الأردني", "البرلمان العربي", "Jordan's parliament"])
def test_that_of_others_is_another(name: str) -> None:
    assert surfaces(f"{name}.", COUNCIL) == []


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("السلطة الفلسطينية", "السلطة الوطنية الفلسطينية"),
        ("المرصد السوري لحقوق الإنسان", "المرصد السوري"),
        ("وحدات حماية الشعب الكردية", "وحدات حماية الشعب"),
    ],
)
def test_words_that_say_no_more_may_be_left_out(listed: str, name: str) -> None:
    assert surfaces(f"قال {name} ذلك", entity("x", ar=[listed])) == [name]
