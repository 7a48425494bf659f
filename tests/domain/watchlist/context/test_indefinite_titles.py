"""A title whose country is an adjective without article is anyone's who ever had it."""

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
