"""CloudEvents 1.0 attributes as Kafka headers (binary content mode), with the trace.

Source:
    https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
"""

from datetime import datetime

Headers = list[tuple[str, bytes]]

ARTICLE = "rasid.article.v1"
ENRICHED = "rasid.enriched.v1"
DEAD_LETTER = "rasid.dead-letter.v1"

TRACEPARENT = "traceparent"
"""W3C Trace Context: https://www.w3.org/TR/trace-context/#traceparent-header"""

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
