"""A body of one Arabic word that is a noun, too, is not found where that noun stands."""

import pytest

from tests.domain.watchlists import entity, surfaces

FATAH = entity("fatah", ar=["فتح"])


@pytest.mark.parametrize(
    "text", ["إن فتح المعابر ضروري", "أكد أن فتح الطرق يتأخر", "لكن فتح الباب صعب"]
)
def test_what_begins_a_clause_before_its_owner_is_the_noun(text: str) -> None:
    assert surfaces(text, FATAH) == []


@pytest.mark.parametrize(
    "text",
    [
        "إن فتح اليوم منقسمة",
        "إن فتح الفلسطينية منقسمة",
        "إن فتح ترفض الخطة",
        "اتهمت فتح المستوطنين",
        "طلب من فتح الانسحاب",
    ],
)
def test_before_a_day_an_adjective_or_an_object_it_may_be_the_body(text: str) -> None:
    assert surfaces(text, FATAH) == ["فتح"]
