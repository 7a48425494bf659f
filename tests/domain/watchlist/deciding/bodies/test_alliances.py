"""Coalitions without whom they are against, and groups by the initials of what they are for."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import COALITION, entity, surfaces, watchlist

ARABIC = "اجتمع التحالف الدولي ضد داعش. "
ENGLISH = "The Global Coalition against Daesh met. "
MINES = entity("mines", "working_group", en=["Abandoned Sea Mines Working Group"])


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        (ENGLISH + "The Global Coalition has ninety members", "Global Coalition"),
        ("The Global Coalition met. " + ENGLISH, "Global Coalition"),
        (ARABIC + "ويضم التحالف الدولي دولا", "التحالف الدولي"),
        (ARABIC + "وقال التحالف الدولي الذي تقوده واشنطن", "التحالف الدولي"),
    ],
)
def test_a_coalition_counts_without_whom_it_is_against_beside_the_whole_name(
    text: str, surface: str
) -> None:
    assert surface in surfaces(text, COALITION)


@pytest.mark.parametrize(
    "text",
    [
        "The Global Coalition has ninety members",
        ENGLISH + "a global coalition of shops",
        ENGLISH + "The Global Coalition for Education met",
        ENGLISH + "The Global Coalition against Hunger met. The Global Coalition spoke",
        ENGLISH + "The Global Coalition to End Hunger met. The Global Coalition spoke",
        "قال التحالف الدولي كلاما",
        ARABIC + "ودعا التحالف الدولي لتعليم الفتيات",
        ARABIC + "ودعا التحالف الدولي ضد الجوع. وقال التحالف الدولي",
    ],
)
def test_alone_or_with_another_purpose_it_is_any_coalition(text: str) -> None:
    assert {"Global Coalition", "التحالف الدولي"}.isdisjoint(surfaces(text, COALITION))


ARABS = entity("arabs", ar=["التحالف العربي لدعم التعليم"])
MUSLIMS = entity("muslims", ar=["التحالف الإسلامي الطبي لمكافحة الأوبئة"])


@pytest.mark.parametrize(
    ("tracked", "short"), [(ARABS, "التحالف العربي"), (MUSLIMS, "التحالف الإسلامي")]
)
def test_so_does_one_of_a_part_of_the_world(tracked: Entity, short: str) -> None:
    name = tracked.names["ar"][0]
    assert surfaces(f"اجتمع {name} أمس. ورحب {short} بذلك", tracked) == [name, short]
    assert surfaces(f"اجتمع {name} أمس. ورحب {short} الوطني بذلك", tracked) == [name]
    assert surfaces(f"رحب {short} بذلك", tracked) == []


def test_not_one_of_a_country() -> None:
    union = entity("union", ar=["الائتلاف الوطني لقوى المعارضة"])
    text = "اجتمع الائتلاف الوطني لقوى المعارضة أمس. ورحب الائتلاف الوطني بذلك"
    assert len(surfaces(text, union)) == 1


@pytest.mark.parametrize(
    "name", ["Abandoned Sea Mines Working Group", "Working Group on Abandoned Sea Mines"]
)
def test_a_group_counts_by_the_initials_of_what_it_is_for_beside_the_whole_name(name: str) -> None:
    assert "ASM Working Group" in surfaces(f"The {name} met. The ASM Working Group spoke", MINES)


@pytest.mark.parametrize(
    "text",
    [
        "The ASM Working Group spoke",
        "The Abandoned Sea Mines Working Group met. The SAM Working Group spoke",
        "The Abandoned Sea Mines Working Group met. The Asm Working Group spoke",
        "The Abandoned Sea Mines Working Group met. The ASM Group spoke",
    ],
)
def test_without_the_whole_name_or_with_other_letters_it_is_another_one(text: str) -> None:
    assert not any("sm " in one.lower() for one in surfaces(text, MINES))


def test_a_match_by_initials_says_so() -> None:
    text = "The Abandoned Sea Mines Working Group met. The ASM Working Group spoke"
    assert watchlist(MINES).match(text)[-1].steps == (
        "initials of the name before group",
        "the name stands in full in the document",
    )
