"""A chamber of commerce goes on by its place, or in Arabic by commerce alone."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

OMAN = entity("ch", en=["Oman Chamber of Commerce and Industry"], ar=["غرفة تجارة وصناعة عمان"])


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Oman Chamber of Commerce and Industry met. The Oman Chamber said", "Oman Chamber"),
        ("اجتمعت غرفة تجارة وصناعة عمان. وقالت غرفة عمان إن", "غرفة عمان"),
        ("اجتمعت غرفة تجارة وصناعة عمان. وقالت غرفة التجارة إن", "غرفة التجارة"),
    ],
)
def test_it_is_found_after_the_whole_name(text: str, short: str) -> None:
    assert surfaces(text, OMAN)[1:] == [short]


@pytest.mark.parametrize(
    "text",
    [
        "The Oman Chamber of Commerce and Industry met. The Oman Chamber Orchestra played",
        "The Oman Chamber of Commerce and Industry met. The Chamber of Commerce in Lyon met",
        "اجتمعت غرفة تجارة وصناعة عمان. وقالت غرفة التجارة الفرنسية إن",
        "اجتمعت غرفة تجارة وصناعة عمان. وقالت الغرفة إن",
    ],
)
def test_not_another_one_nor_the_chamber_alone(text: str) -> None:
    assert len(surfaces(text, OMAN)) == 1


MARKET = entity("x", ar=["سوق مسقط للأوراق المالية"])
DUBAI = entity("x", ar=["سوق دبي المالي"])


@pytest.mark.parametrize(
    ("tracked", "text", "short"),
    [
        (MARKET, "وربح سوق مسقط عشر نقاط", "سوق مسقط"),
        (DUBAI, "وقال محللون إن سوق دبي مرتفع", "سوق دبي"),
        (DUBAI, "وارتفعت أسهم سوق دبي أمس", "سوق دبي"),
        (DUBAI, "وربح سوق الكويت عشر نقاط", None),
        (DUBAI, "وكسد سوق دبي العقاري", None),
        (DUBAI, "وافتتح سوق دبي للسيارات", None),
        (DUBAI, "وقال محللون إن السوق مرتفع", None),
    ],
)
def test_so_does_a_stock_market(tracked: Entity, text: str, short: str | None) -> None:
    whole = tracked.names["ar"][0]
    assert surfaces(f"أغلق {whole} أمس. {text}.", tracked)[1:] == ([] if short is None else [short])
    assert surfaces(text, tracked) == []
