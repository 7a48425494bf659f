"""A name unlike the tracked one, of whom a text says what no official is, is somebody else's."""

import pytest

from tests.domain.watchlists import entity, surfaces

HARBI = entity("harbi", "official", ar=["يوسف الحربي"])
SABAH = entity("sabah", "official", ar=["سالم أحمد ناصر الصباح"])


@pytest.mark.parametrize(
    "text",
    [
        "وشارك الباحث يوسف بن سالم الحربي في الندوة",
        "وحضرت المحامية والمؤرخ يوسف سالم الحربي",
        "Yousef Salem Al-Harbi, a young researcher, took part",
        "Yousef bin Salem Al-Harbi, a teacher from Najran, took part",
    ],
)
def test_a_name_with_another_middle_is_that_of_the_researcher(text: str) -> None:
    assert surfaces(text, HARBI) == []


@pytest.mark.parametrize(
    "text",
    [
        "وشارك الباحث يوسف الحربي في الندوة",
        "وشارك الوزير يوسف بن سالم الحربي في الندوة",
        "واستقبل الباحث الوزير يوسف بن سالم الحربي",
        "Yousef Salem Al-Harbi, a former researcher, took part",
        "Yousef Salem Al-Harbi, a researcher and minister, took part",
        "Yousef Salem Al-Harbi, the researcher, took part",
    ],
)
def test_officials_were_something_else_before(text: str) -> None:
    assert len(surfaces(text, HARBI)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Salem Al-Ahmad, a businessman from Jubail, took part",
        "Salem Al-Ahmad, a Saudi investor, took part",
        "وشارك سالم الأحمد، رجل أعمال من الجبيل، في الندوة",
        "وشارك رجل الأعمال سالم الأحمد في الندوة",
    ],
)
def test_a_name_without_its_family_is_that_of_the_businessman(text: str) -> None:
    assert surfaces(text, SABAH) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sheikh Salem Ahmad Al-Sabah, a businessman from Jahra, took office",
        "Salem Al-Ahmad, a minister from Kuwait, took part",
        "وشارك سالم الأحمد، وزير الداخلية، في الندوة",
        "استقبل سالم الأحمد رجل أعمال من الجبيل",
    ],
)
def test_nor_does_it_hide_the_official_otherwise(text: str) -> None:
    assert len(surfaces(text, SABAH)) == 1


@pytest.mark.parametrize("end", ["", ", ", "، ", ", a", ", a young", "، رجل"])
def test_a_text_may_end_anywhere_after_such_a_name(end: str) -> None:
    assert surfaces("Salem Al-Ahmad" + end, SABAH) == ["Salem Al-Ahmad"]


SALEM = entity("salem", "official", en=["Yousef Salem"], ar=["يوسف سالم"])


@pytest.mark.parametrize(
    "text",
    ["وشارك الباحث يوسف سالم عبدالله في الندوة", "Yousef Salem Hassan, a teacher, took part"],
)
def test_a_name_that_goes_on_is_that_of_the_researcher_too(text: str) -> None:
    assert surfaces(text, SALEM) == []


@pytest.mark.parametrize(
    "text", ["وشارك الباحث يوسف سالم في الندوة", "وشارك الوزير يوسف سالم عبدالله في الندوة"]
)
def test_not_where_it_does_not_or_nothing_is_said(text: str) -> None:
    assert len(surfaces(text, SALEM)) == 1


MURAD = entity("murad", "official", ar=["ماجد مراد"], roles=({"ar": "وزير النفط العماني"},))


@pytest.mark.parametrize(
    "text",
    [
        "وحبست المحكمة المتهم ماجد مراد عبدالكريم سنة",
        "وبرأت شريكه ماجد سالم مراد، وغرمت آخر",
        "ونقلت المصاب ماجد مراد عبد الكريم إلى المستشفى",
    ],
)
def test_a_longer_name_of_who_is_accused_is_somebody_elses(text: str) -> None:
    assert surfaces(text, MURAD) == []


@pytest.mark.parametrize(
    "text",
    [
        "وحبست المحكمة المتهم ماجد مراد سنة",
        "وحبست محكمة في عمان وزير النفط السابق، المتهم ماجد مراد عبدالكريم، سنة",
        "وشكر الوزير ماجد مراد عبدالكريم المحكمة",
    ],
)
def test_but_an_official_may_be_accused(text: str) -> None:
    assert len(surfaces(text, MURAD)) == 1


def test_of_whom_no_role_is_known_none_can_be_told() -> None:
    murad = entity("murad", "official", ar=["ماجد مراد"])
    assert len(surfaces("وحبست المحكمة المتهم ماجد مراد عبدالكريم سنة", murad)) == 1
