"""Whoever visits a country has no office of it."""

import pytest

from tests.domain.watchlists import entity, surfaces

KUWAIT = entity("kw", "office", en=["Foreign Minister of Kuwait"], ar=["وزير الخارجية الكويتي"])
ENVOY = entity("ye", "office", ar=["المبعوث الأممي إلى اليمن"])


@pytest.mark.parametrize(
    "text",
    [
        "يؤدي وزير الخارجية سالم التونسي غدا زيارة إلى الكويت.",
        "وزير الخارجية يؤدي زيارة رسمية إلى دولة الكويت.",
        "بدأ وزير الخارجية أمس زيارة للكويت تستمر يومين.",
        "Kuwait hosts a summit. Foreign Minister Jane Roe visited Kuwait on Monday.",
    ],
)
def test_a_visitor_is_of_another_country(text: str) -> None:
    assert surfaces(text, KUWAIT) == []


@pytest.mark.parametrize(
    "text",
    [
        "الكويت - بدأ وزير الخارجية أمس زيارة إلى القاهرة.",
        "الكويت - قال وزير الخارجية إن زيارة إلى الكويت مقررة غدا.",
        "الكويت - استقبل وزير الخارجية الوزير الذي زار الكويت أمس.",
        "زار وزير الخارجية الكويتي مدينة في شمال الكويت.",
        "الكويت - وصل وزير الخارجية إلى الكويت أمس.",
    ],
)
def test_who_visits_elsewhere_receives_or_comes_home_may_be_of_the_country(text: str) -> None:
    assert len(surfaces(text, KUWAIT)) == 1


def test_an_envoy_visits_the_country_that_he_is_for() -> None:
    text = "عدن - شكر المبعوث الأممي إلى اليمن مضيفيه. وكان المبعوث الأممي زار اليمن أمس."
    assert surfaces(text, ENVOY) == ["المبعوث الأممي إلى اليمن", "المبعوث الأممي"]
