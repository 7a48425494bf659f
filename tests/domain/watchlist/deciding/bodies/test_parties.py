"""Parties and fronts beside those whose longer names end or begin as theirs."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

DEMOCRATS = entity("democrats", en=["Democratic Party"], ar=["الحزب الديمقراطي"])
LABOUR = entity("labour", en=["Labour Party"], ar=["حزب العمال"])
FRONT = entity("front", en=["National Liberation Front"], ar=["الجبهة الوطنية"])


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (DEMOCRATS, "The Liberal Democratic Party lost. The Christian Democratic Party won."),
        (LABOUR, "A Marxist Labour Party was founded. The Zionist Labour Party closed."),
        (FRONT, "The Sandinista National Liberation Front governs."),
        (DEMOCRATS, "خسر الحزب الديمقراطي المسيحي، وفاز الحزب الديمقراطي الاشتراكي."),
        (LABOUR, "اجتمع حزب العمال الشيوعي أمس."),
        (FRONT, "انضم الفصيل إلى الجبهة الوطنية للتحرير والجبهة الوطنية التقدمية."),
    ],
)
def test_what_a_party_believes_in_makes_it_another_one(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (DEMOCRATS, "The British and liberal Democratic Party won.", ["Democratic Party"]),
        (LABOUR, "The Scottish Labour Party won, a Labour Party of old.", ["Labour Party"] * 2),
        (DEMOCRATS, "قال الحزب الديمقراطي الأمريكي والديمقراطيون ذلك.", ["الحزب الديمقراطي"]),
        (LABOUR, "فاز حزب العمال البريطاني.", ["حزب العمال"]),
        (LABOUR, "صوت حزب العمال الاشتراكي الكردي ضده.", ["حزب العمال"]),
        (FRONT, "قدمت الجبهة الوطنية للناخبين برنامجها.", ["الجبهة الوطنية"]),
        (FRONT, "أسس أنصار الجبهة الوطنية الاشتراكيون ناديا.", ["الجبهة الوطنية"]),
    ],
)
def test_a_party_counts_beside_other_words(tracked: Entity, text: str, found: list[str]) -> None:
    assert surfaces(text, tracked) == found
