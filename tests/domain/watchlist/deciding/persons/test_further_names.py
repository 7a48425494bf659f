"""Arabic names go on with those of forefathers, which belong to what is found."""

import pytest

from tests.domain.watchlists import entity, surfaces

QASIM = entity("qasim", "official", ar=["ناصر قاسم"])


@pytest.mark.parametrize(
    "written",
    [
        "ناصر قاسم إسماعيل",
        "ناصر قاسم إسماعيل محمود",
        "ناصر قاسم عبد الله",
        "ناصر قاسم عبدالله",
        "ناصر قاسم عبدالرحمن محمود",
        "ناصر قاسم كمال الدين",
        "ناصر محمد قاسم إسماعيل",
    ],
)
def test_the_names_of_forefathers_after_a_father_belong_to_the_name(written: str) -> None:
    assert surfaces(f"قال الوزير {written} أمس كلاما", QASIM) == [written]


@pytest.mark.parametrize("father", ["موسى", "مصطفى", "يحيى"])
def test_a_name_that_ends_in_alef_is_one_too(father: str) -> None:
    assert surfaces(f"قال ناصر قاسم {father} كلاما", QASIM) == [f"ناصر قاسم {father}"]
    assert surfaces("اعتمد ناصر قاسم على الوزراء", QASIM) == ["ناصر قاسم"]


def test_in_latin_letters_they_do_as_well() -> None:
    assert surfaces("Minister Nasser Qasim Ismail spoke.", QASIM) == ["Nasser Qasim Ismail"]
    abiy = entity("abiy", "official", en=["Abiy Ahmed"])
    assert surfaces("Abiy Ahmed Ali spoke.", abiy) == ["Abiy Ahmed Ali"]


def test_in_english_the_family_name_after_them_belongs_to_the_name() -> None:
    text = "The envoy met Nasser Qasim Ismail Al-Tamimi on Monday."
    assert surfaces(text, QASIM) == ["Nasser Qasim Ismail Al-Tamimi"]


@pytest.mark.parametrize(
    "text",
    [
        "أكد ناصر قاسم، إسماعيل كان هناك",
        "أكد ناصر قاسم وإسماعيل ذلك",
        "أكد ناصر قاسم وزير المالية ذلك",
        "أكد ناصر قاسم أمين عام المجلس ذلك",
        "التقى ناصر قاسم إسماعيل الراجحي أمس",
    ],
)
def test_what_is_or_may_be_another_name_does_not(text: str) -> None:
    assert surfaces(text, QASIM) == ["ناصر قاسم"]


def test_the_name_of_another_tracked_person_who_may_follow_does_not() -> None:
    other = entity("other", "official", ar=["إسماعيل صقر"])
    assert surfaces("استقبل ناصر قاسم إسماعيل صقر أمس", QASIM, other) == ["ناصر قاسم"]


def test_after_a_family_name_no_name_goes_on() -> None:
    zayani = entity("zayani", "official", ar=["ناصر الزياني"])
    assert surfaces("استقبل ناصر الزياني إسماعيل أمس", zayani) == ["ناصر الزياني"]
    assert surfaces("Emmanuel Macron Thomas left.", entity("m", "official", en=["Emmanuel Macron"]))


ARCE = entity("arce", "official", en=["Luis Arce"])


def test_a_second_family_name_after_a_title_belongs_to_the_name() -> None:
    text = "Yesterday President Luis Arce Catacora travelled abroad."
    assert surfaces(text, ARCE) == ["Luis Arce Catacora"]


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday President Luis Arce Friday travelled abroad.",
        "Yesterday President Luis Arce, Catacora and others travelled.",
        "Yesterday President Luis Arce Administration officials travelled.",
        "A travelling Luis Arce Colloquium opened yesterday.",
        "President Luis Arce Welcomes Visitors",
    ],
)
def test_a_day_or_what_is_named_after_somebody_does_not(text: str) -> None:
    assert surfaces(text, ARCE) == ["Luis Arce"]


ROSTAMI = entity("rostami", "official", en=["Javad Rostami"], ar=["جواد رستمي"])


@pytest.mark.parametrize(
    "written",
    [
        *("Seyed Javad Rostami", "Seyyed Javad Rostami", "Syed Javad Rostami"),
        *("سيد جواد رستمي", "سید جواد رستمی"),
    ],
)
def test_seyed_before_a_name_belongs_to_it(written: str) -> None:
    text = f"Yesterday {written} left" if written.isascii() else f"وصل {written} أمس"
    assert surfaces(text, ROSTAMI) == [written]


def test_mister_and_the_title_of_omanis_do_not() -> None:
    assert surfaces("وصل السيد جواد رستمي أمس", ROSTAMI) == ["جواد رستمي"]
    assert surfaces("HE Sayyid Javad Rostami left", ROSTAMI) == ["Javad Rostami"]


KIIR = entity("kiir", "person", ar=["سلفا كير"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Yesterday President Salva Kiir Mayardit travelled.", ["Salva Kiir Mayardit"]),
        ("A shop of Salva Kiir Mayardit burned down.", ["Salva Kiir"]),
        ("Yesterday President Salva Keir Mayardit travelled.", []),
    ],
)
def test_in_latin_letters_the_text_tells_whether_a_name_ends_in_a_given_one(
    text: str, found: list[str]
) -> None:
    assert surfaces(text, KIIR) == found
