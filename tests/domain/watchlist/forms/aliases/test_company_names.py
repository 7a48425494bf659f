"""A company is found by its name without Corporation, Inc. and the like where that is no word."""

import pytest

from services.domain.watchlist.forms.aliases.company_names import company_alone
from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("listed", "alone"),
    [
        ("Microsoft Corporation", "Microsoft"),
        ("The Boeing Company", "Boeing"),
        ("Tesla, Inc.", "Tesla"),
        ("Airbus SE", "Airbus"),
        ("General Motors Company", "General Motors"),
        ("Huawei Technologies Co., Ltd.", "Huawei Technologies"),
        ("Procter & Gamble Company", "Procter & Gamble"),
        ("Real Madrid CF", "Real Madrid"),
    ],
)
def test_what_is_left_is_a_name_of_its_own(listed: str, alone: str) -> None:
    assert company_alone(listed) == alone
    assert surfaces(f"Shares of {alone} fell.", entity("x", en=[listed])) == [alone]


@pytest.mark.parametrize(
    "listed",
    [
        *("Apple Inc.", "Target Corporation", "Ford Motor Company", "Saudi Arabian Oil Company"),
        *(
            "Liverpool FC",
            "Jordan Co",
            "Paris SA",
            "Zain Co",
            "BP plc",
            "Microsoft",
            "شركة مايكروسوفت",
        ),
    ],
)
def test_words_people_places_and_phrases_are_not(listed: str) -> None:
    assert company_alone(listed) is None


def test_the_arabic_name_is_known_by_it_too() -> None:
    company = entity("x", en=["Microsoft Corporation"], ar=["شركة مايكروسوفت"])
    assert surfaces("أعلنت مايكروسوفت ذلك", company) == ["مايكروسوفت"]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Apple Inc. sued. Judges sided with Apple.", ["Apple"]),
        ("Apple Inc. sued. An apple fell.", []),
        ("Apple Inc. sued in Apple Valley.", []),
    ],
)
def test_a_word_counts_after_the_whole_name(text: str, again: list[str]) -> None:
    assert surfaces(text, entity("x", en=["Apple Inc."]))[1:] == again


OIL = entity(
    "oil",
    en=["Gulf Oil Company (Gulf Varmaco)"],
    ar=["شركة نفط الخليج (فارمكو الخليج)"],
)


@pytest.mark.parametrize("text", ["Gulf Varmaco sued.", "أعلنت فارمكو الخليج ذلك"])
def test_another_name_in_brackets_is_one_of_its_own(text: str) -> None:
    assert len(surfaces(text, OIL)) == 1


@pytest.mark.parametrize("beside", ["Kuwait", "Riyadh", "Board", "Khalid"])
def test_a_place_a_noun_or_a_given_name_in_brackets_is_none(beside: str) -> None:
    fund = entity("fund", en=[f"Gulf Oil Fund ({beside})"])
    assert surfaces(f"They met in {beside}.", fund) == []
