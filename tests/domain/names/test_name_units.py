"""Taking names apart, and comparing the parts."""

import pytest

from services.domain.names.parts import parts_of_name
from services.domain.names.similarity import is_of_arabic_origin, similarity
from services.domain.names.skeleton import keys, shares_key
from services.domain.names.transliteration import transliteration_score
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
        ("H.E. Mr. Hassan Ali", ["hassan", "ali"]),
        ("H.R.H. Prince Hassan bin Ali", ["hassan", "ali"]),
        ("HH Sheikh Hassan Ali", ["hassan", "ali"]),
        ("H.E. Dr. Eng. Hassan Ali", ["hassan", "ali"]),
        ("The Rt Hon Walter Quill", ["walter", "quill"]),
        ("Eng Hassan Ali", ["eng", "hassan", "ali"]),
        ("W. B. Marshal Quill", ["marshal", "quill"]),
        ("الوزير المفوض حمد", ["المفوض", "حمد"]),
        ("العماد جوزيف عون", ["جوزيف", "عون"]),
        ("Mawlawi Hassan Akhund", ["hassan", "akhund"]),
        ("علي العمادي", ["علي", "العمادي"]),
        ("Abu Bakr al-Baghdadi", ["abubakr", "baghdadi"]),
        ("Salah al-Din Mezouar", ["salahdin", "mezouar"]),
        ("Salaheddine Mezouar", ["salahdin", "mezouar"]),
        ("Saif al-Islam Gaddafi", ["saifislam", "gaddafi"]),
        ("محمد آل جابر", ["محمد", "جابر"]),
        ("أحمد أبوالغيط", ["احمد", "ابوغيط"]),
        ("Ahmed Abul-Gheit", ["ahmed", "abugheit"]),
        ("عبد الله بو حبيب", ["عبدله", "بوحبيب"]),
        ("أبي أحمد", ["ابي", "احمد"]),
        ("هبة الله آخوند زاده", ["هبتالله", "اخوندزاده"]),
        ("بن علي يلدريم", ["بنعلي", "يلدريم"]),
        ("Mohamed Salem Ould Merzoug", ["mohamed", "salem", "merzoug"]),
        ("Sultan Ahmed Al Jaber", ["sultan", "ahmed", "jaber"]),
        ("Amir Khan Muttaqi", ["amir", "khan", "muttaqi"]),
        ("Haider al-Abadi", ["haider", "abadi"]),
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
        ("ظاهري", "zahiri"), ("ثاني", "thani"), ("حذيفة", "hudhaifa"), ("شيمشك", "simsek"),
        ("جيلي", "guelleh"), ("مرزوك", "merzoug"), ("أويحيى", "ouyahia"), ("أوقطاي", "oktay"),
        ("سيارتو", "szijjarto"), ("عريقات", "erakat"), ("تبون", "tebboune"), ("بارو", "barrot"),
        ("لوكسون", "luxon"), ("نافروتسكي", "nawrocki"), ("فاديفول", "wadephul"), ("فيتسو", "fico"),
    ],
)  # fmt: skip
def test_usual_renderings_fit(arabic: str, latin: str) -> None:
    assert transliteration_score(normalise(arabic), latin) >= 0.75
    assert shares_key(normalise(arabic), latin)


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [("مشعان", "otaibi"), ("جراح", "jarallah"), ("هاشمي", "hashim"), ("مبارك", "mubaraki"),
     ("عمارة", "ammar"), ("حديد", "hadida")],
)  # fmt: skip
def test_other_names_do_not_fit(arabic: str, latin: str) -> None:
    assert transliteration_score(arabic, latin) < 0.75


@pytest.mark.parametrize(
    ("form", "name"),
    [("محمود", "mohammed"), ("محمد", "mahmoud"), ("سعد", "saud"), ("عمر", "amr"),
     ("hamad", "ahmad"), ("سليم", "salem"), ("احمد", "hamad"), ("خميني", "khamenei"),
     ("بدوي", "budaiwi"), ("عمري", "ameri"), ("سلام", "salame"), ("سلامه", "salam"),
     ("زيد", "zayed"), ("bensalman", "bensuleiman"), ("البدوي", "albudaiwi")],
)  # fmt: skip
def test_the_lexicon_tells_given_names_apart_that_letters_do_not(form: str, name: str) -> None:
    assert similarity(form, name) == 0


@pytest.mark.parametrize(
    ("form", "name"),
    [("عمرو", "amr"), ("رجب", "recep"), ("جوزيب", "josep"),
     ("توم", "thomas"), ("rob", "robert"), ("اسحاق", "isaac"), ("راشد", "rached"),
     ("خميني", "khomeini"), ("محمود", "mohamud")],
)  # fmt: skip
def test_the_lexicon_joins_what_letters_keep_apart(form: str, name: str) -> None:
    assert similarity(form, name) > 0.9


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [("barrot", "بارو"), ("wadephul", "فاديفول"), ("nawrocki", "نافروتسكي"), ("fico", "فيتسو")],
)
def test_a_text_in_either_script_meets_the_name_under_a_key(latin: str, arabic: str) -> None:
    assert set(keys(latin)) & set(keys(arabic))


@pytest.mark.parametrize(
    ("name", "arabic"),
    [
        ("Hussein al-Sheikh", True),
        ("Rached Ghannouchi", True),
        ("Moammar Zubaidi", True),
        ("Saif al-Islam", True),
        ("Rob Malley", False),
    ],
)
def test_a_given_or_a_family_name_shows_where_a_name_is_from(name: str, arabic: bool) -> None:
    assert is_of_arabic_origin(parts_of_name(name)) is arabic
