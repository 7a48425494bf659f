"""How long an endpoint asks to be left alone: `Retry-After`, RFC 9110, section 10.2.3."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"[0-9]{1,9}")
_LONGEST = timedelta(days=1)
"""More is no wait but a mistake, such as a point in time that is given in seconds."""


def asked_wait(retry_after: str, now: datetime) -> timedelta | None:
    """Return the wait that a header's value asks for; None where it makes no sense.

    Args:
        retry_after: seconds, or a date as HTTP has it.
        now: what a date is compared with.
    """
    value = retry_after.strip()
    wait = timedelta(seconds=int(value)) if _SECONDS.fullmatch(value) else _until(value, now)
    return wait if wait is not None and timedelta() < wait <= _LONGEST else None


def _until(date: str, now: datetime) -> timedelta | None:
    try:
        at = parsedate_to_datetime(date)
    except (ValueError, OverflowError):
        return None
    # The oldest of its three forms names no zone; all are in UTC.
    return (at if at.tzinfo else at.replace(tzinfo=UTC)) - now
