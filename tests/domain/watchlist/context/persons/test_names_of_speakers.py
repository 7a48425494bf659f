"""Whoever speaks has one name, though no list has its middle: another's family name ends it."""

import pytest

from tests.domain.watchlists import entity, surfaces

SABRI = entity("sabri", "official", ar=["ليث الموسوي"])
LEITH = "وصل ليث الموسوي."


@pytest.mark.parametrize(
    "text",
    [
        "وقال رئيس البلدية صادق عبقري الموسوي إن الطريق مغلق",
        "وأكد خالد عبقري الموسوي، رئيس البلدية، ذلك",
        "وفي الجلسة، أعلن المدير العام السابق للشركة صادق عبقري الموسوي ذلك",
    ],
)
def test_the_name_of_one_who_speaks_begins_with_his_own_given_name(text: str) -> None:
    assert surfaces(f"{LEITH} {text}", SABRI) == ["ليث الموسوي"]


@pytest.mark.parametrize(
    "text",
    [
        "واستقبل صادق عبقري الموسوي في مكتبه",
        "وقال رئيس البلدية ليث عبقري الموسوي إن الطريق مغلق",
        "وقال مدير مطار صادق الدولي الموسوي إن الطريق مغلق",
        "وقال صادق أمس الموسوي غائب",
        "وقال بعد لقاء صادق عبقري الموسوي إن الطريق مغلق",
        "وقال صادق: عبقري الموسوي",
    ],
)
def test_whom_somebody_meets_and_what_is_named_after_somebody_is_no_such_name(text: str) -> None:
    assert len(surfaces(f"{LEITH} {text}", SABRI)) == 2


QADI = entity("qadi", "official", ar=["ليث القاضي"])


@pytest.mark.parametrize("text", ["وقال القاضي جلمود حسن إن", "كما تقول القاضي جلمود فهد"])
def test_a_title_before_a_name_that_no_list_has_is_no_family_name(text: str) -> None:
    assert surfaces(f"وصل ليث القاضي. {text}", QADI) == ["ليث القاضي"]


@pytest.mark.parametrize(
    "text",
    [
        "وأكد القاضي جلمود حسن",
        "وقال القاضي مجددا حسن غائب",
        "وقال القاضي خلال لقاء حسن",
        "وقال القاضي إن حسن غائب",
        "وقال القاضي جلمود",
    ],
)
def test_it_may_be_one_before_what_he_says_and_when(text: str) -> None:
    assert surfaces(f"وصل ليث القاضي. {text}", QADI)[1:] == ["القاضي"]
