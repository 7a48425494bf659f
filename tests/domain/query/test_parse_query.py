"""From text to tree: what is understood, and what is refused where and how."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.query import QueryError, parse_query
from services.domain.query.outline import outline


def error_of(text: str) -> QueryError | None:
    try:
        parse_query(text)
    except QueryError as error:
        return error
    return None


def understood(text: str) -> list[str]:
    return [str(line).strip() for line in outline(parse_query(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a AND b OR c", ["any of", "all of", "word a", "word b", "word c"]),
        ("a AND (b OR c)", ["all of", "word a", "any of", "word b", "word c"]),
        ("a b -c", ["all of", "word a", "word b", "not word c"]),
        ("NOT (a AND NOT b)", ["any of", "not word a", "word b"]),
        ("NOT NOT a", ["word a"]),
        ("lang:(ar OR en)", ["any of", "language ar", "language en"]),
        ('"Deputy  Minister"', ["phrase deputy minister"]),
        ("text:العُتيبي", ["word العتيبي"]),
        ("Al-Otaibi", ["phrase al otaibi"]),
        ("entity:* type:office", ["all of", "any entity", "type office"]),
        ("near(a,b,3)", ["near, at most 3 words between", "word a", "word b"]),
        (
            'near( "نائب وزير" ، entity:x، ٣٠ )',
            ["near, at most 30 words between", "phrase نايب وزير", "entity x"],
        ),
        ('source:"K: U \\"N\\""', ['source K: U "N"']),
    ],
)
def test_a_query_is_understood_as_it_is_meant(text: str, expected: list[str]) -> None:
    assert understood(text) == expected


@pytest.mark.parametrize(
    "written", ["diplomacy", "دبلوماسية", "medtop:20000639", "20000639", '"Diplomacy"']
)
def test_a_topic_is_known_by_code_and_by_name_in_both_languages(written: str) -> None:
    assert understood(f"topic:{written}") == understood("topic:medtop:20000639")


def test_confidence_and_mentions_are_of_the_query_as_a_whole() -> None:
    query = parse_query("(entity:a AND confidence:>=0.8) AND mentions:2")
    assert (query.minimum_confidence, query.minimum_mentions) == (0.8, 2)
    assert str(outline(query)[0]) == "entity a"


@pytest.mark.parametrize(
    ("text", "at", "mend"),
    [
        ("a NEAR/3 b", 2, "near(a, b, 3)"),
        ('entity:x near/5 "b c"', 9, 'near(entity:x, "b c", 5)'),
        ("a W/3 b", 2, "near(a, b, 3)"),
        ("a ADJ4 b", 2, "near(a, b, 4)"),
        ("a NEAR b", 2, "near(a, b, 30)"),
        ('"a b"~2', 0, "near(a, b, 2)"),
        ("a XOR b", 2, "(a AND NOT b) OR (b AND NOT a)"),
        ("a ANDNOT b", 2, "AND NOT"),
        ("a && b", 2, "AND, OR, NOT"),
        ("a|b", 0, "AND, OR, NOT"),
        ("a & b", 2, "AND, OR, NOT"),
        ("a !b", 2, "AND, OR, NOT"),
        ("lang:ar a:>5", 8, "entity, type"),
        ("topic:>5", 6, "take < and > out"),
        ("a mentions:>2", 2, "mentions:2"),
        ("a confidence>0.8", 2, "confidence:0.8"),
        ("entity=x", 0, "entity:x"),
        ("source:[a TO b]", 7, "join values by OR"),
        ("topic:poli*", 6, "whole words"),
        ("entity:hama?", 7, "whole words"),
        ("title:summit", 0, "text:"),
        ("_exists_:entity", 0, "entity:*"),
    ],
)
def test_what_another_query_language_writes_is_refused_with_how_it_is_written_here(
    text: str, at: int, mend: str
) -> None:
    error = error_of(text)
    assert error is not None
    assert error.start == at
    assert mend in error.mend


@pytest.mark.parametrize(
    "text", ["text:NEAR", "text:و", "والعراق", '"NEAR/3"', "near", "AT&T", '"a|b"', "w3"]
)
def test_a_word_that_looks_like_an_operator_elsewhere_may_be_asked_for(text: str) -> None:
    assert error_of(text) is None


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("", 0, "empty"),
        ("a AND", 2, "nothing follows AND"),
        ("(a AND", 3, "nothing follows AND"),
        ("a AND NOT ", 6, "nothing follows NOT"),
        ("(a AND b", 0, "this parenthesis is not closed"),
        ("a AND (b OR (c)", 6, "this parenthesis is not closed"),
        ("a AND near(b, c, 3", 10, "this parenthesis is not closed"),
        ("(a) )", 4, "closes none"),
        ("(a AND )", 7, "not expected"),
        ("a [b]", 4, "brackets in quotation marks"),
        ("'a b'", 0, "straight double"),
        ('a "b', 2, "not closed"),
        ("a and b", 2, "write AND"),
        ("كويت و عراق", 5, "write AND for the operator"),
        ("كويت أو عراق", 5, "write OR for the operator"),
        ("كويت وليس عراق", 5, "write AND NOT for the operator"),
        ("a || b", 2, "OR"),
        ("a b OR c", 2, "without an operator"),
        ("“a b”", 0, "straight"),
        ("terror*", 0, "wildcards"),
        ("a~2", 0, "spellings"),
        ('"a b"~2', 0, "near"),
        ("a^2", 0, "ranking"),
        ("/a/", 0, "regular"),
        ("a AND ...", 6, "neither letters"),
        ("entity:Hamad", 7, "id"),
        ("type:persn", 5, "did you mean person"),
        ("lang:fr", 5, "there are ar"),
        ("topic:diplomcy", 6, "diplomacy"),
        ("topc:x", 0, "did you mean topic"),
        ("source:http://x", 7, "quotation"),
        ("NOT confidence:0.8 a", 4, "whole"),
        ("a confidence:2", 2, "0 to 1"),
        ("a mentions:0", 2, "1 to 1,000"),
        ("confidence:0.5", 0, "nothing"),
        ("a near(b, c)", 2, "three"),
        ("near(a, b, c)", 0, "number"),
        ("near(a, b, 5000)", 11, "1,000"),
        ("near(a, topic:sport, 5)", 8, "no place"),
        ("NOT (" * 60 + "a" + ")" * 60, 129, "levels"),
        (" ".join(f"w{n}" for n in range(1_100)), 0, "1,024"),
    ],
)
def test_what_is_no_query_is_refused_with_its_place_and_the_mend(
    text: str, at: int, said: str
) -> None:
    with pytest.raises(QueryError, match=said) as caught:
        parse_query(text)
    assert caught.value.start == at
    assert caught.value.end <= len(text)


_PIECES = st.sampled_from(
    [*"()\"/:~^[]{}+-,،\\*?<>=!", " ", "AND", "OR", "NOT", "TO", "near", "near(", "entity:", "a",
     "topic:", "medtop:", "confidence:", "0.5", "خبر", "lang:ar", "\u202e", "\x00"]
)  # fmt: skip


@given(st.text() | st.lists(_PIECES, max_size=25).map("".join))
def test_any_text_is_a_query_or_a_query_error_within_it(text: str) -> None:
    error = error_of(text)
    if error is not None:
        assert 0 <= error.start <= error.end <= len(text)
        assert error.problem
        assert error.mend


def test_hostile_nesting_is_refused_and_not_a_crash() -> None:
    hostile = ("NOT " * 5_000 + "a", "(" * 20_000, "-" * 20_000, "a:" * 10_000, "+" * 9_999 + "a")
    assert all(error_of(text) is not None for text in hostile)
