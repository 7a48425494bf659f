"""The country of an office without one, by the city that an article is dated from."""

import pytest

from services.domain.watchlist import compile_watchlist
from tests.domain.watchlists import entity

PREMIER = entity("pm", "office", en=["Prime Minister of Jordan"], ar=["رئيس الوزراء الأردني"])


def _surfaces(text: str) -> list[str]:
    return [match.surface for match in compile_watchlist([PREMIER]).match(text)]


@pytest.mark.parametrize(
    "text",
    [
        "AMMAN (Petra) - Prime Minister Jafar Hassan met Egypt's Moustafa Madbouly of Egypt.",
        "Amman, 12 May (Reuters) — On Sunday the Prime Minister left for Egypt.",
        "عمان - بترا: التقى رئيس الوزراء جعفر حسان الوفد المصري القادم من مصر.",
        "لقاء حكومي\nعمان (بترا) - قال رئيس الوزراء إن مصر ومصر معنا.",
    ],
)
def test_a_title_at_the_head_is_of_the_country_that_the_article_is_dated_from(text: str) -> None:
    assert len(_surfaces(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "CAIRO (MENA) - Prime Minister Moustafa Madbouly met a delegation.",
        "AMMAN (Petra) - The Egyptian cabinet met. The Prime Minister left Egypt.",
        "In Amman the Prime Minister of the region, they said, met Egypt.",
        "عمان - بترا: وصل الوفد المصري، وقال رئيس الوزراء إن مصر ومصر معنا.",
    ],
)
def test_a_title_after_another_country_or_city_is_not(text: str) -> None:
    assert _surfaces(text) == []
