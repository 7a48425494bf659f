"""Of a ruling family its press names the grandfather, and leaves the family out."""

import pytest

from tests.domain.watchlists import entity, surfaces

PRINCE = entity("p", "official", en=["Sultan bin Turki Al Saud"], ar=["سلطان بن تركي آل سعود"])
OTHER = entity("o", "official", en=["Rashid bin Turki Al Balushi"], ar=["راشد بن تركي البلوشي"])


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("استقبل الأمير سلطان بن تركي بن ناصر السفير", "سلطان بن تركي بن ناصر"),
        ("Prince Sultan bin Turki bin Nasser met them", "Sultan bin Turki bin Nasser"),
    ],
)
def test_such_a_name_is_found_whole(text: str, whole: str) -> None:
    assert surfaces(text, PRINCE) == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "استقبل الشيخ سلطان بن تركي بن ناصر آل خليفة السفير",
        "قال سلطان بن تركي بن ناصر المطيري ذلك",
        "قال راشد بن تركي بن ناصر ذلك",
        "Sheikh Sultan bin Turki bin Nasser Al Khalifa met them",
    ],
)
def test_not_with_another_family_nor_of_a_family_that_does_not_rule(text: str) -> None:
    assert surfaces(text, PRINCE, OTHER) == []


@pytest.mark.parametrize("word", ["لآل", "وآل", "بآل", "آل"])
def test_a_particle_is_written_onto_the_house(word: str) -> None:
    tracked = entity("x", "official", en=["Fahd Al-Jaber"])
    text = f"وصل فهد آل جابر أمس. ثم {word} جابر كلام"
    assert surfaces(text, tracked) == ["فهد آل جابر", "آل جابر"]
