"""The one word by which a person is listed counts in the other script where the text gives it."""

import pytest

from tests.domain.watchlists import entity, surfaces

GENERAL = entity("general", "official", ar=["حمدان صالح بركات", "شوتاري"])
CHIEF = entity("chief", "official", ar=["محمود سليمان غانم", "الزرماني"])
REBEL = entity("rebel", "official", en=["Bakary Coulibaly", "Manduku"])


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Hamdan Saleh Barakat, widely known as Shotari, fled. Shotari is 50.", ["Shotari"] * 2),
        ("Hamdan Saleh Barakat (Shotari) fled.", ["Shotari"]),
        ("Hamdan Saleh Barakat, nicknamed “Shotari”, fled.", ["Shotari"]),
        ("Mahmoud Suleiman Ghanem, also known as al-Zarmani, fled.", ["al-Zarmani"]),
        ("قال باكاري كوليبالي المعروف باسم «ماندوكو» ذلك. وأضاف ماندوكو", ["ماندوكو"] * 2),
    ],
)
def test_it_counts_where_the_text_gives_it_beside_the_full_name(
    text: str, again: list[str]
) -> None:
    assert surfaces(text, GENERAL, CHIEF, REBEL)[1:] == again


@pytest.mark.parametrize(
    "text",
    [
        "Hamdan Saleh Barakat fled. Shotari is a village.",
        "Hamdan Saleh Barakat, known as Jiddo, fled with Shotari.",
        "Shotari fled. Others, known as Shotari, stayed.",
        "قال باكاري كوليبالي ذلك. وأضاف ماندوكو",
    ],
)
def test_nowhere_else_it_does(text: str) -> None:
    assert len(surfaces(text, GENERAL, CHIEF, REBEL)) == (not text.startswith("Shotari"))
