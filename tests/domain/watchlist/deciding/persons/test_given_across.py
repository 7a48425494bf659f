"""Given names alone in the other script than the full name."""

import pytest

from tests.domain.watchlists import entity, surfaces

MEGAWATI = entity("megawati", "official", en=["Megawati Sukarnoputri"])


@pytest.mark.parametrize(
    "text",
    ["وقالت ميغاواتي إن الأمر انتهى", "والتقت الرئيسة ميغاواتي", "والرئيسة الإندونيسية ميغاواتي"],
)
def test_a_rare_given_name_counts_in_the_other_script_where_it_is_introduced(text: str) -> None:
    found = surfaces(f"Megawati Sukarnoputri spoke. {text}", MEGAWATI)
    assert found == ["Megawati Sukarnoputri", "ميغاواتي"]


@pytest.mark.parametrize(
    "text",
    ["وفي مدينة ميغاواتي", "وقالت ميغاواتي أحمد ذلك", "وقالت ميغاواتيما ذلك", "وقالت الحكومة"],
)
def test_elsewhere_or_where_it_goes_on_it_does_not(text: str) -> None:
    found = surfaces(f"Megawati Sukarnoputri spoke. {text}", MEGAWATI)
    assert found == ["Megawati Sukarnoputri"]


def test_a_given_name_in_latin_letters_stands_after_a_title() -> None:
    tracked = entity("megawati", "official", ar=["ميغاواتي سوكارنوبوتري"])
    text = "وصلت ميغاواتي سوكارنوبوتري. President Megawati left. Mount Megawati is high."
    assert surfaces(text, tracked) == ["ميغاواتي سوكارنوبوتري", "Megawati"]


def test_without_the_full_name_it_is_nobody() -> None:
    assert surfaces("وقالت ميغاواتي ذلك", MEGAWATI) == []


GIRMA = entity("girma", "official", en=["Girma Wolde Selassie"], ar=["غيرما وولد سيلاسي"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An aide to Girma left.", 1),
        ("Girma's aide left.", 1),
        ("Mount Girma is high. The Girma is a river.", 0),
        ("Runner Girma Tesfaye left. An aide to Girma left.", 0),
    ],
)
def test_one_of_ethiopia_needs_nothing_before_it(text: str, found: int) -> None:
    assert surfaces(f"وصل غيرما وولد سيلاسي. {text}", GIRMA)[1:] == ["Girma"] * found
