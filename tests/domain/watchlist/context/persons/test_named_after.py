"""Places and bodies that bear a person's name are not the person."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

BOUMEDIENE = entity("boumediene", "person", en=["Houari Boumediene"])
HARIRI = entity("hariri", "person", en=["Rafik Hariri"])
QUDAH = entity("qudah", "official", en=["Sufyan Qudah"])
SABAH = entity("sabah", "official", en=["Sabah Al-Ahmad"])


@pytest.mark.parametrize(
    ("text", "tracked"),
    [
        ("هبطت الطائرة بمطار هواري بومدين", BOUMEDIENE),
        ("في المواجهة التي احتضنها ستاد هواري بومدين", BOUMEDIENE),
        ("افتتح الوزير مدينة الشيخ صباح الأحمد السكنية", SABAH),
        ("أعلنت مؤسسة رفيق الحريري عن منح", HARIRI),
        ("التقيا في ردهة برج رفيق الحريري", HARIRI),
        ("He was taken to Rafik Hariri University Hospital.", HARIRI),
        ("Flights left Rafik Hariri International Airport.", HARIRI),
        ("They marched down Houari Boumediene Street.", BOUMEDIENE),
        ("They swam off Rafik Hariri Beach.", HARIRI),
        ("They dug at Rafik Hariri Tepe.", HARIRI),
        ("نقبوا في رفيق الحريري تبه", HARIRI),
        ("سبحوا عند شاطئ رفيق الحريري", HARIRI),
    ],
)
def test_a_thing_that_has_the_name_is_not_the_person(text: str, tracked: Entity) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("text", "tracked", "surface"),
    [
        ("التقى عن طريق هواري بومدين وفدا", BOUMEDIENE, "هواري بومدين"),
        ("قرأ بيان القاعدة هواري بومدين", BOUMEDIENE, "هواري بومدين"),
        ("زار المدينة رفيق الحريري أمس", HARIRI, "رفيق الحريري"),
        ("Rafik Hariri, University president, spoke.", HARIRI, "Rafik Hariri"),
        ("They met Rafik Hariri city officials said.", HARIRI, "Rafik Hariri"),
        ("Rafik Hariri General Secretary", HARIRI, "Rafik Hariri"),
    ],
)
def test_words_that_only_stand_beside_a_name_leave_it_to_the_person(
    text: str, tracked: Entity, surface: str
) -> None:
    assert surfaces(text, tracked) == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "قال سفيان القضاة ذلك، واجتمع رئيس نادي القضاة بالوزير",
        "قال سفيان القضاة ذلك، وطالبت جمعية القضاة بالحوار",
    ],
)
def test_a_club_of_judges_is_not_of_the_man_called_so(text: str) -> None:
    assert surfaces(text, QUDAH) == ["سفيان القضاة"]


@pytest.mark.parametrize("thing", ["Group", "Holding", "Motors", "Investments", "Tower"])
def test_a_firm_that_has_the_family_name_is_not_the_person(thing: str) -> None:
    text = f"Rafik Hariri spoke, and Hariri {thing} grew. Hariri grouped them."
    assert surfaces(text, HARIRI) == ["Rafik Hariri", "Hariri"]


@pytest.mark.parametrize(
    "firm", ["Hariri Bros.", "Hariri Sons", "Hariri-Fustok Motor Co.", "Hariri-Fustok Group"]
)
def test_a_firm_of_the_family_or_of_two_is_not_the_person(firm: str) -> None:
    assert surfaces(f"Rafik Hariri spoke. {firm} reported sales.", HARIRI) == ["Rafik Hariri"]


@pytest.mark.parametrize("text", ["The Hariri-Aoun meeting", "A Hariri-Aoun Summit Begins"])
def test_two_families_beside_each_other_are_two_persons(text: str) -> None:
    assert surfaces(f"Rafik Hariri spoke. {text}.", HARIRI) == ["Rafik Hariri", "Hariri"]


LINCOLN = entity("lincoln", "official", en=["Robert Lincoln"])


@pytest.mark.parametrize(
    "town",
    [
        "Lincoln, Nebraska, has",
        "Lincoln, Neb., has",
        "Lincoln, south of Omaha, has",
        "Lincoln, southwest of Omaha, has",
    ],
)
def test_a_town_in_its_state_is_not_the_person(town: str) -> None:
    assert surfaces(f"Robert Lincoln spoke. {town} a mayor.", LINCOLN) == ["Robert Lincoln"]


@pytest.mark.parametrize(
    "text",
    [
        "Lincoln, Nebraska officials said,",
        "After Lincoln, Nevada and",
        "Then Lincoln, of Omaha, said",
        "Like Lincoln, south Omaha said",
    ],
)
def test_a_state_that_belongs_to_what_follows_makes_no_town(text: str) -> None:
    assert surfaces(f"Robert Lincoln spoke. {text} he left.", LINCOLN) == [
        "Robert Lincoln",
        "Lincoln",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He bought it at Rafik Hariri Trading.",
        "Rafik Hariri General Contracting hired him.",
    ],
)
def test_a_firm_that_has_the_name_is_not_the_person(text: str) -> None:
    assert surfaces(text, HARIRI) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Rafik Hariri and sons of his came.", "Rafik Hariri"),
        ("Rafik Hariri & Fouad Siniora came.", "Rafik Hariri"),
        ("استقبل رفيق الحريري وأولاده الوفد", "رفيق الحريري"),
        ("باع شركة رفيق الحريري أمس", "رفيق الحريري"),
    ],
)
def test_whoever_comes_along_or_what_he_owns_makes_no_firm(text: str, surface: str) -> None:
    assert surfaces(text, HARIRI) == [surface]


@pytest.mark.parametrize(
    "firm", ["Hariri Sugar rose", "Hariri Steel Co. rose", "the Hariri Refinery", "Hariri Airways"]
)
def test_a_firm_named_by_what_it_makes_is_not_the_person(firm: str) -> None:
    assert surfaces(f"Rafik Hariri spoke. Shares of {firm} 1%.", HARIRI) == ["Rafik Hariri"]


@pytest.mark.parametrize("headline", ["Hariri Steel Tariffs Hit EU", "Hariri cement plan rejected"])
def test_what_a_person_plans_with_goods_is_no_firm(headline: str) -> None:
    assert surfaces(f"Rafik Hariri Speaks\n\n{headline}", HARIRI) == ["Rafik Hariri", "Hariri"]


@pytest.mark.parametrize(
    "text",
    [
        "They fly the Hariri TB2.",
        "They bought Hariri KX7 drones.",
        "حلقت مسيرة «الحريري تي بي 2» فوق المدينة",
        'وأصابت الطائرة "الحريري" هدفا',
        "Jane Roe of Hariri & Hart sold.",
        "Jane Roe, an analyst at Hariri & Sons, sold.",
    ],
)
def test_a_make_of_drones_and_a_firm_of_two_are_not_the_person(text: str) -> None:
    assert surfaces(f"قال رفيق الحريري ذلك. {text}", HARIRI) == ["رفيق الحريري"]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Hariri TB2 remarks were noted.", "Hariri"),
        ("The Hariri G20 remarks were noted.", "Hariri"),
        ("In talks Hariri & Siniora agreed.", "Hariri"),
        ("وصلت طائرة الحريري إلى المطار", "الحريري"),
        ("وعن المسيرة قال «الحريري» إنها صغيرة", "الحريري"),
    ],
)
def test_his_plane_his_remarks_and_two_people_are_his(text: str, surface: str) -> None:
    assert surfaces(f"قال رفيق الحريري ذلك. {text}", HARIRI) == ["رفيق الحريري", surface]


@pytest.mark.parametrize("text", ["The frigate Lincoln left port.", "It saw the tanker Lincoln."])
def test_a_ship_that_has_the_name_is_not_the_person(text: str) -> None:
    assert surfaces(f"Robert Lincoln spoke. {text}", LINCOLN) == ["Robert Lincoln"]


@pytest.mark.parametrize("text", ["The ship that Lincoln saw left.", "A frigate captain, Lincoln,"])
def test_his_words_about_a_ship_leave_it_to_him(text: str) -> None:
    assert surfaces(f"Robert Lincoln spoke. {text}", LINCOLN)[1:] == ["Lincoln"]
