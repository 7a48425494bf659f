"""`rasid dead-letters` on the session's Kafka."""

import base64
import json
from contextlib import closing
from dataclasses import replace

import pytest
from kafka import KafkaProducer

from schemas.dead_letter import DeadLetter
from schemas.errors import DeadLetterReason
from schemas.streams import Streams
from services.cli import dead_letters as command
from services.cli.context import CommandContext
from services.platform.kafka.clients import client_arguments
from services.platform.kafka.stream_log import StreamLog
from services.platform.settings import KafkaSettings, StreamSettings
from tests.alert_examples import WHEN
from tests.cli.conftest import Invoke, invoker

HOSTILE = "\x1b]0;owned\x07\x9b31m\u202ebad"


@pytest.fixture
def dead_letters(
    context: CommandContext, kafka_settings: KafkaSettings, stream_names: Streams, random_name: str
) -> Invoke:
    """Run commands on this test's streams."""
    return invoker(
        command.app,
        replace(context, kafka=kafka_settings, streams=StreamSettings(prefix=random_name)),
    )


@pytest.fixture
def letters(kafka_settings: KafkaSettings, stream_names: Streams) -> list[DeadLetter]:
    """Set three records aside."""
    made = [
        letter(stream_names.articles.name, b"one", DeadLetterReason.NOT_JSON),
        letter(stream_names.articles.name, b"\xff\x00two", DeadLetterReason.PROCESSING_FAILED),
        letter(stream_names.enriched.name, HOSTILE.encode(), DeadLetterReason.PROCESSING_FAILED),
    ]
    write(kafka_settings, stream_names, made)
    return made


def letter(stream: str, payload: bytes, reason: DeadLetterReason) -> DeadLetter:
    return DeadLetter.model_construct(
        reason=reason,
        detail=f"detail {HOSTILE}",
        service="enricher",
        stream=stream,
        partition=2,
        offset=7,
        at=WHEN,
        key=b"key",
        payload=payload,
        headers={"ce_id": HOSTILE},
    )


def write(kafka: KafkaSettings, streams: Streams, made: list[DeadLetter]) -> None:
    with closing(KafkaProducer(**client_arguments(kafka))) as producer:
        for one in made:
            producer.send(streams.dead_letters.name, one.encode(), one.key)
        producer.flush()


def read(kafka: KafkaSettings, stream: str) -> list[tuple[bytes, bytes, list[tuple[str, bytes]]]]:
    return [(one.key, one.value, list(one.headers)) for one in StreamLog(kafka, stream).records()]


def test_letters_are_listed_with_their_reason_and_harm_no_terminal(
    dead_letters: Invoke, letters: list[DeadLetter]
) -> None:
    done = dead_letters("list")
    assert done.exit_code == 0
    assert [entry in done.stdout for entry in ("0-0", "0-1", "0-2")] == [True] * 3
    assert "processing_failed" in done.stdout
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_a_list_can_be_of_one_reason_and_for_programs(
    dead_letters: Invoke, letters: list[DeadLetter]
) -> None:
    done = dead_letters("list", "--reason", "processing_failed", "--json")
    assert all(map(str.isprintable, done.stdout.splitlines()))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["entry"], one["bytes"]) for one in lines] == [
        ("0-1", 5),
        ("0-2", len(HOSTILE.encode())),
    ]


def test_one_letter_is_shown_with_its_record(
    dead_letters: Invoke, letters: list[DeadLetter]
) -> None:
    shown = dead_letters("show", "0-2").stdout
    assert "bad" in shown
    assert "\x1b" not in shown
    exact = json.loads(dead_letters("show", "0-1", "--json").stdout)
    assert base64.b64decode(exact["payload"]) == b"\xff\x00two"


def test_a_record_goes_back_to_its_stream_byte_for_byte_with_key_and_headers(
    dead_letters: Invoke,
    letters: list[DeadLetter],
    kafka_settings: KafkaSettings,
    stream_names: Streams,
) -> None:
    done = dead_letters("resend", "--reason", "processing_failed")
    assert (done.exit_code, "2 sent again" in done.stderr) == (0, True)
    headers = [("ce_id", HOSTILE.encode())]
    assert read(kafka_settings, stream_names.articles.name) == [(b"key", b"\xff\x00two", headers)]
    assert read(kafka_settings, stream_names.enriched.name) == [(b"key", HOSTILE.encode(), headers)]


def test_a_letter_that_names_a_stream_of_somebody_else_is_not_sent_there(
    dead_letters: Invoke, kafka_settings: KafkaSettings, stream_names: Streams
) -> None:
    foreign = letter("payments", b"{}", DeadLetterReason.NOT_JSON)
    write(kafka_settings, stream_names, [foreign])
    done = dead_letters("resend", "0-0")
    assert (done.exit_code, "payments is no stream" in done.stderr) == (1, True)


@pytest.mark.parametrize(("arguments", "status"), [(["resend"], 2), (["show", "0-99"], 1)])
def test_nothing_named_and_nothing_there_are_said(
    dead_letters: Invoke, arguments: list[str], status: int
) -> None:
    assert dead_letters(*arguments).exit_code == status
