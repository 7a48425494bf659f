"""What the lexicon engine finds in English that stands in no seed article."""

import pytest

from tests.enricher.engine_examples import found, mentions_in, officials


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        (
            "Foreign Minister Nasser Bourita arrived in Cairo.",
            "Foreign Minister",
            "Nasser Bourita",
        ),
        (
            "Linda Greenfield, the US Ambassador to the United Nations, left.",
            "US Ambassador to the United Nations",
            "Linda Greenfield",
        ),
        (
            "The Kenyan Deputy Defence Minister Korir Sing'oei opened it.",
            "Deputy Defence Minister",
            "Korir Sing'oei",
        ),
        ("He thanked President Ouattara for it.", "President", "Ouattara"),
        (
            "The director of the Stabilisation Unit, Hanna Brekke, spoke.",
            "director of the Stabilisation Unit",
            "Hanna Brekke",
        ),
        ("Defence Minister Gen. Abdul Raziq came.", "Defence Minister Gen", "Abdul Raziq"),
    ],
)
def test_role_and_name_stand_apart(text: str, role: str, name: str) -> None:
    assert (role, name) in officials(text)


def test_a_title_of_courtesy_makes_nobody_an_official() -> None:
    assert [mention.type for mention in mentions_in("We met Mrs. Tarja Lindqvist.")] == ["person"]


def test_a_surname_alone_is_the_person_named_in_full_before() -> None:
    text = "Foreign Minister Nasser Bourita arrived. Bourita then left; bourita is no name."
    assert officials(text) == [("Foreign Minister", "Nasser Bourita"), (None, "Bourita")]


def test_a_person_named_in_the_title_is_known_in_the_text() -> None:
    mentions = mentions_in("Later Bourita left.", title="Minister Nasser Bourita in Cairo")
    assert [(m.field, m.surface) for m in mentions if m.type == "official"] == [
        ("title", "Nasser Bourita"),
        ("text", "Bourita"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It met the Working Group on Arbitrary Detention.",
         "Working Group on Arbitrary Detention"),
        ("The Libya Contact Group met.", "Libya Contact Group"),
        ("They sat in the Maritime Security Steering Committee.",
         "Maritime Security Steering Committee"),
        ("The Stabilisation Task Force met.", "Stabilisation Task Force"),
    ],
)  # fmt: skip
def test_working_groups_and_committees_are_no_organizations(text: str, name: str) -> None:
    assert name in found(text, "working_group")
    assert name not in found(text, "organization")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She joined the Organisation for the Prohibition of Chemical Weapons.",
         "Organisation for the Prohibition of Chemical Weapons"),
        ("The Ministry of Water and Irrigation denied it.", "Ministry of Water and Irrigation"),
        ("It is the Regional Anti-Piracy Coalition.", "Regional Anti-Piracy Coalition"),
        ("A grand international coalition to fight piracy sailed.",
         "international coalition to fight piracy"),
        ("Nordlys, a small Danish newspaper, closed.", "Nordlys"),
        ("It was in Al Balad newspaper.", "Al Balad"),
        ("Reports by the Sahel Policy Institute (SPI) vary.", "SPI"),
    ],
)  # fmt: skip
def test_organizations_are_known_by_their_head_noun_or_apposition(text: str, name: str) -> None:
    assert name in found(text, "organization")


def test_places_are_found_in_any_case_but_lower() -> None:
    text = "KUWAIT: Saudi Arabia, East Jerusalem and the U.S. agreed over turkey and china."
    assert found(text, "location") == ["KUWAIT", "Saudi Arabia", "East Jerusalem", "U.S."]


def test_an_acronym_that_is_also_a_word_counts_in_capitals_only() -> None:
    assert found("Who is it? The WHO says it is so.", "organization") == ["WHO"]


def test_words_that_open_a_sentence_are_no_names() -> None:
    assert mentions_in("However the police said so. Several Officials Said No.") == []


def test_a_field_of_an_office_is_nobody() -> None:
    text = "Omar Farouk, Minister for International Cooperation, said so."
    assert found(text, "person", "official") == ["Omar Farouk"]


@pytest.mark.parametrize(
    ("text", "body", "person"),
    [
        ("Bank of Ghana Governor Ernest Addison spoke.", "Bank of Ghana", "Ernest Addison"),
        ("Bank of Japan Deputy Governor Himino spoke.", "Bank of Japan", "Himino"),
        ("The Museum of Birds Director Lena Ober left.", "Museum of Birds", "Lena Ober"),
    ],
)
def test_a_body_ends_where_the_office_of_a_person_begins(text: str, body: str, person: str) -> None:
    assert found(text, "organization") == [body]
    assert person in found(text, "person", "official")


def test_an_office_that_a_body_is_named_after_belongs_to_its_name() -> None:
    assert found("The Council of Foreign Ministers met.", "organization") == [
        "Council of Foreign Ministers"
    ]


def test_in_a_headline_in_capitals_a_body_takes_one_word_after_of() -> None:
    headline = "University Of Lagos Suspends Lectures On Campus By Monday"
    assert found(headline, "organization") == ["University Of Lagos"]
