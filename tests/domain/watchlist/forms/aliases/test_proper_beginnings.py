"""A body by the proper name that it begins with, before what it is a group of."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("tracked", "found"),
    [
        (entity("x", en=["Wolfsberg Group of Banks"], ar=["مجموعة فولفسبرغ"]), 1),
        (entity("x", en=["Wolfsberg Group of Banks"], ar=["مجموعة المصارف"]), 0),
        (entity("x", en=["Wolfsberg Bank of Banks"], ar=["مصرف فولفسبرغ"]), 0),
    ],
)
def test_a_group_is_called_by_its_proper_name(tracked: Entity, found: int) -> None:
    text = "The Wolfsberg Group met the Wolfsberg Bank"
    assert len(surfaces(text, tracked)) == found


@pytest.mark.parametrize(
    ("arabic", "text", "found"),
    [
        ("لجنة نوردفيك للأمن البحري", "رأت لجنة نوردفيك أن", ["لجنة نوردفيك"]),
        ("لجنة البحار للأمن البحري", "رأت لجنة البحار أن", []),
        ("هيئة نوردفيك للأمن البحري", "رأت هيئة نوردفيك أن", []),
    ],
)
def test_so_it_is_in_arabic_where_that_spells_the_name(
    arabic: str, text: str, found: list[str]
) -> None:
    tracked = entity("x", en=["Nordvik Committee on Maritime Security"], ar=[arabic])
    assert surfaces(text, tracked) == found


def test_a_word_that_others_begin_with_is_no_proper_name() -> None:
    arab = entity("x", en=["Arab Group of Experts"], ar=["المجموعة العربية للخبراء"])
    assert surfaces("The Arab Group met", arab) == []
