"""Persons given by one name are found in either script; their namesakes are not."""

import pytest

from tests.domain.name_pairs import (
    ACROSS_SCRIPTS,
    FOREIGN_SPELLINGS,
    NAMESAKES,
    ORGANISATIONS,
    OTHER_SPELLINGS,
    SAME_SCRIPT,
    pairs,
)
from tests.domain.watchlists import entity, found, surfaces, watchlist

HAMAD = entity("hamad", "official", en=["Hamad Al-Mashaan"])
OTAIBI = entity("otaibi", "official", en=["Mansour Al-Otaibi"])
AMIN = entity("amin", "person", en=["Zeshan Amin"])
SALMAN = entity("salman", "person", en=["Mohammed bin Salman"])


def _in_a_sentence(name: str) -> str:
    return f"Yesterday {name} said that" if name.isascii() else f"قال {name} إن الاجتماع"


@pytest.mark.parametrize(
    ("arabic", "latin"), pairs(ACROSS_SCRIPTS + OTHER_SPELLINGS + FOREIGN_SPELLINGS)
)
def test_a_person_tracked_in_one_script_is_found_in_the_other(arabic: str, latin: str) -> None:
    assert surfaces(_in_a_sentence(arabic), entity("x", "official", en=[latin])) == [arabic]
    assert surfaces(_in_a_sentence(latin), entity("x", "official", ar=[arabic])) == [latin]


def test_a_particle_written_onto_the_family_name_does_not_hide_it() -> None:
    tracked = entity("x", "official", en=["Jean-Yves Le Drian"])
    assert surfaces("قال جان إيف لودريان أمس", tracked) == ["جان إيف لودريان"]


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        ("Maeen Abdulmalik Saeed", "معين عبد الملك الوزان"),
        ("Tamim bin Hamad Al Thani", "تميم بن حمد آل خليفة"),
        ("Josep Borrell Fontelles", "Josep Borrell Garcia"),
    ],
)
def test_a_name_without_its_family_name_is_not_that_of_another_family(
    tracked: str, text: str
) -> None:
    assert surfaces(text, entity("x", "official", en=[tracked])) == []


def test_a_name_without_its_family_name_may_stand_before_any_word_that_is_no_name() -> None:
    tracked = entity("x", "official", en=["Tamim bin Hamad Al Thani"])
    assert surfaces("وصل تميم بن حمد الثلاثاء", tracked) == ["تميم بن حمد"]


def test_a_name_with_bin_takes_in_the_lineage_that_follows() -> None:
    text = "محمد بن سلمان بن عبد العزيز آل سعود. Mohammed bin Salman bin Abdulaziz Al Saud met"
    assert surfaces(text, SALMAN) == [
        "محمد بن سلمان بن عبد العزيز آل سعود",
        "Mohammed bin Salman bin Abdulaziz Al Saud",
    ]


@pytest.mark.parametrize("text", ["دول غير أعضاء", "بيدرسن غير", "قرار غير مسبوق"])
def test_a_function_word_is_a_given_name_beside_the_family_name_only(text: str) -> None:
    assert surfaces(text, entity("x", "official", en=["Geir Pedersen"])) == []


@pytest.mark.parametrize("text", ["كي تنجح المهمة", "بان الأمر كي لا"])
def test_a_function_word_alone_is_no_korean_name(text: str) -> None:
    assert surfaces(text, entity("x", "official", en=["Ban Ki-moon"])) == []


@pytest.mark.parametrize(("text", "tracked"), pairs(SAME_SCRIPT))
def test_a_person_is_found_in_another_spelling_of_the_same_script(text: str, tracked: str) -> None:
    assert surfaces(_in_a_sentence(text), entity("x", "official", en=[tracked])) == [text]


@pytest.mark.parametrize(("arabic", "latin"), pairs(NAMESAKES))
def test_a_namesake_is_never_found(arabic: str, latin: str) -> None:
    assert surfaces(_in_a_sentence(arabic), entity("x", "official", en=[latin])) == []
    assert surfaces(_in_a_sentence(latin), entity("x", "official", ar=[arabic])) == []


@pytest.mark.parametrize(("arabic", "latin"), pairs(ORGANISATIONS))
def test_an_organisation_is_found_by_an_alias_in_each_language_only(
    arabic: str, latin: str
) -> None:
    assert surfaces(f"قرار {arabic} أمس", entity("x", en=[latin], ar=[arabic])) == [arabic]
    assert surfaces(f"the {latin} met", entity("x", en=[latin], ar=[arabic])) == [latin]
    assert surfaces(f"قرار {arabic} أمس", entity("x", en=[latin])) == []


def test_one_working_group_is_not_another() -> None:
    tracked = entity("x", en=["Foreign Terrorist Fighters Working Group"])
    assert surfaces("مجموعة العمل المعنية بشرق أفريقيا", tracked) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("وحمد المشعان", "حمد المشعان"),
        ("لحمد المشعان", "حمد المشعان"),
        ("حَمَد المَشْعان", "حَمَد المَشْعان"),
        ("حمـــد المشعـان", "حمـــد المشعـان"),
        ("حمد مشعان", "حمد مشعان"),
        ("#حمد_المشعان", "حمد_المشعان"),
        ("حمد محمد المشعان", "حمد محمد المشعان"),
        ("حمد بن محمد المشعان", "حمد بن محمد المشعان"),
        ("Hamad Mohammed Al-Mashaan", "Hamad Mohammed Al-Mashaan"),
        ("HAMAD AL-MASHAN", "HAMAD AL-MASHAN"),
    ],
)
def test_a_name_is_found_however_a_text_has_it(text: str, surface: str) -> None:
    assert surfaces(text, HAMAD) == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "حمد، المشعان",
        "حمد والمشعان",
        "حمد يستقبل المشعان",
        "محمد بن حمد المشعان",
        "محمد حمد المشعان",
        "أبو حمد المشعان",
        "hamad al-mashan",
        "Hamad met Al-Mashan",
        "المشعان",
        "حمد",
    ],
)
def test_words_that_are_not_the_name_are_left_alone(text: str) -> None:
    assert surfaces(text, HAMAD) == []


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        ("Zeshan Amin", "زيارة مجلس الأمن والأمين العام، main amin"),
        ("Adel Khairy", "العمل الخيري عادل"),
        ("Fadi Altay", "التي فادي"),
        ("Sami Mady", "العام الماضي سامي"),
        ("Omar Nasr", "عمر، النصر حليف"),
        ("Hamad Musaad", "مساعد وزير"),
        ("Hassan Ali", "حسن على"),
        ("Imran Khan", "كامران خان"),
        ("Gideon Saar", "حالات مثل فقدان الشعر"),
        ("Yair Lapid", "مايو/أيار لبدء مباحثات"),
        ("Mohamed Abdullahi Farmajo", "المصري محمد عبد الله للتحكيم"),
        ("Mohamed Ould Cheikh El Ghazouani", "زميله محمد الشيخ ليواجه"),
    ],
)
def test_ordinary_words_do_not_make_a_name(tracked: str, text: str) -> None:
    assert surfaces(text, entity("x", "person", en=[tracked])) == []


def test_a_match_across_scripts_explains_itself() -> None:
    (match,) = watchlist(HAMAD).match("قال لحمد المشعان")
    assert (match.alias, match.evidence) == ("Hamad Al-Mashaan", "transliteration")
    assert match.steps[0] == "ل set aside"
    assert any(step.startswith("مشعان transliterated as mashaan (0.9") for step in match.steps)
    assert 0.8 < match.score < 1


def test_another_spelling_in_the_same_script_is_said_to_be_one() -> None:
    (match,) = watchlist(OTAIBI).match("Mansour Al-Utaybi")
    assert match.evidence == "spelling"
    assert any(step.startswith("utaybi respelt as otaibi") for step in match.steps)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("وقال المشعان إن", "المشعان"),
        ("كلمة للمشعان", "مشعان"),
        ("والمشعان", "المشعان"),
        ("الوزير المشعان", "المشعان"),
    ],
)
def test_a_family_name_alone_counts_after_the_full_name(text: str, surface: str) -> None:
    assert surfaces(f"حمد المشعان. {text}", HAMAD) == ["حمد المشعان", surface]


@pytest.mark.parametrize("text", ["أحمد المشعان", "المشعانية", "بن المشعان", "شعبان", "مشعان"])
def test_a_family_name_of_somebody_else_is_left_alone(text: str) -> None:
    assert surfaces(f"حمد المشعان. {text}", HAMAD) == ["حمد المشعان"]


def test_security_is_not_the_family_name_amin_even_after_the_full_name() -> None:
    text = "زيشان أمين. وأضاف أمين: الأمن والأمين"
    assert surfaces(text, AMIN) == ["زيشان أمين", "أمين"]


def test_bin_belongs_to_the_family_name() -> None:
    text = "محمد بن سلمان. الملك سلمان، وقال بن سلمان"
    assert surfaces(text, SALMAN) == ["محمد بن سلمان", "بن سلمان"]


def test_a_name_with_bin_is_not_the_name_without() -> None:
    assert surfaces("المخرج محمد سلمان", SALMAN) == []


def test_two_of_one_family_name_are_told_apart_by_the_last_full_name() -> None:
    fahad = entity("fahad", "person", en=["Fahad Al-Otaibi"])
    text = "منصور العتيبي. العتيبي. فهد العتيبي. العتيبي"
    assert found(watchlist(OTAIBI, fahad).match(text)) == [
        ("otaibi", "منصور العتيبي"),
        ("otaibi", "العتيبي"),
        ("fahad", "فهد العتيبي"),
        ("fahad", "العتيبي"),
    ]


def test_a_distinctive_family_name_is_found_across_scripts_with_its_article_only() -> None:
    sisi = entity("sisi", "person", en=["Abdel Fattah el-Sisi"], distinctive=True)
    amin = entity("amin", "person", en=["Zeshan Amin"], distinctive=True)
    assert surfaces("وصل السيسي", sisi) == ["السيسي"]
    assert surfaces("مجلس الأمن", amin) == []


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Sirajul Haq", "سراج الحق"),
        ("Mirza Fakhrul Islam Alamgir", "ميرزا فخر الإسلام عالمغير"),
        ("Mujibur Rahman", "مجيب الرحمن"),
        ("Akhtar-uz-Zaman", "أختر الزمان"),
    ],
)
def test_the_article_that_bengal_writes_onto_the_word_before_is_that_of_the_next(
    latin: str, arabic: str
) -> None:
    assert surfaces(_in_a_sentence(arabic), entity("x", "official", en=[latin])) == [arabic]


def test_it_is_so_in_the_text_as_well() -> None:
    rahman = entity("x", "official", ar=["عزيز الرحمن"])
    assert surfaces("They met Azizur Rahman.", rahman) == ["Azizur Rahman"]
    assert surfaces("They met Mansur Rahman and Nasur Ali.", rahman) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Maroš Šefčovič", "ماروش شيفتشوفيتش"),
        ("Maroš Šefčovič", "ماروس سيفكوفيتش"),
        ("Maroš Šefčovič", "Maros Sefcovic"),
        ("Aleksandar Vučić", "ألكسندر فوتشيش"),
        ("Goran Đorđević", "غوران دجوردجيفيتش"),
        ("Goran Đorđević", "Goran Djordjevic"),
        ("Ion Țurcanu", "إيون تسوركانو"),
    ],
)
def test_accents_on_consonants_are_spoken_or_not(name: str, text: str) -> None:
    assert surfaces(text, entity("p", "person", en=[name])) == [text]


@pytest.mark.parametrize(
    ("arabic", "latin"), [("كمال رزيق", "Kamel Rezig"), ("كمال بداري", "Kamel Baddari")]
)
def test_a_given_name_of_the_maghreb_is_known_beside_the_family_name(
    arabic: str, latin: str
) -> None:
    assert surfaces(f"قال {arabic} أمس", entity("x", "official", en=[latin])) == [arabic]
    assert surfaces(f"Minister {latin} said", entity("x", "official", ar=[arabic])) == [latin]


def test_beside_a_given_name_it_is_another_name() -> None:
    assert surfaces("قال مصطفى كمال أمس", entity("x", "official", en=["Mustafa Kamel"])) == []
    assert surfaces("قال كمال مصطفى أمس", entity("x", "official", en=["Kamel Mustafa"])) == []


@pytest.mark.parametrize(
    "text", ["قال وليد محيي الدين المصري أمس", "قال وليد صلاح الدين المصري أمس"]
)
def test_a_middle_name_of_two_words_is_passed_over(text: str) -> None:
    name = text.removeprefix("قال ").removesuffix(" أمس")
    assert surfaces(text, entity("x", "official", en=["Walid Al-Masri"])) == [name]


@pytest.mark.parametrize("written", ["محيي الدين سالم", "محي الدين سالم", "محيى الدين سالم"])
def test_a_given_name_with_two_ya_is_found_with_one(written: str) -> None:
    assert surfaces(f"قال {written} أمس", entity("x", "official", en=["Mohieddin Salem"])) == [
        written
    ]


def test_a_kurdish_given_name_is_a_middle_name_or_that_of_another() -> None:
    rahmani = entity("x", "official", ar=["سوران رحماني"])
    assert surfaces("قال سوران هوشيار رحماني أمس", rahmani) == ["سوران هوشيار رحماني"]
    assert surfaces("قال سوران رحماني ثم غادر المدينة دلشاد رحماني", rahmani) == ["سوران رحماني"]


def test_a_part_of_a_name_written_apart_may_end_in_a_given_name() -> None:
    karakaya = entity("x", "official", en=["Orhan Karakaya"])
    assert surfaces("قال أورهان قره كايا أمس", karakaya) == ["أورهان قره كايا"]
    assert surfaces("قال أورهان رجل كايا أمس", karakaya) == []


def test_le_is_a_family_name_at_the_head_of_a_vietnamese_name() -> None:
    minh = entity("x", "official", en=["Le Van Minh"])
    assert surfaces("قال لي فان مينه أمس", minh) == ["لي فان مينه"]
    assert surfaces("قال تران فان مينه أمس", minh) == []


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("ناصر العلوي", "Naceur Alaoui"),
        ("طاهر عثمان", "Dahir Osman"),
        ("امبارك السالمي", "M'barek Salmi"),
        ("معز الشريف", "Moez Cherif"),
    ],
)
def test_given_names_are_spelt_as_the_maghreb_and_somalia_do(name: str, written: str) -> None:
    assert surfaces(f"Yesterday {written} spoke.", entity("x", "official", ar=[name])) == [written]


@pytest.mark.parametrize("rank", ["الفريق أول", "الفريق أول الركن", "العميد الركن", "اللواء ركن"])
def test_a_rank_of_several_words_is_a_title_in_the_watchlist_too(rank: str) -> None:
    fares = entity("x", "official", ar=[f"{rank} فارس الجابري"])
    assert surfaces("Gen. Fares Al-Jaberi spoke.", fares) == ["Fares Al-Jaberi"]
    assert surfaces(f"قال {rank} فارس الجابري أمس", fares)[0].endswith("فارس الجابري")


@pytest.mark.parametrize("written", ["لورديس سانتوس", "كيم سونغ هوان"])
def test_names_that_latin_letters_spell_in_their_own_way_are_found(written: str) -> None:
    names = ["Ma. Lourdes Santos", "Kim Sung-whan"]
    assert surfaces(f"قال {written} أمس", entity("x", "official", en=names)) == [written]


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("دولت بهجلي", "دولت بهتشلي"),
        ("علي لاريتشاني", "علي لاريجاني"),
        ("هلموت هولتس", "هلموت هولتز"),
        ("هانز فيشر", "هانس فيشر"),
    ],
)
def test_a_foreign_sound_is_written_in_either_way_within_arabic(tracked: str, written: str) -> None:
    assert surfaces(f"قال {written} أمس", entity("x", "official", ar=[tracked])) == [written]


def test_chad_is_not_the_name_jad() -> None:
    assert surfaces("وصل كامل تشاد أمس", entity("x", "official", ar=["كامل جاد"])) == []


@pytest.mark.parametrize("middle", ["بلقاسم", "بنعيسى", "بوعلي"])
def test_a_middle_name_with_son_written_onto_it_is_passed_over(middle: str) -> None:
    written = f"نبيل {middle} زروال"
    assert surfaces(f"قال {written} أمس", entity("x", "official", ar=["نبيل زروال"])) == [written]


def test_a_noun_after_a_preposition_is_no_such_name() -> None:
    nabil = entity("x", "official", ar=["نبيل زروال"])
    assert surfaces("التقى نبيل بلجنة زروال", nabil) == []


@pytest.mark.parametrize(
    ("arabic", "latin"), [("لوكا كاربانيي", "Luca Carpagni"), ("ريتشارد فاغنر", "Richard Wagner")]
)
def test_gn_is_one_sound_or_two(arabic: str, latin: str) -> None:
    assert surfaces(f"قال {arabic} أمس", entity("x", "official", en=[latin])) == [arabic]


def test_malaysia_writes_dz_for_a_letter_of_arabic() -> None:
    assert surfaces("Minister Redzuan Fadzil", entity("x", "official", ar=["رضوان فاضل"])) == [
        "Redzuan Fadzil"
    ]


@pytest.mark.parametrize("written", ["ألب أرسلان كوجا", "ألبأرسلان كوجا"])
def test_a_turkish_given_name_of_two_is_written_apart_or_together(written: str) -> None:
    assert surfaces(f"قال {written} أمس", entity("x", "official", en=["Alparslan Koca"])) == [
        written
    ]


def test_arabic_gives_its_article_to_a_family_name_in_i_that_is_a_given_name_too() -> None:
    sabri = entity("x", "official", en=["Karim Ridha Sabri"])
    assert surfaces("قال كريم رضا الصبري أمس", sabri) == ["كريم رضا الصبري"]
    hassan = entity("x", "official", en=["Karim Ridha Hassan"])
    assert surfaces("قال كريم رضا الحسن أمس", hassan) == []


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("Salma Al Hajri", "سلمى بنت سعيد الحجرية"),
        ("سلمى الحجرية", "Salma al-Hajri"),
        ("سلمى الحجرية", "سلمى الحجري"),
    ],
)
def test_the_family_of_a_woman_has_a_feminine_ending_or_none(tracked: str, written: str) -> None:
    language = "en" if tracked.isascii() else "ar"
    woman = entity("x", "official", **{language: [tracked]})
    assert surfaces(f"{written}:", woman) == [written]


def test_that_of_a_man_has_none() -> None:
    assert surfaces("وصل سالم الحجرية أمس", entity("x", "official", en=["Salim Al Hajri"])) == []


@pytest.mark.parametrize("written", ["Salgado Ferreira", "سالغادو فيريرا"])
def test_a_long_foreign_name_is_found_by_its_two_family_names(written: str) -> None:
    tracked = entity("x", "official", en=["Joaquim Augusto Salgado Ferreira"])
    assert surfaces(f"{written}:", tracked) == [written]


@pytest.mark.parametrize("written", ["Pinto Ferreira", "Ferreira"])
def test_by_one_of_them_it_is_not(written: str) -> None:
    tracked = entity("x", "official", en=["Joaquim Augusto Salgado Ferreira"])
    assert surfaces(f"{written}:", tracked) == []


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("Mikhail Kuznetsov", "Mikhaïl Kouznetsov"),
        ("Boris Shestakov", "Boris Chestakov"),
        ("Oleh Honcharenko", "Oleh Goncharenko"),
        ("Park Jin-suk", "Park Jin-seok"),
    ],
)
def test_slavic_and_korean_names_are_found_in_other_romanisations(
    tracked: str, written: str
) -> None:
    assert surfaces(f"{written}:", entity("x", "official", en=[tracked])) == [written]


@pytest.mark.parametrize(
    ("tracked", "written"),
    [("Chen Chao", "Chen Shao"), ("Park Jin-suk", "Park Jin-soo"), ("Paul Hill", "Paul Gill")],
)
def test_other_names_are_told_apart_by_these_letters(tracked: str, written: str) -> None:
    assert surfaces(f"{written}:", entity("x", "official", en=[tracked])) == []


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("لازلو زابو", "Laszlo Szabo"),
        ("يان شيماتسكي", "Jan Szymacki"),
        ("باتريك مورو", "Patrick Moreau"),
        ("إيفان غرامون", "Yvan Gramont"),
    ],
)
def test_letters_that_are_one_sound_in_hungary_poland_and_france_are_one(
    arabic: str, latin: str
) -> None:
    assert surfaces(_in_a_sentence(arabic), entity("x", "official", en=[latin])) == [arabic]


@pytest.mark.parametrize(
    ("arabic", "latin"), [("لازلو رابو", "Laszlo Szabo"), ("إيفان غرامو", "Yvan Gramont")]
)
def test_another_consonant_there_is_another_name(arabic: str, latin: str) -> None:
    assert surfaces(_in_a_sentence(arabic), entity("x", "official", en=[latin])) == []


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("ماتيا بوتشكوفيتش", "Matija Buckovic"),
        ("زوران لوتشوفيتش", "Zoran Lučović"),
        ("لوسيا كوتشاروفا", "Lucia Kučárová"),
        ("بوريس فيتسكوسكي", "Boris Vickoski"),
        ("أندريه نوفاتسكي", "Andrzej Nowacki"),
    ],
)
def test_the_c_of_a_slavic_name_is_soft_before_any_letter(arabic: str, latin: str) -> None:
    assert surfaces(_in_a_sentence(arabic), entity("x", "official", en=[latin])) == [arabic]


@pytest.mark.parametrize(
    ("arabic", "latin"), [("بابلو مارتشانو", "Pablo Marcano"), ("زوران لوبوفيتش", "Zoran Lucovic")]
)
def test_that_of_another_name_is_not_nor_is_it_another_consonant(arabic: str, latin: str) -> None:
    assert surfaces(_in_a_sentence(arabic), entity("x", "official", en=[latin])) == []


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("كارن باورز", "Karen Bowers"),
        ("تشارلز داونز", "Charles Downs"),
        ("إلين كراولي", "Ellen Crowley"),
        ("جيروم باول", "Jerome Powell"),
        ("لين جونز", "Lynn Jones"),
        ("رايتشل ريفز", "Rachel Reeves"),
    ],
)
def test_english_writes_ow_for_two_letters_and_s_for_a_last_z(arabic: str, latin: str) -> None:
    assert surfaces(_in_a_sentence(arabic), entity("x", "official", en=[latin])) == [arabic]
    assert surfaces(_in_a_sentence(latin), entity("x", "official", ar=[arabic])) == [latin]


def test_so_the_family_name_alone_is_heard_in_the_other_script() -> None:
    text = "Jerome Powell spoke. وصعد الذهب بعد تصريحات باول"
    tracked = entity("x", "official", en=["Jerome Powell"])
    assert surfaces(text, tracked) == ["Jerome Powell", "باول"]


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("كارن باورد", "Karen Bowers"),
        ("جيروم بارول", "Jerome Powell"),
        ("تشارلز دافنز", "Charles Downs"),
        ("رايتشل ريفر", "Rachel Reeves"),
    ],
)
def test_another_consonant_than_these_is_another_name(arabic: str, latin: str) -> None:
    assert surfaces(_in_a_sentence(arabic), entity("x", "official", en=[latin])) == []
