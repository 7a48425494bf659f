"""A family name that is a nationality, too, names no country: خالد علي المصري of Jordan."""

import pytest

from services.domain.text.words import split_words
from services.domain.watchlist.context.persons.national_families import national_families
from tests.domain.watchlists import entity, surfaces

PREMIER = entity("pm", "office", ar=["وزير المياه الأردني"])


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("وصل خالد علي المصري", {"المصري"}),
        ("وصل خالد شياع المصري", {"المصري"}),
        ("وصل الدكتور خالد العراقي", {"العراقي"}),
        ("وصل الرئيس خالد، المصري الأصل", set()),
        ("وصل رئيس الوزراء المصري", set()),
        ("وصل وزير العدل المصري", set()),
        ("وصل خالد إلى المصري", set()),
        ("وصل خالد علي المصرية", set()),
        ("وصل خالد ء المصري", {"المصري"}),
    ],
)
def test_it_stands_after_two_names_or_a_title_and_one(text: str, families: set[str]) -> None:
    assert national_families([split_words(text)]) == families


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("عمان - بترا: استقبل خالد علي المصري وزير المياه. وشكر المصري وزير المياه", 2),
        ("عمان - بترا: استقبل خالد علي ووفده المصري وزير المياه. وشكر المصري وزير المياه", 0),
        ("شكر خالد علي المصري وزير المياه. وقال المصري إن الأردن قريب", 1),
        ("شكر خالد علي المصري وزير المياه المصري. وقال المصري إن الأردن قريب", 0),
    ],
)
def test_the_country_of_an_office_is_not_looked_for_in_it(text: str, found: int) -> None:
    assert len(surfaces(text, PREMIER)) == found
