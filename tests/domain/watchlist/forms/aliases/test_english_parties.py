"""Parties, houses of parliament and clubs are found by what papers call them for short."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("listed", "text", "surface"),
    [
        ("Liberal Democrats", "The Lib Dems voted against it.", "Lib Dems"),
        ("Liberal Democrats", "The Lib Dem leader voted against it.", "Lib Dem"),
        ("Conservative Party", "The Tories voted for it.", "Tories"),
        ("Republican Party", "The GOP voted for it.", "GOP"),
        ("Manchester United", "Man Utd won at home.", "Man Utd"),
    ],
)
def test_a_short_name_counts(listed: str, text: str, surface: str) -> None:
    assert surfaces(text, entity("x", en=[listed])) == [surface]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("The House of Lords sat. Peers left the Lords.", ["Lords"]),
        ("The House of Lords sat. The Law Lords ruled.", []),
        ("The House of Lords sat. Lords and ladies danced.", []),
    ],
)
def test_a_house_counts_without_this_word_after_the_whole_name(text: str, again: list[str]) -> None:
    assert surfaces(text, entity("x", en=["House of Lords"]))[1:] == again


def test_the_liberal_democratic_party_is_another() -> None:
    text = "Japan's Liberal Democratic Party won."
    assert surfaces(text, entity("x", en=["Liberal Democrats"])) == []
