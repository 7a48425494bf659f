"""Names that headlines and second languages write without their "the"."""

import pytest

from tests.domain.watchlists import entity, surfaces

PROTECTION = entity("protection", en=["Council for the Protection of the Bees"])
BANK = entity("bank", en=["Harbour Bank of the West"])
ENVOY = entity("envoy", "office", en=["Permanent Representative of Oman to the United Nations"])


@pytest.mark.parametrize(
    "name",
    [
        "Council for Protection of Bees",
        "Council for the Protection of Bees",
        "Council for Protection of the Bees",
    ],
)
def test_a_name_is_found_without_its_articles(name: str) -> None:
    assert surfaces(f"The {name} met. The {name} (CPB) left.", PROTECTION)[:1] == [name]


def test_a_name_without_an_article_that_goes_on_is_another() -> None:
    assert surfaces("Harbour Bank of West met.", BANK) == ["Harbour Bank of West"]
    assert surfaces("Harbour Bank of West Elbonia met.", BANK) == []
    assert surfaces("Harbour Bank of the West Elbonia met.", BANK) != []


def test_the_holder_of_an_office_stands_after_it_without_an_article_too() -> None:
    text = "Permanent Representative of Oman to United Nations Jane Roe spoke."
    assert surfaces(text, ENVOY) == ["Permanent Representative of Oman to United Nations"]


def test_a_name_has_no_article_that_the_watchlist_has_not() -> None:
    assert surfaces("Union of the Bakers", entity("union", en=["Union of Bakers"])) == []
