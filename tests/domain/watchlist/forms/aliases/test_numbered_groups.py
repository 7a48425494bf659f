"""A group that is called by how many they are is found however its number is written."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

SEVEN = entity("g7", "working_group", en=["Group of Seven"], ar=["مجموعة السبع"])
TWENTY = entity("g20", "working_group", en=["G20"], ar=["مجموعة العشرين"])
MANY = entity("g24", "working_group", en=["Group of 24"], ar=["مجموعة الـ24"])
DECOLONISATION = entity("c24", en=["Committee of 24"], ar=["لجنة الـ24"])


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        (SEVEN, "Leaders of the G7 met in Evian", "G7"),
        (SEVEN, "The G-7 leaders met", "G-7"),
        (SEVEN, "The Group of 7 met", "Group of 7"),
        (SEVEN, "the group of seven rich nations", "group of seven"),
        (SEVEN, "قمة مجموعة الـ7 في فرنسا", "مجموعة الـ7"),
        (SEVEN, "قمة مجموعة السبعة في فرنسا", "مجموعة السبعة"),
        (SEVEN, "قمة مجموعة 7", "مجموعة 7"),
        (TWENTY, "The Group of Twenty met", "Group of Twenty"),
        (TWENTY, "The Group of 20 met", "Group of 20"),
        (TWENTY, "دول مجموعة الـ 20", "مجموعة الـ 20"),
        (TWENTY, "دول مجموعة ال٢٠", "مجموعة ال٢٠"),
        (MANY, "The Group of Twenty-Four met", "Group of Twenty-Four"),
        (MANY, "the G24", "G24"),
        (MANY, "دول مجموعة الأربع والعشرين", "مجموعة الأربع والعشرين"),
        (MANY, "دول مجموعة الأربعة والعشرين", "مجموعة الأربعة والعشرين"),
        (DECOLONISATION, "The Committee of Twenty-Four met", "Committee of Twenty-Four"),
        (DECOLONISATION, "اجتمعت لجنة الأربعة والعشرين", "لجنة الأربعة والعشرين"),
    ],
)
def test_the_number_of_a_group_may_be_written_otherwise(
    tracked: Entity, text: str, surface: str
) -> None:
    assert surfaces(text, tracked) == [surface]


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (SEVEN, "The Group of Eight met"),
        (SEVEN, "The g7 key is stuck"),
        (MANY, "The group of 24 tourists left"),
        (TWENTY, "ثورة العشرين في العراق"),
        (DECOLONISATION, "The C24 key"),
    ],
)
def test_another_number_or_a_count_is_no_such_group(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []
