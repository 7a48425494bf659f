"""In a list of who takes part, the country with which a line begins is that of its titles."""

import pytest

from tests.domain.watchlists import entity, surfaces

SECRETARY = entity("uk", "office", en=["Foreign Secretary of the United Kingdom"])
MINISTER = entity("kw", "office", ar=["وزير الخارجية الكويتي"])


def test_the_country_of_the_line_makes_it_the_office() -> None:
    text = (
        "Oman: Ms Jo Doe, Minister\nUnited Kingdom: Ms Jane Roe MP, Foreign Secretary\nIraq: nobody"
    )
    assert surfaces(text, SECRETARY) == ["Foreign Secretary"]


def test_in_arabic_too() -> None:
    text = "عمان: معالي السيد زيد علي، وزير الداخلية\nالكويت: معالي السيد زيد سالم، وزير الخارجية"
    assert surfaces(text, MINISTER) == ["وزير الخارجية"]


@pytest.mark.parametrize(
    "text",
    [
        "الكويت: معالي السيد زيد علي، وزير الداخلية\nعمان: معالي السيد زيد سالم، وزير الخارجية",
        "الكويت والكويت\nعمان: معالي السيد زيد سالم، وزير الخارجية\nمصر: معالي السيد عمرو حسن",
    ],
)
def test_another_country_makes_it_another_office(text: str) -> None:
    assert surfaces(text, MINISTER) == []


def test_one_such_line_alone_may_begin_with_a_city() -> None:
    text = (
        "عمان: قال وزير الخارجية إن المحادثات مع الكويت مستمرة\nوأضاف أن الكويت شريك، والكويت جار"
    )
    assert surfaces(text, MINISTER) == ["وزير الخارجية"]
