"""Single articles to Kafka."""

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from kafka import KafkaProducer

from schemas.streams import streams
from services.platform.clock import SystemClock
from services.platform.errors import KafkaAccessError
from services.platform.kafka import submissions
from services.platform.kafka.clients import connect_producer
from services.platform.kafka.submissions import Submissions
from services.platform.settings import KafkaSettings
from tests.alert_examples import example_enriched


@pytest.fixture
def silent() -> Iterator[KafkaSettings]:
    """Return where somebody listens and never answers, as a broker that hangs."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield KafkaSettings(bootstrap=f"127.0.0.1:{listening.getsockname()[1]}")


def test_who_waits_while_kafka_cannot_be_reached_is_told_with_the_first_and_the_next_tries_anew(
    silent: KafkaSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[KafkaSettings] = []

    def counted(kafka: KafkaSettings, **more: object) -> KafkaProducer:
        tries.append(kafka)
        return connect_producer(kafka, **more)

    monkeypatch.setattr(submissions, "connect_producer", counted)
    sender = Submissions(silent, streams("test").articles, SystemClock())
    article = example_enriched("The GCTF met.").article

    def send(_: int) -> str:
        with pytest.raises(KafkaAccessError) as told:
            sender.send(article)
        return str(told.value)

    with ThreadPoolExecutor(4) as threads:
        (said,) = set(threads.map(send, range(4)))
    assert (len(tries), "does not talk to us" in said) == (1, True)
    send(0)
    assert len(tries) == 2
