"""Whoever has an office stands before its English title, as a country does, and outside of it."""

import pytest

from tests.domain.watchlists import entity, surfaces

COMMISSIONER = entity(
    "c", "office", en=["Health and Social Affairs Commissioner of the African Union"]
)
BANKER = entity("b", "office", en=["Governor of the Omani Central Bank"])
STATE = entity("s", "office", en=["Chairman of Oman's National Council of States"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The African Union's Health and Social Affairs Commissioner spoke.",
            "Health and Social Affairs Commissioner",
        ),
        (
            "The AU Health and Social Affairs Commissioner spoke.",
            "AU Health and Social Affairs Commissioner",
        ),
        ("The Omani central bank governor spoke.", "central bank governor"),
        ("The Omani Central Bank governor spoke.", "Omani Central Bank governor"),
        (
            "Chairman of Oman's National Council of States spoke.",
            "Chairman of Oman's National Council of States",
        ),
    ],
)
def test_the_title_begins_after_it(text: str, title: str) -> None:
    assert surfaces(text, COMMISSIONER, BANKER, STATE) == [title]


def test_a_short_title_keeps_the_body_that_it_is_nobodys_without() -> None:
    league = entity("l", "office", en=["Secretary General of the Arab League"])
    text = "The Arab League's Secretary General spoke."
    assert surfaces(text, league) == ["Arab League's Secretary General"]


@pytest.mark.parametrize(
    "before",
    ["The Omani", "The Omani government and Omani", "Oman's"],
)
def test_a_nationality_stands_outside_of_whoever_speaks_for_a_ministry(before: str) -> None:
    speaker = entity("sp", "office", en=["Spokesperson for the Omani Transport Ministry"])
    text = f"{before} Transport Ministry spokesperson spoke."
    assert surfaces(text, speaker) == ["Transport Ministry spokesperson"]


def test_so_do_the_initials_of_a_country_and_those_of_a_body_do_not() -> None:
    speaker = entity("us", "office", en=["Spokesperson for the US Commerce Department"])
    party = entity("anc", "office", en=["Spokesperson for the ANC"])
    text = "U.S. Commerce Department spokesman John Roe met ANC spokesperson Jane Roe."
    assert surfaces(text, speaker, party) == ["Commerce Department spokesman", "ANC spokesperson"]


def test_a_nationality_of_whom_a_title_does_not_speak_for_stays_inside() -> None:
    envoy = entity("e", "office", en=["Omani Envoy to Kenya"])
    assert surfaces("The Omani envoy to Kenya spoke.", envoy) == ["Omani envoy to Kenya"]
