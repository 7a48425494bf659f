"""CloudEvents 1.0 attributes as Kafka headers (binary content mode), with the trace.

Source:
    https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
"""

from collections.abc import Mapping
from datetime import datetime

Headers = list[tuple[str, bytes]]

ARTICLE = "rasid.article.v1"
ENRICHED = "rasid.enriched.v1"
DEAD_LETTER = "rasid.dead-letter.v1"

TRACEPARENT = "traceparent"
"""W3C Trace Context: https://www.w3.org/TR/trace-context/#traceparent-header"""

CANARY = "rasid_canary"
"""There on a record that only proves that the pipeline works, and handed on with it."""

PUBLISHED = "rasid_published"
"""`ce_time` of the article, carried along on what is made of it."""


def cloudevent_headers(
    *, event_type: str, event_id: str, source: str, time: datetime, traceparent: str | None = None
) -> Headers:
    """Return the headers of one Kafka record, values as UTF-8."""
    headers = [
        ("ce_specversion", b"1.0"),
        ("ce_type", event_type.encode()),
        ("ce_id", event_id.encode()),
        ("ce_source", source.encode()),
        ("ce_time", time.isoformat().encode()),
        ("content-type", b"application/json"),
    ]
    if traceparent:
        headers.append((TRACEPARENT, traceparent.encode()))
    return headers


def arrival(headers: Mapping[str, bytes]) -> datetime | None:
    """Return when the article of a record reached Rasid, or when the record was made; or None.

    The sooner of the two: an article that seems to come after what was made of it has a sender
    whose clock is ahead, and cooldowns and rate limits would hold until that time comes.
    """
    times = (header_time(headers, name) for name in (PUBLISHED, "ce_time"))
    return min((time for time in times if time is not None), default=None)


def header_time(headers: Mapping[str, bytes], name: str) -> datetime | None:
    """Return the time in a header; None where there is none, or none with a time zone."""
    try:
        time = datetime.fromisoformat(headers.get(name, b"").decode())
    except ValueError:
        return None
    return time if time.tzinfo is not None else None
