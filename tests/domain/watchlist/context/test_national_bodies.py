"""The nationality after the title of a body of one state belongs to it, as any title's country."""

import pytest

from tests.domain.watchlists import entity, surfaces

RESERVE = entity("reserve", "office", ar=["نائب رئيس الاحتياطي الاتحادي"])
COMMAND = entity("command", "office", ar=["قائد القيادة المركزية"])
UNION = entity("union", "office", ar=["أمين عام اتحاد الشغل العربي"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("قال نائب رئيس الاحتياطي الاتحادي الأمريكي أمس", "نائب رئيس الاحتياطي الاتحادي الأمريكي"),
        ("قال قائد القيادة المركزية الأميركية أمس", "قائد القيادة المركزية الأميركية"),
        ("قال نائب رئيس الاحتياطي الاتحادي، الأمريكي جون", "نائب رئيس الاحتياطي الاتحادي"),
        ("قال قائد القيادة المركزية الأميركي جون رو", "قائد القيادة المركزية"),
        ("قال قائد القيادة المركزية اليوم", "قائد القيادة المركزية"),
        ("قال أمين عام اتحاد الشغل العربي الكويتي خالد", "أمين عام اتحاد الشغل العربي"),
    ],
)
def test_it_does_where_it_agrees_and_is_not_the_holders(text: str, title: str) -> None:
    assert surfaces(text, RESERVE, COMMAND, UNION) == [title]
