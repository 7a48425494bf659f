"""A name in small letters is no tracked body where the text gives the body to somebody else."""

import pytest

from tests.domain.watchlists import entity, surfaces

GROUP = entity("group", "working_group", en=["Stabilization Working Group"])
COUNCIL = entity("council", en=["GCC Ministerial Council"])


@pytest.mark.parametrize(
    "text",
    [
        "India and its stabilization working group met.",
        "The ministry said its own stabilization working group met.",
        "A separate NATO working group on stabilization met.",
    ],
)
def test_one_of_somebody_is_another(text: str) -> None:
    assert surfaces(text, GROUP) == []


@pytest.mark.parametrize(
    "text", ["The stabilization working group met.", "Its Stabilization Working Group met."]
)
def test_one_of_nobody_or_in_capitals_is_the_body(text: str) -> None:
    assert len(surfaces(text, GROUP)) == 1


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("The GCC Ministerial Council met. The Ministerial Council said so.", 1),
        ("The GCC Ministerial Council met. The OIC Ministerial Council said so.", 0),
        ("The GCC Ministerial Council met. Asia's own Ministerial Council said so.", 0),
    ],
)
def test_an_organ_is_found_without_its_union_after_the_whole_name(text: str, again: int) -> None:
    assert len(surfaces(text, COUNCIL)) == 1 + again
