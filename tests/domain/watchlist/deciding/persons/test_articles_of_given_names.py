"""Given names that Arabic writes with an article, and words in Latin letters that are none."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "surface"),
    [
        ("Mehdi Lahlou", "المهدي لحلو"),
        ("Mehdi Lahlou", "مهدي لحلو"),
        ("Mahatma Gandhi", "المهاتما غاندي"),
        ("Mahatma Gandhi", "مهاتما غاندي"),
    ],
)
def test_a_given_name_of_the_maghreb_or_a_title_of_honour_may_have_one(
    name: str, surface: str
) -> None:
    assert surfaces(f"تحدث {surface} عن ذلك", entity("x", "person", en=[name])) == [surface]


def test_others_have_none() -> None:
    assert surfaces("تحدث المجدي لحلو", entity("x", "person", en=["Majdi Lahlou"])) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("As Mahatma Gandhi put it, be kind.", ["Mahatma Gandhi"]),
        ("Ar Mahatma Gandhi put it, be kind.", ["Mahatma Gandhi"]),
    ],
)
def test_an_article_is_said_as_the_letter_that_follows_or_is_none(
    text: str, found: list[str]
) -> None:
    assert surfaces(text, entity("x", "person", ar=["مهاتما غاندي"])) == found


@pytest.mark.parametrize(
    "surface", ["Nayef az-Zahrani", "Nayef az Zahrani", "Nayef Al Zahrani", "Nayef el-Zahrani"]
)
def test_one_that_is_said_so_belongs_to_the_name(surface: str) -> None:
    assert surfaces(f"Mr. {surface} spoke.", entity("x", "person", ar=["نايف الزهراني"])) == [
        surface
    ]
