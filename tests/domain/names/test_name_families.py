"""How names of other languages are found by either script, and near-namesakes are not.

Each family of names has both: what must be found, and what differs by little and must not be.
"""

import pytest

from services.domain.names.letter_names import initials_of
from services.domain.names.spelling import written_alike
from services.domain.names.syllables import syllable_letters
from services.domain.watchlist.measuring import name_finds
from tests.domain.name_pairs import pairs

INITIALS = """
    JD Vance | جي دي فانس
    J.D. Vance | جي دي فانس
    JB Pritzker | جي بي بريتزكر
    KP Sharma Oli | كي بي شارما أولي
"""
OTHER_INITIALS = """
    JB Vance | جي دي فانس
    JD Vance | جي بي فانس
    JD Vance | دي جي فانس
    KB Sharma | كي دي شارما
"""
FIRST_OF_TWO_LEFT_OUT = """
    Mohammad Javad Zarif | جواد ظريف
    Javad Zarif | محمد جواد ظريف
    Muhammad Shehbaz Sharif | شهباز شريف
    Bagher Ghalibaf | محمد باقر قاليباف
    Recep Tayyip Erdoğan | طيب أردوغان
"""
ANOTHER_FIRST_NAME = """
    Ahmad Javad Zarif | محمد جواد ظريف
    Mohammad Zarif | جواد ظريف
    Javad Zarif | محمد ظريف
    Javad Zarif | مهدي جواد ظريف
    Muhammad Nawaz Sharif | شهباز شريف
    Mohammad Khaled Al-Hamad | خالد الحمد
    محمد خالد الحمد | خالد الحمد
    محمد رضا العلي | رضا العلي
"""
CHINESE_AND_KOREAN = """
    Xi Jinping | شي جين بينغ
    Li Qiang | لي تشيانغ
    Li Keqiang | لي كه تشيانغ
    Kim Jong-un | كيم جونغ أون
    Kim Jong Un | كيم جونغ أون
    Kim Yo-jong | كيم يو جونغ
    Lee Jae-myung | لي جاي ميونغ
    Penny Wong | بيني وونغ
"""
OTHER_SYLLABLES = """
    Li Qiang | لي كه تشيانغ
    Li Keqiang | لي تشيانغ
    Kim Jong-il | كيم جونغ أون
    Kim Yo-jong | كيم جونغ أون
    Wang Yang | وانغ يي
    Penny Wong | بيني وانغ
    Lawrence Wong | لورانس وانغ
"""
SLAVIC = """
    Volodymyr Zelenskyy | فولوديمير زيلينسكي
    Volodymyr Zelensky | فلاديمير زيلينسكي
    Oleksandr Syrskyi | أولكسندر سيرسكي
    Oleksandr Syrskyi | ألكسندر سيرسكي
    Dmitry Peskov | دميتري بيسكوف
    Sergey Lavrov | سيرجي لافروف
    Rustem Umerov | رستم أوميروف
"""
THE_OTHER_SEX = """
    Dmitry Peskov | دميتري بيسكوفا
    Vladimir Medinsky | فلاديمير ميدينسكايا
    Nikola Petrov | نيكولا بيتروفا
    Viktor Kovalskaya | فيكتور كوفالسكي
"""
WESTERN = """
    Michel Barnier | ميشيل بارنييه
    Jean-Yves Le Drian | جان إيف لودريان
    Jean-Noël Barrot | جان نويل بارو
    Josep Borrell | جوزيب بوريل
    Annalena Baerbock | أنالينا بيربوك
    John Pope | جون بوب
    Amy Pope | إيمي بوب
    Hans Grundberg | هانس غروندبيرغ
    Taieb Baccouche | الطيب البكوش
    Mevlüt Çavuşoğlu | مولود جاويش أوغلو
    Emomali Rahmon | إمام علي رحمن
"""
OTHER_VOWELS = """
    Hassan Kamallah | حسن غلام الله
    Nadia Dabbous | نادية الدبيبة
    David Barnea | ديفيد برنار
    Haitham Al Ghais | هيثم الغيث
    Mustafa Kamel | مصطفى كمال
    Ebrahim Raisi | إبراهيم رئيس
    Ahmet Davutoğlu | أحمد جاويش أوغلو
    Jean-Noël Barrot | جان إيف لودريان
    Abbas Araghchi | عباس عراقي
"""

SONS_WRITTEN_ONTO_THE_FAMILY = """
    Aymen Benabderrahmane | أيمن بن عبد الرحمن
    Nabil Benabdallah | نبيل بن عبد الله
    Fathi Benjamaa | فتحي بن جامع
"""
OTHER_SONS = """
    Nabil Benabdallah | نبيل بن علي بن عبد الله
    Nabil Benabdallah | نبيل عبد الله
    Nabil Benabdallah | نبيل بن عبد الله العمري
"""
GERMAN_AND_SPANISH = """
    Sebastian Kurz | سيباستيان كورتز
    Sebastian Kurz | سيباستيان كورتس
    Mehmet Şimşek | محمد شيمشك
    Charles Michel | شارل ميشال
    Charles Michel | تشارلز ميشيل
    Xavier Bettel | كزافييه بيتيل
    Geert Wilders | خيرت فيلدرز
"""
FAMILIES_KNOWN_BY_HAND = """
    Sidi Ould Ejay | سيدي ولد أجاي
    Salem Diay | سالم أجاي
    Hassan Koulamallah | حسن غلام الله
    Nadia Dabaiba | نادية الدبيبة
    Jamal Khashoggi | جمال خاشقجي
    Abd Rabbu Mansour Hadi | عبد ربه منصور هادي
    Muhammadu Buhari | محمد بخاري
    Mohsen Rezai | محسن رضائي
    Masoud Barzani | مسعود برزاني
    Nadim Gemayel | نديم الجميل
    Robert Gates | روبرت غيتس
    Melinda Gates | ميليندا جيتس
    Karen Kavanaugh | كارين كافانو
    Simon Hughes | سيمون هيوز
    Peter Brandt | بيتر برانت
    Jean Colbert | جان كولبير
    Julian Castillo | خوليان كاستيو
    Gareth Bale | غاريث بيل
    Luke Cage | لوك كيج
    Larry Page | لاري بيج
    Josephine Baker | جوزفين بيكر
    Robin Yates | روبن ييتس
    Nayib Ortez | نجيب أورتيز
    Vaclav Klaus | فاتسلاف كلاوس
    Hussein Abdo | حسين عبده
    Salma Nada | سلمى ندا
    Amine Zaoui | أمين الزاوي
    Marie Hammarskjöld | ماري همرشولد
    Myint Suu Kyi | مينت سو تشي
    Booker Washington | بوكر واشنطن
    Indira Sharma | أنديرا شارما
"""
INDIAN_AND_ITALIAN = """
    Rajmohan Gandhi | راجموهان غاندي
    Mahendra Singh Dhoni | ماهيندرا سينغ دوني
    Giuseppe Mazzini | جوزيبي ماتزيني
    Giuseppe Mazzini | جوزيبي مازيني
    Raul Gonzalez | راؤول غونزاليس
    Raul Gonzalez | راؤول غونزاليز
"""
NEAR_FAMILIES = """
    Amine Zaoui | أيمن الزاوي
    Jamil Barakat | الجميل بركات
    Robert Gates | روبرت غوتش
    Simon Hughes | سيمون هاوز
    Gareth Bale | غاريث بول
"""
HEARD_T = """
    Najet Slama | نجاة سلامة
    Hayet Trabelsi | حياة الطرابلسي
    Mochkat Khaldi | مشكاة خالدي
"""
NAMES_OF_BENGAL = """
    Shahabuddin Chowdhury | محمد شهاب الدين تشودري
    Anwar Talukder | محمد أنور تالوكدر
"""
OTHERS_WITH_MOHAMMED = """
    Shahabuddin Chowdhury | أحمد شهاب الدين تشودري
    Touhid Hussein | محمد توحيد حسين
"""
ABU_AS_SPOKEN = """
    Elias Bou Fadel | إلياس أبو فاضل
    بيار بو عاصي | بيار أبو عاصي
    Fadel Abu Nader | فاضل بو نادر
"""
NO_ABU = """
    بيار بو عاصي | بيار عاصي
"""
NEARLY_THE_SAME = """
    Ahmed Attaf | أحمد عاطف
    Khalid Humaidan | خالد حمدان
    علي عمار | Ali al-Omair
    سالم بدير | Salem Bader
    سالم غنيم | Salem Ghanem
"""
FOUND = INITIALS + FIRST_OF_TWO_LEFT_OUT + CHINESE_AND_KOREAN + SLAVIC + WESTERN
FOUND += GERMAN_AND_SPANISH + FAMILIES_KNOWN_BY_HAND + SONS_WRITTEN_ONTO_THE_FAMILY
FOUND += HEARD_T + ABU_AS_SPOKEN + INDIAN_AND_ITALIAN
NOT_FOUND = OTHER_INITIALS + ANOTHER_FIRST_NAME + OTHER_SYLLABLES + THE_OTHER_SEX + OTHER_VOWELS
NOT_FOUND += NEAR_FAMILIES + OTHER_SONS + NO_ABU + NEARLY_THE_SAME + OTHERS_WITH_MOHAMMED


def _finds(tracked: str, written: str, *, same: bool) -> bool:
    find = name_finds(tracked, written)
    return find is not None and find.counts(same=same)


@pytest.mark.parametrize(("one", "other"), pairs(FOUND))
def test_a_person_is_found_by_the_name_in_the_other_script(one: str, other: str) -> None:
    assert _finds(one, other, same=True)
    assert _finds(other, one, same=True)


def test_a_family_name_that_begins_with_a_spoken_abu_is_none_with_abu_itself() -> None:
    assert not _finds("عبد العزيز بوتفليقة", "عبد العزيز أبو تفليقة", same=False)


@pytest.mark.parametrize(("one", "other"), pairs(NAMES_OF_BENGAL))
def test_mohammad_may_stand_before_a_name_of_bengal(one: str, other: str) -> None:
    assert _finds(one, other, same=True)


@pytest.mark.parametrize(("one", "other"), pairs(NOT_FOUND))
def test_a_near_namesake_is_not_found_by_the_name_in_the_other_script(one: str, other: str) -> None:
    assert not _finds(one, other, same=False)
    assert not _finds(other, one, same=False)


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("خالد المحمد", "خالد محمد"),
        ("خالد محمد", "خالد المحمد"),
        ("Khaled Al-Mohammed", "Khaled Mohammed"),
        ("Khaled Al-Mohammed", "خالد محمد"),
        ("سعود الناصر", "سعود ناصر"),
        ("عبدالله الأحمد", "عبدالله أحمد"),
    ],
)
def test_a_family_name_is_no_fathers_name_that_has_not_its_article(
    tracked: str, written: str
) -> None:
    assert not _finds(tracked, written, same=False)


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("خالد المحمد", "Khaled Mohammed"),
        ("Khaled Al-Mohammed", "خالد المحمد"),
        ("Hamad Al-Mashaan", "Hamad Mashaan"),
        ("حمد المشعان", "Hamad Mashaan"),
    ],
)
def test_latin_letters_may_leave_out_the_article_of_an_arabic_name(
    tracked: str, written: str
) -> None:
    assert _finds(tracked, written, same=True)


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("هوغو تشافيز", "هوغو شافيز"),
        ("بيدرو سانشيز", "بيدرو سانتشيث"),
        ("مسعود بارزاني", "مسعود برزاني"),
        ("عبد الرحمن السويحلي", "عبد الرحمان السويحلي"),
        ("تشارلز ميشيل", "شارل ميشال"),
        ("نيجيرفان بارزاني", "نجيرفان برزاني"),
        ("هاكان أتيلا", "حقان أتيلا"),
        ("فؤاد يحيى", "فؤاد يحيا"),
    ],
)
def test_arabic_letters_spell_a_foreign_sound_in_more_than_one_way(
    tracked: str, written: str
) -> None:
    assert _finds(tracked, written, same=True)
    assert _finds(written, tracked, same=True)


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("سالم أحمد بن راشد النعيمي", "Salem Ahmed Rashid Al-Nuaimi"),
        ("Salem bin Rashid Al-Nuaimi", "سالم راشد النعيمي"),
    ],
)
def test_bin_may_be_left_out_before_a_family_name(tracked: str, written: str) -> None:
    assert _finds(tracked, written, same=True)


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("Salem bin Rashid", "سالم راشد"),
        ("سالم بن راشد", "Salem Rashid"),
        ("Salem bin Rashid Al-Nuaimi", "سالم راشد"),
    ],
)
def test_not_where_the_fathers_name_ends_the_name(tracked: str, written: str) -> None:
    assert not _finds(tracked, written, same=False)


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("Ahmed Gaid Salah", "أحمد صلاح"),
        ("Ahmed Gaid Salah", "أحمد قائد"),
        ("حسين عوض علي", "حسين علي"),
        ("محمد توحيد حسين", "Mohammad Hossein"),
        ("Nasser Abdullah Al-Hayen", "ناصر عبدالله"),
        ("Mohamed Lemine Ould Dhehby", "محمد الأمين"),
        ("علي أكبر صالحي", "علي أكبر"),
        ("جان نويل بارو", "جان بيار"),
        ("Rhee Chang-yong", "ري يونغ"),
        ("خالد سامي محمد", "خالد سامي"),
    ],
)
def test_no_part_is_left_out_that_leaves_the_name_of_too_many(tracked: str, written: str) -> None:
    assert not _finds(tracked, written, same=False)


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("Tareq Mohammed Saleh", "طارق صالح"),
        ("Badr bin Hamad Al Busaidi", "بدر حمد البوسعيدي"),
        ("بدر بن حمد البوسعيدي", "Badr Hamad Al Busaidi"),
        ("Moussa Faki Mahamat", "موسى فكي"),
        ("معين عبد الملك سعيد", "معين عبد الملك"),
        ("Hafedh Caid Essebsi", "حافظ السبسي"),
        ("شيلان سامي خليل", "Shilan Sami"),
    ],
)
def test_a_part_is_left_out_where_what_remains_tells_who_it_is(tracked: str, written: str) -> None:
    assert _finds(tracked, written, same=True)


@pytest.mark.parametrize(
    ("tracked", "written"),
    [("مسعود پزشکیان", "مسعود بزشكيان"), ("عباس عراقچی", "عباس عراقجي")],
)
def test_arabic_letters_stand_for_those_that_persian_has_more(tracked: str, written: str) -> None:
    assert _finds(tracked, written, same=True)
    assert _finds(written, tracked, same=True)


def test_letters_that_both_alphabets_have_stand_for_themselves() -> None:
    assert written_alike("پارس", "بارس")
    assert not written_alike("پارس", "تارس")
    assert not written_alike("بارس", "تارس")


def test_a_name_begins_with_initials_in_capitals_or_with_the_names_of_two_letters() -> None:
    assert initials_of(["JD", "Vance"]) == ((frozenset("j"), frozenset("d")), 1)
    assert initials_of(["جي", "دي", "فانس"]) == ((frozenset("gj"), frozenset("d")), 2)


@pytest.mark.parametrize(
    "words", [["Jo", "Cox"], ["LI", "QIANG"], ["جي", "فانس"], ["George", "W", "Bush"]]
)
def test_other_names_begin_with_no_initials(words: list[str]) -> None:
    assert initials_of(words) == ((), 0)


def test_what_arabic_writes_in_two_letters_for_one_sound_is_one_letter_of_a_syllable() -> None:
    assert syllable_letters("تشيانغ") == len("qian")
