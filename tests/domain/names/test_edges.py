"""Foreign names that have the letters of another but begin or end otherwise."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("برونو فابري", "برونو فابير"),
        ("لورا مونتي", "لورا مونيت"),
        ("Peter Barrett", "بيتر بارتي"),
        ("Carlo Ross", "كارلو عرس"),
        ("Robert Fabri", "روبيرتو فابري"),
        ("Norbert Fabri", "نوربيرتو فابري"),
        ("أوريليو مارتين", "Aurelia Martin"),
    ],
)
def test_a_foreign_name_that_begins_or_ends_otherwise_is_another(name: str, text: str) -> None:
    tracked = {"en": [name]} if name.isascii() else {"ar": [name]}
    assert surfaces(f"وقال {text} أمس", entity("x", "official", **tracked)) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("مارتن غريفيث", "مارتن غريفيتس"),
        ("Donald Tusk", "دونالد تاسك"),
        ("Jean-Noel Barrot", "جان نويل بارو"),
        ("بول كاغامي", "بول كغامي"),
        ("Mark Rutte", "مارك روته"),
        ("Robert Fabri", "روبيرت فابري"),
        ("Roberto Fabri", "روبيرتو فابري"),
        ("Jose Omar", "جوزيه عمر"),
    ],
)
def test_one_that_is_spelt_otherwise_in_the_middle_is_found(name: str, text: str) -> None:
    tracked = {"en": [name]} if name.isascii() else {"ar": [name]}
    assert surfaces(f"وقال {text} أمس", entity("x", "official", **tracked)) == [text]
