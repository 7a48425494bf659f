"""Names that hold marks at which other names end: AT&T, P5+1, Committee (1267), Guðni Th. X."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from services.domain.watchlist import compile_watchlist
from services.domain.watchlist.forms.aliases.names_together import names_apart
from tests.domain.watchlists import entity

_MARKS = ["&", " & ", "+", "/", " / ", " – ", ", ", ": ", " (", ". "]


def _surfaces(name: str, text: str) -> list[str]:
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in name)
    tracked = entity("body", ar=[name]) if arabic else entity("body", en=[name])
    return [match.surface for match in compile_watchlist([tracked]).match(text)]


@pytest.mark.parametrize(
    "name",
    [
        "AT&T",
        "Ernst & Young",
        "P5+1",
        "5+5 Joint Military Commission",
        "OPEC+",
        "أوبك+",
        "Boko Haram / ISWAP",
        "Ansar Allah (Houthis)",
        "اللجنة العسكرية المشتركة (5+5)",
        "A.P. Moller – Maersk",
        "الحزب الديمقراطي - الأردن",
        "1267/1989 Committee",
    ],
)
def test_a_name_with_a_mark_is_found_as_it_is_written(name: str) -> None:
    assert _surfaces(name, f"It said {name} had met.") == [name]


@given(
    st.sampled_from(_MARKS),
    st.sampled_from(["Zarqoon", "زرقون", "7"]),
    st.sampled_from(["Lumbar", "لمبار", "Q12"]),
)
def test_whatever_mark_a_name_holds_its_own_text_has_it(mark: str, first: str, last: str) -> None:
    name = f"{first}{mark}{last}"
    assume(names_apart(name) == [name])
    assert _surfaces(name, f"... {name}\n\nMore.")[:1] == [name]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("AT&T", "He looked at T. S. Eliot."),
        ("OPEC+", "OPEC met in Vienna."),
        ("OPEC", "OPEC+ met in Vienna."),
        ("أوبك", "اجتمعت دول (أوبك +) أمس"),
        ("P5", "The P5+1 met in Vienna."),
        ("Boko Haram / ISWAP", "Boko Haram\n\nISWAP"),
        ("Kuwait Fund", "Talks on Kuwait (Fund managers said) went on."),
    ],
)
def test_a_mark_makes_another_name(name: str, text: str) -> None:
    assert _surfaces(name, text) == []


@pytest.mark.parametrize(("name", "text"), [("أوبك +", "دول (أوبك+)"), ("أوبك+", "دول (أوبك +)")])
def test_a_plus_at_the_end_of_a_name_may_stand_apart(name: str, text: str) -> None:
    assert len(_surfaces(name, text)) == 1


@pytest.mark.parametrize(
    "text", ["The Hamas + Fatah talks went on.", "Shares: Hamas +2% on Monday"]
)
def test_a_plus_between_two_names_or_of_a_number_is_part_of_none(text: str) -> None:
    assert _surfaces("Hamas", text) == ["Hamas"]


@pytest.mark.parametrize(
    "name", ["Guðni Th. Jóhannesson", "will.i.am", "Martin Luther King, Jr", "هـ. ج. ويلز"]
)
def test_a_person_too_is_found_with_the_marks_of_the_name(name: str) -> None:
    text = f"Yesterday {name} said so."
    tracked = entity(
        "x", "person", ar=[name] if "ج" in name else [], en=[] if "ج" in name else [name]
    )
    assert [match.surface for match in compile_watchlist([tracked]).match(text)] == [name]


def test_an_ampersand_and_the_word_and_stand_for_each_other() -> None:
    assert _surfaces("Ernst & Young", "Ernst and Young said") == ["Ernst and Young"]
    assert _surfaces("Ernst and Young", "Ernst & Young said") == ["Ernst & Young"]


def test_brackets_and_commas_of_a_name_may_be_left_out() -> None:
    assert _surfaces("Committee (1267)", "the Committee 1267 met") == ["Committee 1267"]


def test_the_acronym_of_a_body_is_not_that_of_the_body_with_a_plus() -> None:
    opec = entity("opec", en=["Organization of the Petroleum Exporting Countries"])
    text = "The Organization of the Petroleum Exporting Countries (OPEC) met; OPEC+ did not."
    surfaces = [match.surface for match in compile_watchlist([opec]).match(text)]
    assert surfaces == ["Organization of the Petroleum Exporting Countries", "OPEC"]


@pytest.mark.parametrize(
    "text",
    [
        "United Nations Food, Water, and Land Programme",
        "UN Food, Water and Land Program",
        "UN's Food, Water and Land Programme",
        "UN Food Water and Land Programme",
    ],
)
def test_what_else_a_name_with_commas_is_called_may_have_them(text: str) -> None:
    assert _surfaces("United Nations Food, Water and Land Programme", f"The {text} met") == [text]


def test_a_comma_inside_of_another_list_is_no_part_of_a_name() -> None:
    assert _surfaces("Food and Water Board", "the Food, and Water Board") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اجتمعت اللجنة الأمنية المشتركة (3+3) أمس", ["اللجنة الأمنية المشتركة (3+3)"]),
        ("اجتمعت اللجنة الأمنية المشتركة 3+3 أمس", ["اللجنة الأمنية المشتركة 3+3"]),
        ("اجتمعت اللجنة الأمنية المشتركة (4+4) أمس", []),
        ("اجتمعت اللجنة الأمنية المشتركة (3) أمس", []),
    ],
)
def test_numbers_at_the_end_may_stand_in_brackets(text: str, found: list[str]) -> None:
    assert _surfaces("اللجنة الأمنية المشتركة 3+3", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "the UN Bureau for Bread & Cakes",
        "the United Nations Bureau for Bread and Cakes",
        "the United Nations Bureau for Bread & Cakes",
    ],
)
def test_every_variant_of_a_name_may_have_the_mark_for_and(text: str) -> None:
    assert _surfaces("United Nations Bureau for Bread and Cakes", text) == [
        text.removeprefix("the ")
    ]


def test_a_name_without_and_does_not_go_on_across_the_mark_for_it() -> None:
    assert _surfaces("Bread Cakes Bureau", "the Bread & Cakes Bureau") == []
