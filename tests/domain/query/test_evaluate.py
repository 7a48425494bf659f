"""What holds for an article, where, and why not."""

import pytest

from services.domain.query import evaluate, failing_clauses, parse_query
from services.domain.query.article import QueriedArticle, ThresholdView
from tests.domain.query.examples import ENTITIES, WATCHLIST, enriched, view

ENGLISH = view(
    "Hamad Al-Mashaan met ministers, peace and security were discussed. Al-Mashaan left.",
    title="Kuwait hosts the Forum",
    topics=["rasid:counter-terrorism"],
    source="KUNA",
)
ARABIC = view("قال وزير خارجية الكويت إن حمد المشعان شارك في المنتدى، للإرهاب", language="ar")


def holds(text: str, article: ThresholdView = ENGLISH) -> bool:
    return evaluate(parse_query(text), article) is not None


def surfaces(text: str, article: ThresholdView, original: str) -> list[str]:
    outcome = evaluate(parse_query(text), article)
    assert outcome is not None
    return [original[start:end] for one in outcome.clauses for _, start, end in one.spans]


@pytest.mark.parametrize(
    "text",
    [
        "entity:hamad", "entity:*", "type:official", "lang:en", "source:kuna", "MINISTERS",
        '"met ministers peace"', "topic:rasid:counter-terrorism", "topic:terrorism",
        'topic:"crime, law and justice"', "kuwait AND NOT saudi", "saudi OR hamad",
        "near(hamad, peace, 5)", "near(peace, hamad, 5)", "near(entity:hamad, discussed, 6)",
        "near(met, ministers, 0)", "entity:hamad mentions:2",
    ],
)  # fmt: skip
def test_a_query_holds(text: str) -> None:
    assert holds(text)
    assert failing_clauses(parse_query(text), ENGLISH) == ()


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("entity:otaibi", ("entity:otaibi",)),
        ("hamad AND (saudi OR lang:ar)", ("saudi", "lang:ar")),
        ("NOT hamad", ("NOT hamad",)),
        ('"ministers met"', ('"ministers met"',)),
        ("topic:diplomacy", ("topic:diplomacy",)),
        ("near(hamad, peace, 3)", ("near(hamad, peace, 3)",)),
        ("near(met, met, 9)", ("near(met, met, 9)",)),
        ('"forum hamad"', ('"forum hamad"',)),
        ("near(forum, hamad, 30)", ("near(forum, hamad, 30)",)),
    ],
)
def test_a_query_does_not_hold_and_the_clauses_in_its_way_are_named(
    text: str, failing: tuple[str, ...]
) -> None:
    assert not holds(text)
    assert failing_clauses(parse_query(text), ENGLISH) == failing


def test_particles_written_onto_a_word_are_left_out_of_its_span() -> None:
    text = "قال وزير خارجية الكويت إن حمد المشعان شارك في المنتدى، للإرهاب"
    assert surfaces("الإرهاب", ARABIC, text) == ["إرهاب"]
    assert surfaces("إرهاب", ARABIC, text) == ["إرهاب"]
    assert surfaces("office:minister", ARABIC, text) == ["وزير خارجية الكويت"]
    assert surfaces("near(office:*, entity:hamad, 2)", ARABIC, text) == [
        "وزير خارجية الكويت إن حمد المشعان"
    ]


def test_a_mixed_article_is_in_both_languages() -> None:
    mixed = view("Kuwait الكويت", language="mixed")
    assert holds("lang:ar AND lang:en AND lang:mixed", mixed)
    assert not holds("lang:mixed", ENGLISH)


def test_the_entities_asked_for_are_told_and_no_others() -> None:
    both = view("Hamad Al-Mashaan and Mansour Al-Otaibi met.")
    outcome = evaluate(parse_query("entity:hamad AND met AND NOT entity:forum"), both)
    assert outcome is not None
    assert outcome.entities == ("hamad",)
    assert [one.text for one in outcome.clauses] == ["entity:hamad", "met", "NOT entity:forum"]


def test_mentions_over_and_over_are_all_taken() -> None:
    # So many that a copy of those before for each of them would take minutes.
    text = "Hamad Al-Mashaan left."
    [match] = WATCHLIST.match(text, None)
    article = QueriedArticle(enriched(text), [match] * 200_000, ENTITIES)
    assert holds("entity:hamad mentions:1000", article.at())
    assert [len(found) for found in article.matches.values()] == [200_000]


def test_mentions_below_the_confidence_do_not_count() -> None:
    article = view("Hamad Al-Mashaan spoke. Al-Mashaan left.").article
    query = parse_query("entity:hamad")
    assert evaluate(query, article.at(1.0)) is not None
    assert evaluate(query, article.at(1.0, 2)) is None
    assert evaluate(query, article.at(0.0, 2)) is not None
    assert evaluate(query, article.at(0.0, 3)) is None
