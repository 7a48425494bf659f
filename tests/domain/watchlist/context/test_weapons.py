"""Weapons that bear a person's name are not the person."""

import pytest

from tests.domain.watchlists import entity, surfaces

HARIRI = entity("hariri", "person", en=["Rafik Hariri"])


@pytest.mark.parametrize(
    "weapon",
    [
        "It fired its Hariri kamikaze drone yesterday",
        "A second Hariri K2 surface-to-air missile came",
        "Two Hariri fighter jets flew",
        "They tested the Hariri medium-range missile.",
        "Hariri missiles were fired",
    ],
)
def test_a_weapon_that_has_the_family_name_is_not_the_person(weapon: str) -> None:
    assert surfaces(f"Rafik Hariri spoke. {weapon}", HARIRI) == ["Rafik Hariri"]


@pytest.mark.parametrize(
    "text",
    ["The Hariri missile offer fell", "Hariri tanks in polls", "Hariri jets off", "Hariri attack"],
)
def test_what_a_person_says_of_weapons_or_does_like_them_is_none(text: str) -> None:
    assert surfaces(f"Rafik Hariri spoke. {text}", HARIRI) == ["Rafik Hariri", "Hariri"]
