"""Articles that go on with somebody's given name, as the press of Indonesia or Ethiopia does."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces, watchlist

MEGAWATI = entity("megawati", "official", en=["Megawati Sukarnoputri"])
FAISAL = entity("faisal", "official", en=["Faisal Hamza"])
FAISAL_IN_ARABIC = entity("faisal", "official", ar=["فيصل حمزة"])


@pytest.mark.parametrize(
    "text",
    [
        "Megawati, a former president, left.",
        "They met Megawati's brother.",
        "President Megawati left.",
        "It was Megawati who left.",
        "A Megawati-led alliance won.",
    ],
)
def test_a_given_name_that_hardly_anybody_else_has_counts_after_the_full_name(text: str) -> None:
    found = surfaces(f"Megawati Sukarnoputri spoke. {text}", MEGAWATI)
    assert found == ["Megawati Sukarnoputri", "Megawati"]


@pytest.mark.parametrize(
    "text", ["وقالت ميغاواتي إن الأمر انتهى", "وكان فوز ميغاواتي في الانتخابات", "لميغاواتي"]
)
def test_it_does_in_arabic_letters_too(text: str) -> None:
    assert surfaces(f"قالت ميغاواتي سوكارنوبوتري كلاما. {text}.", MEGAWATI)[1:] == ["ميغاواتي"]


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (FAISAL, "Faisal Hamza spoke. Faisal was replying."),
        (FAISAL, "Faisal Hamza spoke. Prime Minister Faisal left."),
        (FAISAL_IN_ARABIC, "تكلم فيصل حمزة. وقال فيصل إن الأمر انتهى."),
        (FAISAL_IN_ARABIC, "تكلم فيصل حمزة. وغادر الرئيس فيصل أمس."),
    ],
)
def test_a_given_name_before_that_of_the_father_does_as_well(tracked: Entity, text: str) -> None:
    assert len(surfaces(text, tracked)) == 2


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (FAISAL, "Faisal Hamza spoke. King Abdullah Faisal left."),
        (FAISAL, "Faisal Hamza spoke. Abdullah bin Faisal left."),
        (FAISAL, "Faisal Hamza spoke. Faisal Stadium was full."),
        (FAISAL_IN_ARABIC, "تكلم فيصل حمزة. وقال فيصل الزياني إن الأمر انتهى."),
        (FAISAL_IN_ARABIC, "تكلم فيصل حمزة. وقال فيصل قهوجي إن الأمر انتهى."),
        (FAISAL_IN_ARABIC, "تكلم فيصل حمزة. وقبض على الطفل فيصل أمس."),
    ],
)
def test_in_a_longer_name_or_after_what_is_no_title_it_is_left_alone(
    tracked: Entity, text: str
) -> None:
    assert len(surfaces(text, tracked)) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Faisal Al-Hamza", "Faisal Al-Hamza spoke. Faisal left."),
        ("Faisal bin Hamza", "Faisal bin Hamza spoke. Faisal left."),
        ("Mohammed Hamza", "Mohammed Hamza spoke. Mohammed left."),
        ("Emmanuel Macron", "Emmanuel Macron spoke. Emmanuel left."),
        ("Jordan Bardella", "Jordan Bardella spoke. Jordan agreed."),
        ("Riyadh Larsson", "Riyadh Larsson spoke. Riyadh agreed."),
        ("Wang Yi", "Wang Yi spoke. Yi left."),
    ],
)
def test_a_name_that_many_have_before_a_family_name_is_left_alone(name: str, text: str) -> None:
    assert surfaces(text, entity("x", "official", en=[name])) == [name]


def test_in_ethiopia_any_given_name_does_since_the_other_is_the_fathers() -> None:
    getachew = entity("x", "official", en=["Getachew Reda"])
    text = "Getachew Reda spoke. Getachew left. Getachew Alemu, a nurse, cried."
    assert surfaces(text, getachew) == ["Getachew Reda", "Getachew"]


@pytest.mark.parametrize(
    "text",
    ["The drillship Megawati left.", "وافتتحوا جسر ميغاواتي أمس.", "The yacht Megawati sank."],
)
def test_a_ship_or_a_place_that_has_it_is_somebody_elses(text: str) -> None:
    spoke = "Megawati Sukarnoputri spoke. قالت ميغاواتي سوكارنوبوتري كلاما."
    assert len(surfaces(f"{spoke} {text}", MEGAWATI)) == 2


def test_before_the_full_name_it_says_nothing() -> None:
    assert surfaces("Megawati left. Megawati Sukarnoputri spoke.", MEGAWATI) == [
        "Megawati Sukarnoputri"
    ]


def test_another_of_that_given_name_who_is_introduced_in_between_has_it() -> None:
    text = "Faisal Hamza spoke. So did Faisal Rahimi. Then Faisal left."
    assert surfaces(text, FAISAL) == ["Faisal Hamza"]


def test_a_match_by_the_given_name_says_so() -> None:
    _, alone = watchlist(MEGAWATI).match("Megawati Sukarnoputri spoke. Megawati left.")
    assert alone.evidence == "surname"
    assert alone.steps == ("given name alone",)


def test_a_given_name_follows_a_full_name_set_in_capitals() -> None:
    text = "MEGAWATI SUKARNOPUTRI SPOKE FIRST.\nMegawati, a former president, left. {} left, too."
    assert surfaces(text.format("Megawati"), MEGAWATI)[1:] == ["Megawati", "Megawati"]
    assert surfaces(text.format("Megawati Smith"), MEGAWATI)[1:] == ["Megawati"]
