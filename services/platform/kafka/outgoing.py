"""A record on its way to Kafka, whatever takes it there."""

from dataclasses import dataclass

from schemas.cloudevents import Headers


@dataclass(frozen=True, kw_only=True)
class Outgoing:
    """A record on its way out."""

    key: bytes | None
    value: bytes
    headers: Headers
