"""A party is called without this word where its whole name stands in the document."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

JUSTICE = entity(
    "pjd", ar=["حزب العدالة والتنمية"], en=["Justice and Development Party of Morocco"]
)
UNITY = entity("unity", ar=["حزب الوحدة الوطنية"])
RISE = entity("rise", ar=["حركة النهضة"])
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
        (RISE, "وقالت النهضة في بيان"),
        (RISE, "وقال القيادي في النهضة إن"),
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
        (RISE, "وبدأت النهضة الصناعية"),
        (entity("x", ar=["حزب العمال"]), "وقال العمال إنهم تعبوا"),
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


REFORM = entity("reform", ar=["حركة الإصلاح العربي في السودان"])


@pytest.mark.parametrize(
    "surface",
    [
        "حركة الإصلاح العربي السوداني",
        "حركة الإصلاح العربي السودانية",
        "حركة الإصلاح العربي في السودان",
    ],
)
def test_the_country_of_a_movement_may_be_written_otherwise(surface: str) -> None:
    assert surfaces(f"اجتمعت {surface} أمس", REFORM) == [surface]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("اجتمعت حركة الإصلاح العربي في السودان. وقالت حركة الإصلاح العربي إنها راضية", 2),
        ("اجتمعت حركة الإصلاح العربي في السودان وحركة الإصلاح العربي في مصر. وقالت حركة الإصلاح"
         " العربي إنها راضية", 1),
        ("وقالت حركة الإصلاح العربي إنها راضية", 0),
    ],
)  # fmt: skip
def test_it_may_be_left_out_beside_the_whole_name(text: str, count: int) -> None:
    assert len(surfaces(text, REFORM)) == count
