"""Organs of unions are found with the union in other places, or beside the name."""

import pytest

from tests.domain.watchlists import entity, found, surfaces, watchlist

STAFF = entity(
    "dpc", en=["European Union Defence Policy Board"], ar=["هيئة السياسة الدفاعية الأوروبية"]
)
COURT = entity("court", en=["African Union Court of Justice"], ar=["محكمة العدل للاتحاد الأفريقي"])
PLANS = entity("plans", en=["NATO Defence Planning Committee"], ar=["لجنة تخطيط الدفاع الأطلسية"])


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The {} met", "Defence Policy Board of the European Union"),
        ("The {} met", "EU Defence Policy Board"),
        ("The European Union's {} met", "Defence Policy Board"),
        ("The EU's {} met", "Defence Policy Board"),
        ("وعقدت {} التابعة للاتحاد الأوروبي جلسة", "هيئة السياسة الدفاعية"),
        ("وعقدت {} جلسة", "هيئة السياسة الدفاعية بالاتحاد الأوروبي"),
        ("قال الاتحاد الأوروبي إن {} التابعة له بحثت الأمر", "هيئة السياسة الدفاعية"),
    ],
)
def test_an_organ_is_found_wherever_its_union_is_named(text: str, surface: str) -> None:
    assert surfaces(text.format(surface), STAFF) == [surface]


def test_the_union_beside_it_keeps_its_own_name() -> None:
    nato = entity("nato", en=["NATO"])
    matches = watchlist(PLANS, nato).match("NATO's Defence Planning Committee met. NATO agreed.")
    assert found(matches) == [
        ("nato", "NATO"),
        ("plans", "Defence Planning Committee"),
        ("nato", "NATO"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Defence Policy Board met. The Pentagon's Defence Policy Board met",
        "The Court of Justice of the European Union ruled, and Kenya's Court of Justice did",
        "وعقدت هيئة السياسة الدفاعية جلسة، وهيئة السياسة الدفاعية التابعة للوزارة أخرى",
        "قالت الوزارة إن هيئة السياسة الدفاعية التابعة لها بحثت الأمر",
        "وقضت محكمة العدل التابعة للاتحاد الأوروبي بذلك",
    ],
)
def test_an_organ_of_another_or_of_nobody_is_not_it(text: str) -> None:
    assert surfaces(text, STAFF, COURT) == []
