"""A dash or a stroke may join two adjectives in the name of a body."""

import pytest

from tests.domain.watchlists import entity, surfaces

CENTRE = entity("centre", ar=["مركز التنسيق المدني العسكري"])


@pytest.mark.parametrize("mark", [" – ", " - ", "-", "/", " / ", " "])
def test_a_name_goes_on_across_it(mark: str) -> None:
    name = f"مركز التنسيق المدني{mark}العسكري"
    assert surfaces(f"افتتح {name} أمس", CENTRE) == [name]


@pytest.mark.parametrize("mark", [". ", "، ", ": ", "\n\n", " – و"])
def test_across_other_marks_it_does_not(mark: str) -> None:
    assert surfaces(f"افتتح مركز التنسيق المدني{mark}العسكري أمس", CENTRE) == []
