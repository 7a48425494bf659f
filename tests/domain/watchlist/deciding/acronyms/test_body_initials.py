"""An office is found by the initials of its body where the document has that body in full."""

import pytest

from tests.domain.watchlists import entity, surfaces

PRESIDENT = entity("p", "office", en=["President of the Asian Development Bank"])


@pytest.mark.parametrize("title", ["ADB president", "ADB's president", "president of the ADB"])
def test_a_title_may_have_the_initials_of_the_body(title: str) -> None:
    text = f"The Asian Development Bank (ADB) lent more. The {title} spoke."
    assert surfaces(text, PRESIDENT) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The ADB president spoke.",
        "The Asian Bank (ADB) lent more. The ADB president spoke.",
        "The Asian Development Bank met Air Despatch Brokers (ADB). The ADB president spoke.",
        "The Asian Development Bank (ADB) lent more. The AfDB president spoke.",
        "The Asian Development Bank (ADB) lent more. The ADB spokesman spoke.",
    ],
)
def test_not_those_of_another_nor_where_the_document_says_nothing_of_it(text: str) -> None:
    assert surfaces(text, PRESIDENT) == []


def test_initials_with_full_stops_need_the_body_in_full_as_well() -> None:
    text = "The A.D.B. president spoke."
    assert surfaces(f"The Asian Development Bank lent more. {text}", PRESIDENT) == [
        "A.D.B. president"
    ]
    assert surfaces(text, PRESIDENT) == []


def test_those_of_the_body_of_a_country_need_that_country_alone() -> None:
    who = entity("k", "office", en=["Chairman of the National Fisheries Board of Kuwait"])
    assert surfaces("In Kuwait the NFB chairman spoke.", who) == ["NFB chairman"]
    assert surfaces("In Qatar the NFB chairman spoke.", who) == []


def test_initials_that_make_a_word_are_in_capitals() -> None:
    who = entity("w", "office", en=["President of the World Health Office"])
    text = "The World Health Office heard from somebody who presidents admire, the WHO president."
    assert surfaces(text, who) == ["WHO president"]
    assert surfaces("The World Health Office asked who president was.", who) == []


def test_those_of_a_central_bank_have_its_country() -> None:
    who = entity("b", "office", en=["Governor of the Central Bank of Oman"])
    text = "The Central Bank of Oman raised rates. The CBO governor spoke."
    assert surfaces(text, who) == ["CBO governor"]
    text = "The Commercial Bank of Oman (CBO) raised rates. The CBO governor spoke."
    assert surfaces(text, who) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The Maritime Bank of the GCC lent more. The MBGCC chair spoke.", ["MBGCC chair"]),
        ("The Maritime Bank of the GCC lent more. The MBG chair spoke.", []),
        ("The MBGCC chair spoke.", []),
        ("The GCC chair spoke of the Maritime Bank of the GCC.", []),
    ],
)
def test_initials_inside_of_the_name_are_there_with_all_their_letters(
    text: str, titles: list[str]
) -> None:
    who = entity("m", "office", en=["Chair of the Maritime Bank of the GCC"])
    assert surfaces(text, who) == titles


def test_the_country_of_those_initials_may_stand_in_full() -> None:
    who = entity("b", "office", en=["Governor of the Central Bank of the UK"])
    text = "The Central Bank of the United Kingdom (CBUK) met. The CBUK governor spoke."
    assert surfaces(text, who) == ["CBUK governor"]
    text = "The Central Bank of the United States (CBUK) met. The CBUK governor spoke."
    assert surfaces(text, who) == []
