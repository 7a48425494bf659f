"""الرئيس after a thing says that it is the main one, and is no president."""

import pytest

from tests.domain.watchlists import entity, surfaces

PRESIDENT = entity("tn", "office", ar=["الرئيس التونسي", "رئيسة تونس"])
TUNISIA = "تونس - "


@pytest.mark.parametrize(
    "text",
    [
        "تعد السياحة المورد الرئيس للعملة في تونس.",
        "أغلق السكان الطريق الرئيس الرابط بين المدينتين في تونس.",
        "وقال إن التعليم هو الركيزة الرئيسة التي تقوم عليها تونس.",
        "انفجار في المدخل الرئيس، وإصابة ثلاثة في تونس.",
        "تربط السكة القرى والمدن الرئيسة في تونس.",
        "ارتفعت أسعار المعادن والعملات، والسلع الرئيسة في تونس.",
        "خفض البنك الفائدة للقروض والسندات الرئيسة في تونس.",
        "للشركة فروع كثيرة ومقرها الرئيس في تونس.",
    ],
)
def test_after_a_thing_it_is_the_adjective(text: str) -> None:
    assert surfaces(TUNISIA + text, PRESIDENT) == []


@pytest.mark.parametrize(
    "text",
    [
        "استقبل السيد الرئيس وفدا في تونس.",
        "التقى الرئيس وفدا في تونس.",
        "يزور الأحد الرئيس ولايات تونس.",
        "هنأت الجمعية الرئيس على فوزه في تونس.",
        "وصل الوفد للقاء الرئيس سعيد في تونس.",
        "وأبلغ السفير والوزير الرئيس بما حدث في تونس.",
        "أبلغ العمدة الرئيس بما حدث في تونس.",
        "في المستشفى الرئيس قيس سعيد يزور الجرحى في تونس.",
    ],
)
def test_after_who_acts_on_him_or_before_his_name_it_is_the_president(text: str) -> None:
    assert surfaces(TUNISIA + text, PRESIDENT) == ["الرئيس"]
