"""Acronyms in Arabic letters: they count where the document has the body's name in full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.entity import Entity
from services.domain.watchlist.forms.aliases.spoken_letters import speaks
from tests.domain.watchlists import entity, surfaces, watchlist

OPEC = entity(
    "opec",
    en=["Organization of the Petroleum Exporting Countries"],
    ar=["منظمة البلدان المصدرة للبترول"],
)
AID = entity(
    "ocha",
    en=["Office for the Coordination of Humanitarian Affairs"],
    ar=["مكتب تنسيق الشؤون الإنسانية"],
)
HORN = entity(
    "igad", en=["Intergovernmental Authority on Development"], ar=["الهيئة الحكومية للتنمية"]
)
FOOD = entity("fao", en=["Food and Agriculture Organization"], ar=["منظمة الأغذية والزراعة"])


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (
            OPEC,
            "أبقت منظمة البلدان المصدرة للبترول (أوبك) سقفها، وتجتمع أوبك غدا",
            ["أوبك", "أوبك"],
        ),
        (
            OPEC,
            "قالت منظمة البلدان المصدرة للبترول (أوبك) إن لأوبك ولاوبك رأيا",
            ["أوبك", "أوبك", "اوبك"],
        ),
        (FOOD, "قالت منظمة الأغذية والزراعة (الفاو) كلاما. ودعت الفاو", ["الفاو", "الفاو"]),
        (AID, "قال مكتب تنسيق الشؤون الإنسانية (أوتشا) إن لأوتشا رأيا", ["أوتشا", "أوتشا"]),
        (HORN, "رحبت الهيئة الحكومية للتنمية (إيغاد)، وقالت إيغاد", ["إيغاد", "إيغاد"]),
    ],
)
def test_in_brackets_beside_the_name_it_counts_in_all_of_the_document(
    tracked: Entity, text: str, found: list[str]
) -> None:
    assert surfaces(text, tracked)[1:] == found


def test_in_quotation_marks_beside_the_name_it_is_part_of_that_mention_and_counts_after_it() -> (
    None
):
    text = "قال مكتب تنسيق الشؤون الإنسانية «أوتشا» كلاما. ولأوتشا رأي"
    matches = watchlist(AID).match(text)
    assert [match.surface for match in matches] == ["مكتب تنسيق الشؤون الإنسانية", "أوتشا"]
    assert matches[1].start > text.index(".")


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (OPEC, "وتجتمع أوبك غدا"),
        (FOOD, "قالت منظمة الأغذية والزراعة (روما) كلاما. وفي روما"),
        (FOOD, "قالت منظمة الأغذية والزراعة (فاتف) كلاما"),
        (HORN, "رحبت الهيئة الحكومية للتنمية (رويترز)، ورويترز"),
        (HORN, "رحبت الهيئة الحكومية للتنمية (إيران)، وإيران"),
        (HORN, "رحبت الهيئة الحكومية للتنمية إيغاد"),
        (OPEC, "منظمة الأقطار العربية المصدرة للبترول (أوابك) بجانب منظمة البلدان المصدرة للبترول"),
    ],
)
def test_elsewhere_and_where_it_does_not_speak_the_initials_it_is_nothing(
    tracked: Entity, text: str
) -> None:
    assert set(surfaces(text, tracked)) <= {
        "منظمة البلدان المصدرة للبترول",
        "منظمة الأغذية والزراعة",
        "الهيئة الحكومية للتنمية",
    }


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("اوتشا", "United Nations Office for the Coordination of Humanitarian Affairs"),
        ("ايغاد", "Intergovernmental Authority on Development"),
        ("يونيسيف", "United Nations Children's Fund"),
        ("ايكواس", "Economic Community of West African States"),
        ("كونا", "Kuwait News Agency"),
        ("يونيفيل", "United Nations Interim Force in Lebanon"),
    ],
)
def test_the_letters_of_a_spoken_acronym_are_those_of_the_name_in_order(
    word: str, name: str
) -> None:
    assert speaks(word, name)


@pytest.mark.parametrize("word", ["رويترز", "جنيف", "باريس", "حركه", "اعلام", "فا"])
@pytest.mark.parametrize("name", ["Organization of the Petroleum Exporting Countries", "WHO"])
def test_other_words_have_other_letters(word: str, name: str) -> None:
    assert not speaks(word, name)


@given(st.text("اوينرسكفتش", max_size=12), st.text("abcdu oinrs", max_size=40))
def test_any_two_words_can_be_compared(word: str, name: str) -> None:
    assert speaks(word, name) in (True, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قوات الساحل الديمقراطية (قسد) هنا. وقالت قسد", ["قوات الساحل الديمقراطية", "قسد", "قسد"]),
        (
            "قوات الساحل الديمقراطية المعروفة اختصارا باسم «قسد» هنا. وقالت قسد",
            ["قوات الساحل الديمقراطية", "قسد", "قسد"],
        ),
        ("قوات الساحل الديمقراطية (قسم) هنا. وقال قسم", ["قوات الساحل الديمقراطية"]),
    ],
)
def test_arabic_initials_that_the_document_gives_beside_the_name_count(
    text: str, expected: list[str]
) -> None:
    assert surfaces(text, entity("sdf", ar=["قوات الساحل الديمقراطية"])) == expected


@pytest.mark.parametrize(
    ("tracked", "text", "expected"),
    [
        (OPEC, "قالت منظمة البلدان المصدرة للبترول إن لأوبك رأيا", ["أوبك"]),
        (AID, "ونفت أوتشا ذلك. وقال مكتب تنسيق الشؤون الإنسانية", ["أوتشا"]),
        (HORN, "رحبت الهيئة الحكومية للتنمية، وقالت رويترز", []),
    ],
)
def test_one_that_speaks_the_initials_counts_wherever_the_name_stands_in_full(
    tracked: Entity, text: str, expected: list[str]
) -> None:
    found = surfaces(text, tracked)
    assert [surface for surface in found if " " not in surface] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رفض «الراف» ذلك، وقال الراف إن", ["الراف", "الراف"]),
        ("وذكر الراف في بيان أن الراف هنا", ["الراف", "الراف"]),
        ("وصل رئيس الراف", ["الراف"]),
        ("وأصدرت راف دليلا. وقالت راف", ["راف", "راف"]),
        ("وأصدرت راف دليلا، وهذا راف بالغرض", []),
        ("رفض الراف ذلك", []),
        ("رفض «راف» ذلك", []),
    ],
)
def test_one_of_three_letters_only_where_it_is_used_as_the_name_of_a_body(
    text: str, expected: list[str]
) -> None:
    body = entity("raf", en=["Regional Athletics Federation"], ar=["اتحاد ألعاب القوى الإقليمي"])
    assert surfaces(f"اجتمع اتحاد ألعاب القوى الإقليمي. {text}", body)[1:] == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("قوات الساحل الديمقراطية", "وقالت قسد إن لقسد رأيا", ["قسد", "قسد"]),
        ("هيئة تحرير البحر", "وأعلنت «هتب» هدنة", ["هتب"]),
        ("قوات الساحل الديمقراطية", "وقالت القسد، ثم قالت قسد", []),
        ("قوات الدعم السريع", "وفي القدس، وقدس", []),
        ("شركة الخليج للتأمين", "وقالت شخت", []),
        ("هيئة أسواق المال", "وهو أمر هام", []),
        ("قوات الأمن الداخلي", "وقاد الفريق", []),
        ("قوات الدفاع المدني", "وقدم استقالته، «قدم»", []),
    ],
)
def test_arabic_initials_count_beside_the_name_where_they_are_used_as_one(
    name: str, text: str, expected: list[str]
) -> None:
    assert surfaces(f"اجتمعت {name}. {text}", entity("x", ar=[name])) == [name, *expected]


POLICE = entity(
    "asianpol", en=["Asian Agency for Police Work", "Asianpol"], ar=["الوكالة الآسيوية لعمل الشرطة"]
)


def test_in_brackets_it_may_be_the_one_word_of_another_name_of_the_body() -> None:
    text = "قالت الوكالة الآسيوية لعمل الشرطة (آسيانبول) كلاما، وأضاف خبراء من آسيانبول"
    assert surfaces(text, POLICE)[1:] == ["آسيانبول", "آسيانبول"]


@pytest.mark.parametrize("word", ["يوروجست", "طشقند", "الشرطة"])
def test_another_word_in_brackets_is_none_of_it(word: str) -> None:
    text = f"قالت الوكالة الآسيوية لعمل الشرطة ({word}) كلاما، وأضاف خبراء من {word}"
    assert len(surfaces(text, POLICE)) == 1


def test_a_word_of_every_day_in_brackets_is_that_elsewhere() -> None:
    body = entity("thabat", en=["Party of Young Men", "Thabat"], ar=["حزب الشبان"])
    text = "قال حزب الشبان (ثبات) كلاما، ووقف بثبات أمام الجمهور"
    assert "ثبات" not in surfaces(text, body)


@pytest.mark.parametrize("plus", ["أوبك+", "(أوبك +)", "(أوبك+)"])
def test_with_a_plus_after_it_it_is_another_body(plus: str) -> None:
    text = f"اجتمعت منظمة الدول المصدرة للنفط (أوبك) أمس. وقررت {plus} ذلك. وقالت أوبك إنها سعيدة."
    tracked = entity("opec", ar=["منظمة الدول المصدرة للنفط"])
    assert surfaces(text, tracked) == ["منظمة الدول المصدرة للنفط", "أوبك", "أوبك"]


def test_a_word_of_every_day_is_no_acronym_of_four_letters() -> None:
    quartet = entity("quartet", en=["Quartet on the Middle East"], ar=["اللجنة الرباعية"])
    text = "وناقشت اللجنة الرباعية الأمن القومي العربي"
    assert surfaces(text, quartet) == ["اللجنة الرباعية"]
