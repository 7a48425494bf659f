"""A permanent delegate named in full goes on by his title, or by his country, alone."""

import pytest

from tests.domain.watchlists import entity, surfaces

OMAN = entity(
    "om-un",
    "office",
    en=["Permanent Representative of Oman to the United Nations"],
    ar=["مندوب سلطنة عمان الدائم لدى الأمم المتحدة"],
)
ARABIC = "قال مندوب سلطنة عمان الدائم لدى الأمم المتحدة سالم البدري كلاما"
ENGLISH = "The Permanent Representative of Oman to the United Nations, Salim Al-Badri, spoke"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("وشدد المندوب الدائم على الحوار", "المندوب الدائم"),
        ("ودعا مندوب عمان إلى الحوار", "مندوب عمان"),
        ("وأعرب المندوب العماني عن قلقه", "المندوب العماني"),
        ("وحضر نائب المندوب الدائم فهد الحبسي، ثم غادر المندوب الدائم", "المندوب الدائم"),
    ],
)
def test_an_arabic_one_is_found_without_the_body_he_is_sent_to(text: str, short: str) -> None:
    assert surfaces(f"{ARABIC}. {text}", OMAN)[1:] == [short]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Permanent Representative also met reporters", "Permanent Representative"),
        ("The permanent representative of Oman left", "permanent representative of Oman"),
        ("Oman's permanent representative left", "permanent representative"),
    ],
)
def test_so_is_an_english_one(text: str, short: str) -> None:
    assert surfaces(f"{ENGLISH}. {text}.", OMAN)[1:] == [short]


@pytest.mark.parametrize(
    "text",
    [
        "وقال المندوب الدائم لبلجيكا إن. وأضاف المندوب الدائم أن",
        "وقال مندوب بلجيكا الدائم لدى الأمم المتحدة إن. وأضاف المندوب الدائم أن",
        "وقال مندوب عمان لدى اليونسكو إن",
        "وقال المندوب الدائم جون دو إن",
    ],
)
def test_another_delegate_is_not_found_nor_who_is_meant_after_him(text: str) -> None:
    assert surfaces(f"{ARABIC}. {text}", OMAN)[1:] == []


@pytest.mark.parametrize(
    "text",
    [
        "Belgium's Permanent Representative left. The Permanent Representative said nothing",
        "A permanent representative left",
        "The Permanent Representative to the IAEA left",
        "The Deputy Permanent Representative left",
    ],
)
def test_nor_an_english_one_of_another(text: str) -> None:
    assert surfaces(f"{ENGLISH}. {text}.", OMAN)[1:] == []
