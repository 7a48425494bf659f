"""Whose son a text says that somebody is tells him from others of his name."""

import pytest

from tests.domain.watchlists import entity, surfaces

MAJID = entity("majid", "person", ar=["ماجد بن خالد"])


@pytest.mark.parametrize(
    "text",
    [
        "افتتح الشيخ ماجد بن سعيد بن خالد المعرض",
        "افتتح الشيخ ماجد بن عبد الله بن خالد المعرض",
        "Sheikh Majid bin Saeed bin Khalid opened the fair.",
    ],
)
def test_another_father_between_a_name_and_the_father_makes_it_somebody_elses(text: str) -> None:
    assert surfaces(text, MAJID) == []


def test_forefathers_after_the_father_are_his() -> None:
    text = "افتتح الشيخ ماجد بن خالد بن سعيد المعرض"
    assert surfaces(text, MAJID) == ["ماجد بن خالد بن سعيد"]


def test_a_given_name_for_the_family_is_no_grandfathers() -> None:
    salem = entity("salem", "person", en=["Fahad Salem"])
    text = "The scholar Fahad bin Nasser bin Salem wrote it."
    assert surfaces(text, salem) == []
    assert surfaces("The scholar Fahad bin Salem wrote it.", salem) == ["Fahad bin Salem"]


def test_a_family_name_may_follow_fathers() -> None:
    text = "أكد الوزير ناصر بن سعيد بن خالد الهاجري ذلك"
    assert surfaces(text, entity("hajri", "person", ar=["ناصر الهاجري"])) == [
        "ناصر بن سعيد بن خالد الهاجري"
    ]


@pytest.mark.parametrize("written", ["سالم بن صالح بن دغران", "سالم صالح بن دغران"])
def test_after_bin_what_is_no_given_name_is_a_family(written: str) -> None:
    daghran = entity("daghran", "person", ar=["سالم بن دغران"])
    assert surfaces(f"قال رجل الأعمال {written} أمس", daghran) == [written]


@pytest.mark.parametrize(
    ("name", "written", "is_his"),
    [
        ("بندر الفيصل", "بندر بن سعد العبدالله الفيصل", False),
        ("بندر الفيصل", "بندر بن خالد الفيصل", True),
        ("بندر الصباح", "بندر محمد السالم الصباح", True),
        ("بندر المالكي", "بندر بن سعد العبدالله المالكي", True),
    ],
)
def test_a_family_that_is_a_fathers_name_has_one_generation_before_it(
    name: str, written: str, is_his: bool
) -> None:
    found = surfaces(f"استقبل الأمير {written} السفير", entity("bandar", "person", ar=[name]))
    assert found == ([written] if is_his else [])


def test_an_article_before_the_father_leaves_no_room_for_another() -> None:
    nasser = entity("nasser", "person", ar=["ناصر السالم الصباح"])
    assert surfaces("صرح الشيخ ناصر جابر السالم الصباح بذلك", nasser) == []
    text = "صرح الشيخ ناصر السالم الجابر الصباح بذلك"
    assert surfaces(text, nasser) == ["ناصر السالم الجابر الصباح"]
