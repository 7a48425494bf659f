"""Roads and neighbourhoods have names of persons; "by way of" somebody is no road."""

import pytest

from tests.domain.watchlists import entity, surfaces

TRACKED = entity("tracked", "person", ar=["عبد الكريم الزروقي"])


@pytest.mark.parametrize("thing", ["طريق", "حي", "شارع", "بلدة", "وقرب دوار"])
def test_what_has_the_name_is_not_the_person(thing: str) -> None:
    text = f"غادر عبد الكريم الزروقي. أغلق مسلحون {thing} الزروقي"
    assert surfaces(text, TRACKED) == ["عبد الكريم الزروقي"]


def test_by_way_of_the_person_is_the_person() -> None:
    text = "غادر عبد الكريم الزروقي. نقلت الرسالة عن طريق الزروقي"
    assert surfaces(text, TRACKED) == ["عبد الكريم الزروقي", "الزروقي"]


@pytest.mark.parametrize("middle", ["أبوالقاسم", "أبو القاسم", "بلقاسم", "أبوبكر"])
def test_a_fathers_name_may_stand_between_in_one_word_or_two(middle: str) -> None:
    name = f"عبد الكريم {middle} الزروقي"
    assert surfaces(f"غادر {name} أمس", TRACKED) == [name]
