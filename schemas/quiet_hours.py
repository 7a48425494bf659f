"""When a subscriber does not want to be disturbed."""

from datetime import time
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, StringConstraints

from schemas.field_wordings import FieldWording
from schemas.record import Record

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, KeyError, OSError) as error:
        raise FieldWording.TIME_ZONE.error() from error
    return name


def _local(value: time) -> time:
    if value.tzinfo is not None:
        raise FieldWording.WITH_OFFSET.error()
    return value


TimeZone = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_+/-]{0,63}$"),
    AfterValidator(_known_zone),
]
"""A name of the IANA time zone database: `Asia/Kuwait`."""

LocalTime = Annotated[time, AfterValidator(_local)]


class QuietHours(Record):
    """From `start` until just before `end`, on each of `days`, in the subscription's time zone.

    An `end` before `start` lies on the next day; an `end` equal to `start` makes it a whole day.
    `days` are those on which the hours begin.
    """

    days: Annotated[tuple[Weekday, ...], Field(min_length=1)] = WEEKDAYS
    start: LocalTime
    end: LocalTime
