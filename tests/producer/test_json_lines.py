"""JSON Lines become articles or refusals, one by one, whatever the bytes."""

import gzip
import io
import json
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.article import article_id
from services.producer.items import Draft, Place, Refusal, RefusalReason
from services.producer.sources import ReadingOptions, open_source
from services.producer.sources.reading import bounded_lines
from services.producer.sources.source import SourceError
from tests.producer.lines import only_draft, only_refusal, read

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
articles_of_any_shape = st.fixed_dictionaries(
    {},
    optional={
        field: json_values | st.text(alphabet="ar/:en-[]0129T\x00\ud800 ")
        for field in (
            "id", "external_id", "text", "title", "language", "url", "source", "published_at",
        )
    },
)  # fmt: skip


@given(st.binary(max_size=300))
def test_any_bytes_become_articles_or_refusals_and_raise_nothing(content: bytes) -> None:
    for item in read(content, max_article_bytes=20):
        assert isinstance(item, Draft | Refusal)


@given(articles_of_any_shape)
def test_any_json_becomes_an_article_that_can_be_sent_or_a_refusal(fields: object) -> None:
    (item,) = read(json.dumps(fields).encode())
    if isinstance(item, Draft):
        assert type(item.article).decode(item.article.encode()) == item.article
    else:
        assert item.place == Place(file="in.jsonl", line=1)


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=20))
def test_every_good_line_between_bad_ones_is_kept(texts: list[str]) -> None:
    texts = [text.replace("\x00", "·") for text in texts]
    lines = [json.dumps({"id": n, "text": text}).encode() for n, text in enumerate(texts)]
    items = read(b"\n\xff{\n".join(lines))
    assert [item.article.text for item in items if isinstance(item, Draft)] == texts
    assert sum(isinstance(item, Refusal) for item in items) == len(texts) - 1


@pytest.mark.parametrize(
    ("line", "reason", "detail"),
    [
        (b'{"id": "a", "text": "caf\xe9"}', RefusalReason.INVALID_UNICODE, "not UTF-8 at byte 24"),
        (b'{"id": "a", "text": "\\ud800"}', RefusalReason.INVALID_UNICODE, "lone surrogate"),
        (b'{"id": "a", "text": "x\\u0000"}', RefusalReason.FORBIDDEN_CHARACTER, "text"),
        (b'{"id": "a", "text": ', RefusalReason.NOT_JSON, "JSON"),
        (b"[" * 100_00, RefusalReason.NOT_JSON, "JSON"),
        (b'["a"]', RefusalReason.INVALID_FIELD, "object"),
        (b'{"text": "x"}', RefusalReason.INVALID_FIELD, "id: is missing"),
        (b'{"id": true, "text": "x"}', RefusalReason.INVALID_FIELD, "id"),
        (b'{"id": "a"}', RefusalReason.INVALID_FIELD, "text"),
        (b'{"id": "a", "text": 5}', RefusalReason.INVALID_FIELD, "text"),
        (b'{"id": "a", "text": ""}', RefusalReason.EMPTY, "no text"),
        (b'{"id": "a", "text": " \\n\\u00a0"}', RefusalReason.EMPTY, "no text"),
        (b'{"id": "a", "text": "x", "language": "fr"}', RefusalReason.INVALID_FIELD,
            "language: is neither ar nor en: leave it out"),
        (b'{"id": "a", "text": "x", "url": "ftp://x"}', RefusalReason.INVALID_FIELD, "url"),
        (b'{"id": "a", "text": "x", "url": "http://[1"}', RefusalReason.INVALID_FIELD, "url"),
        (
            b'{"id": "a", "text": "x", "published_at": "yesterday"}',
            RefusalReason.INVALID_FIELD,
            "published_at: should be an ISO 8601",
        ),
    ],
)  # fmt: skip
def test_a_bad_line_is_refused_with_its_reason(
    line: bytes, reason: RefusalReason, detail: str
) -> None:
    refusal = only_refusal(line)
    assert refusal.reason is reason
    assert detail in refusal.detail


def test_a_refusal_names_file_line_and_id() -> None:
    items = read(b'{"id": 1, "text": "x"}\n\n{"id": 2, "text": ""}\n')
    (refusal,) = [item for item in items if isinstance(item, Refusal)]
    assert str(refusal.place) == "in.jsonl:3"
    assert refusal.external_id == "2"


def test_an_id_used_before_is_refused_and_the_first_place_named() -> None:
    items = read(b'{"id": 7, "text": "x"}\n{"external_id": "7", "text": "y"}')
    (refusal,) = [item for item in items if isinstance(item, Refusal)]
    assert refusal.reason is RefusalReason.DUPLICATE_ID
    assert refusal.detail == "id 7 stands already in in.jsonl:1"


def test_two_sources_may_use_the_same_id() -> None:
    items = read(b'{"id": 7, "text": "x", "source": "a"}\n{"id": 7, "text": "x", "source": "b"}')
    assert all(isinstance(item, Draft) for item in items)


def test_an_id_that_was_refused_may_be_used_again() -> None:
    items = read(b'{"id": 7, "text": ""}\n{"id": 7, "text": "x"}')
    assert [type(item) for item in items] == [Refusal, Draft]


def test_a_text_over_the_limit_is_refused_and_one_at_the_limit_is_not() -> None:
    at_limit, over = ("ح" * 500).encode(), ("ح" * 501).encode()
    items = read(b'{"id": 1, "text": "%s"}\n{"id": 2, "text": "%s"}' % (at_limit, over))
    assert [type(item) for item in items] == [Draft, Refusal]
    assert isinstance(items[1], Refusal)
    assert items[1].reason is RefusalReason.TOO_LARGE
    assert items[1].detail == "1,002 bytes of text, the limit is 1,000"


def test_a_text_at_the_limit_may_be_written_in_escapes() -> None:
    (item,) = read(b'{"id": 1, "text": "%s"}' % (b"\\u0041" * 1000))
    assert isinstance(item, Draft)


def test_a_line_without_end_is_refused_without_being_held(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    with path.open("wb") as file:
        file.write(b'{"id": 1, "text": "')
        for _ in range(32):
            file.write(b"x" * (1 << 20))
        file.write(b'"}\n{"id": 2, "text": "short"}\n')
    options = ReadingOptions(max_article_bytes=1000, should_stop=lambda: False)
    source = open_source(str(path), options)
    tracemalloc.start()
    items = list(source.items())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [type(item) for item in items] == [Refusal, Draft]
    assert items[1].place.line == 2
    assert peak < 4 << 20


@given(
    st.lists(st.binary(max_size=12).map(lambda raw: raw.replace(b"\n", b"")), max_size=8),
    st.integers(min_value=1, max_value=10),
)
def test_lines_are_cut_and_measured_without_losing_a_byte(
    lines: list[bytes], max_bytes: int
) -> None:
    content = b"\n".join(lines)
    read_lines = list(bounded_lines(io.BytesIO(content), max_bytes))
    assert sum(line.extent for line in read_lines) == len(content)
    assert [line.number for line in read_lines] == list(range(1, len(read_lines) + 1))
    assert all(line.content is None or len(line.content) <= max_bytes for line in read_lines)


def test_line_ends_within_a_text_stay_as_they_are() -> None:
    draft = only_draft(b'{"id": 1, "text": "a\\r\\nb\\n"}\r\n')
    assert draft.article.text == "a\r\nb\n"


def test_a_byte_order_mark_before_the_first_line_is_no_part_of_it() -> None:
    assert only_draft(b'\xef\xbb\xbf{"id": 1, "text": "x"}').article.text == "x"


def test_all_fields_reach_the_article() -> None:
    article = only_draft(
        b'{"id": "7", "text": "x", "title": "T", "language": "ar-KW", "source": "s", '
        b'"url": "https://example.org/a?utm_source=b", "published_at": "2022-05-24T22:20:00+03:00"}'
    ).article
    assert article.external_id == "7"
    assert article.title == "T"
    assert article.language == "ar"
    assert article.source == "s"
    assert article.published_at == datetime(2022, 5, 24, 19, 20, tzinfo=UTC)
    assert article.id == article_id(source="", text="", url="https://example.org/a")


@pytest.mark.parametrize("written", ["2022-05-24", "2022-05-24 00:00:00", "2022-05-24T00:00:00Z"])
def test_a_time_without_an_offset_is_utc(written: str) -> None:
    line = json.dumps({"id": 1, "text": "x", "published_at": written}).encode()
    assert only_draft(line).article.published_at == datetime(2022, 5, 24, tzinfo=UTC)


def test_blank_fields_count_as_absent() -> None:
    article = only_draft(
        b'{"id": 1, "text": "x", "title": "", "url": " ", "language": "", "published_at": null}'
    ).article
    assert (article.title, article.url, article.language, article.published_at) == (None,) * 4


def test_where_no_source_is_given_the_file_is_the_source() -> None:
    assert only_draft(b'{"id": 1, "text": "x"}').article.source == "in"


def test_a_file_of_gzip_gives_the_same_articles_as_the_plain_one(tmp_path: Path) -> None:
    content = b'{"id": 1, "text": "a"}\n{\n{"id": 2, "text": "b"}\n'
    (tmp_path / "in.jsonl").write_bytes(content)
    (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(content))
    options = ReadingOptions(max_article_bytes=1000, should_stop=lambda: False)
    plain, packed = (
        list(open_source(str(tmp_path / name), options).items())
        for name in ("in.jsonl", "in.jsonl.gz")
    )
    assert [one.article for one in packed if isinstance(one, Draft)] == [
        one.article for one in plain if isinstance(one, Draft)
    ]
    assert [one.place.line for one in packed] == [1, 2, 3]


def test_gzip_that_is_cut_short_gives_what_it_has_and_then_an_error(tmp_path: Path) -> None:
    lines = (json.dumps({"id": n, "text": f"a{n}"}).encode() for n in range(100_000))
    whole = gzip.compress(b"\n".join(lines))
    path = tmp_path / "in.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    options = ReadingOptions(max_article_bytes=1000, should_stop=lambda: False)
    items = open_source(str(path), options).items()
    assert isinstance(next(items), Draft)
    with pytest.raises(SourceError, match="cannot be read on: its gzip is damaged or cut short"):
        list(items)


def test_a_file_that_is_no_lines_is_refused_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_text('[\n  {"id": 1, "text": "a"}\n]\n')
    options = ReadingOptions(max_article_bytes=1000, should_stop=lambda: False)
    with pytest.raises(SourceError, match="one JSON array"):
        open_source(str(path), options)
