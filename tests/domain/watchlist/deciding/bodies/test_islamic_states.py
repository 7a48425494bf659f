"""The Islamic State is found, states that are Islamic and its provinces are not."""

import pytest

from tests.domain.watchlists import entity, surfaces

ISIS = entity("isis", en=["ISIS"], ar=["داعش"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Islamic State claimed the attack.", "Islamic State"),
        ("They fought the so-called Islamic State in Syria.", "Islamic State"),
        ("ISLAMIC STATE CLAIMS ATTACK", "ISLAMIC STATE"),
        ("Islamic State group fighters fled.", "Islamic State group"),
        (
            "the Islamic State in Iraq and the Levant fled",
            "Islamic State in Iraq and the Levant",
        ),
        ("the Islamic State of Iraq and al-Sham fled", "Islamic State of Iraq and al-Sham"),
        ("مسلحو تنظيم ما يعرف بالدولة الإسلامية", "تنظيم ما يعرف بالدولة الإسلامية"),
    ],
)
def test_it_is_found_by_every_name_of_its_own(text: str, found: str) -> None:
    assert surfaces(text, ISIS) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "an Islamic state with free elections",
        "Pakistan is an Islamic State.",
        "the dream of a new Islamic State",
        "the Islamic State of Afghanistan, as it was called",
        "Islamic State Khorasan claimed the attack.",
        "Islamic State in the Greater Sahara",
    ],
)
def test_a_state_of_that_faith_or_a_province_is_not_it(text: str) -> None:
    assert surfaces(text, ISIS) == []


def test_a_coalition_against_it_keeps_its_whole_name() -> None:
    coalition = entity("coalition", en=["Global Coalition against Daesh"])
    text = "members of the Global Coalition against the Islamic State met"
    assert surfaces(text, ISIS, coalition) == ["Global Coalition against the Islamic State"]
