"""Two bodies behind one word for both are found, and two movements that tell each other apart."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces, watchlist

HAMAS = entity("hamas", en=["Hamas"], ar=["حركة حماس"])
FATAH = entity("fatah", en=["Fatah"], ar=["حركة فتح"])
AMAL = entity("amal", en=["Amal Movement"], ar=["حركة أمل"])
PARTY = entity("party", ar=["حزب البناء والعدل"])
CHAMBER = entity("chamber", ar=["مجلس الأعيان"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("التقى الوسيط وفدا من حركتي فتح وحماس", ["فتح", "حماس"]),
        ("رفضت حركتا حماس وفتح الاقتراح", ["حماس", "فتح"]),
        ("قصف مواقع لحركتي حماس والجهاد", ["حماس"]),
    ],
)
def test_the_word_for_two_says_what_each_of_them_is(text: str, found: list[str]) -> None:
    assert surfaces(text, HAMAS, FATAH) == found


def test_a_name_of_several_words_stands_so_too() -> None:
    assert surfaces("اتفق حزبا النور والبناء والعدل", PARTY) == ["البناء والعدل"]
    assert surfaces("اتفق حزبا البناء والعدل والنور", PARTY) == ["البناء والعدل"]


def test_both_chambers_of_a_parliament_do() -> None:
    assert surfaces("صوت مجلسا النواب والأعيان", CHAMBER) == ["الأعيان"]


@pytest.mark.parametrize(
    "text", ["صوت مجلسا النواب ثم الأعيان", "حركتي الأولى فتح الباب", "حزبا جديدا للبناء والعدل"]
)
def test_what_is_not_joined_to_it_is_none_of_the_two(text: str) -> None:
    assert surfaces(text, FATAH, CHAMBER, PARTY) == []


@pytest.mark.parametrize(
    ("text", "tracked"),
    [
        ("بدأ الحوار بين فتح وحماس", FATAH),
        ("ممثلو حماس وفتح", FATAH),
        ("وزراء أمل وحزب الله", AMAL),
        ("نواب حزب الله وأمل", AMAL),
    ],
)
def test_beside_another_movement_a_noun_is_one(text: str, tracked: Entity) -> None:
    assert len(surfaces(text, tracked)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ينظر إليه بأمل وحذر",
        "بعد فتح وإغلاق المعبر",
        "لعبوا وحماس الجمهور كبير",
        "يعملون بحماس وأمل",
        "عودة إن شاء الله وأمل كبير",
        "دخلت القوات وفتح الطريق",
    ],
)
def test_beside_another_word_it_is_none(text: str) -> None:
    assert surfaces(text, FATAH, AMAL, HAMAS) == []


def test_a_match_says_how_the_text_has_it() -> None:
    [match] = watchlist(FATAH).match("وفد من حركتي فتح والمبادرة")
    assert match.evidence == "pattern"
    assert match.steps[0] == "حركتي for حركة"
