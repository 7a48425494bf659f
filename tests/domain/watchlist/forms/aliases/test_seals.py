"""A minister of justice who keeps the seals has one title, not two."""

import pytest

from tests.domain.watchlists import entity, surfaces

SENEGAL = entity("sn", "office", en=["Justice Minister of Senegal"], ar=["وزيرة العدل السنغالية"])
FRANCE = entity("fr", "office", en=["Minister of Justice, Keeper of the Seals of France"])


@pytest.mark.parametrize(
    "title",
    [
        "Minister of Justice, Keeper of the Seals",
        "Justice Minister and Keeper of the Seals",
        "Justice Minister",
        "وزيرة العدل حافظة الأختام",
        "وزير العدل، حافظ الأختام",
        "وزير العدل وحافظ الأختام",
    ],
)
def test_the_seals_are_part_of_the_title(title: str) -> None:
    text = f"DAKAR (Reuters) - Senegal: {title}, Jane Roe, left."
    assert title in surfaces(text, SENEGAL)


def test_who_is_listed_with_the_seals_is_found_without_them() -> None:
    text = "French Justice Minister Jane Roe left."
    assert surfaces(text, FRANCE) == ["Justice Minister"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Senegal's Justice Minister, keeper of the archive", ["Justice Minister"]),
        ("The Justice Minister, Keeper of the Seals of Chad", []),
        ("Senegal's Keeper of the Seals", []),
    ],
)
def test_the_seals_say_nothing_without_the_ministry_or_of_another_country(
    text: str, titles: list[str]
) -> None:
    assert surfaces(text, SENEGAL) == titles
