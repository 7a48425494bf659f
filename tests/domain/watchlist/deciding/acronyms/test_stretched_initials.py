"""Acronyms that are nearly the initials of a name: a letter more that makes a word, or one less."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("Kenya Fish Agency", "KEFA"),
        ("Salt, Tea and Cotton Authority", "SATCA"),
        ("Lake-Safety Council Regional Office", "LSRO"),
        ("Lagos Stock Exchange", "LSX"),
        ("Lake City Exchanges", "LCEX"),
        ("Kenyan Exchange", "KEX"),
        ("Uzbek Exchange", "UZX"),
    ],
)
def test_they_count_where_the_document_has_the_name_in_full(name: str, acronym: str) -> None:
    text = f"The {name} met. Nobody could replace {acronym} there."
    assert surfaces(text, entity("x", en=[name])) == [name, acronym]


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("Kenya Fish Agency", "KFGA"),
        ("Salt, Tea and Cotton Authority", "STCAU"),
        ("Lake-Safety Council Regional Office", "SCRO"),
        ("Lake-Safety Council Regional Office", "LSCR"),
        ("Lake-Safety Regional Office", "LSO"),
        ("Tin Mill Exchange", "TIME"),
        ("Lagos Stock Exchange", "LGX"),
        ("Lagos Stock Exchange", "LAX"),
        ("Lagos Exchange Office", "LXO"),
        ("Uzbek Exhibition", "UZX"),
        ("Peace, Language, Arts, Radio and Clean Energy", "PLACE"),
    ],
)
def test_other_letters_and_those_of_words_of_every_day_do_not(name: str, acronym: str) -> None:
    text = f"The {name} met. Nobody could replace {acronym} there."
    assert surfaces(text, entity("x", en=[name])) == [name]


def test_what_the_document_gives_another_body_is_that_ones() -> None:
    text = "The Kenya Fish Agency met. The Keen Eastern Football Alliance (KEFA) won; KEFA cheered."
    assert surfaces(text, entity("x", en=["Kenya Fish Agency"])) == ["Kenya Fish Agency"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Noam Lindqvist spoke.", []),
        ("Noam Paris office opened.", ["Noam"]),
        ("Ministers of Noam met.", ["Noam"]),
    ],
)
def test_read_as_a_word_before_a_family_name_it_is_somebodys_name(
    text: str, found: list[str]
) -> None:
    movement = entity("nam", en=["Non-Aligned Movement"])
    assert surfaces(f"The Non-Aligned Movement met. {text}", movement)[1:] == found
