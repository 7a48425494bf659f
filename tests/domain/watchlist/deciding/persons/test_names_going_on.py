"""Given names that go on with a family name are somebody else's."""

import pytest

from tests.domain.watchlists import entity, surfaces

SAMIR = entity("samir", "person", ar=["سمير عباس"])


@pytest.mark.parametrize(
    "text",
    [
        "عينا الأديب المصري الراحل سمير عباس العقاد على الإعلان",
        "كتاب عن سمير عباس العقاد صدر أمس",
        "وأصيب سمير عباس العمور (25 عاما) بالرصاص",
        "فاز بالجائزة للكاتب سمير عباس علوان.",
        "قتل القيادي سمير شرف عباس جحاف، في الغارة",
    ],
)
def test_a_family_name_after_it_makes_a_name_somebody_elses(text: str) -> None:
    assert surfaces(text, SAMIR) == []


@pytest.mark.parametrize(
    "text",
    [
        "استقبل سمير عباس الوفد في مكتبه",
        "لقاء مع سمير عباس الثلاثاء في مكتبه",
        "لقاء مع سمير عباس الأردني في مكتبه",
        "لقاء مع سمير عباس الرئيس الجديد للحزب",
        "خطاب سمير عباس الرئيس الذي عاد",
        "لقاء مع سمير عباس المقيم في لندن",
        "لقاء مع سمير عباس، القاهرة",
        "يقود سمير عباس المعارك ضدهم",
        "بعد إعلان سمير عباس المفاجئ عن ذلك",
    ],
)
def test_days_adjectives_titles_and_what_somebody_acts_on_are_no_family_names(text: str) -> None:
    assert surfaces(text, SAMIR) == ["سمير عباس"]


def test_a_given_name_after_it_is_a_forefathers() -> None:
    text = "نشأته سمير شرف عباس قاسم، سياسي كردي"
    assert surfaces(text, SAMIR) == ["سمير شرف عباس قاسم"]


def test_bin_before_what_the_watchlist_has_as_the_family_makes_the_next_one_that() -> None:
    salah = entity("salah", "person", ar=["هاني صالح"])
    assert surfaces("أكد مدير الشركة هاني بن صالح السويل، أن", salah) == []
    assert surfaces("أكد مدير الشركة هاني بن صالح، أن", salah) == ["هاني بن صالح"]


def test_a_forefather_after_a_name_whose_father_is_left_out_makes_it_another() -> None:
    tariq = entity("tariq", "person", ar=["طارق خالد ياسين"])
    assert surfaces("قال الدكتور طارق ياسين إسماعيل ذلك", tariq) == []
    assert surfaces("قال الدكتور طارق ياسين ذلك", tariq) == ["طارق ياسين"]
    assert surfaces("قال الدكتور طارق ياسين خالد ذلك", tariq) == ["طارق ياسين خالد"]
    text = "قال الدكتور طارق خالد ياسين إسماعيل ذلك"
    assert surfaces(text, tariq) == ["طارق خالد ياسين إسماعيل"]
