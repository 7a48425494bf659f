"""A body of two countries is found with these in either order, as nouns and as adjectives."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

JOINT = entity(
    "joint",
    "working_group",
    en=["Saudi-Omani Joint Committee"],
    ar=["اللجنة السعودية العمانية المشتركة"],
)
COUNCIL = entity("council", "working_group", ar=["مجلس التنسيق السعودي القطري"])


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (JOINT, "Omani-Saudi Joint Committee"),
        (JOINT, "joint Saudi-Omani committee"),
        (JOINT, "joint committee between Oman and Saudi"),
        (JOINT, "اللجنة العمانية السعودية المشتركة"),
        (JOINT, "اللجنة المشتركة العمانية السعودية"),
        (JOINT, "اللجنة السعودية - العمانية المشتركة"),
        (JOINT, "اللجنة المشتركة بين عمان والسعودية"),
        (COUNCIL, "مجلس التنسيق القطري السعودي"),
        (COUNCIL, "مجلس التنسيق القطري - السعودي"),
    ],
)
def test_its_countries_may_be_written_otherwise(tracked: Entity, text: str) -> None:
    assert surfaces(f"... {text}.", tracked) == [text]


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (JOINT, "Omani-Yemeni Joint Committee"),
        (JOINT, "Saudi Joint Committee"),
        (JOINT, "اللجنة العمانية اليمنية المشتركة"),
        (COUNCIL, "مجلس التنسيق السعودي الكويتي"),
        (COUNCIL, "مجلس الأعمال القطري السعودي"),
    ],
)
def test_not_that_of_others(tracked: Entity, text: str) -> None:
    assert surfaces(f"... {text}.", tracked) == []
