"""A family name that stood beside the person's role counts again later in the text."""

import pytest

from tests.domain.watchlists import entity, surfaces

DEPUTY = entity(
    "deputy",
    "official",
    en=["Bakry Hosny"],
    roles=[{"en": "Deputy Foreign Minister", "ar": "نائب وزير الخارجية"}],
)
ARABIC = entity("arabic", "official", ar=["سالم المطروشي"], roles=[{"ar": "وكيل وزارة المالية"}])


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Deputy Foreign Minister Hosny left. Hosny said so.", ["Hosny"]),
        ("Deputy Foreign Minister Hosny left. Ambassador Hosny said so.", ["Hosny"]),
        ("غادر نائب وزير الخارجية حسني. وأكد حسني ذلك", ["حسني"]),
        ("غادر وكيل وزارة المالية المطروشي. وسبق للمطروشي أن قال", ["مطروشي"]),
    ],
)
def test_it_counts_again(text: str, again: list[str]) -> None:
    assert surfaces(text, DEPUTY, ARABIC)[1:] == again


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Foreign Minister Hosny left. Laila Hosny said so.",
        "Deputy Foreign Minister Hosny left. Laila Hosny came. Hosny said so.",
        "Deputy Foreign Minister Hosny left. Hosny Hospital was shut.",
    ],
)
def test_it_does_not_once_somebody_else_has_the_name(text: str) -> None:
    assert surfaces(text, DEPUTY) == ["Hosny"]


def test_before_the_role_nothing_says_whose_it_is() -> None:
    assert surfaces("Hosny said so. Deputy Foreign Minister Hosny left.", DEPUTY) == ["Hosny"]


@pytest.mark.parametrize(
    "text",
    [
        "Undersecretary of the Ministry of Finance Al-Matrooshi said so.",
        "Undersecretary of the Finance Ministry Matrooshi said so.",
        "Emirati Undersecretary of the Ministry of Finance Matrooshi said so.",
        "قال وكيل وزارة المالية الإماراتية للشؤون الإدارية المطروشي ذلك",
    ],
)
def test_small_words_countries_and_affairs_stand_between_a_role_and_a_name(text: str) -> None:
    assert len(surfaces(text, ARABIC)) == 1
