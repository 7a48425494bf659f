"""A family name that is a noun, too, is the person's where it does what only people do."""

import pytest

from tests.domain.watchlists import entity, surfaces

SALAM = entity("salam", "official", ar=["رامي سلام"])
NEWS = "\nاستقبل الوزير رامي سلام الوفد"


@pytest.mark.parametrize(
    "headline",
    [
        "سلام يستقبل وفدا من القرية",
        "سلام يؤكد دعمه للمزارعين",
        "حسن يتمسك بالحوار وسلام يستعجل الحل",
        "حسن وسلام يبحثان الوضع",
    ],
)
def test_who_receives_or_asserts_in_a_headline_is_the_person_named_after_it(headline: str) -> None:
    assert surfaces(headline + NEWS, SALAM) == ["سلام", "رامي سلام"]
    assert surfaces(NEWS, SALAM, title=headline) == ["سلام", "رامي سلام"]


@pytest.mark.parametrize(
    "headline",
    [
        "سلام يعم القرية",
        "سلام دائم في القرية",
        "مؤتمر سلام يبحث الوضع",
        "بين حرب وسلام يستقبل الناس العام الجديد",
        "الحرب تهدد وسلام يحتاج إلى جهد",
    ],
)
def test_what_the_noun_can_do_does_not_make_it_a_name(headline: str) -> None:
    assert surfaces(headline + NEWS, SALAM) == ["رامي سلام"]


def test_nor_does_a_title_that_is_a_family_name_become_one() -> None:
    sheikh = entity("sheikh", "official", ar=["كامل الشيخ"])
    text = "الشيخ يستقبل وفدا من القرية. وقال كامل الشيخ كلاما"
    assert surfaces(text, sheikh) == ["كامل الشيخ"]
