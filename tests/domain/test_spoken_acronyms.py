"""Acronyms in Arabic letters: they count where brackets beside the body's name give them."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

OPEC = entity(
    "opec",
    en=["Organization of the Petroleum Exporting Countries"],
    ar=["منظمة البلدان المصدرة للبترول"],
)
FOOD = entity("fao", en=["Food and Agriculture Organization"], ar=["منظمة الأغذية والزراعة"])


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (
            OPEC,
            "أبقت منظمة البلدان المصدرة للبترول (أوبك) سقفها، وتجتمع أوبك غدا",
            ["أوبك", "أوبك"],
        ),
        (
            OPEC,
            "قالت منظمة البلدان المصدرة للبترول (أوبك) إن لأوبك ولاوبك رأيا",
            ["أوبك", "أوبك", "اوبك"],
        ),
        (FOOD, "قالت منظمة الأغذية والزراعة (الفاو) كلاما. ودعت الفاو", ["فاو", "فاو"]),
    ],
)
def test_in_brackets_beside_the_name_it_counts_in_all_of_the_document(
    tracked: Entity, text: str, found: list[str]
) -> None:
    assert surfaces(text, tracked)[1:] == found


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (OPEC, "وتجتمع أوبك غدا"),
        (OPEC, "قالت منظمة البلدان المصدرة للبترول إن أوبك"),
        (FOOD, "قالت منظمة الأغذية والزراعة (روما) كلاما. وفي روما"),
        (FOOD, "قالت منظمة الأغذية والزراعة (فاتف) كلاما"),
        (OPEC, "منظمة الأقطار العربية المصدرة للبترول (أوابك) بجانب منظمة البلدان المصدرة للبترول"),
    ],
)
def test_elsewhere_and_where_it_does_not_speak_the_initials_it_is_nothing(
    tracked: Entity, text: str
) -> None:
    assert set(surfaces(text, tracked)) <= {
        "منظمة البلدان المصدرة للبترول",
        "منظمة الأغذية والزراعة",
    }
