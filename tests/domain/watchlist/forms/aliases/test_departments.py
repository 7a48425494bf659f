"""Ministers and ministries are found with what they are for before them and after "of"."""

import pytest

from services.domain.watchlist.forms.aliases.alias_grammar import alias_variants, title_variants
from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        ("Tourism Minister of Jordan", "Jordan's Minister of Tourism left", "Minister of Tourism"),
        ("Minister for Youth of Jordan", "the Jordanian youth minister left", "youth minister"),
        (
            "Deputy Minister of Trade and Industry of Jordan",
            "Jordan's deputy trade and industry minister left",
            "deputy trade and industry minister",
        ),
        (
            "US Commerce Secretary",
            "The US Secretary of Commerce resigned",
            "Secretary of Commerce",
        ),
        (
            "British Health Secretary",
            "Britain's Secretary of State for Health resigned",
            "Secretary of State for Health",
        ),
        (
            "Undersecretary of the Health Ministry of Kuwait",
            "Kuwait's Undersecretary of the Ministry of Health said",
            "Undersecretary of the Ministry of Health",
        ),
    ],
)
def test_a_minister_is_found_by_either_order(name: str, text: str, surface: str) -> None:
    assert surfaces(text, entity("minister", "office", en=[name])) == [surface]


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        (
            "Jordan Ministry of Tourism",
            "Jordan's Tourism Ministry said",
            "Jordan's Tourism Ministry",
        ),
        (
            "Jordan Culture Ministry",
            "Jordanian Ministry of Culture",
            "Jordanian Ministry of Culture",
        ),
        ("US Department of the Interior", "US Interior Department", "US Interior Department"),
    ],
)
def test_so_is_a_ministry(name: str, text: str, surface: str) -> None:
    assert surfaces(text, entity("ministry", en=[name])) == [surface]


@pytest.mark.parametrize(
    "title",
    ["Prime Minister", "Deputy Foreign Minister", "Secretary of State", "Permanent Secretary"],
)
def test_what_nobody_is_the_minister_of_stays_where_it_is(title: str) -> None:
    assert not any("other place" in " ".join(one.steps) for one in title_variants(title))


def test_a_state_department_is_one_of_state() -> None:
    found = {one.tokens for one in alias_variants("State Department")}
    assert ("department", "of", "state") in found


def test_a_minister_of_something_longer_is_another_one() -> None:
    minister = entity("minister", "office", en=["Foreign Minister of Jordan"])
    assert surfaces("Jordan's Minister of Foreign Trade left", minister) == []
