"""A ministry without this word is told from what it is for, which the country has."""

import pytest

from tests.domain.watchlists import entity, surfaces

OIL = entity("oil", ar=["وزارة النفط الإيرانية"])
CULTURE = entity("culture", ar=["وزارة الثقافة المصرية"])
INTERIOR = entity("interior", ar=["وزارة الداخلية المصرية"])


@pytest.mark.parametrize(
    "text",
    [
        *("صادرات النفط الإيرانية", "ناقلات النفط الإيرانية", "شركة النفط الإيرانية"),
        *("أهمية الثقافة المصرية", "ونشأ على الثقافة المصرية", "الثقافة المصرية غنية"),
        "السياسة الداخلية المصرية",
    ],
)
def test_what_a_country_has_is_no_ministry(text: str) -> None:
    assert surfaces(text, OIL, CULTURE, INTERIOR) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("أعلنت النفط الإيرانية ذلك", "النفط الإيرانية"),
        ("الثقافة المصرية تنعى الشاعر", "الثقافة المصرية"),
        ("المتحدث باسم الثقافة المصرية", "الثقافة المصرية"),
        ("في وزارة الثقافة المصرية", "وزارة الثقافة المصرية"),
        ("مصدر في الداخلية المصرية", "الداخلية المصرية"),
    ],
)
def test_what_says_or_does_something_is_one(text: str, surface: str) -> None:
    assert surfaces(text, OIL, CULTURE, INTERIOR) == [surface]
