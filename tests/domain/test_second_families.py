"""Spain and Latin America have two family names, of which the tracked name may have the first."""

import pytest

from tests.domain.watchlists import entity, surfaces

PETRO = entity("petro", "official", en=["Gustavo Petro"])


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "{}, the president, spoke.",
        "{} said so.",
        "{} signed it.",
    ],
)
def test_the_second_family_name_belongs_to_the_name(text: str) -> None:
    written = "Gustavo Petro Urrego"
    assert surfaces(text.format(written), PETRO) == [written]


@pytest.mark.parametrize(
    "text",
    [
        "Gustavo Petro Colombia",
        "Gustavo Petro Tuesday said so.",
        "Gustavo Petro Cartagena visit",
        "Gustavo Petro Urrutia Hotel",
        "Gustavo Petro, Urrego",
        "Gustavo Petro PACTO",
    ],
)
def test_other_words_with_a_capital_do_not(text: str) -> None:
    assert surfaces(text, PETRO) == ["Gustavo Petro"]


def test_it_may_be_two_with_a_hyphen() -> None:
    sanchez = entity("sanchez", "official", en=["Pedro Sánchez"])
    assert surfaces("Pedro Sánchez Abarca-Vidal met him", sanchez) == ["Pedro Sánchez"]
    assert surfaces("Pedro Sánchez Abarca-Vidal said", sanchez) == ["Pedro Sánchez Abarca-Vidal"]


def test_names_of_other_countries_have_one() -> None:
    macron = entity("macron", "official", en=["Emmanuel Macron"])
    assert surfaces("Emmanuel Macron Elysee said", macron) == ["Emmanuel Macron"]
