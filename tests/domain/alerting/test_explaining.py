"""Since when something can have come of an article."""

from datetime import UTC, datetime, timedelta, timezone

from services.domain.alerting.explaining import earliest_trace
from tests.domain.alerting.examples import MONDAY


def test_a_sender_that_takes_its_local_time_for_utc_hides_nothing() -> None:
    kuwait = MONDAY.astimezone(timezone(timedelta(hours=3)))
    wrong = kuwait.replace(tzinfo=UTC)
    earliest = earliest_trace(wrong)
    assert earliest is not None
    assert earliest < MONDAY


def test_a_time_before_there_was_anything_says_nothing() -> None:
    assert earliest_trace(datetime(1, 1, 1, tzinfo=UTC)) is None
