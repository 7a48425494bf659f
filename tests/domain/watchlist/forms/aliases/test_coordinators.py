"""Coordinators of the United Nations in a country are found by one of their two adjectives."""

import pytest

from tests.domain.watchlists import entity, surfaces

HAITI = entity(
    "hc",
    "office",
    en=["UN Humanitarian Coordinator in Haiti"],
    ar=["منسق الأمم المتحدة للشؤون الإنسانية في هايتي"],
)


@pytest.mark.parametrize(
    "title",
    [
        "UN Resident and Humanitarian Coordinator in Haiti",
        "United Nations Humanitarian and Resident Coordinator for Haiti",
        "Humanitarian Coordinator in Haiti",
        "منسقة الشؤون الإنسانية في هايتي",
        "المنسقة المقيمة للأمم المتحدة ومنسقة الشؤون الإنسانية في هايتي",
        "المنسق المقيم ومنسق الشؤون الإنسانية للأمم المتحدة في هايتي",
    ],
)
def test_the_coordinator_of_a_country_may_have_two_adjectives_and_no_body(title: str) -> None:
    text = f"Yesterday the {title} spoke" if title.isascii() else f"قال {title} أمس"
    assert surfaces(text, HAITI) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "Haiti, Haiti: the UN Resident and Humanitarian Coordinator in Cuba spoke",
        "Haiti, Haiti: the UN Resident Coordinator in Haiti spoke",
        "In Haiti the Humanitarian Coordinator spoke",
        "هايتي: قال منسق الشؤون الإنسانية في الأمم المتحدة أمس",
        "هايتي: قال منسق الشؤون الإنسانية في كوبا أمس",
        "هايتي: قال المنسق المقيم للأمم المتحدة في هايتي أمس",
    ],
)
def test_that_of_another_country_or_of_all_of_them_is_not_it(text: str) -> None:
    assert surfaces(text, HAITI) == []


BOTH = entity("rc", "office", ar=["منسقة الأمم المتحدة المقيمة ومنسقة الشؤون الإنسانية في لبنان"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("قالت منسقة الشؤون الإنسانية في لبنان أمس", "منسقة الشؤون الإنسانية في لبنان"),
        ("قال منسق الشؤون الإنسانية في لبنان أمس", "منسق الشؤون الإنسانية في لبنان"),
        ("بيروت: قالت منسقة الأمم المتحدة المقيمة أمس", "منسقة الأمم المتحدة المقيمة"),
        ("دعا المنسق المقيم للأمم المتحدة في لبنان", "المنسق المقيم للأمم المتحدة في لبنان"),
    ],
)
def test_one_with_both_titles_is_found_by_either(text: str, title: str) -> None:
    assert surfaces(text, BOTH) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "بيروت: قالت منسقة الأمم المتحدة المقيمة في الأردن أمس",
        "بيروت: قالت نائبة منسقة الشؤون الإنسانية في لبنان أمس",
        "بيروت: قالت المنسقة الخاصة للأمم المتحدة في لبنان أمس",
    ],
)
def test_a_deputy_and_another_coordinator_have_neither(text: str) -> None:
    assert surfaces(text, BOTH) == []
