"""The producer of one test, with streams and checkpoints of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.streams import Streams
from services.platform.settings import KafkaSettings
from tests.producer.replaying import Replayer


@pytest.fixture
def replayer(
    kafka_settings: KafkaSettings, stream_names: Streams, tmp_path: Path
) -> Iterator[Replayer]:
    """Run producers into streams that this test has for itself."""
    made = Replayer(kafka=kafka_settings, streams=stream_names, folder=tmp_path)
    yield made
    made.stop()
