"""Initials of a name without what the body is for, or of: UNRWA, the FAO of the United Nations."""

import pytest

from services.domain.watchlist.deciding.acronyms.initials import certain_initials, initials
from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("European Seed and Crop Agency for Dry Lands", "ESCA"),
        ("National Grain and Oil Board in Exile", "NGOB"),
        ("Capital Markets Authority of Oman", "CMA"),
        ("Seed and Crop Organization of the United Nations", "SCO"),
    ],
)
def test_they_count_beside_the_full_name(name: str, acronym: str) -> None:
    text = f"The {name} met. Nobody could replace {acronym} there."
    assert surfaces(text, entity("x", en=[name])) == [name, acronym]


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("Seed Fund for Dry Lands", "SF"),
        ("International Grain Tribunal for Oman", "IGT"),
        ("United States Agency for Dry Lands", "USA"),
        ("Special Commission of Enquiry into Dry Lands", "SC"),
    ],
)
def test_two_letters_and_three_of_a_name_that_no_owner_ends_do_not(name: str, acronym: str) -> None:
    assert acronym not in certain_initials(name)


def test_three_letters_may_be_given_beside_the_name() -> None:
    name = "International Grain Tribunal for Oman"
    text = f"The {name} (IGT) met. The IGT rose."
    assert surfaces(text, entity("x", en=[name])) == [name, "IGT", "IGT"]


def test_a_name_that_begins_with_its_head_has_none() -> None:
    assert "O" not in initials("Organisation for the Study of Sand")


def test_arabic_speaks_them_too() -> None:
    agency = entity(
        "x",
        en=["Nile Irrigation and Lakes Agency for Farmers"],
        ar=["وكالة النيل لري أراضي الفلاحين"],
    )
    text = "قالت وكالة النيل لري أراضي الفلاحين (نيلا) كلاما، وأشادت بنيلا"
    assert surfaces(text, agency)[1:] == ["نيلا", "نيلا"]
