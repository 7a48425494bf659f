"""Records: what is read back, what is refused and why."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.alert import Alert, alert_id
from schemas.article import Article, article_id
from schemas.dead_letter import DeadLetter
from schemas.errors import DeadLetterReason, RecordError
from schemas.identity import digest
from tests.alert_examples import WHEN, example_alert, example_article

TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), min_size=1)


def changed(**fields: object) -> bytes:
    """Return an article's JSON with some fields replaced."""
    return json.dumps(json.loads(example_article("hello").encode()) | fields).encode()


@given(TEXT)
def test_an_article_is_read_back_as_it_was_written(text: str) -> None:
    article = example_article(text)
    assert Article.decode(article.encode()) == article


@given(st.binary())
def test_any_bytes_are_an_article_or_a_record_error(raw: bytes) -> None:
    with contextlib.suppress(RecordError):
        Article.decode(raw)


@pytest.mark.parametrize(
    ("raw", "reason", "said"),
    [
        (b"not json", DeadLetterReason.NOT_JSON, "line 1"),
        (b"", DeadLetterReason.NOT_JSON, "EOF"),
        (b"[" * 100_000, DeadLetterReason.NOT_JSON, "recursion"),
        (b"\xff\xfe", DeadLetterReason.INVALID_UNICODE, "byte 0"),
        (changed(text="\ud800"), DeadLetterReason.INVALID_UNICODE, "surrogate"),
        (changed(text="a\x00b"), DeadLetterReason.FORBIDDEN_CHARACTER, "text"),
        (changed(title="a\x00b"), DeadLetterReason.FORBIDDEN_CHARACTER, "title"),
        (changed(text=5), DeadLetterReason.INVALID_FIELD, "text"),
        (changed(text=""), DeadLetterReason.INVALID_FIELD, "text"),
        (changed(id="../etc"), DeadLetterReason.INVALID_FIELD, "id"),
        (changed(url="javascript:alert(1)"), DeadLetterReason.INVALID_FIELD, "url"),
        (changed(published_at="2026-01-01T00:00:00"), DeadLetterReason.INVALID_FIELD, "published"),
        (b"[]", DeadLetterReason.INVALID_FIELD, "object"),
        (changed(version=2), DeadLetterReason.UNSUPPORTED_VERSION, "version"),
        (changed(version="1"), DeadLetterReason.UNSUPPORTED_VERSION, "version"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason_and_the_field(
    raw: bytes, reason: DeadLetterReason, said: str
) -> None:
    with pytest.raises(RecordError, match=said) as caught:
        Article.decode(raw)
    assert caught.value.reason is reason


def test_a_record_over_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(RecordError, match="2,000") as caught:
        Article.decode(b" " * 2_001, max_bytes=2_000)
    assert caught.value.reason is DeadLetterReason.TOO_LARGE


def test_a_field_of_a_later_version_is_ignored() -> None:
    assert Article.decode(changed(mood="good")) == example_article("hello")


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/a?b=2&a=1",
        "HTTPS://EXAMPLE.com:443/a?a=1&b=2",
        "https://example.com/a?a=1&b=2#top",
        "https://example.com/a?a=1&utm_source=x&b=2&fbclid=y",
    ],
)
def test_the_same_article_under_another_spelling_of_its_address_has_the_same_id(url: str) -> None:
    expected = article_id(source="s", text="t", url="https://example.com/a?a=1&b=2")
    assert article_id(source="other", text="edited", url=url) == expected


def test_without_an_address_source_and_text_are_the_identity() -> None:
    assert article_id(source="s", text="t") == article_id(source="s", text="t")
    assert article_id(source="s", text="t") != article_id(source="other", text="t")


@given(st.lists(TEXT, min_size=2), st.lists(TEXT, min_size=2))
def test_two_lists_of_parts_have_one_digest_only_if_they_are_equal(
    first: list[str], second: list[str]
) -> None:
    assert (digest(*first) == digest(*second)) == (first == second)


def test_an_alert_id_depends_on_subscription_entity_article_and_kind() -> None:
    ids = {
        alert_id(subscription=s, entity=e, article=a, kind="mention")
        for s, e, a in [("s", "e", "a"), ("x", "e", "a"), ("s", "x", "a"), ("s", "e", "x")]
    }
    assert len(ids) == 4


def test_an_alert_has_every_attribute_that_cloudevents_requires() -> None:
    event = json.loads(example_alert().encode())
    assert event["specversion"] == "1.0"
    assert all(isinstance(event[name], str) and event[name] for name in ("id", "source", "type"))
    assert Alert.decode(example_alert().encode()) == example_alert()


@given(st.binary(), st.none() | st.binary())
def test_a_dead_letter_gives_the_bytes_back(payload: bytes, key: bytes | None) -> None:
    letter = DeadLetter.model_construct(
        reason=DeadLetterReason.NOT_JSON,
        detail="d",
        service="enricher",
        stream="s",
        partition=0,
        offset=1,
        at=WHEN,
        key=key,
        payload=payload,
        headers={},
    )
    read = DeadLetter.decode(letter.encode())
    assert (read.payload, read.key) == (payload, key)
