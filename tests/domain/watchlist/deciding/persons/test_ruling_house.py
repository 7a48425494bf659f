"""Members of Kuwait's ruling house are called after the father, in full after all of them."""

import pytest

from tests.domain.watchlists import entity, surfaces

SALEM = entity("salem", "official", ar=["سالم المبارك"])
ELSEWHERE = entity(
    "elsewhere", "official", ar=["سالم المبارك"], roles=({"ar": "وزير المالية السوري"},)
)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("استقبل الشيخ سالم مبارك ناصر الصباح السفير", "سالم مبارك ناصر الصباح"),
        (
            "استقبل الشيخ سالم مبارك عبد الله الأحمد الصباح وفدا",
            "سالم مبارك عبد الله الأحمد الصباح",
        ),
        ("استقبل الشيخ سالم المبارك الصباح السفير", "سالم المبارك الصباح"),
        ("Sheikh Salem Mubarak Nasser Al-Sabah received him", "Salem Mubarak Nasser Al-Sabah"),
        ("Sheikh Salem Al-Mubarak Al Sabah received him", "Salem Al-Mubarak Al Sabah"),
    ],
)
def test_a_member_is_found_with_all_his_fathers(text: str, whole: str) -> None:
    assert surfaces(text, SALEM) == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "استقبل الدكتور سالم مبارك ناصر السفير",
        "استقبل سالم مبارك السفير في الصباح",
        "استقبل سالم مبارك ناصر الرشيدي السفير",
    ],
)
def test_of_any_other_family_the_father_makes_it_another_name(text: str) -> None:
    assert surfaces(text, SALEM) == []


def test_an_official_of_another_country_is_no_member() -> None:
    assert surfaces("استقبل الشيخ سالم مبارك ناصر الصباح السفير", ELSEWHERE) == []


def test_the_father_alone_is_not_taken_for_the_family_name() -> None:
    text = "استقبل الشيخ سالم مبارك ناصر الصباح السفير. وقال مبارك إنه هناك"
    assert surfaces(text, SALEM) == ["سالم مبارك ناصر الصباح"]


GRANDSON = entity("g", "official", ar=["دعيج سلمان الإبراهيم الصباح"])


@pytest.mark.parametrize("after", ["أمس", "نائب وزير", "إن"])
def test_the_family_may_be_left_out_after_a_grandfather_with_the_article(after: str) -> None:
    assert surfaces(f"قال الشيخ دعيج سلمان الإبراهيم {after}", GRANDSON) == ["دعيج سلمان الإبراهيم"]


@pytest.mark.parametrize(
    "text",
    [
        "قال دعيج سلمان الإبراهيم العتيبي إن",
        "قال دعيج سلمان إبراهيم إن",
        "قال دعيج سلمان إن",
        "قال دعيج الإبراهيم إن",
        "قال دعيج سالم الإبراهيم إن",
    ],
)
def test_not_where_another_family_follows_or_a_father_is_missing(text: str) -> None:
    assert surfaces(text, GRANDSON) == []
