"""A name that a document itself gives a body beside its name counts there and after it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.words import split_words
from services.domain.watchlist.context.given_beside import given_span
from tests.domain.watchlists import entity, surfaces, watchlist

TRUCE = "لجنة الإشراف على تثبيت الهدنة"
TRUCES = entity("truce", ar=[TRUCE])
GRAIN_NAME = "البنك العربي للتجارة والتعدين"
GRAIN = entity("grain", en=["Nordic Export Mining Bank"], ar=[GRAIN_NAME])
POLICE_NAME = "Inland Ports and Corridors Agency"
POLICE = entity("police", en=[POLICE_NAME])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"عقدت {TRUCE} («الإطفائية») جلسة. وقال مصدر إن للإطفائيات دورا", []),
        (f"عقدت {TRUCE} («الترويكا») جلسة. وستعود الترويكا غدا", ["الترويكا", "الترويكا"]),
        (f'عقدت {TRUCE} ("الترويكا") جلسة. وأشادت بالترويكا', ["الترويكا", "الترويكا"]),
        (f"عقدت {TRUCE} («الترويكا»). وقال للترويكا", ["الترويكا", "ترويكا"]),
        (f"عقدت {TRUCE} («فريق بيت النار») جلسة. وعاد فريق بيت النار", ["فريق بيت النار"] * 2),
        (f"عقدت {TRUCE} المعروفة باسم «الترويكا» جلسة. وعادت الترويكا", ["الترويكا"] * 2),
        (f"عقدت {TRUCE} المعروفة اختصارا بـ«الترويكا» جلسة", ["الترويكا"]),
    ],
)
def test_in_quotation_marks_and_brackets_it_may_be_any_name(text: str, found: list[str]) -> None:
    assert surfaces(text, TRUCES)[1:] == found


@pytest.mark.parametrize(
    "given_words",
    [
        "(المحظورة)", "(«المحظورة»)", "(«المصنفة إرهابية»)", "(مقرها جنيف)", "(الرياض)",
        "(«الرياض»)", "(قطر)", "(«قطر»)", "(«نوفمبر 2024»)", "(«هدنة 7»)", "(«اللجنة»)",
        "(«الدولية»)", "(«مراقبون»)", "(فريد مراد)", "(«فريد مراد»)", "(غير الحكومية)",
        "(«قيد من سيؤسسها»)", "(«واحد اثنان ثلاثة أربعة»)", "(«الترويكا» سابقا)",
        "«الترويكا»", "المعروفة بـ«المحظورة»", "المعروفة بموقفها",
    ],
)  # fmt: skip
def test_it_is_no_description_place_person_or_number(given_words: str) -> None:
    words = given_words.strip("()«»")
    text = f"عقدت {TRUCE} {given_words} جلسة. وعادت {words} إلى {words}."
    assert surfaces(text, TRUCES) == [TRUCE]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"وقع {GRAIN_NAME} (نوريكسمين بنك) قرضا. وقال نوريكسمين بنك", ["نوريكسمين بنك"] * 2),
        (f"وقع {GRAIN_NAME} (رويترز) قرضا. وقالت رويترز", []),
        (f"وقع {GRAIN_NAME} (سيتي بنك) قرضا. وقال سيتي بنك", []),
        (f"وقع {GRAIN_NAME} (الناتو) قرضا. وقال الناتو", []),
    ],
)
def test_in_brackets_alone_arabic_has_to_speak_the_name(text: str, found: list[str]) -> None:
    assert surfaces(text, GRAIN)[1:] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"قالت {TRUCE} (هدونا) إن. وأشادت هدونا به", ["هدونا", "هدونا"]),
        (f"قالت {TRUCE} (هدونا) إن الجلسة رفعت", []),
        (f"مقر {TRUCE} (هدونا)\nوأشادت هدونا به", []),
        (f"مقر {TRUCE} (هدونا). وأشادت هدونا به", []),
        (f"خروج الأطراف من {TRUCE} (هدونا) وارد. وأشادت هدونا به", []),
        (f"خروج الأطراف من {TRUCE} («هدونا») وارد. وأشادت هدونا به", []),
        (f"قالت {TRUCE} (هدونا) إن. وأشاد فريد هدونا به", []),
    ],
)
def test_of_a_body_without_a_latin_name_a_foreign_word_counts_where_the_line_goes_on_to_use_it(
    text: str, found: list[str]
) -> None:
    assert surfaces(text, TRUCES)[1:] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The {POLICE_NAME} (Inlapora) met. Inlapora said so.", ["Inlapora", "Inlapora"]),
        (f"The {POLICE_NAME}, or Inlapora, met. Inlapora rose.", ["Inlapora", "Inlapora"]),
        (f"The {POLICE_NAME}, also known as the Troika, met. The Troika rose.",
         ["Troika", "Troika"]),
        (f"The {POLICE_NAME} (“the Salt Road”) met. The Salt Road rose.", ["Salt Road"] * 2),
    ],
)  # fmt: skip
def test_in_latin_letters_it_has_those_of_the_name_in_order_or_the_text_says_so(
    text: str, found: list[str]
) -> None:
    assert surfaces(text, POLICE)[1:] == found


@pytest.mark.parametrize(
    "text",
    [
        "(based in Geneva) met. It is based in Geneva.",
        "(Reuters) met. Reuters said so.",
        "(Geneva) met. Geneva said so.",
        "(Inlapora) met.",
        "(“the Agency”) met. The Agency rose.",
        "(“Adam Smith”) met. Adam Smith said so.",
        ", or Salt Road, met. Salt Road rose.",
        ", known as a bully, met.",
        "met. inpocoag said so.",
        "met. Inland said so.",
    ],
)
def test_other_words_beside_it_are_no_name(text: str) -> None:
    assert surfaces(f"The {POLICE_NAME} {text}", POLICE) == [POLICE_NAME]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The {POLICE_NAME} (Marsad) met. Marsad said so.", ["Marsad", "Marsad"]),
        (f"The {POLICE_NAME} (Marsad) met. “We rise,” Marsad announced.", ["Marsad", "Marsad"]),
        (f"It asked the {POLICE_NAME} (Marsad). Marsad said so.", ["Marsad", "Marsad"]),
        (f"The {POLICE_NAME} (Marsad) met. Marsad said so. Norway's Marsad rose.", ["Marsad"] * 2),
        (f"وقع {GRAIN_NAME} (مرصاد) قرضا. وقالت مرصاد إن. ثم وقعت مرصاد", ["مرصاد"] * 3),
        (
            f"وقع {GRAIN_NAME} «مرصاد» قرضا. وقالت «مرصاد» إن. ووقعت هيئة النقل البحري «مرصاد» آخر",
            ["مرصاد", "مرصاد"],
        ),
        (
            f"وقع {GRAIN_NAME} «مرصاد» قرضا. وقالت مرصاد إن. ورأت هيئة النقل أن «مرصاد» أقرت",
            ["مرصاد", "مرصاد", "مرصاد"],
        ),
        (f"وقع {GRAIN_NAME} (مرصاد) قرضا. وأضافت (مرصاد) أن", ["مرصاد", "مرصاد"]),
        (f"وقع {GRAIN_NAME} «مرصاد» قرضا. وقالت «مرصاد» إن", ["مرصاد", "مرصاد"]),
        (f"وقع {GRAIN_NAME} (تحصين) قرضا. وأكد تحصين أن", ["تحصين", "تحصين"]),
    ],
)
def test_in_brackets_or_arabic_quotes_it_is_any_word_that_the_document_has_say_something(
    text: str, found: list[str]
) -> None:
    assert surfaces(text, POLICE, GRAIN)[1:] == found


@pytest.mark.parametrize(
    "text",
    [
        f"The {POLICE_NAME} (Marsad) met. Marsad rose.",
        f"The {POLICE_NAME} (Marsad) met. He told Marsad so.",
        f"The {POLICE_NAME} (Hamas) met. Hamas said so.",
        f"The {POLICE_NAME} (Norway) met. Norway said so.",
        f"The {POLICE_NAME} (Adam) met. Adam said so.",
        f"The {POLICE_NAME} (Officials) met. Officials said so.",
        f"The {POLICE_NAME} (Marsad) met. Adam Marsad said so.",
        f"A picture of the {POLICE_NAME} (Marsad)\nMarsad said so.",
        f"It asked the {POLICE_NAME} (Marsad). Then Marsad said so.",
        f"It asked the {POLICE_NAME} (Dawn). Dawn said so.",
        f"وقع {GRAIN_NAME} (مرصاد) قرضا. ووقعت مرصاد آخر",
        f"أطلق {GRAIN_NAME} «مرصاد» أمس. وانطلقت مرصاد في المدن",
        f"وقع {GRAIN_NAME} (رويترز) قرضا. وقالت رويترز إن",
        f"وقع {GRAIN_NAME} (مراقبون) قرضا. وقال مراقبون إن",
        f"وقع {GRAIN_NAME} (المرصاد) قرضا. وقال المرصاد إن",
        f"وقع {GRAIN_NAME} (حكومية) قرضا. وقالت حكومية إن",
        f"وقع {GRAIN_NAME} (مصادر) قرضا. وقالت مصادر إن",
    ],
)
def test_not_one_that_says_nothing_or_that_says_things_itself(text: str) -> None:
    assert len(surfaces(text, POLICE, GRAIN)) == 1


def test_without_the_name_in_full_it_is_nothing() -> None:
    assert surfaces("Inpocoag said so. وعادت الترويكا", POLICE, TRUCES) == []


def test_an_adjective_after_it_makes_it_something_else() -> None:
    text = f"عقدت {TRUCE} («الترويكا») جلسة. وستعود الترويكا الأوروبية غدا"
    assert surfaces(text, TRUCES) == [TRUCE, "الترويكا"]


def test_of_two_bodies_that_are_given_it_neither_has_it() -> None:
    other = entity("other", ar=["مجلس حكماء القرى"])
    text = f"عقدت {TRUCE} («الترويكا») جلسة مع مجلس حكماء القرى («الترويكا»)."
    assert "الترويكا" not in surfaces(text, TRUCES, other)


def test_a_match_says_where_it_comes_from() -> None:
    match = watchlist(TRUCES).match(f"عقدت {TRUCE} («الترويكا») جلسة")[-1]
    assert match.evidence == "acronym"
    assert match.steps == ("name that the document gives beside the name",)


@given(st.text(alphabet=' ab("«»”).,\nor known as the باسم المعروفة', max_size=60))
def test_whatever_follows_a_name_a_span_lies_in_the_text_after_it(text: str) -> None:
    words = split_words("Name " + text)
    span = given_span(words, 0)
    assert span is None or 0 < span.first <= span.last < len(words.words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The {POLICE_NAME}, known as Marsad, met. Oslo's agency, also called Marsad, left.",
         ["Marsad"]),
        (f"The {POLICE_NAME}, better known as Marsad, met. Marsad, also called Harbour, grew.",
         ["Marsad", "Marsad"]),
        (f"The {POLICE_NAME}, also called Marsad, met. It is known for its ships, and Marsad grew.",
         ["Marsad", "Marsad"]),
    ],
)  # fmt: skip
def test_a_name_given_again_to_somebody_else_is_his_there(text: str, found: list[str]) -> None:
    assert surfaces(text, POLICE)[1:] == found


def test_a_name_given_again_to_somebody_else_in_arabic_is_his_there() -> None:
    port = entity("x", en=["Inland Port Authority"], ar=["سلطة الموانئ الداخلية"])
    text = "قالت سلطة الموانئ الداخلية المعروفة باسم «نبراس» ذلك. ووافقت وكالة أوسلو "
    text += "المعروفة باسم «نبراس»."
    assert surfaces(text, port) == ["سلطة الموانئ الداخلية", "نبراس"]


@pytest.mark.parametrize(
    "text",
    [
        "نشر مكتب الإحصاء التابع للاتحاد الأوروبي (يوروستات) أرقامه. وقال يوروستات ذلك.",
        "أيد الناخبون مغادرة الاتحاد الأوروبي المعروفة باسم «بركزيت». وتم بركزيت لاحقا.",
    ],
)
def test_what_a_body_owns_or_is_left_by_gives_it_no_name(text: str) -> None:
    union = entity("eu", en=["European Union"], ar=["الاتحاد الأوروبي"])
    assert [one.removeprefix("ال") for one in surfaces(text, union)] == ["اتحاد الأوروبي"]
