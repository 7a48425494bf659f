"""Family names alone, relatives and namesakes."""

import pytest

from services.domain.names.personal_name import parse_personal_name
from tests.domain.watchlists import AMIN, HAMAD, OTAIBI, entity, found, surfaces, watchlist

FAISAL = entity("faisal", "official", en=["Faisal bin Farhan"])
SISI = entity("sisi", "person", en=["Abdel Fattah el-Sisi"], distinctive=True)
FAHD_OTAIBI = entity("fahd", "person", en=["Fahd Al-Otaibi"])


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Hamad Al-Mashaan", "Al-Mashaan"),
        ("Hamad Almashaan", "Almashaan"),
        ("حمد المشعان", "المشعان"),
        ("Faisal bin Farhan", "bin Farhan"),
        ("محمد عبد الله", "عبد الله"),
        ("سالم نصر الله", "نصر الله"),
        ("سالم نور الدين", "نور الدين"),
        ("Salem Nur al-Din", "Nur al-Din"),
        ("سالم عز العرب", "عز العرب"),
        ("محمد العرب", "العرب"),
        ("نور الدين", "الدين"),
        ("Sabah Al-Khalid Al-Hamad Al-Sabah", "Al-Sabah"),
        ("Martin Luther King Jr", "King"),
        ("Madonna", None),
        ("Al-Mashaan", None),
        ("Xi Li", None),
    ],
)
def test_the_family_name_is_the_last_word_with_its_particles(name: str, family: str | None) -> None:
    assert parse_personal_name(name).family == family


def test_a_family_name_alone_is_silent_without_the_full_name() -> None:
    assert surfaces("Otaibi stressed. وقال العتيبي والمشعان", OTAIBI, HAMAD) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Otaibi stressed", "Otaibi"),
        ("Al-Otaibi stressed", "Al-Otaibi"),
        ("But Otaibi stressed", "Otaibi"),
        ("Minister Otaibi stressed", "Otaibi"),
        ("the Foreign Otaibi", "Otaibi"),
        ("Kuwait's Otaibi", "Otaibi"),
        ("M. Otaibi said", "Otaibi"),
        ("said Otaibi.", "Otaibi"),
        ("in Kuwait. Otaibi said", "Otaibi"),
        ("in Kuwait\nOtaibi said", "Otaibi"),
        ("وقال العتيبي إن", "العتيبي"),
        ("والعتيبي", "العتيبي"),
        ("للعتيبي", "عتيبي"),
        ("ردا على العتيبي", "العتيبي"),
    ],
)
def test_a_family_name_counts_after_the_full_name(text: str, surface: str) -> None:
    assert surfaces(f"Mansour Al-Otaibi. {text}", OTAIBI) == ["Mansour Al-Otaibi", surface]


@pytest.mark.parametrize(
    "text",
    [
        "Ahmed Al-Otaibi said",
        "Jane Otaibi said",
        "bin Otaibi said",
        "أحمد العتيبي",
        "وأحمد العتيبي",
        "بن العتيبي",
        "العتيبية",
        "otaibi",
    ],
)
def test_a_family_name_of_somebody_else_is_left_alone(text: str) -> None:
    assert surfaces(f"Mansour Al-Otaibi. {text}", OTAIBI) == ["Mansour Al-Otaibi"]


def test_the_full_name_may_stand_anywhere_in_the_article() -> None:
    assert surfaces("Otaibi spoke. Mansour Al-Otaibi left.", OTAIBI, title="Otaibi") == [
        "Otaibi",
        "Otaibi",
        "Mansour Al-Otaibi",
    ]


def test_a_distinctive_family_name_needs_no_full_name() -> None:
    assert surfaces("Sisi met el-Sisi", SISI) == ["Sisi", "el-Sisi"]


@pytest.mark.parametrize(
    "text",
    [
        "Mohammed bin Hamad Al-Mashaan",
        "Mohammed Hamad Al-Mashaan",
        "محمد بن حمد المشعان",
        "محمد حمد المشعان",
        "أبو حمد المشعان",
        "أحمد المشعان",
        "حمود المشعان",
    ],
)
def test_a_relative_or_namesake_is_somebody_else(text: str) -> None:
    assert surfaces(text, HAMAD) == []
    assert surfaces(f"{text}. Hamad Al-Mashaan", HAMAD) == ["Hamad Al-Mashaan"]


def test_a_family_name_of_two_goes_to_the_last_one_named_in_full_before() -> None:
    text = "Otaibi. Mansour Al-Otaibi. Otaibi. Fahd Al-Otaibi. Otaibi. Mansour Al-Otaibi. Otaibi"
    assert found(watchlist(OTAIBI, FAHD_OTAIBI).match(text)) == [
        ("fahd", "Otaibi"),
        ("otaibi", "Otaibi"),
        ("otaibi", "Mansour Al-Otaibi"),
        ("otaibi", "Otaibi"),
        ("fahd", "Fahd Al-Otaibi"),
        ("fahd", "Otaibi"),
        ("otaibi", "Mansour Al-Otaibi"),
        ("otaibi", "Otaibi"),
    ]


def test_a_family_name_that_may_be_of_two_is_found_for_both_and_marked() -> None:
    saad = entity("saad", "official", en=["Saad Al-Otaibi"])
    text = "Al-Otaibi spoke. Mansour Al-Otaibi and Saad Al-Otaibi left."
    first = [match for match in watchlist(OTAIBI, saad).match(text) if match.start == 0]
    assert [match.entity for match in first] == ["otaibi", "saad"]
    assert all(match.score < 0.7 and "ambiguous" in match.steps[-1] for match in first)


def test_a_family_name_with_particles_is_found_with_them() -> None:
    assert surfaces("Faisal bin Farhan and bin Farhan, Farhan", FAISAL) == [
        "Faisal bin Farhan",
        "bin Farhan",
    ]


def test_a_family_name_says_whose_it_is() -> None:
    match = watchlist(AMIN).match("Zeshan Amin. Amin added")[1]
    assert (match.alias, match.evidence, match.score) == ("Zeshan Amin", "surname", 0.9)
    assert match.steps == ("family name alone",)


def test_a_family_name_repeats_no_rewrite_of_the_given_name() -> None:
    tracked = entity("x", "official", en=["Waleed Al-Otaibi"])
    full, family = watchlist(tracked).match("وليد العطيبي. العطيبي")
    assert [step.split()[0] for step in full.steps] == ["وليد", "عطيبي"]
    assert family.steps == ("family name alone", full.steps[1])


def test_ali_and_al_ali_are_two_families() -> None:
    assert surfaces("حمد العلي", entity("x", "person", ar=["حمد علي"])) == []
    assert surfaces("Hamad Al-Ali", entity("x", "person", en=["Hamad Ali"])) == []
    assert surfaces("حمد العلي", entity("x", "person", en=["Hamad Ali"])) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال رئيس زرقون وكبير إدارييها حمد الخالد إن الأرباح كبيرة. وعاد الخالد.",
         ["حمد الخالد", "الخالد"]),
        ("قال رئيس زرقون حمد سالم الخالد إن الأرباح كبيرة.", ["حمد سالم الخالد"]),
        ("Zarqoon head Hamad Al-Khalid spoke. Al-Khalid left.", ["Hamad Al-Khalid", "Al-Khalid"]),
        ("قال رئيس زرقون حمد الخالد ذلك. Al-Khalid left.", ["حمد الخالد", "Al-Khalid"]),
        ("قال رئيس الشركة حمد الخالد إن الأرباح كبيرة.", []),
        ("قال الشاعر حمد الخالد إن ديوانه كبير، وخسرت في يوم آخر من الأسبوع نفسه زرقون.", []),
        ("Poet Hamad Al-Khalid spoke.", []),
    ],
)  # fmt: skip
def test_beside_the_body_of_the_role_a_given_name_may_have_the_article_of_a_family(
    text: str, found: list[str]
) -> None:
    roles = ({"en": "Chief Executive of Zarqoon"},)
    assert surfaces(text, entity("x", "official", en=["Hamad Khalid"], roles=roles)) == found


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Deputy Foreign Minister Al-Otaibi said", "Al-Otaibi"),
        ("Otaibi, the Deputy Foreign Minister,", "Otaibi"),
        ("وقال نائب وزير الخارجية العتيبي", "العتيبي"),
    ],
)
def test_a_family_name_counts_beside_the_role_of_the_person(text: str, surface: str) -> None:
    tracked = entity(
        "otaibi",
        "official",
        en=["Mansour Al-Otaibi"],
        ar=["منصور العتيبي"],
        roles=({"en": "Deputy Foreign Minister", "ar": "نائب وزير الخارجية"},),
    )
    assert surfaces(text, tracked) == [surface]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("وقال نائب وزير الخارجية العتيبي إن", "العتيبي"),
        ("العتيبي، نائب وزير الخارجية،", "العتيبي"),
        ("Deputy Foreign Minister al-Utaybi said", "al-Utaybi"),
    ],
)
def test_a_family_name_counts_beside_the_role_in_another_script_or_spelling(
    text: str, surface: str
) -> None:
    tracked = entity(
        "otaibi",
        "official",
        en=["Mansour Al-Otaibi"],
        roles=({"en": "Deputy Foreign Minister", "ar": "نائب وزير الخارجية"},),
    )
    assert surfaces(text, tracked) == [surface]
    assert surfaces(text, entity("otaibi", "official", en=["Mansour Al-Otaibi"])) == []


@pytest.mark.parametrize(
    "text",
    ["وزير الخارجية العتيبي", "نائب وزير الخارجية علي العتيبي", "نائب وزير الخارجية العتيق"],
)
def test_another_role_or_person_beside_a_family_name_does_not_anchor_it(text: str) -> None:
    tracked = entity(
        "otaibi", "official", en=["Mansour Al-Otaibi"], roles=({"ar": "نائب وزير الخارجية"},)
    )
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    "text",
    ["Foreign Minister Al-Otaibi", "Deputy Minister Otaibi", "Deputy Foreign Minister Ali Otaibi"],
)
def test_another_role_does_not_anchor_a_family_name(text: str) -> None:
    assert surfaces(text, OTAIBI) == []


def test_the_secretary_general_is_not_the_person_of_that_name() -> None:
    assert surfaces("زيشان أمين. أمين عام، أمين السر. وقال أمين إن", AMIN) == ["زيشان أمين", "أمين"]


RASHED = entity("rashed", "official", en=["Rashed Al-Salem"], ar=["راشد السالم"])
AHMAD_SABAH = entity("ahmad-sabah", "official", ar=["أحمد الصباح"])


@pytest.mark.parametrize(
    "text",
    [
        "Her Excellency Sheikha Haya Rashed Al-Salem spoke",
        "thanks to Ms. Maryamu Rashed Al-Salem",
        "thanks to Ms. Maryamu\nRashed Al-Salem",
        "Sheikh Maryam Al-Rashed Al-Salem",
        "زارت الشيخة هيا راشد السالم المدرسة",
    ],
)
def test_a_given_name_before_it_that_no_list_has_makes_it_the_end_of_a_longer_one(
    text: str,
) -> None:
    assert surfaces(text, RASHED) == []


@pytest.mark.parametrize(
    "text",
    [
        "His Excellency Mr. Rashed Al-Salem spoke",
        "Sheikh Dr. Rashed Al-Salem spoke",
        "Mr. Eng. Rashed Al-Salem spoke",
        "Kuwait thanks Rashed Al-Salem",
        "Hassan Quill\nRashed Al-Salem",
    ],
)
def test_titles_before_it_are_no_given_name(text: str) -> None:
    assert surfaces(text, RASHED) == ["Rashed Al-Salem"]


def test_before_a_name_that_is_not_arabic_a_title_of_honour_is_none() -> None:
    ban = entity("ban", "official", en=["Ban Ki-moon"])
    text = "our Secretary-General and Samoan Prince Tupua Ban Ki-moon"
    assert surfaces(text, ban) == ["Ban Ki-moon"]


@pytest.mark.parametrize("article", ["Al-", "Al "])
def test_a_name_does_not_begin_after_the_article_of_a_middle_name(article: str) -> None:
    text = f"Sheikh Sabah {article}Ahmad {article}Jaber {article}Sabah spoke"
    assert surfaces(text, AHMAD_SABAH) == []
    assert surfaces("Sheikh Ahmad Al-Sabah spoke", AHMAD_SABAH) == ["Ahmad Al-Sabah"]


@pytest.mark.parametrize("family", ["نصر الله", "شمس الدين", "عز العرب"])
def test_a_family_name_of_two_words_stands_alone_as_both(family: str) -> None:
    tracked = entity("salem", "official", ar=[f"سالم {family}"])
    text = f"حضر سالم {family}. وقال {family} إن الأمر كبير. ورأى {family} ذلك. وحضر سامي {family}."
    assert surfaces(text, tracked) == [f"سالم {family}", family, family]
    assert surfaces(f"حضر سالم {family}. والحمد لله. وقال العرب إن الدين يسر.", tracked) == [
        f"سالم {family}"
    ]
