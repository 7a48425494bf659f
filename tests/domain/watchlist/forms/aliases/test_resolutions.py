"""Committees of the Security Council are called by the resolution that set them up."""

import pytest

from tests.domain.watchlists import entity, surfaces

IRAQ = entity(
    "c1518",
    "working_group",
    en=["Security Council Committee pursuant to resolution 1518"],
    ar=["لجنة مجلس الأمن المنشأة عملا بالقرار 1518"],
)
SOMALIA = entity("c751", "working_group", en=["751 Committee"], ar=["لجنة القرار 751"])


@pytest.mark.parametrize(
    "name",
    [
        "1518 Committee",
        "UN Security Council 1518 Sanctions Committee",
        "Security Council's 1518 Committee",
        "Sanctions Committee established by Security Council resolution 1518",
        "Security Council Committee established pursuant to resolution 1518 (2003)",
        "Security Council Committee pursuant to resolution 1518 (2003) concerning Iraq and Kuwait",
        "لجنة القرار 1518",
        "لجنة الجزاءات 1518",
        "لجنة العقوبات المشكلة بموجب القرار رقم 1518",
        "اللجنة المنشأة عملا بقرار مجلس الأمن 1518",
        "لجنة مجلس الأمن المنشأة عملا بالقرار 1518 (2003) بشأن العراق",
    ],
)
def test_by_its_number_it_is_found_however_it_is_called(name: str) -> None:
    latin = name.isascii()
    text = f"The {name} met again on Monday" if latin else f"وعقدت {name} جلسة"
    assert surfaces(text, IRAQ) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Security Council Committee pursuant to resolutions 751 (1992) and 1907 (2009)",
        "Security Council Committee pursuant to resolution 751 (1992) concerning Al-Shabaab",
        "لجنة مجلس الأمن المنشأة عملا بالقرارين 751 و1907",
    ],
)
def test_of_several_resolutions_it_is_called_by_the_first(name: str) -> None:
    text = f"The {name} met." if name.isascii() else f"قالت {name} إن الحظر باق"
    assert surfaces(text, SOMALIA) == [name]


def test_one_that_is_listed_with_all_of_them_is_found_by_their_numbers_alone() -> None:
    listed = "Committee established pursuant to resolutions 751 (1992) and 1907 (2009)"
    text = "The 751/1907 Committee met. The 751 Committee listed two men."
    tracked = entity("c", "working_group", en=[listed])
    assert surfaces(text, tracked) == ["751/1907 Committee", "751 Committee"]


@pytest.mark.parametrize(
    "text",
    [
        "The 1533 Committee met, and resolution 1518 (2003) was cited",
        "The resolution of the Committee has 1518 words, the 1518 resolution none",
        "وناقشت لجنة القرار 1533 ما ورد في القرار 1518",
    ],
)
def test_another_committee_and_the_resolution_itself_are_not_it(text: str) -> None:
    assert surfaces(text, IRAQ) == []


def test_what_follows_its_number_and_is_no_subject_of_it_stays_outside() -> None:
    text = "The 1518 Committee concerning itself with banks. The Security Council Committee "
    text += "established pursuant to resolution 1518 (2003) concerning the assets met (2003)"
    end = "Security Council Committee established pursuant to resolution 1518 (2003)"
    assert surfaces(text, IRAQ) == ["1518 Committee", end]


def test_a_committee_of_some_year_is_not_it() -> None:
    tracked = entity("c", "working_group", en=["1988 Committee"])
    assert surfaces("The 1988 committee on schools met as the 1988 Committee did", tracked) == [
        "1988 Committee"
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Mali Sanctions Committee",
        "Sanctions Committee concerning Mali",
        "لجنة العقوبات المفروضة على الصومال",
        "لجنة الجزاءات الخاصة بالصومال",
    ],
)
def test_it_is_called_by_the_country_that_it_is_listed_to_concern(name: str) -> None:
    listed = "Committee established pursuant to resolution 2374 (2017) concerning Mali"
    mali = entity("mali", "working_group", en=[listed])
    arabic = "لجنة مجلس الأمن المنشأة عملا بالقرار 751 (1992) بشأن الصومال"
    somalia = entity("somalia", "working_group", ar=[arabic])
    text = f"The {name} met. The Iraq Sanctions Committee met. ، {name}، ولجنة العقوبات على كوريا"
    assert set(surfaces(text, mali, somalia)) == {name}
