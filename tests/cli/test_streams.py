"""`rasid streams` on the session's Kafka."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from schemas.streams import streams
from services.cli import streams as command
from services.cli.context import CommandContext
from services.platform.kafka.admin import delete_streams, stream_differences
from services.platform.settings import KafkaSettings, StreamSettings
from tests.cli.conftest import invoker


@pytest.fixture
def on_kafka(
    context: CommandContext, kafka_settings: KafkaSettings, random_name: str
) -> Iterator[CommandContext]:
    chosen = StreamSettings(prefix=random_name, partitions=3)
    yield replace(context, kafka=kafka_settings, streams=chosen)
    delete_streams(kafka_settings, streams(random_name))


def test_missing_streams_are_created_as_the_settings_have_them(on_kafka: CommandContext) -> None:
    done = invoker(command.app, on_kafka)("create")
    assert done.exit_code == 0
    assert stream_differences(on_kafka.kafka, streams(on_kafka.streams.prefix, partitions=3)) == []


def test_creating_them_again_changes_nothing(on_kafka: CommandContext) -> None:
    create = invoker(command.app, on_kafka)
    assert [create("create").exit_code for _ in range(2)] == [0, 0]
