"""The country may stand inside of a title, before what the office is for."""

import pytest

from tests.domain.watchlists import entity, surfaces

ANYWHERE = entity(
    "anywhere",
    "office",
    en=["Deputy Foreign Minister for Human Rights"],
    ar=["نائب وزير الخارجية لشؤون حقوق الإنسان"],
)
KUWAITI = entity("kuwaiti", "office", ar=["نائب وزير الخارجية الكويتي لشؤون حقوق الإنسان"])


@pytest.mark.parametrize(
    "title",
    [
        "نائب وزير الخارجية الكويتي لشؤون حقوق الإنسان",
        "نائب وزير الخارجية الكوري الجنوبي لشؤون حقوق الإنسان",
        "نائب وزير الخارجية لشؤون حقوق الإنسان",
        "Deputy Foreign Minister of Kuwait for Human Rights",
        "Deputy Foreign Minister of the United Arab Emirates for Human Rights",
    ],
)
def test_an_office_without_a_country_is_found_with_any(title: str) -> None:
    assert surfaces(f"{title} said so.", ANYWHERE) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "نائب وزير الخارجية الكويتي لشؤون حقوق الإنسان",
        "الكويت - كونا: قال نائب وزير الخارجية لشؤون حقوق الإنسان",
    ],
)
def test_an_office_of_a_country_is_found_with_it_or_where_the_text_is_from_there(text: str) -> None:
    assert len(surfaces(text, KUWAITI)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "نائب وزير الخارجية القطري لشؤون حقوق الإنسان",
        "نائب وزير الخارجية الكويتي لشؤون أوروبا",
        "الدوحة - قنا: قال نائب وزير الخارجية لشؤون حقوق الإنسان",
    ],
)
def test_that_of_another_is_not(text: str) -> None:
    assert surfaces(text, KUWAITI) == []
