"""The one word by which a person is listed counts in either script after the full name."""

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
    ("text", "again"),
    [
        ("Hamdan Saleh Barakat fled. Shotari is 50.", ["Shotari"]),
        ("قال باكاري كوليبالي ذلك. وأضاف ماندوكو", ["ماندوكو"]),
        ("قال محمود غانم ذلك. وأضاف الزرماني", ["الزرماني"]),
        ("Bakary Coulibaly fled. Manduku Holding did not.", []),
    ],
)
def test_it_counts_where_the_document_has_the_full_name(text: str, again: list[str]) -> None:
    assert surfaces(text, GENERAL, CHIEF, REBEL)[1:] == again


@pytest.mark.parametrize(
    "listed",
    ["Bakary Coulibaly (Manduku)", 'Bakary "Manduku" Coulibaly', "Bakary Coulibaly “Manduku”"],
)
def test_it_may_be_listed_beside_the_full_name(listed: str) -> None:
    text = "Bakary Coulibaly fled. Manduku is 50. باكاري كوليبالي وماندوكو"
    found = ["Bakary Coulibaly", "Manduku", "باكاري كوليبالي", "ماندوكو"]
    assert surfaces(text, entity("rebel", "official", en=[listed])) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shotari fled. Others, known as Shotari, stayed.", []),
        ("Bakary Mandu fled. Manduku is a village.", ["Manduku"]),
        ("فر باكاري ماندو. ماندوكو قرية.", []),
    ],
)
def test_without_the_full_name_it_counts_only_as_it_is_listed(text: str, found: list[str]) -> None:
    assert surfaces(text, GENERAL, CHIEF, REBEL) == found


def test_a_country_or_a_title_in_brackets_is_no_other_name() -> None:
    text = "Bakary Coulibaly fled Iraq. The General is 50."
    for beside in ("(Iraq)", "(General)", "(IRAQ)"):
        listed = entity("rebel", "official", en=[f"Bakary Coulibaly {beside}"])
        assert surfaces(text, listed) == ["Bakary Coulibaly"]
