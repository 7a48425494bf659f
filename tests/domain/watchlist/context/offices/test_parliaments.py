"""The name of a parliament may say whose it is: no Shura but Iran's is the Islamic one."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

IRANIAN = entity("ir", "office", ar=["رئيس مجلس الشورى الإيراني"])
SAUDI = entity("sa", "office", ar=["رئيس مجلس الشورى السعودي"])
ALGERIAN = entity("dz", "office", ar=["رئيس المجلس الشعبي الوطني الجزائري"])


@pytest.mark.parametrize(
    ("tracked", "text", "expected"),
    [
        (
            IRANIAN,
            "التقى رئيس مجلس الشورى الإسلامي وفدا في قطر وقطر",
            ["رئيس مجلس الشورى الإسلامي"],
        ),
        (
            IRANIAN,
            "التقى رئيس مجلس الشورى الإسلامي الإيراني وفدا في قطر",
            ["رئيس مجلس الشورى الإسلامي الإيراني"],
        ),
        (ALGERIAN, "زار رئيس المجلس الشعبي الوطني مصر ومصر", ["رئيس المجلس الشعبي الوطني"]),
        (SAUDI, "السعودية: التقى رئيس مجلس الشورى الإسلامي وفدا في السعودية", []),
        (IRANIAN, "إيران: التقى رئيس مجلس الشورى السعودي وفدا في إيران", []),
        (ALGERIAN, "الجزائر: التقى رئيس المجلس الوطني وفدا في الجزائر", []),
    ],
)
def test_the_adjective_of_one_countrys_parliament_stands_for_the_country(
    tracked: Entity, text: str, expected: list[str]
) -> None:
    assert surfaces(text, tracked) == expected
