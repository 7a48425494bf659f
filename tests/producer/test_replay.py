"""The producer as a process, on a real Kafka: what it sends, refuses and says."""

import json
import re
import socket
from pathlib import Path

import pytest

from schemas.article import Article
from schemas.streams import Streams
from services.platform.kafka.admin import delete_streams
from services.platform.settings import KafkaSettings
from tests.producer.replaying import Replayer, write_articles

SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_seeds_arrive_as_they_are(replayer: Replayer) -> None:
    finished = replayer.run(str(SEEDS), "--json")
    assert finished.status == 0
    assert finished.summary["delivered"] == 5
    articles = {Article.decode(record.value) for record in replayer.records()}
    texts = {article.external_id: article.text.encode() for article in articles}
    assert texts == {path.stem: path.read_bytes() for path in SEEDS.glob("*.txt")}


def test_a_record_is_keyed_by_its_article_and_is_a_cloudevent(replayer: Replayer) -> None:
    replayer.run(str(SEEDS))
    traces = set()
    for record in replayer.records():
        article = Article.decode(record.value)
        headers = dict(record.headers)
        assert record.key.decode() == article.id == headers["ce_id"].decode()
        assert headers["ce_type"] == b"rasid.article.v1"
        assert headers["ce_source"] == b"rasid/producer"
        assert headers["ce_specversion"] == b"1.0"
        assert headers["content-type"] == b"application/json"
        assert re.fullmatch(rb"00-[0-9a-f]{32}-[0-9a-f]{16}-01", headers["traceparent"])
        traces.add(headers["traceparent"])
    assert len(traces) == 5


def test_a_complete_replay_begins_anew_and_gives_the_same_keys(replayer: Replayer) -> None:
    replayer.run(str(SEEDS))
    first = {record.key for record in replayer.records()}
    again = replayer.run(str(SEEDS), "--json")
    assert again.summary["delivered"] == 5
    assert len(replayer.records()) == 10
    assert {record.key for record in replayer.records()} == first


def test_what_is_refused_is_listed_and_the_rest_is_delivered(
    replayer: Replayer, tmp_path: Path
) -> None:
    source, listed = tmp_path / "in.jsonl", tmp_path / "list.jsonl"
    source.write_bytes(
        b'{"id": 1, "text": "good"}\n\xff\n{"id": 1, "text": "again"}\n{"id": 2, "text": "good"}'
    )
    finished = replayer.run(str(source), "--json", "--quiet", "--not-delivered", str(listed))
    assert finished.status == 1
    assert finished.errors.splitlines() == [
        f"{source}:2: invalid_unicode: not UTF-8 at byte 0",
        f"{source}:3 [1]: duplicate_id: id 1 stands already in {source}:1",
        "Not delivered: 2 refused, 0 undelivered",
    ]
    refused = [json.loads(line) for line in listed.read_text().splitlines()]
    assert [(each["line"], each["reason"]) for each in refused] == [
        (2, "invalid_unicode"),
        (3, "duplicate_id"),
    ]
    assert finished.summary["not_delivered"] == refused
    assert len(replayer.records()) == 2


def test_a_list_that_cannot_be_written_holds_no_article_back(
    replayer: Replayer, tmp_path: Path
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('x\n{"id": 1, "text": "a"}\ny\n{"id": 2, "text": "b"}\n')
    finished = replayer.run(str(source), "--json", "--not-delivered", "/dev/full")
    assert finished.status == 1
    assert finished.summary["delivered"] == 2
    assert "/dev/full lacks some that were not delivered: No space left" in finished.errors


def test_articles_of_a_folder_that_are_not_read_are_named(
    replayer: Replayer, tmp_path: Path
) -> None:
    for name in ("a.txt", "archive.jsonl", "notes.md", ".hidden.jsonl"):
        (tmp_path / name).write_text("one")
    (tmp_path / "2024").mkdir()
    finished = replayer.run(str(tmp_path), "--dry-run")
    assert finished.status == 0
    said = finished.errors.splitlines()[0]
    assert said == "Not read: 2024/, archive.jsonl. Replay each by itself"
    assert "Not read" not in replayer.run(str(SEEDS), "--dry-run").errors


def test_a_field_whose_name_is_nearly_right_is_told_once_and_its_articles_are_sent(
    replayer: Replayer, tmp_path: Path
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(
        '{"id": 1, "text": "one", "category": "news"}\n'
        '{"id": 2, "text": "two", "titel": "Two"}\n'
        '{"id": 3, "text": "three", "titel": "Three", "publishedAt": "2026-05-01"}\n'
    )
    finished = replayer.run(str(source), "--json", "--quiet")
    assert finished.status == 0
    assert finished.errors.splitlines() == [
        f"{source}:2: warning: the field titel is not read: did you mean title?",
        f"{source}:3: warning: the field publishedAt is not read: did you mean published_at?",
    ]
    told = {each["field"]: each for each in finished.summary["misnamed_fields"]}
    assert told["titel"] == {
        "field": "titel", "meant": "title", "file": str(source), "line": 2, "articles": 2,
    }  # fmt: skip
    assert len(replayer.records()) == 3


def test_a_manifest_with_a_misnamed_field_is_told(replayer: Replayer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text")
    (tmp_path / "manifest.jsonl").write_text('{"file": "a.txt", "langauge": "en"}\n')
    finished = replayer.run(str(tmp_path), "--dry-run")
    assert "manifest.jsonl:1: warning: the field langauge is not read: did you mean language?" in (
        finished.errors
    )


def test_hostile_ids_reach_the_terminal_disarmed(replayer: Replayer, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "\\u001b[2J\\u202ex", "text": ""}')
    finished = replayer.run(str(source), "--json", "--dry-run")
    assert "\x1b" not in finished.errors + finished.output
    assert "\u202e" not in finished.errors + finished.output
    assert "[x]: empty: there is no text" in finished.errors


def test_an_article_that_json_makes_too_long_for_the_stream_is_refused(
    replayer: Replayer, tmp_path: Path
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"id": 1, "text": "\x01" * 1_000_000}) + '\n{"id":2,"text":"x"}')
    finished = replayer.run(str(source), "--json")
    assert finished.status == 1
    (refused,) = finished.summary["not_delivered"]
    assert (refused["line"], refused["reason"]) == (1, "too_large")
    assert finished.summary["delivered"] == 1


def test_the_size_limit_is_an_option(replayer: Replayer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("12345")
    (tmp_path / "b.txt").write_text("123456")
    finished = replayer.run(str(tmp_path), "--dry-run", "--json", "--max-article-bytes", "5")
    assert [each["external_id"] for each in finished.summary["not_delivered"]] == ["b"]
    assert finished.summary["not_delivered"][0]["file"] == str(tmp_path / "b.txt")
    assert finished.summary["delivered"] == 1


def test_the_limit_counts_articles(replayer: Replayer, tmp_path: Path) -> None:
    write_articles(tmp_path / "in.jsonl", 10)
    finished = replayer.run(str(tmp_path / "in.jsonl"), "--limit", "3", "--json")
    assert (finished.status, finished.summary["delivered"]) == (0, 3)
    assert len(replayer.records()) == 3


def test_a_loop_sends_the_same_articles_again(replayer: Replayer) -> None:
    finished = replayer.run(str(SEEDS), "--loop", "--limit", "12", "--json")
    assert (finished.status, finished.summary["delivered"]) == (0, 12)
    keys = [record.key for record in replayer.records()]
    assert (len(keys), len(set(keys))) == (12, 5)


def test_a_loop_over_nothing_ends(replayer: Replayer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    assert replayer.run(str(tmp_path), "--loop", "--json").status == 1


def test_a_rate_spreads_the_articles(replayer: Replayer) -> None:
    replayer.run(str(SEEDS), "--rate", "10")
    times = sorted(record.timestamp for record in replayer.records())
    # Four distances of 100 ms, less the lateness of 50 ms that may be made up for.
    assert times[-1] - times[0] >= 340


def test_standard_input_is_a_source(replayer: Replayer) -> None:
    finished = replayer.run(
        "-", "--json", standard_input='{"id": 1, "text": "خبر"}\n{"id": 2, "text": "news"}'
    )
    assert finished.status == 0
    assert "not remembered" in finished.errors
    texts = {Article.decode(record.value).text for record in replayer.records()}
    assert texts == {"خبر", "news"}


def test_a_dry_run_checks_everything_and_needs_no_broker(
    stream_names: Streams, tmp_path: Path
) -> None:
    replayer = Replayer(
        kafka=KafkaSettings(bootstrap="127.0.0.1:1"), streams=stream_names, folder=tmp_path
    )
    good = replayer.run(str(SEEDS), "--dry-run", "--json")
    assert (good.status, good.summary["delivered"], good.summary["dry_run"]) == (0, 5, True)
    bad = replayer.run("-", "--dry-run", "--json", standard_input="no json")
    assert (bad.status, bad.summary["refused"]) == (1, 1)
    assert not (tmp_path / "checkpoints").exists()


def test_a_broker_that_is_not_there_is_said_in_one_line_with_the_mend(
    stream_names: Streams, tmp_path: Path
) -> None:
    replayer = Replayer(
        kafka=KafkaSettings(bootstrap="127.0.0.1:1"), streams=stream_names, folder=tmp_path
    )
    finished = replayer.run(str(SEEDS))
    assert finished.status == 2
    (line,) = finished.errors.splitlines()
    assert "127.0.0.1:1" in line
    assert "RASID_KAFKA_BOOTSTRAP" in line


def test_missing_streams_are_created(replayer: Replayer) -> None:
    delete_streams(replayer.kafka, replayer.streams)
    assert replayer.run(str(SEEDS)).status == 0
    assert len(replayer.records()) == 5


def test_missing_streams_are_left_to_others_when_asked(replayer: Replayer) -> None:
    delete_streams(replayer.kafka, replayer.streams)
    finished = replayer.run(str(SEEDS), "--no-create")
    assert finished.status == 2
    assert f"has no stream {replayer.streams.articles.name}" in finished.errors


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["/nowhere"], "does not exist"),
        (["-", "--loop"], "can be read only once"),
        ([str(SEEDS), "--dry-run", "--not-delivered", "/nowhere/list"], "--not-delivered"),
        ([str(SEEDS), "--checkpoints", "/dev/null/x"], "--checkpoints"),
        ([str(SEEDS), "--rate", "0"], "--rate"),
    ],
)  # fmt: skip
def test_what_cannot_start_ends_with_status_2_and_the_mend(
    replayer: Replayer, arguments: list[str], words: str
) -> None:
    finished = replayer.run(*arguments)
    assert finished.status == 2
    assert words in finished.errors
    assert "Traceback" not in finished.errors


def test_a_port_that_is_taken_is_said_with_the_option(replayer: Replayer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        finished = replayer.run(str(SEEDS), "--dry-run", "--metrics-port", port)
    assert finished.status == 2
    assert f"127.0.0.1:{port} cannot be listened on" in finished.errors
    assert "--metrics-port" in finished.errors
