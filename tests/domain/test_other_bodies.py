"""Longer names that begin or end with a body's own, and words that only look like it."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

FATF = entity("fatf", en=["Financial Action Task Force"], ar=["مجموعة العمل المالي"])
KIA = entity("kia", en=["Kuwait Investment Authority"], ar=["الهيئة العامة للاستثمار"])
PIF = entity("pif", en=["Public Investment Fund"], ar=["صندوق الاستثمارات العامة"])
HEALTH = entity("who", en=["World Health Organization"], ar=["منظمة الصحة العالمية"])

PARTY = entity("party", en=["Hezbollah"], ar=["حزب الله"])


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (FATF, "the Middle East and North Africa Financial Action Task Force met"),
        (FATF, "تعقد مجموعة العمل المالي لمنطقة الشرق الأوسط اجتماعها"),
        (KIA, "ذكرت الهيئة العامة للاستثمار المصرية أن العدد ارتفع"),
        (PIF, "New Zealand asked for a public investment fund for small islands"),
    ],
)
def test_another_body_and_no_certain_body_are_not_found(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        (FATF, "In Africa, Financial Action Task Force envoys met", "Financial Action Task Force"),
        (FATF, "قالت مجموعة العمل المالي لوزير المالية", "مجموعة العمل المالي"),
        (KIA, "قالت الهيئة العامة للاستثمار الكويتية كلاما", "هيئة العامة للاستثمار"),
        (PIF, "the public investment fund bought shares", "public investment fund"),
        (PIF, "A Public Investment Fund official spoke", "Public Investment Fund"),
        (HEALTH, "دعت منظمة الصحة العالمية مصر إلى", "منظمة الصحة العالمية"),
        (HEALTH, "قدمت منظمة الصحة العالمية لمنطقة غزة دواء", "منظمة الصحة العالمية"),
    ],
)
def test_the_body_itself_is_found_beside_like_words(
    tracked: Entity, text: str, surface: str
) -> None:
    assert [one.removeprefix("ال") for one in surfaces(text, tracked)] == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "Kataib Hezbollah denied it",
        "the Hezbollah Brigades denied it",
        "نفت كتائب حزب الله ذلك",
        "نفى الفصيل وكتائب حزب الله ذلك",
    ],
)
def test_brigades_that_have_the_name_of_a_body_are_another_one(text: str) -> None:
    assert surfaces(text, PARTY) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [("Hezbollah brigades moved", "Hezbollah"), ("قالت الكتائب حزب الله انسحب", "حزب الله")],
)
def test_a_body_that_has_brigades_is_itself(text: str, surface: str) -> None:
    assert surfaces(text, PARTY) == [surface]
