"""Whether a subscriber may be disturbed."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from schemas.quiet_hours import WEEKDAYS, QuietHours
from schemas.subscription import Subscription


def is_quiet(subscription: Subscription, at: datetime) -> bool:
    """Say whether `at` lies in the quiet hours of a subscription, by the clocks of its time zone.

    In the night in which clocks are put forward or back, the hours are those the clocks show.
    """
    if not subscription.quiet_hours:
        return False
    local = at.astimezone(ZoneInfo(subscription.time_zone))
    return any(_covers(hours, local) for hours in subscription.quiet_hours)


def _covers(hours: QuietHours, local: datetime) -> bool:
    today = WEEKDAYS[local.weekday()] in hours.days
    yesterday = WEEKDAYS[(local - timedelta(days=1)).weekday()] in hours.days
    time = local.time().replace(fold=0)
    if hours.start < hours.end:
        return today and hours.start <= time < hours.end
    # Into the next day; from a time to the same time is a whole day.
    return (today and time >= hours.start) or (yesterday and time < hours.end)
