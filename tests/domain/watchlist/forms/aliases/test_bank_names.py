"""A central bank is found by the name that it has for itself, and so is its governor."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

BANK = entity("bank", en=["Central Bank of Morocco"], ar=["البنك المركزي المغربي"])
ITSELF = entity("bank", en=["Bank Al-Maghrib"], ar=["بنك المغرب"])
GOVERNOR = entity(
    "governor", "office", en=["Governor of the Bank of Israel"], ar=["محافظ بنك إسرائيل"]
)
BY_COUNTRY = entity(
    "governor",
    "office",
    en=["Governor of the Central Bank of Israel"],
    ar=["محافظ البنك المركزي الإسرائيلي"],
)


@pytest.mark.parametrize("tracked", [BANK, ITSELF])
@pytest.mark.parametrize(
    "written",
    [
        "Bank Al-Maghrib",
        "Bank of Morocco",
        "Central Bank of Morocco",
        "Morocco's central bank",
        "بنك المغرب",
        "البنك المركزي المغربي",
    ],
)
def test_a_central_bank_has_two_names(tracked: Entity, written: str) -> None:
    text = f"Yesterday {written} cut rates" if written.isascii() else f"خفض {written} الفائدة"
    assert surfaces(text, tracked) == [written]


@pytest.mark.parametrize("tracked", [GOVERNOR, BY_COUNTRY])
@pytest.mark.parametrize(
    "written",
    [
        "governor of the Bank of Israel",
        "Bank of Israel governor",
        "governor of the Central Bank of Israel",
        "محافظ بنك إسرائيل",
        "محافظ البنك المركزي الإسرائيلي",
    ],
)
def test_so_has_its_governor(tracked: Entity, written: str) -> None:
    text = f"Yesterday the {written} left" if written.isascii() else f"قال {written} كلاما"
    assert surfaces(text, tracked) == [written]


@pytest.mark.parametrize(
    "text",
    [
        "The governor of the Bank of England left",
        "The governor of the Central Bank of Jordan left",
        "قال محافظ بنك إنجلترا كلاما",
        "قال محافظ البنك المركزي الأردني كلاما",
    ],
)
def test_the_governor_of_another_is_not_he(text: str) -> None:
    for tracked in (GOVERNOR, BY_COUNTRY):
        assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The Royal Bank of Canada met the Bank of Canada", "Bank of Canada"),
        ("التقى بنك كندا التجاري بنك كندا", "بنك كندا"),
        ("التقى بنك كندا للتعاون بنك كندا", "بنك كندا"),
    ],
)
def test_another_bank_named_after_the_country_is_not_it(text: str, surface: str) -> None:
    bank = entity("bank", en=["Central Bank of Canada"], ar=["البنك المركزي الكندي"])
    assert surfaces(text, bank) == [surface]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fed Chair Jane Roe said", ["Fed Chair"]),
        ("قال رئيس الاحتياطي الفيدرالي أمس", ["رئيس الاحتياطي الفيدرالي"]),
        ("قال رئيس مجلس الاحتياطي الاتحادي أمس", ["رئيس مجلس الاحتياطي الاتحادي"]),
        ("قال رئيس البنك المركزي الأمريكي أمس", ["رئيس البنك المركزي الأمريكي"]),
        ("قال رئيس البنك المركزي المصري أمس", []),
        ("former Fed Chair Jane Roe", []),
    ],
)
def test_so_is_the_chair_of_the_federal_reserve(text: str, expected: list[str]) -> None:
    chair = entity(
        "chair",
        "office",
        en=["Chair of the Federal Reserve"],
        ar=["رئيس مجلس الاحتياطي الفيدرالي"],
    )
    assert surfaces(text, chair) == expected


def test_the_federal_reserve_is_not_taken_for_what_somebody_fed() -> None:
    reserve = entity("fed", en=["Federal Reserve"])
    assert surfaces("They fed the poor; a well Fed man", reserve) == []
