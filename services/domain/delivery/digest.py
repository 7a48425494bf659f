"""When a digest goes out."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from schemas.subscription import DigestRhythm

MORNING = time(8)
"""When daily and weekly digests go out, in the subscriber's time zone."""
_WEEK_BEGINS = 6
"""Sunday, as `datetime.weekday` counts: the first working day where most of our readers live."""


def due_at(rhythm: DigestRhythm, now: datetime, time_zone: str) -> datetime:
    """Return when what is raised at `now` is to be sent, in UTC.

    The end of a digest's period belongs to the next one. A local time that a change of clocks skips
    is taken an hour later, one that comes twice the first time (PEP 495).

    Args:
        now: with a time zone.
        time_zone: a name of the IANA database.
    """
    if rhythm == "immediate":
        return now
    local = now.astimezone(ZoneInfo(time_zone))
    if rhythm == "hourly":
        hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
        return hour + timedelta(hours=1)
    days = range(2) if rhythm == "daily" else range(8)
    mornings = (
        datetime.combine(local.date() + timedelta(days=day), MORNING, local.tzinfo) for day in days
    )
    return next(
        morning.astimezone(UTC)
        for morning in mornings
        if morning.astimezone(UTC) > now and (rhythm == "daily" or _begins_week(morning))
    )


def _begins_week(day: datetime) -> bool:
    return day.weekday() == _WEEK_BEGINS
