"""A title with an indefinite article, or whose country has none in Arabic, is anyone's."""

import pytest

from tests.domain.watchlists import entity, surfaces

MINISTER = entity("kr", "office", ar=["وزير الدفاع الكويتي"])
SYRIAN = entity("sy", "office", ar=["وزيرة الثقافة السورية"])
OTHER = entity("sy", "office", ar=["وزير الثقافة السوري"])


@pytest.mark.parametrize(
    "text",
    [
        "أول وزير دفاع كويتي يزور الهند في الكويت",
        "طلب وزير دفاع كويتي في الكويت",
        "طلبت وزيرة دفاع كويتية في الكويت",
    ],
)
def test_one_of_several_is_not_the_one_who_has_it(text: str) -> None:
    assert surfaces(text, MINISTER) == []


def test_before_the_noun_a_title_needs_no_article() -> None:
    assert surfaces("وزير دفاع الكويت في الهند", MINISTER) == ["وزير دفاع الكويت"]
    assert surfaces("وزير ثقافة سورية في الهند", OTHER) == ["وزير ثقافة سورية"]
    assert surfaces("وزيرة ثقافة سورية في الهند", SYRIAN) == ["وزيرة ثقافة سورية"]


HEALTH = entity("h", "office", en=["Health Minister of Oman"])
OMAN = "Oman is small. "


@pytest.mark.parametrize(
    "text",
    [
        "A health minister who smokes is a bad example.",
        "An Omani health minister must know all this.",
        "They want a new health minister by May.",
    ],
)
def test_in_english_it_is_anyones_after_an_indefinite_article(text: str) -> None:
    assert surfaces(OMAN + text, HEALTH) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A Health Minister's office note said so.", "Health Minister"),
        ("The health minister said so.", "health minister"),
        ("They met a doctor. The new health minister said so.", "health minister"),
    ],
)
def test_not_after_another_nor_where_something_of_his_has_it(text: str, title: str) -> None:
    assert surfaces(OMAN + text, HEALTH) == [title]
