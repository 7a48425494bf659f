"""What is named after a ruler is not him, and two titles in a row are of one country."""

import pytest

from services.domain.watchlist import compile_watchlist
from tests.domain.watchlists import entity, surfaces

SAUDI = entity("sa", "office", en=["King of Saudi Arabia"], ar=["العاهل السعودي"])
JORDAN = entity("jo", "office", ar=["العاهل الأردني"])
EMIRATES = entity("ae", "office", ar=["رئيس دولة الإمارات"])
BAHRAIN = entity("bh", "office", en=["King of Bahrain"])


@pytest.mark.parametrize(
    "text",
    [
        "الرياض - افتتحت جامعة الملك خالد في السعودية قسما جديدا.",
        "الرياض - نقل الجرحى إلى مستشفى الملك فيصل في السعودية.",
        "الرياض - وصلت الطائرة إلى مطار الملك فهد في السعودية.",
        "الرياض - فاز الفريق السعودي بكأس الملك أمس في السعودية.",
        "الرياض - نشرت دارة الملك عبدالعزيز في السعودية صورا قديمة.",
    ],
)
def test_what_is_named_after_a_king_is_not_the_king(text: str) -> None:
    assert surfaces(text, SAUDI) == []


@pytest.mark.parametrize(
    "text",
    [
        "الرياض - زار الملك خالد جامعة في السعودية.",
        "الرياض - في مدينة جدة استقبل الملك وفدا من أنحاء السعودية.",
        "الرياض - شكر الملك العاملين في السعودية.",
    ],
)
def test_the_king_beside_such_a_thing_is(text: str) -> None:
    assert surfaces(text, SAUDI) == ["الملك"]


def test_a_cup_is_named_after_other_heads_of_state_too() -> None:
    assert surfaces("أحرز الفريق كأس رئيس دولة الإمارات في كرة القدم.", EMIRATES) == []
    cup = "سلم رئيس دولة الإمارات الفريق كأس البطولة."
    assert surfaces(cup, EMIRATES) == ["رئيس دولة الإمارات"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Bahrain the King Hamad Global Centre for Coexistence met.", []),
        ("The King of Bahrain opened it. Bahrain has the King Hamad Award.", ["King of Bahrain"]),
        ("Bahrain, Bahrain. King Hamad opened the University of Bahrain.", ["King"]),
    ],
)
def test_in_english_the_thing_follows_the_name(text: str, found: list[str]) -> None:
    assert surfaces(text, BAHRAIN) == found


@pytest.mark.parametrize(
    "text",
    [
        "السعودية السعودية السعودية. وصل العاهل الأردني الملك عبدالله إلى القمة.",
        "السعودية السعودية السعودية. ووصل العاهل الأردني، الملك عبدالله، إلى القمة.",
        "السعودية السعودية السعودية. وتحدث عاهل الأردن الملك عبدالله في القمة.",
    ],
)
def test_of_two_titles_in_a_row_both_are_of_the_country_between(text: str) -> None:
    watched = compile_watchlist([SAUDI, JORDAN])
    kings = [match.entity for match in watched.match(text) if match.surface == "الملك"]
    assert set(kings) == {"jo"}


def test_after_another_title_of_that_country_a_king_may_be_of_elsewhere() -> None:
    text = "الرياض - في السعودية استقبل الوزير الأردني الملك سلمان أمس."
    assert surfaces(text, JORDAN) == []
