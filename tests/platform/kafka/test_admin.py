"""The streams on a real Kafka are those of the contract."""

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from pydantic import SecretStr

from schemas.streams import Streams, streams
from services.platform.kafka.admin import (
    StreamDifference,
    delete_streams,
    ensure_streams,
    stream_differences,
    stream_incarnation,
)
from services.platform.kafka.clients import (
    KafkaAccessError,
    bootstrap_servers,
    client_arguments,
    require_reachable,
)
from services.platform.settings import KafkaSettings


@pytest.fixture
def absent(kafka_settings: KafkaSettings, random_name: str) -> Iterator[Streams]:
    """Return streams that do not exist yet."""
    names = streams(f"{random_name}-absent", partitions=3, retention_days=2)
    yield names
    delete_streams(kafka_settings, names)


def test_missing_streams_are_created_as_the_contract_says(
    kafka_settings: KafkaSettings, absent: Streams
) -> None:
    assert {each.setting for each in stream_differences(kafka_settings, absent)} == {"exists"}
    ensure_streams(kafka_settings, absent, replication=1)
    assert stream_differences(kafka_settings, absent) == []


def test_creating_them_again_changes_and_warns_of_nothing(
    kafka_settings: KafkaSettings, absent: Streams, caplog: pytest.LogCaptureFixture
) -> None:
    ensure_streams(kafka_settings, absent, replication=1)
    before = stream_incarnation(kafka_settings, absent.articles)
    caplog.clear()
    with caplog.at_level(logging.INFO, logger="services"):
        ensure_streams(kafka_settings, absent, replication=1)
    assert caplog.records == []
    assert stream_incarnation(kafka_settings, absent.articles) == before


def test_several_processes_may_create_them_at_once(
    kafka_settings: KafkaSettings, absent: Streams
) -> None:
    with ThreadPoolExecutor(4) as pool:
        running = [
            pool.submit(ensure_streams, kafka_settings, absent, replication=1) for _ in range(4)
        ]
    assert [each.result() for each in running] == [None] * 4
    assert stream_differences(kafka_settings, absent) == []


def test_existing_streams_with_other_settings_are_named_and_left(
    kafka_settings: KafkaSettings, absent: Streams, caplog: pytest.LogCaptureFixture
) -> None:
    ensure_streams(kafka_settings, absent, replication=1)
    wanted = replace(absent, articles=replace(absent.articles, partitions=9, retention_days=30))
    ensure_streams(kafka_settings, wanted, replication=1)
    name = absent.articles.name
    assert stream_differences(kafka_settings, wanted) == [
        StreamDifference(
            stream=name, setting="retention.ms", actual="172800000", expected="2592000000"
        ),
        StreamDifference(stream=name, setting="partitions", actual="3", expected="9"),
    ]
    warned = [record.__dict__ for record in caplog.records if record.levelname == "WARNING"]
    assert [(each["stream"], each["setting"]) for each in warned] == [
        (name, "retention.ms"),
        (name, "partitions"),
    ]


def test_a_stream_deleted_and_made_anew_is_another_incarnation(
    kafka_settings: KafkaSettings, absent: Streams
) -> None:
    ensure_streams(kafka_settings, absent, replication=1)
    before = stream_incarnation(kafka_settings, absent.articles)
    delete_streams(kafka_settings, absent)
    ensure_streams(kafka_settings, absent, replication=1)
    assert stream_incarnation(kafka_settings, absent.articles) != before


def test_a_stream_that_does_not_exist_has_no_incarnation(
    kafka_settings: KafkaSettings, absent: Streams
) -> None:
    with pytest.raises(KafkaAccessError, match="has no stream"):
        stream_incarnation(kafka_settings, absent.articles)


def test_deleting_what_is_not_there_is_no_error(
    kafka_settings: KafkaSettings, absent: Streams
) -> None:
    delete_streams(kafka_settings, absent)


def test_more_replicas_than_brokers_is_said_with_the_setting(
    kafka_settings: KafkaSettings, absent: Streams
) -> None:
    with pytest.raises(KafkaAccessError, match="RASID_STREAM_REPLICATION"):
        ensure_streams(kafka_settings, absent, replication=7)


def test_a_prefix_that_kafka_does_not_take_is_said_with_the_setting(
    kafka_settings: KafkaSettings,
) -> None:
    with pytest.raises(KafkaAccessError, match="RASID_STREAM_PREFIX"):
        ensure_streams(kafka_settings, streams("no spaces"), replication=1)


@pytest.mark.parametrize(
    ("bootstrap", "words"),
    [
        ("127.0.0.1:1", "Connection refused"),
        ("host.invalid:9092", "host.invalid:9092"),
        ("", "no broker is named"),
        ("host:port", "not host:port"),
        ("host:99999", "not host:port"),
        ("[::1:9092", "not host:port"),
        ("kafka://host:9092", "not host:port"),
    ],
)
def test_a_broker_that_cannot_be_reached_is_named_with_the_setting(
    bootstrap: str, words: str
) -> None:
    with pytest.raises(KafkaAccessError, match="RASID_KAFKA_BOOTSTRAP") as raised:
        require_reachable(KafkaSettings(bootstrap=bootstrap))
    assert words in raised.value.problem


def test_an_address_where_nobody_listens_is_said_once() -> None:
    with pytest.raises(KafkaAccessError) as raised:
        require_reachable(KafkaSettings(bootstrap="127.0.0.1:1"))
    assert raised.value.problem == "Kafka does not answer at 127.0.0.1:1 (Connection refused)"


def test_one_broker_that_answers_is_enough(kafka_settings: KafkaSettings) -> None:
    require_reachable(KafkaSettings(bootstrap=f"127.0.0.1:1, {kafka_settings.bootstrap}"))


def test_a_port_where_no_kafka_speaks_is_said_with_the_settings_to_check(
    redis_url: str,
) -> None:
    address = redis_url.removeprefix("redis://").split("/")[0]
    with pytest.raises(KafkaAccessError, match="RASID_KAFKA_SECURITY_PROTOCOL"):
        ensure_streams(KafkaSettings(bootstrap=address), streams("any"), replication=1)


def test_brokers_are_split_at_commas() -> None:
    assert bootstrap_servers(KafkaSettings(bootstrap="a:1, b:2,")) == ["a:1", "b:2"]


def test_user_and_password_reach_kafka_only_with_sasl() -> None:
    plain = KafkaSettings(username="u", password=SecretStr("p"))
    assert "sasl_plain_password" not in client_arguments(plain)
    arguments = client_arguments(plain.model_copy(update={"security_protocol": "SASL_SSL"}))
    assert arguments["security_protocol"] == "SASL_SSL"
    assert arguments["sasl_mechanism"] == "SCRAM-SHA-512"
    assert arguments["sasl_plain_username"] == "u"
    assert arguments["sasl_plain_password"] == "p"  # noqa: S105 - an example


def test_the_arguments_can_be_logged_without_the_password() -> None:
    kafka = KafkaSettings(
        security_protocol="SASL_SSL", username="u", password=SecretStr("unmistakable")
    )
    assert "unmistakable" not in repr(client_arguments(kafka))
