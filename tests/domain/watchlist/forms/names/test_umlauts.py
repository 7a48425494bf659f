"""Letters with umlauts, which some papers write as two letters and some as one without."""

import pytest

from tests.domain.watchlists import entity, surfaces

MUELLER = entity("mueller", "official", en=["Heiko Müller"])
SAETHER = entity("saether", "official", en=["Jørgen Våge"])


@pytest.mark.parametrize("name", ["Heiko Müller", "Heiko Muller", "Heiko Mueller", "HEIKO MUELLER"])
def test_an_umlaut_may_be_two_letters(name: str) -> None:
    assert surfaces(f"{name} spoke.", MUELLER) == [name]


@pytest.mark.parametrize("name", ["Jorgen Vage", "Joergen Vaage"])
def test_so_may_the_letters_of_the_north(name: str) -> None:
    assert surfaces(f"{name} spoke.", SAETHER) == [name]


def test_other_vowels_make_another_name() -> None:
    assert surfaces("Heiko Moeller spoke.", MUELLER) == []


def test_the_family_name_goes_on_as_the_full_name_has_it() -> None:
    assert surfaces("Heiko Mueller came. Mueller left.", MUELLER)[1:] == ["Mueller"]
