"""Records that can never succeed are set aside, each with its reason, and the stream goes on."""

import json
from collections import Counter

import pytest

from schemas.errors import DeadLetterReason
from tests.alert_examples import example_article
from tests.pipeline.articles import expected_alert_ids, many_articles, seed_watchlist
from tests.pipeline.cluster import Cluster


def changed(**fields: object) -> bytes:
    return json.dumps(json.loads(example_article("poison").encode()) | fields).encode()


POISON: dict[str, tuple[bytes, DeadLetterReason]] = {
    "not JSON": (b"certainly not json", DeadLetterReason.NOT_JSON),
    "nothing at all": (b"", DeadLetterReason.NOT_JSON),
    "wrong types": (changed(text=["a", "list"]), DeadLetterReason.INVALID_FIELD),
    "wrong version": (changed(version=99), DeadLetterReason.UNSUPPORTED_VERSION),
    "2 MiB of text": (changed(text="x" * (2 << 20)), DeadLetterReason.TOO_LARGE),
    "NUL characters": (changed(text="a\x00b"), DeadLetterReason.FORBIDDEN_CHARACTER),
    "lone surrogates": (changed(text="\ud800"), DeadLetterReason.INVALID_UNICODE),
    "not UTF-8": (b'{"text": "\xff"}', DeadLetterReason.INVALID_UNICODE),
}


def test_each_poison_is_in_the_dead_letters_and_everything_else_is_handled(
    running: Cluster,
) -> None:
    articles = many_articles(100)
    good = [(article.id.encode(), article.encode()) for article in articles]
    bad = [(b"poison", value) for value, _ in POISON.values()]
    running.publish_raw([*good[:50], *bad, *good[50:]])
    running.wait_until_done()
    letters = running.dead_letters()
    assert {letter.payload: letter.reason for letter in letters} == dict(POISON.values())
    assert len(letters) == len(POISON)
    assert running.alert_ids() == Counter(expected_alert_ids(articles, seed_watchlist()))


@pytest.mark.slow
def test_a_text_of_the_longest_length_is_handled_however_it_looks_in_json(
    running: Cluster,
) -> None:
    text = "\n" * ((1 << 20) - 4) + "FATF"
    article = example_article(text)
    assert len(article.encode()) > 1 << 20
    running.publish([article])
    running.wait_until_done()
    assert running.dead_letters() == []
    assert len(running.records(running.streams.enriched)) == 1


def test_a_dead_letter_says_where_the_record_stood(running: Cluster) -> None:
    running.publish_raw([(b"poison", b"certainly not json")])
    running.wait_until_done()
    (letter,) = running.dead_letters()
    assert letter.service == "enricher"
    assert letter.stream == running.streams.articles.name
    assert (letter.offset, letter.key) == (0, b"poison")
    assert "line 1" in letter.detail


def test_poison_on_the_enriched_stream_is_set_aside_by_the_alerter(running: Cluster) -> None:
    running.publish_raw([(b"poison", b"{}")], stream=running.streams.enriched)
    running.wait_until_done()
    (letter,) = running.dead_letters()
    assert (letter.service, letter.reason) == ("alerter", DeadLetterReason.INVALID_FIELD)
