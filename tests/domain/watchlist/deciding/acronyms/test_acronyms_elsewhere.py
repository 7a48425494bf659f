"""Acronyms beside an Arabic word that speaks them, and those of names in other languages."""

import pytest

from tests.domain.watchlists import entity, surfaces

FUND = entity(
    "unicef", en=["United Nations International Children's Emergency Fund"], ar=["يونيسف"]
)
PARTY = entity("rpm", en=["Regional People's Movement"])
_MET = "The Regional People's Movement met. "


def test_the_acronym_counts_beside_its_arabic_word() -> None:
    assert surfaces("وصلت يونيسف. UNICEF said so.", FUND) == ["يونيسف", "UNICEF"]


@pytest.mark.parametrize("text", ["وصلت يونيسف. UNIFEM said so.", "UNICEF said so."])
def test_no_other_acronym_does_and_none_without_the_word(text: str) -> None:
    assert "UNIFEM" not in surfaces(text, FUND)
    assert "UNICEF" not in surfaces(text, FUND)


def test_an_acronym_of_another_language_is_that_of_the_name_before_it() -> None:
    text = _MET + "Mouvement Pour Demain, RPM in French, did not."
    assert surfaces(text, PARTY) == ["Regional People's Movement"]


@pytest.mark.parametrize(
    "text", ["A Letter From Home, RPM said, came.", "In Paris, RPM in French hands is strong."]
)
def test_other_words_before_or_after_it_leave_it_to_the_body(text: str) -> None:
    assert surfaces(_MET + text, PARTY)[1:] == ["RPM"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("United Nations Agency for Sea Affairs", "قالت وكالة البحار. ASA said", []),
        ("United Nations Office for the Defence of Deep Seas", "قالت وكالة البحار. ODDS said",
         ["ODDS"]),
        ("United Nations Office for the Defence of Deep Seas", "وقال ممثل وكالة البحار (ODDS)",
         ["ODDS"]),
        ("United Nations Deep Seas Fund", "قالت وكالة البحار. DSF said", []),
    ],
)  # fmt: skip
def test_the_initials_may_leave_out_the_united_nations(
    name: str, text: str, expected: list[str]
) -> None:
    body = entity("x", en=[name], ar=["وكالة البحار"])
    assert surfaces(text, body) == ["وكالة البحار", *expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two firms guard the wells; one such RPM, based abroad, left.", []),
        ("One such RPM was hired.", []),
        ("One such RPM rally was banned.", ["RPM"]),
        ("Others, such as RPM, agreed.", ["RPM"]),
    ],
)
def test_such_before_it_makes_it_one_of_many(text: str, expected: list[str]) -> None:
    assert surfaces(_MET + text, PARTY)[1:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("واختيرت شركة ألستوم والإيطالي RPM، وإن عقد RPM وقع", []),
        (
            "واختير الإيطالي RPM. وقالت Regional People's Movement (RPM) إن RPM سعيدة",
            ["RPM", "RPM"],
        ),
        ("وقال رئيس RPM الإيطالي ماريو روسي", ["RPM"]),
    ],
)
def test_a_nationality_before_it_makes_it_a_firm_s_until_the_body_is_given_it(
    text: str, expected: list[str]
) -> None:
    assert [found for found in surfaces(_MET + text, PARTY) if found.isupper()] == expected


def test_that_of_its_own_country_does_not() -> None:
    army = entity("army", en=["Italian Land Forces"])
    text = "The Italian Land Forces met. وأعلن الجيش الإيطالي ILF ذلك"
    assert surfaces(text, army)[1:] == ["ILF"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. The RPM won; the Regional People's Movement rose.\n2. The Rally for Past Minds (RPM) "
         "lost.", 1),
        ("1. The RPM won.\n2. The Rally for Past Minds (RPM) lost to the Regional People's "
         "Movement.", 0),
        ("1. The RPM won.\n2. The Rally for Past Minds (RPM) lost.\n3. The Regional People's "
         "Movement met.", 0),
        ("The RPM won; the Regional People's Movement rose. The Rally for Past Minds (RPM) lost.",
         0),
    ],
)  # fmt: skip
def test_in_a_digest_it_is_the_body_s_in_the_line_that_names_it(text: str, expected: int) -> None:
    assert surfaces(text, PARTY).count("RPM") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then the Rural Pensioners Movement held its RPM rally.", []),
        ("The Rural Pensioners Movement met. An RPM rally was banned.", ["RPM"]),
        ("The Rural Pensioners Movement joined the Regional People's Movement for an RPM rally.",
         ["Regional People's Movement", "RPM"]),
        ("Then Rita Paula Moore held an RPM rally.", ["RPM"]),
        ("Then the Rural Workers Movement held an RPM rally.", ["RPM"]),
        ("An RPM rally met the Rural Pensioners Movement.", ["RPM"]),
    ],
)  # fmt: skip
def test_it_is_that_of_another_body_which_its_sentence_names_after_the_tracked_one(
    text: str, expected: list[str]
) -> None:
    assert surfaces(_MET + text, PARTY)[1:] == expected
