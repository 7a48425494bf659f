"""Writes articles of the past to a real Kafka, as the enricher does."""

from contextlib import closing
from datetime import datetime

from kafka import KafkaProducer

from schemas.cloudevents import PUBLISHED, cloudevent_headers
from schemas.streams import Streams
from services.platform.kafka.clients import client_arguments
from services.platform.settings import KafkaSettings


def write_enriched(
    kafka: KafkaSettings, streams: Streams, *records: tuple[datetime, bytes], mark: str = ""
) -> None:
    """Write records to the enriched stream, each with when its article reached Rasid.

    Args:
        mark: a header that all of them have, too.
    """
    with closing(KafkaProducer(**client_arguments(kafka))) as producer:
        for at, value in records:
            headers = cloudevent_headers(event_type="t", event_id="1", source="test", time=at)
            headers.append((PUBLISHED, at.isoformat().encode()))
            if mark:
                headers.append((mark, b"1"))
            # One key, hence one partition: the last written is the last read.
            producer.send(streams.enriched.name, value, b"key", headers=headers)
        producer.flush()
