"""Commands, operations and chiefs of armies are found as news calls them."""

import pytest

from tests.domain.watchlists import entity, surfaces

COMMAND = entity("command", en=["US Central Command"], ar=["القيادة المركزية الأميركية"])
COMMANDER = entity("commander", "office", en=["Commander of US Central Command"])
CHIEF = entity(
    "chief",
    "office",
    en=["Chief of the General Staff of the Kuwaiti Army"],
    ar=["رئيس الأركان العامة للجيش الكويتي"],
)
OPERATION = entity("operation", en=["Operation Vardos"], ar=["عملية فاردوس"])


@pytest.mark.parametrize(
    "text",
    [
        *("CENTCOM said so.", "Centcom said so.", "سنتكوم تنفي", "القيادة الأميركية الوسطى تنفي"),
        *("القيادة الوسطى الأمريكية تنفي", "القيادة المركزية للجيش الأميركي تنفي"),
    ],
)
def test_a_command_has_a_short_name(text: str) -> None:
    assert len(surfaces(text, COMMAND)) == 1


@pytest.mark.parametrize("text", ["Iraq's central command left.", "القيادة المركزية للحزب"])
def test_that_of_others_is_another(text: str) -> None:
    assert surfaces(text, COMMAND) == []


@pytest.mark.parametrize("title", ["CENTCOM commander", "Commander of CENTCOM", "CENTCOM chief"])
def test_so_has_its_commander(title: str) -> None:
    assert surfaces(f"The {title} left.", COMMANDER) == [title]


@pytest.mark.parametrize(
    "text",
    [
        *("The Kuwaiti Army Chief of General Staff left.", "Kuwait's army chief of staff left."),
        *("غادر رئيس الأركان العامة الكويتي", "غادر رئيس أركان الجيش الكويتي"),
    ],
)
def test_the_chief_of_an_army_has_several_titles(text: str) -> None:
    assert len(surfaces(text, CHIEF)) == 1


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Operation Vardos began. Ships of Vardos left.", ["Vardos"]),
        ("بدأت عملية فاردوس. وغادرت سفن فاردوس", ["فاردوس"]),
    ],
)
def test_an_operation_is_found_by_its_own_name_after_the_whole(text: str, again: list[str]) -> None:
    assert surfaces(text, OPERATION)[1:] == again


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("Small Group on Chad", "Chad Small Group"),
        ("Chad Core Group", "Core Group on Chad"),
        ("Friends of Chad Group", "Group of Friends of Chad"),
    ],
)
def test_a_group_may_have_its_country_first_or_last(listed: str, name: str) -> None:
    assert surfaces(f"The {name} met.", entity("x", "working_group", en=[listed])) == [name]
