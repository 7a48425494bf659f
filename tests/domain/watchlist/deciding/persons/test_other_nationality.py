"""Whoever is said to be of another country is not the minister of that name."""

import pytest

from tests.domain.watchlists import entity, surfaces

RASHID = entity(
    "rashid",
    "official",
    en=["Karim al-Rashid"],
    roles=({"en": "Interior Minister of Jordan", "ar": "وزير الداخلية الأردني"},),
)


@pytest.mark.parametrize(
    "text",
    [
        "Moroccan engineer Karim al-Rashid won the prize.",
        "The Moroccan foreign minister Karim al-Rashid left.",
        "Moroccan Prime Minister Karim Ali al-Rashid left.",
    ],
)
def test_somebody_of_another_country_is_somebody_else(text: str) -> None:
    assert surfaces(text, RASHID) == []


@pytest.mark.parametrize(
    "text",
    [
        "Jordanian engineer Karim al-Rashid won the prize.",
        "The Moroccan delegation met Karim al-Rashid.",
        "The Moroccan king received Karim al-Rashid.",
        "The Morocco expert Karim al-Rashid left.",
        "Asked by a Moroccan reporter, Karim al-Rashid said no.",
        "The Moroccan-born minister Karim al-Rashid left.",
    ],
)
def test_what_says_nothing_of_the_persons_own_country_does_not_hide_him(text: str) -> None:
    assert surfaces(text, RASHID) == ["Karim al-Rashid"]


@pytest.mark.parametrize(
    "role", ["Interior Minister", "UN Envoy to Jordan", "President of the Union of Jordan"]
)
def test_roles_without_a_country_or_of_somebody_sent_there_say_nothing(role: str) -> None:
    sent = entity("r", "official", en=["Karim al-Rashid"], roles=({"en": role},))
    assert surfaces("Moroccan lawyer Karim al-Rashid left.", sent) == ["Karim al-Rashid"]
