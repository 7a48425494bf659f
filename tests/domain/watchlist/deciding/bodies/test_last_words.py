"""The last two words of a long English name stand for it after it, with the article."""

import pytest

from tests.domain.watchlists import entity, surfaces

TEAM = "Border Control and Fisheries Inspection Team"


@pytest.mark.parametrize(
    ("name", "text", "short"),
    [
        (TEAM, "The Inspection Team left.", "Inspection Team"),
        (TEAM, "He thanked the Inspection Team's head.", "Inspection Team"),
        (
            "Elbonian Higher Election Commission",
            "and the Election Commission",
            "Election Commission",
        ),
        ("United Nations Truth and Relief Mission", "the Relief Mission said", "Relief Mission"),
    ],
)
def test_a_body_is_found_by_them(name: str, text: str, short: str) -> None:
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name, short]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (TEAM, "the inspection team left"),
        (TEAM, "An Inspection Team left"),
        (TEAM, "the UN Inspection Team left"),
        (TEAM, "the Sanctions Inspection Team left"),
        (TEAM, "the Inspection Team Leader left"),
        (TEAM, "the Inspection Team on Mali met. The Inspection Team left"),
        ("Supreme National Security Council", "The Security Council met"),
        ("Elbonian National Working Group", "the Working Group met"),
        ("Elbonian Inspection Team", "the Inspection Team met"),
        ("Office for Fisheries and Inspection Team", "the Inspection Team met"),
    ],
)
def test_not_without_the_article_and_capitals_or_where_they_tell_too_little(
    name: str, text: str
) -> None:
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name]


def test_not_before_the_whole_name() -> None:
    assert surfaces(f"The Inspection Team left. {TEAM}.", entity("x", en=[TEAM])) == [TEAM]
