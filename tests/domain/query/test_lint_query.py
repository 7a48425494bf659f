"""What is said about queries that mean nothing, or everything."""

import pytest

from services.domain.query import lint_query, parse_query
from tests.domain.query.examples import ENTITIES


def warnings(text: str) -> list[str]:
    return [warning.message for warning in lint_query(parse_query(text), ENTITIES)]


@pytest.mark.parametrize(
    "text",
    [
        "kuwait AND NOT kuwait",
        "source:a AND source:b",
        "lang:ar AND lang:en AND NOT lang:mixed",
        "entity:hamad AND NOT entity:*",
        "topic:diplomacy AND NOT topic:politics",
        "(a OR b) AND NOT a AND NOT b",
    ],
)
def test_a_query_that_can_never_match_is_warned_of(text: str) -> None:
    assert warnings(text) == ["no article can ever match"]


MANY = " AND ".join(f"word{n}" for n in range(20))


@pytest.mark.parametrize(
    "text", ["a AND NOT a", 'source:"KUNA" AND source:"AFP"', "a AND (b OR c) AND NOT b AND NOT c"]
)
def test_a_contradiction_is_found_among_many_other_clauses(text: str) -> None:
    assert warnings(f"{text} AND {MANY}") == ["no article can ever match"]


def test_many_clauses_without_a_contradiction_are_none() -> None:
    assert warnings(f"a AND NOT b AND (b OR c) AND {MANY}") == []


@pytest.mark.parametrize("text", ["NOT entity:hamad", "the OR في", "NOT (a AND b)"])
def test_a_query_that_matches_nearly_all_is_warned_of(text: str) -> None:
    said = warnings(text)
    assert "nearly every article in English matches" in said
    assert "nearly every article in Arabic matches" in said


def test_an_id_that_is_not_tracked_is_named_with_the_nearest() -> None:
    assert "hamd is not in the watchlist; did you mean hamad?" in warnings("entity:hamd OR x")


def test_of_many_ids_that_are_not_tracked_the_first_five_are_named_with_the_nearest() -> None:
    query = " OR ".join(f"entity:hamad{number}" for number in range(50))
    said = [one for one in warnings(query) if "is not in the watchlist" in one]
    assert ["did you mean hamad?" in one for one in said] == [True] * 5 + [False] * 45


def test_an_office_clause_on_a_person_says_what_to_write() -> None:
    assert "hamad is no office: write entity:hamad" in warnings("office:hamad OR x")


def test_thresholds_without_entities_mean_nothing() -> None:
    assert warnings("kuwait mentions:2") == [
        "confidence and mentions count entities, and the query asks for none"
    ]


@pytest.mark.parametrize(
    "text", ["entity:hamad", "kuwait AND NOT lang:en", "near(a, b, 3)", "lang:ar AND lang:en AND x"]
)
def test_a_sensible_query_has_no_warning(text: str) -> None:
    assert warnings(text) == []
