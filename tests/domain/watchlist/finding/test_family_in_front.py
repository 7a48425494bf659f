"""Lists of people have the family name in front, in capitals or before a comma."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import OTAIBI, entity, surfaces

RAMAPHOSA = entity("ramaphosa", "official", en=["Cyril Ramaphosa"])
ATTAF = entity("attaf", "official", ar=["أحمد عطاف"])
BROEK = entity("broek", "official", en=["Hans van den Broek"])
FARHAN = entity("farhan", "official", en=["Faisal bin Farhan Al Saud"])


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        (RAMAPHOSA, "RAMAPHOSA, Cyril"),
        (RAMAPHOSA, "RAMAPHOSA Cyril"),
        (RAMAPHOSA, "RAMAPHOSA, Cyril Matamela"),
        (ATTAF, "ATTAF, Ahmed"),
        (OTAIBI, "AL-OTAIBI, Mansour"),
        (BROEK, "VAN DEN BROEK, Hans"),
        (FARHAN, "AL SAUD, Faisal bin Farhan"),
    ],
)
def test_a_family_name_in_capitals_may_stand_before_the_given_one(
    tracked: Entity, written: str
) -> None:
    assert surfaces(f"Present: {written} (chair); others.", tracked) == [written]


def test_a_title_in_capitals_before_it_is_none_of_the_name() -> None:
    assert surfaces("PRESIDENT RAMAPHOSA Cyril", RAMAPHOSA) == ["RAMAPHOSA Cyril"]


@pytest.mark.parametrize(
    "text",
    [
        "RAMAPHOSA, Tshepo (chair)",
        "Ramaphosa, Cyril and others",
        "RAMAPHOSA; Cyril spoke",
        "RAMAPHOSA, CYRIL AND THABO MEET",
    ],
)
def test_other_given_names_and_names_that_are_listed_are_left_alone(text: str) -> None:
    assert surfaces(text, RAMAPHOSA) == []


@pytest.mark.parametrize(
    ("tracked", "entry"),
    [
        (RAMAPHOSA, "Ramaphosa, Cyril"),
        (RAMAPHOSA, "Ramaphosa, Cyril M"),
        (OTAIBI, "Al-Otaibi, Mansour"),
        (OTAIBI, "العتيبي، منصور"),
        (BROEK, "Van den Broek, Hans"),
        (FARHAN, "Al Saud, Faisal bin Farhan"),
    ],
)
@pytest.mark.parametrize(
    "text",
    ["{}", "{}.", "Members:\n{}\nMbeki, Thabo", "Mbeki, Thabo; {}; Zuma, Jacob", "{} (chair)"],
)
def test_in_small_letters_it_may_stand_so_in_an_entry_of_a_list(
    tracked: Entity, entry: str, text: str
) -> None:
    assert surfaces(text.format(entry), tracked) == [entry]


@pytest.mark.parametrize(
    "text",
    [
        "In Ramaphosa, Cyril found a friend.",
        "Ramaphosa, Cyril said, was late.",
        "Mbeki, Ramaphosa, Cyril (all present)",
        "Tshepo Ramaphosa, Cyril",
        "Ramaphosa, cyril",
    ],
)
def test_in_a_sentence_or_after_other_words_it_does_not(text: str) -> None:
    assert surfaces(text, RAMAPHOSA) == []
