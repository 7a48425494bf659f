"""News goes on to call the governor of a central bank by the bank's one word."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

IRAQ = entity("iq", "office", ar=["محافظ البنك المركزي العراقي"])
LEBANON = entity("lb", "office", ar=["حاكم مصرف لبنان المركزي"])
FED = entity("fed", "office", ar=["رئيس مجلس الاحتياطي الفيدرالي"])
EUROPE = entity("ecb", "office", ar=["رئيسة البنك المركزي الأوروبي"])
DISTRICT = entity("ny", "office", ar=["رئيس بنك الاحتياطي الفيدرالي في نيويورك"])
BOARD = entity("board", "office", ar=["رئيس مجلس إدارة البنك المركزي العراقي"])


@pytest.mark.parametrize(
    ("tracked", "title", "short"),
    [
        (IRAQ, "محافظ البنك المركزي العراقي", "محافظ المركزي"),
        (LEBANON, "حاكم مصرف لبنان المركزي", "حاكم المركزي"),
        (FED, "رئيس مجلس الاحتياطي الفيدرالي", "رئيس الفيدرالي"),
        (FED, "رئيس الاحتياطي الفيدرالي", "رئيس الفيدرالي الأمريكي"),
        (EUROPE, "رئيسة البنك المركزي الأوروبي", "رئيسة المركزي"),
    ],
)
def test_a_governor_is_found_by_the_one_word_after_the_title(
    tracked: Entity, title: str, short: str
) -> None:
    assert surfaces(f"تكلم {title} أمس. ثم غادر {short} الجلسة.", tracked) == [title, short]


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (IRAQ, "غادر محافظ المركزي السوري الجلسة."),
        (IRAQ, "غادر محافظ المركزي الأوروبي الجلسة."),
        (IRAQ, "غادر نائب محافظ المركزي الجلسة."),
        (IRAQ, "غادر رئيس المركزي الجلسة."),
        (IRAQ, "وسكت البنك المركزي السوري، ثم غادر محافظ المركزي الجلسة."),
        (FED, "غادر رئيس الفيدرالي في شيكاغو الجلسة."),
        (FED, "غادر رئيس الاتحادي الجلسة."),
        (DISTRICT, "غادر رئيس الفيدرالي الجلسة."),
        (BOARD, "غادر رئيس المركزي الجلسة."),
    ],
)
def test_not_where_it_is_that_of_another_bank_or_of_another_title(
    tracked: Entity, text: str
) -> None:
    title = tracked.names["ar"][0]
    assert surfaces(f"تكلم {title} أمس. {text}", tracked) == [title]


def test_the_bank_itself_is_no_other() -> None:
    text = "تكلم محافظ البنك المركزي العراقي. وسكت البنك المركزي العراقي، ثم غادر محافظ المركزي."
    assert surfaces(text, IRAQ)[1:] == ["محافظ المركزي"]


def test_before_the_title_it_is_anybodys() -> None:
    assert surfaces("غادر رئيس الفيدرالي الجلسة. تكلم رئيس مجلس الاحتياطي الفيدرالي.", FED) == [
        "رئيس مجلس الاحتياطي الفيدرالي"
    ]
