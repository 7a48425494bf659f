"""A chamber of commerce goes on by its place, or in Arabic by commerce alone."""

import pytest

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
