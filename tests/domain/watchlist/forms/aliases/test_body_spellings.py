"""A body whose Latin name is its Arabic one is found with the vowels that other papers choose."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

PARTY = entity("party", en=["Hezbollah"], ar=["حزب الله"])


@pytest.mark.parametrize("written", ["Hezbollah", "Hizbollah", "Hizbullah", "Hezbullah"])
def test_other_vowels_are_the_same_name(written: str) -> None:
    assert surfaces(f"an ally of {written} said", PARTY) == [written]


@pytest.mark.parametrize(
    ("latin", "arabic", "text"),
    [
        ("Solidarity", "تضامن", "Soliderity"),
        ("UNICEF", "يونيسف", "UNECIF"),
    ],
)
def test_a_translation_or_an_acronym_has_its_own_vowels(latin: str, arabic: str, text: str) -> None:
    assert surfaces(text, entity("body", en=[latin], ar=[arabic])) == []


YOUTH = entity("youth", en=["Al-Shabaab"], ar=["حركة الشباب"])


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        (PARTY, "Hizballah"),
        (YOUTH, "al-Shabab"),
        (YOUTH, "Alshabab"),
        (entity("youth", en=["Al-Shabab"], ar=["حركة الشباب"]), "Al-Shabaab"),
    ],
)
def test_one_vowel_may_be_written_as_two(tracked: Entity, written: str) -> None:
    assert surfaces(f"an ally of {written} said", tracked) == [written]


@pytest.mark.parametrize("written", ["Shabaab", "Shabab"])
def test_the_article_may_be_left_out_beside_the_name_with_it(written: str) -> None:
    found = surfaces(f"Troops fought al-Shabaab. {written} fighters fled", YOUTH)
    assert found == ["al-Shabaab", written]


@pytest.mark.parametrize(
    "text",
    [
        "Shabaab fighters fled",
        "al-Shabaab struck Shabab Sports Club",
        "al-Shabaab struck a shabab club",
    ],
)
def test_without_the_article_it_may_be_something_else(text: str) -> None:
    assert set(surfaces(text, YOUTH)) <= {"al-Shabaab"}
