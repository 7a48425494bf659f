"""Families of two words: found with both, and told from others that only begin or end so."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

KRAMP = entity("kramp", "official", en=["Annegret Kramp-Karrenbauer"])
MIRANDA = entity("miranda", "official", en=["Carlos de Souza Miranda"])
HARLEY = entity("harley", "official", en=["Peter Harley"], ar=["بيتر هارلي"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Minister Kramp-Karrenbauer left", ["Kramp-Karrenbauer"]),
        ("A. Kramp-Karrenbauer left", ["A. Kramp-Karrenbauer"]),
        (
            "قالت أنغريت كرامب - كارنباور ذلك. وأضافت كارنباور أنها راضية",
            ["أنغريت كرامب - كارنباور", "كارنباور"],
        ),
        (
            "قالت أنغريت كرامب-كارنباور ذلك. وأضافت كرامب كارنباور أنها راضية",
            ["أنغريت كرامب-كارنباور", "كرامب كارنباور"],
        ),
    ],
)
def test_both_halves_of_a_family_belong_to_it(text: str, found: list[str]) -> None:
    assert surfaces(text, KRAMP) == found


@pytest.mark.parametrize(
    "text",
    [
        "Minister Helga Kramp-Karrenbauer left",
        "Karrenbauer left",
        "Kramp - Karrenbauer said - left",
    ],
)
def test_another_given_name_or_a_half_is_not_enough(text: str) -> None:
    assert surfaces(text, KRAMP) == []


@pytest.mark.parametrize(
    ("again", "surface"),
    [
        ("President de Souza Miranda left", "de Souza Miranda"),
        ("Souza Miranda left", "Souza Miranda"),
        ("Miranda left", "Miranda"),
        ("وأضاف دي سوزا ميراندا ذلك", "دي سوزا ميراندا"),
    ],
)
def test_a_family_is_found_again_with_its_particle_and_all_after_it(
    again: str, surface: str
) -> None:
    full = "Carlos de Souza Miranda came." if again.isascii() else "وصل كارلوس دي سوزا ميراندا."
    assert surfaces(f"{full} {again}", MIRANDA)[1:] == [surface]


def test_an_initial_stands_before_such_a_family_too() -> None:
    assert surfaces("Ms. C. de Souza Miranda, Brazil", MIRANDA) == ["C. de Souza Miranda"]
    assert surfaces("Ms. E. de Souza Miranda, Brazil", MIRANDA) == []


def test_such_a_family_of_another_given_name_is_not_it() -> None:
    text = "Carlos de Souza Miranda came. Jorge de Souza Miranda left"
    assert surfaces(text, MIRANDA) == ["Carlos de Souza Miranda"]


@pytest.mark.parametrize("text", ["Peter Harley-Dunne will coach", "met Peter Harley-Dunne."])
def test_a_family_that_goes_on_after_a_hyphen_is_another(text: str) -> None:
    assert surfaces(text, HARLEY) == []


@pytest.mark.parametrize(
    "text",
    [
        "the Peter Harley-Dunne talks",
        "a Peter Harley-backed plan",
        "Peter Harley-US talks",
        "Peter Harley-John Dunne meeting",
    ],
)
def test_after_a_hyphen_between_two_it_is_not(text: str) -> None:
    assert surfaces(text, HARLEY) == ["Peter Harley"]


TAGHIZADEH = entity("taghizadeh", "person", ar=["حميد تقي زاده"])
ZORBA = entity("zorba", "person", en=["Laila Zorba Khan"])


@pytest.mark.parametrize(
    ("text", "again", "tracked"),
    [
        ("قال حميد تقي زاده ذلك. وأضاف تقي زاده أنه راض", "تقي زاده", TAGHIZADEH),
        ("قال حميد تقي زاده ذلك. وشكرا لتقي زاده عليه", "تقي زاده", TAGHIZADEH),
        ("قالت أنغريت كرامب-كارنباور ذلك. وذكرت كرامب-كارنباور", "كرامب-كارنباور", KRAMP),
        ("Laila Zorba Khan spoke. Zorba Khan left", "Zorba Khan", ZORBA),
        ("Laila Zorba Khan spoke. Ms Khan left", "Khan", ZORBA),
    ],
)
def test_a_family_is_found_again_with_both_words_that_the_full_name_has(
    text: str, again: str, tracked: Entity
) -> None:
    assert surfaces(text, tracked)[1:] == [again]


@pytest.mark.parametrize(
    ("text", "tracked"),
    [
        ("Laila Zorba Khan spoke. Karim Khan left", ZORBA),
        ("قال حميد تقي زاده ذلك. وذكر سعيد زاده", TAGHIZADEH),
        (
            "قال بدر محيي القرشي ذلك. وأضاف محيي القرشي",
            entity("x", "person", ar=["بدر محيي القرشي"]),
        ),
    ],
)
def test_another_given_name_or_a_fathers_is_no_part_of_the_family(
    text: str, tracked: Entity
) -> None:
    assert len(surfaces(text, tracked)) == 1


@pytest.mark.parametrize(
    ("again", "surface"),
    [
        ("وقال شيخ آدم ذلك", "شيخ آدم"),
        ("وأضاف لشيخ آدم ذلك", "شيخ آدم"),
        ("وقال آدم ذلك", "آدم"),
        ("وقال الشيخ آدم ذلك", "آدم"),
        ("Later Sheikh Adan left", "Sheikh Adan"),
    ],
)
def test_sheikh_inside_of_a_name_belongs_to_the_family_name_and_the_title_does_not(
    again: str, surface: str
) -> None:
    somali = entity("somali", "official", en=["Ismail Sheikh Adan"], ar=["إسماعيل شيخ آدم"])
    full = "Ismail Sheikh Adan" if again.isascii() else "إسماعيل شيخ آدم"
    assert surfaces(f"{full}. {again}", somali)[1:] == [surface]


@pytest.mark.parametrize("name", ["Rosales de Quiroga", "Rosales da Cunha", "Rosales von Harten"])
def test_a_family_name_that_a_particle_joins_to_another_is_that_of_others(name: str) -> None:
    rosales = entity("rosales", "person", en=["Mateo Rosales"])
    assert surfaces(f"Mateo Rosales spoke. Then {name} came.", rosales) == ["Mateo Rosales"]


def test_elsewhere_it_is_not_begun() -> None:
    rosales = entity("rosales", "person", en=["Mateo Rosales"])
    own = entity("own", "person", en=["Ana Rosales de Quiroga"])
    text = "Mateo Rosales spoke. Rosales, de facto leader, left. Rosales de facto leads."
    assert surfaces(text, rosales) == ["Mateo Rosales", "Rosales", "Rosales"]
    text = "Ana Rosales de Quiroga spoke. Rosales de Quiroga left."
    assert surfaces(text, own)[0] == "Ana Rosales de Quiroga"
    assert len(surfaces(text, own)) == 2
