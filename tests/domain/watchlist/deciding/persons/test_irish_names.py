"""A name with O' has it in Arabic, too."""

import pytest

from tests.domain.watchlists import entity, surfaces

HARA = entity("hara", "person", en=["Maureen O'Hara"])


@pytest.mark.parametrize("name", ["مورين أوهارا", "مورين اوهارا"])
def test_with_it_in_arabic_it_is_the_name(name: str) -> None:
    assert surfaces(f"قالت {name} أمس", HARA) == [name]


def test_without_it_it_is_that_of_another_family() -> None:
    assert surfaces("قالت مورين هارا أمس، ثم قالت هارا", HARA) == []


def test_of_a_name_that_has_none_nothing_is_asked() -> None:
    hara = entity("hara", "person", en=["Maureen Hara"])
    assert surfaces("قالت مورين هارا أمس", hara) == ["مورين هارا"]
    assert surfaces("Maureen O'Hara and Maureen OHara", HARA) == ["Maureen O'Hara", "Maureen OHara"]
