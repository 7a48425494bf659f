"""A record that can never succeed, set aside with the reason and all that a resend needs."""

from typing import Literal

from pydantic import AwareDatetime, Base64Bytes

from schemas.errors import DeadLetterReason
from schemas.record import Line, Record


class DeadLetter(Record):
    """What was refused, where it stood, why, and its bytes as they came."""

    version: Literal[1] = 1
    reason: DeadLetterReason
    detail: Line
    service: Line
    stream: Line
    partition: int
    offset: int
    at: AwareDatetime
    key: Base64Bytes | None
    payload: Base64Bytes
    headers: dict[str, str]
