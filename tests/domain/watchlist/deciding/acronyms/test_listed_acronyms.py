"""Acronyms that the watchlist lists: how else news spells them, and what else they mean."""

import pytest

from schemas.entity import Entity
from services.domain.watchlist.forms.aliases.spelt_acronyms import spelt_otherwise
from tests.domain.watchlists import entity, surfaces

LABELS = entity("glass", en=["Guild of Norwegian Arts", "GNA"])


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        ("OPEC", "the Opec meeting", "Opec"),
        ("UNICEF", "said Unicef", "Unicef"),
        ("FBI", "قال إف بي آي إنه يحقق", "إف بي آي"),
        ("BBC", "قال لبي بي سي إن الأمر", "بي بي سي"),
        ("AU", "an A.U. firm", "A.U"),
    ],
)
def test_an_acronym_is_found_in_its_other_spellings(name: str, text: str, surface: str) -> None:
    assert surfaces(text, entity("x", en=[name])) == [surface]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("AU", "A U.S. firm"),
        ("BA", "the BA.5 variant"),
        ("CPS", "قالت سي بي إس كلاما"),
        ("GNA", "the gna said so"),
    ],
)
def test_letters_of_something_else_are_not_it(name: str, text: str) -> None:
    assert surfaces(text, entity("x", en=[name])) == []


@pytest.mark.parametrize("acronym", ["IDEA", "WHO", "UNHCR", "G20", "MoFA", "ADAM"])
def test_an_acronym_that_is_a_word_a_name_or_unspeakable_is_not_written_as_a_word(
    acronym: str,
) -> None:
    assert (acronym.lower(),) not in [tokens for tokens, _ in spelt_otherwise(acronym)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ghana News Agency (GNA) wrote. GNA said so.", []),
        ("The Guild of Norwegian Arts (GNA) met.", ["Guild of Norwegian Arts", "GNA"]),
        ("The Norwegian Arts' Guild for Nobody (GNA) met. The Ghana News Agency slept.", ["GNA"]),
        ("GNA said so.", ["GNA"]),
        ("The Ghana News Agency, or GNA, wrote. GNA said so.", []),
        ("The Ghana News Agency, known as GNA, wrote.", []),
        ("The Ghana News Agency project (GNA) began. GNA is new.", []),
        ("The Ghana News Agency project, or GNA, began.", []),
        ("The Guild of Norwegian Arts, or GNA, met.", ["Guild of Norwegian Arts", "GNA"]),
        ("Ask the Ghana News Agency, or ask GNA.", []),
        ("Ask the Ghana News Board, or ask GNA.", ["GNA"]),
        ("The Ghana News Board, or GNA, met.", ["GNA"]),
        ("The Ghana Norse Arts, known as GNA began. GNA is new.", []),
        ("The Ghana Norse Arts, or GNA members, began. GNA is new.", ["GNA", "GNA"]),
    ],
)
def test_what_the_text_spells_out_beside_an_acronym_decides(text: str, found: list[str]) -> None:
    assert surfaces(text, LABELS) == found


def test_an_acronym_listed_without_a_name_is_found_whatever_it_is_short_for() -> None:
    tracked: Entity = entity("x", en=["GNA"])
    assert surfaces("The Ghana News Agency (GNA) wrote.", tracked) == ["GNA"]


FORCES = entity("rsf", en=["Rapid Support Forces", "RSF"], ar=["قوات الدعم السريع"])
_SKATERS = "The Riverside Skating Federation"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Fans wrote to the RSF. {_SKATERS} sits in Oslo.", []),
        (f"{_SKATERS} met. The RSF elected a head.", []),
        ("The Oslo-based Ring of Friends Club, known as the RSF, met. RSF men sang.",
         []),
        (f"{_SKATERS} met. The RSF wrote to the Rapid Support Forces.", ["Rapid Support Forces"]),
        (f"The Rapid Support Forces left. {_SKATERS} met. The RSF said no.",
         ["Rapid Support Forces", "RSF"]),
        (f"{_SKATERS} met. وغادرت قوات الدعم السريع. The RSF said no.",
         ["قوات الدعم السريع", "RSF"]),
        ("The Rapid Support Forces left. The Ring Club, also known as RSF, met. The RSF said no.",
         ["Rapid Support Forces", "RSF"]),
        ("The RSF left. Riverside Skaters Failed.", ["RSF"]),
        ("The RSF left. The Riverside Ice Skating Federation met.", ["RSF"]),
        ("The Sudanese force, known as the RSF, left.", ["RSF"]),
        ("The Rapid Support Force of Sudan, known as the RSF, left.", ["RSF"]),
    ],
)  # fmt: skip
def test_a_body_of_these_initials_has_an_acronym_until_the_tracked_one_is_named(
    text: str, found: list[str]
) -> None:
    assert surfaces(text, FORCES) == found
