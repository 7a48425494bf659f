"""A party is called without this word where its whole name stands in the document."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

JUSTICE = entity(
    "pjd", ar=["حزب العدالة والتنمية"], en=["Justice and Development Party of Morocco"]
)
UNITY = entity("unity", ar=["حزب الوحدة الوطنية"])
PARTISANS = entity("ansar", ar=["جماعة أنصار الشريعة"])


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (JUSTICE, "وفاز العدالة والتنمية بالانتخابات"),
        (JUSTICE, "وقال نائب عن «العدالة والتنمية» كلاما"),
        (JUSTICE, "وفاز العدالة والتنمية المغربي"),
        (PARTISANS, "وكانت أنصار الشريعة قد هاجمت المدينة"),
        (UNITY, "وأعلنت الوحدة الوطنية مرشحيها"),
        (UNITY, "قال الأمين العام للوحدة الوطنية إن"),
        (UNITY, "قال القيادي في الوحدة الوطنية إن"),
    ],
)
def test_it_counts_beside_the_whole_name(tracked: Entity, text: str) -> None:
    (name,) = tracked.names["ar"]
    assert len(surfaces(f"اجتمع {name} أمس. {text}.", tracked)) == 2


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (JUSTICE, "وفاز العدالة والتنمية التركي"),
        (JUSTICE, "جمعية العدالة والتنمية"),
        (UNITY, "ودعا إلى الوحدة الوطنية"),
        (entity("x", ar=["جماعة عبد الملك الصوفي"]), "وقال عبد الملك الصوفي"),
        (entity("x", ar=["وكالة الأنباء القطرية"]), "وقالت الأنباء القطرية"),
    ],
)
def test_not_what_is_anothers_or_only_words(tracked: Entity, text: str) -> None:
    (name,) = tracked.names["ar"]
    assert surfaces(f"اجتمع {name} أمس. {text}.", tracked) == [name]


def test_not_without_the_whole_name() -> None:
    assert surfaces("وفاز العدالة والتنمية بالانتخابات", JUSTICE) == []
