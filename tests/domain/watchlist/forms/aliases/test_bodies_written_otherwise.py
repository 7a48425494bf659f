"""Bodies by the other names that news has for them, as a desk lists them and as papers write."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces


def _body(name: str) -> Entity:
    return entity("body", en=[name]) if name.isascii() else entity("body", ar=[name])


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("وكالة المخابرات المركزية الأمريكية", "وكالة الاستخبارات المركزية"),
        ("وكالة المخابرات المركزية الأمريكية", "وكالة الاستخبارات المركزية الأميركية"),
        ("جهاز الاستخبارات الوطني الماليزي", "جهاز المخابرات الوطني الماليزي"),
        ("الإنتربول", "منظمة الشرطة الجنائية الدولية"),
        ("المحكمة الجنائية الدولية", "محكمة الجنايات الدولية"),
        ("منظمة الأمم المتحدة للطفولة", "صندوق الأمم المتحدة للطفولة"),
        ("مفوضية الأمم المتحدة السامية لحقوق الإنسان", "مكتب حقوق الإنسان التابع للأمم المتحدة"),
        ("مجموعة السبع", "مجموعة الدول الصناعية السبع"),
        ("مجموعة العشرين", "مجموعة الدول العشرين"),
        ("القيادة المركزية الأمريكية", "القيادة الوسطى الأمريكية"),
        ("حركة حماس", "حركة المقاومة الإسلامية"),
        ("جبهة البوليساريو", "البوليساريو"),
        ("الجيش السوري الحر", "الجيش الحر"),
        ("الخوذ البيضاء", "القبعات البيض"),
        ("التحالف العربي", "تحالف دعم الشرعية في اليمن"),
        ("التحالف العربي", "التحالف الذي تقوده السعودية"),
        ("وكالة الأناضول", "وكالة أنباء الأناضول"),
        ("وكالة فرانس برس", "وكالة الصحافة الفرنسية"),
        ("الخطوط الجوية العربية السعودية", "الخطوط السعودية"),
        ("Polisario Front", "Frente Polisario"),
        ("US Federal Reserve", "Federal Reserve"),
        ("Interpol", "International Criminal Police Organization"),
        ("Saudi-led coalition", "coalition to support legitimacy in Yemen"),
    ],
)
def test_a_body_is_found_by_the_other_name_that_news_has_for_it(name: str, written: str) -> None:
    sentence = f"Today {written} agreed" if name.isascii() else f"أشاد {written} بذلك"
    assert surfaces(sentence, _body(name)) == [written]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("US Federal Reserve", "The New York Federal Reserve agreed."),
        ("التحالف العربي", "قال التحالف بقيادة الولايات المتحدة إن الغارة نفذت."),
        ("الخوذ البيضاء", "يرتدي الرجال القبعات البيضاء في العيد."),
        ("مجموعة السبع", "تأهلت المنتخبات السبع إلى الدور المقبل."),
        ("وكالة فرانس برس", "نقلت وكالة الأنباء الألمانية الخبر."),
        ("المحكمة الجنائية الدولية", "حكمت محكمة الجنايات بسجنه."),
    ],
)
def test_what_only_looks_like_such_a_name_is_another_s(name: str, text: str) -> None:
    assert surfaces(text, _body(name)) == []


def test_what_a_state_is_called_is_no_airline_that_speaks() -> None:
    airline = entity("saudia", en=["Saudia"], ar=["الخطوط الجوية العربية السعودية"])
    text = "أوقفت الخطوط السعودية رحلاتها. وأعلنت السعودية ذلك."
    assert surfaces(text, airline) == ["الخطوط السعودية"]
