"""Spain and Latin America have two family names, of which the tracked name may have the first."""

from tests.domain.watchlists import entity, surfaces

PETRO = entity("petro", "official", en=["Gustavo Petro"])


def test_a_second_family_name_makes_no_longer_name_of_one_that_could_be_a_given_name() -> None:
    text = "The aides of Gustavo Petro Urrego said so."
    assert surfaces(text, PETRO) == ["Gustavo Petro"]


def test_after_two_given_names_it_does() -> None:
    text = "The aides of Juan Jorge Urrego said so."
    assert surfaces(text, entity("x", "official", en=["Juan Jorge"])) == []


def test_after_a_given_name_of_arabs_that_ends_so_it_does() -> None:
    text = "The aides of Hassan Hafez Urrego said so."
    assert surfaces(text, entity("x", "official", en=["Hassan Hafez"])) == []


def test_alone_on_a_line_it_belongs_to_the_name() -> None:
    assert surfaces("Gustavo Petro Urrego", PETRO) == ["Gustavo Petro Urrego"]
