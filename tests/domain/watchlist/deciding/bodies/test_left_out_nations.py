"""An office of the United Nations without these in its name, where the document names them."""

import pytest

from tests.domain.watchlists import entity, surfaces

LAW = entity("law", en=["United Nations Office of Sea Affairs"])


@pytest.mark.parametrize(
    "text",
    [
        "The UN sent the Office of Sea Affairs to help",
        "At the U.N., the Office of Sea Affairs spoke",
        "The Security Council met. Jane Roe, head of the Office of Sea Affairs, spoke",
    ],
)
def test_it_counts_in_a_document_that_names_them(text: str) -> None:
    assert surfaces(text, LAW) == ["Office of Sea Affairs"]


@pytest.mark.parametrize(
    "text",
    [
        "The Office of Sea Affairs spoke",
        "The UN met. An office of sea affairs opened",
        "The UN met the State Department and its Office of Sea Affairs",
        "The UN met the Norwegian Office of Sea Affairs",
        "The UN met the Office of Sea Affairs of Norway",
    ],
)
def test_elsewhere_it_may_be_that_of_a_government(text: str) -> None:
    assert surfaces(text, LAW) == []
