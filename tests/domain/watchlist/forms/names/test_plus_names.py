"""A body whose name ends in a plus is found by the sign and by the word, and not without it."""

import pytest

from tests.domain.watchlists import entity, surfaces

ALLIANCE = entity("alliance", en=["OPEC+"], ar=["أوبك+"])


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("OPEC+ met in Vienna.", "OPEC+"),
        ("Opec+ met in Vienna.", "Opec+"),
        ("OPEC Plus met in Vienna.", "OPEC Plus"),
        ("“OPEC-plus is buying time,” she said.", "OPEC-plus"),
        ("اجتمعت أوبك+ في فيينا", "أوبك+"),
        ("اجتمعت دول «أوبك بلس» في فيينا", "أوبك بلس"),
    ],
)
def test_it_is_found_by_the_sign_and_by_the_word(text: str, surface: str) -> None:
    assert surfaces(text, ALLIANCE) == [surface]


@pytest.mark.parametrize("text", ["OPEC met.", "Opec met.", "اجتمعت أوبك", "منظمة أوبك"])
def test_without_them_it_is_another_body(text: str) -> None:
    assert surfaces(text, ALLIANCE) == []


@pytest.mark.parametrize(
    ("listed", "text", "surface"),
    [
        ("Canal Plus", "Viewers of Canal+ saw it.", "Canal+"),
        ("Canal+", "Viewers of Canal Plus saw it.", "Canal Plus"),
        ("أوبك بلس", "قررت أوبك+ ذلك", "أوبك+"),
        ("OPEC Plus", "OPEC+ decided.", "OPEC+"),
    ],
)
def test_either_may_be_listed(listed: str, text: str, surface: str) -> None:
    assert surfaces(text, entity("x", en=[listed])) == [surface]
