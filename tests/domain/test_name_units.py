"""Taking names apart, and comparing the parts."""

import pytest

from services.domain.names.similarity import similarity
from services.domain.names.skeleton import shares_key
from services.domain.names.transliteration import transliteration_score
from services.domain.names.units import parts_of_name
from services.domain.text.normalise import normalise


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Hamad Al-Mashaan", ["hamad", "mashaan"]),
        ("Khaled Al Jarallah", ["khaled", "jarallah"]),
        ("خالد الجار الله", ["خالد", "جارالله"]),
        ("Abdel Fattah el-Sisi", ["abdfattah", "sisi"]),
        ("Abdelfattah El Sisi", ["abdfattah", "sisi"]),
        ("Abd al-Rahman ash-Shammari", ["abdrahman", "shammari"]),
        ("Abdurrahman", ["abdrahman"]),
        ("Mohammed bin Salman", ["mohammed", "salman"]),
        ("Ursula von der Leyen", ["ursula", "leyen"]),
        ("Sheikh Sabah Al-Khalid", ["sabah", "khalid"]),
        ("Sultan Al Jaber", ["sultan", "jaber"]),
        ("Dr. Hassan M. Ali", ["hassan", "ali"]),
        ("الوزير المفوض حمد", ["المفوض", "حمد"]),
        ("Abu Bakr al-Baghdadi", ["abubakr", "baghdadi"]),
        ("Salah al-Din Mezouar", ["salahdin", "mezouar"]),
        ("Salaheddine Mezouar", ["salahdin", "mezouar"]),
    ],
)
def test_a_name_is_taken_apart_into_comparable_parts(name: str, forms: list[str]) -> None:
    assert [part.readings[0].form for part in parts_of_name(name)] == forms


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("عتيبي", "otaibi"), ("عتيبي", "utaybi"), ("عتيبي", "oteibi"), ("عمر", "omar"),
        ("محمد", "mohammed"), ("جارالله", "jarallah"), ("غوتيريس", "guterres"),
        ("مكرون", "macron"), ("شويغو", "shoigu"), ("قرقاش", "gargash"), ("ظاهري", "dhaheri"),
        ("ظاهري", "zahiri"), ("ثاني", "thani"), ("حذيفة", "hudhaifa"),
    ],
)  # fmt: skip
def test_usual_renderings_fit(arabic: str, latin: str) -> None:
    assert transliteration_score(normalise(arabic), latin) >= 0.75
    assert shares_key(normalise(arabic), latin)


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [("مشعان", "otaibi"), ("جراح", "jarallah"), ("هاشمي", "hashim"), ("مبارك", "mubaraki")],
)
def test_other_names_do_not_fit(arabic: str, latin: str) -> None:
    assert transliteration_score(arabic, latin) < 0.75


@pytest.mark.parametrize(
    ("form", "name"),
    [("محمود", "mohammed"), ("محمد", "mahmoud"), ("سعد", "saud"), ("عمر", "amr"),
     ("hamad", "ahmad"), ("سليم", "salem"), ("احمد", "hamad")],
)  # fmt: skip
def test_the_lexicon_tells_given_names_apart_that_letters_do_not(form: str, name: str) -> None:
    assert similarity(form, name) == 0


@pytest.mark.parametrize(("form", "name"), [("عمرو", "amr"), ("رجب", "recep"), ("جوزيب", "josep")])
def test_the_lexicon_joins_what_letters_keep_apart(form: str, name: str) -> None:
    assert similarity(form, name) > 0.9
