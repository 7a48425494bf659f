"""A body whose Latin name is its Arabic one is found with the vowels that other papers choose."""

import pytest

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
