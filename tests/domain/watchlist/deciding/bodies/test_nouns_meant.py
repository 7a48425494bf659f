"""A body that is listed as one noun counts where the text says that it is a body."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces, watchlist

FATAH = entity("fatah", ar=["فتح"])
ZAIN = entity("zain", ar=["زين"])
AMAL = entity("amal", ar=["أمل"])
ISLAH = entity("islah", ar=["الإصلاح"])
NAHDA = entity("nahda", ar=["النهضة"])
TRUST = entity("trust", ar=["ثقة"])


@pytest.mark.parametrize(
    ("text", "tracked"),
    [
        ("قرروا فتح المعبر وفتح تحقيق", FATAH),
        ("قال المدرب زين الدين ذلك", ZAIN),
        ("سافروا على أمل العودة", AMAL),
        ("زرعوا القمح في كامل المنطقة", AMAL),
        ("برنامج الإصلاح الاقتصادي مهم", ISLAH),
        ("ملء سد النهضة الكبير", NAHDA),
        ("شركة البناء التي عملت", entity("bina", ar=["البناء"])),
        ("وضع ثقة كبيرة فيه", TRUST),
        ("اتفاق متعلق بفتح المعبر", FATAH),
        ("وقالت أمل سالم إنها بخير", AMAL),
    ],
)
def test_where_nothing_says_so_it_is_the_noun(text: str, tracked: Entity) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("text", "tracked"),
    [
        ("اجتمعت حركة فتح أمس", FATAH),
        ("ارتفع سهم زين أمس", ZAIN),
        ("قال القيادي في فتح ذلك", FATAH),
        ("قال المتحدث باسم النهضة ذلك", NAHDA),
        ("انسحب حزب الإصلاح", ISLAH),
        ("أصدرت «الإصلاح» بيانا", ISLAH),
        ("الوكالة (ثقة) نشرت تقريرا", TRUST),
        ("حوار بين حماس وفتح بدأ", FATAH),
        ("رفضت حركتا حماس وفتح العرض", FATAH),
        ("اتفق حزبا النور والإصلاح", ISLAH),
        ("فتح: لن نتراجع", FATAH),
        ("وقالت أمل إن اللقاء مفيد", AMAL),
        ("فتح", FATAH),
    ],
)
def test_beside_what_it_is_or_does_it_is_the_body(text: str, tracked: Entity) -> None:
    assert len(surfaces(text, tracked)) == 1


def test_once_named_beyond_doubt_it_counts_where_it_can_be_no_noun() -> None:
    text = "اجتمعت حركة فتح. والتقوا وفدا من فتح في المدينة بعد فتح الطريق"
    assert surfaces(text, FATAH) == ["فتح", "فتح"]


def test_a_noun_to_which_nothing_is_done_counts_there_before_any_word() -> None:
    authority = entity("nazaha", ar=["هيئة مكافحة الفساد", "نزاهة"])
    text = "قالت هيئة مكافحة الفساد ذلك. وأحالت نزاهة البلاغ إلى النيابة"
    assert surfaces(text, authority) == ["هيئة مكافحة الفساد", "نزاهة"]


def test_a_place_of_such_a_name_counts_everywhere() -> None:
    assert surfaces("وصلوا إلى صور أمس", entity("tyre", "location", ar=["صور"])) == ["صور"]


def test_a_word_in_quotation_marks_says_nothing_of_the_others() -> None:
    assert surfaces("دعا إلى «الإصلاح» وقال إن الإصلاح صعب", ISLAH) == ["الإصلاح"]


def test_another_name_of_the_body_says_that_it_is_meant() -> None:
    party = entity("party", ar=["التجمع اليمني للإصلاح", "الإصلاح"])
    text = "انتقد التجمع اليمني للإصلاح القرار وغادر وفد الإصلاح"
    assert surfaces(text, party) == ["التجمع اليمني للإصلاح", "الإصلاح"]


def test_a_body_that_says_what_it_is_counts_everywhere() -> None:
    assert surfaces("غارات التحالف مستمرة", entity("x", ar=["التحالف"])) == ["التحالف"]


def test_the_reason_is_told() -> None:
    [dropped] = watchlist(FATAH).dropped("قرروا فتح المعبر")
    assert dropped.reason == "فتح is an ordinary word here"
