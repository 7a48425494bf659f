"""The AsyncAPI 3 document: which service sends what where.

Source: https://www.asyncapi.com/docs/reference/specification/v3.0.0
"""

from collections.abc import Sequence
from importlib import metadata
from typing import Any

from pydantic.alias_generators import to_snake

from schemas.cloudevents import ARTICLE, CANARY, DEAD_LETTER, ENRICHED, PUBLISHED, TRACEPARENT
from schemas.record import Record
from schemas.streams import Stream, streams

_ROUTES = (
    # stream attribute, record, event type, who sends, who receives
    ("articles", "Article", ARTICLE, ("producer", "api", "canary"), ("enricher",)),
    ("enriched", "Enriched", ENRICHED, ("enricher",), ("alerter",)),
    ("dead_letters", "DeadLetter", DEAD_LETTER, ("enricher", "alerter"), ()),
)


_KEYS = {
    "Article": "The article's id.",
    "Enriched": "The article's id.",
    "DeadLetter": "As the record that was set aside had it; there may be none.",
}


def asyncapi_document(records: Sequence[type[Record]]) -> dict[str, Any]:
    """Return the document as plain data, streams by their default names."""
    named = streams()
    channels, operations, messages = {}, {}, {}
    for attribute, record, event_type, senders, receivers in _ROUTES:
        channels[attribute] = _channel(getattr(named, attribute), record)
        messages[record] = _message(record, event_type)
        for action, services in (("send", senders), ("receive", receivers)):
            for service in services:
                operations[f"{service}_{action}s_{attribute}"] = {
                    "action": action,
                    "channel": {"$ref": f"#/channels/{attribute}"},
                    "summary": f"The {service} {action}s {attribute.replace('_', ' ')}.",
                }
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Rasid",
            "version": metadata.version("rasid"),
            "description": "Streams of the entity-monitoring service, and the alert it raises.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "channels": channels,
        "operations": operations,
        "components": {
            "messages": messages,
            "schemas": {record.__name__: _by_file(record) for record in records},
        },
    }


def _channel(stream: Stream, record: str) -> dict[str, Any]:
    return {
        "address": stream.name,
        "description": stream.description,
        "messages": {record: {"$ref": f"#/components/messages/{record}"}},
        "bindings": {
            "kafka": {
                "topic": stream.name,
                "partitions": stream.partitions,
                "topicConfiguration": {
                    "cleanup.policy": ["delete"],
                    "retention.ms": stream.retention_days * 86_400_000,
                    "max.message.bytes": stream.max_message_bytes,
                },
                "bindingVersion": "0.5.0",
            }
        },
    }


def _message(record: str, event_type: str) -> dict[str, Any]:
    return {
        "name": record,
        "contentType": "application/json",
        "headers": {
            "type": "object",
            "required": ["ce_specversion", "ce_type", "ce_id", "ce_source", "ce_time"],
            "properties": {
                "ce_specversion": {"const": "1.0"},
                "ce_type": {"const": event_type},
                "ce_id": {"type": "string"},
                "ce_source": {"type": "string"},
                "ce_time": {"type": "string", "format": "date-time"},
                "content-type": {"const": "application/json"},
                TRACEPARENT: {"type": "string", "description": "W3C Trace Context."},
                CANARY: {
                    "type": "string",
                    "description": "There on a record that only proves that the pipeline works.",
                },
                PUBLISHED: {
                    "type": "string",
                    "format": "date-time",
                    "description": "On what is made of an article: the article's ce_time.",
                },
            },
        },
        "payload": {"$ref": f"#/components/schemas/{record}"},
        "bindings": {
            "kafka": {
                "key": {"type": "string", "description": _KEYS[record]},
                "bindingVersion": "0.5.0",
            }
        },
    }


def _by_file(record: type[Record]) -> dict[str, Any]:
    return {"$ref": f"json/{to_snake(record.__name__)}.json"}
