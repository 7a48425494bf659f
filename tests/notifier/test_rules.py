"""When digests go out, how long to wait, and what a message says."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.channel import EmailChannel
from schemas.delivery import Delivery
from schemas.record import Language
from services.domain.delivery.digest import due_at
from services.domain.delivery.retrying import wait_after
from services.domain.delivery.wording import Reader, word
from services.notifier.channels.mail import compose
from tests.alert_examples import WHEN, example_alert
from tests.notifier.test_webhooks import message

MOMENTS = st.datetimes(
    min_value=datetime(2020, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    max_value=datetime(2035, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
ZONES = st.sampled_from(["Asia/Kuwait", "Europe/London", "America/New_York", "Asia/Kathmandu"])


@given(MOMENTS, ZONES)
def test_a_daily_digest_goes_out_at_eight_within_the_next_day(now: datetime, zone: str) -> None:
    due = due_at("daily", now, zone)
    assert now < due <= now + timedelta(hours=25)
    assert due.astimezone(ZoneInfo(zone)).hour == 8


@given(MOMENTS, ZONES)
def test_a_weekly_digest_goes_out_on_a_sunday_morning(now: datetime, zone: str) -> None:
    due = due_at("weekly", now, zone)
    assert now < due <= now + timedelta(days=7, hours=1)
    assert due.astimezone(ZoneInfo(zone)).strftime("%A %H") == "Sunday 08"


@given(MOMENTS)
def test_an_hourly_digest_goes_out_at_the_full_hour(now: datetime) -> None:
    due = due_at("hourly", now, "UTC")
    assert now < due <= now + timedelta(hours=1)
    assert (due.minute, due.second) == (0, 0)


@given(st.integers(1, 40), st.text("0123456789abcdef", min_size=32, max_size=32))
def test_the_wait_doubles_to_an_hour_of_which_half_is_drawn(attempts: int, identity: str) -> None:
    delivery = Delivery(
        id=identity,
        subscription="desk",
        channel=EmailChannel(recipients=("a@example.org",)),
        attempts=attempts,
        created_at=WHEN,
    )
    whole = min(timedelta(seconds=5) * 2 ** (attempts - 1), timedelta(hours=1))
    assert whole / 2 <= wait_after(delivery) <= whole
    assert wait_after(delivery) == wait_after(delivery)


@given(st.text("0123456789abcdef", min_size=32, max_size=32))
def test_fifteen_attempts_take_some_hours_and_no_day(identity: str) -> None:
    delivery = Delivery(
        id=identity,
        subscription="desk",
        channel=EmailChannel(recipients=("a@example.org",)),
        created_at=WHEN,
    )
    waits = (
        wait_after(delivery.model_copy(update={"attempts": attempt})) for attempt in range(1, 15)
    )
    assert timedelta(hours=2.7) < sum(waits, timedelta()) < timedelta(hours=5.5)


@pytest.mark.parametrize(("language", "title"), [("en", "2 alerts of"), ("ar", "عدد التنبيهات 2")])
def test_a_digest_speaks_the_language_of_its_reader(language: Language, title: str) -> None:
    alerts = [example_alert(external_id=one) for one in ("a1", "a2")]
    assert title in word(alerts, Reader(subscription="s", language=language)).title


HOSTILE = "\u202eevil\x1b[31m\r\nBcc: x@example.org <script>alert(1)</script>"


def test_hostile_text_adds_no_header_no_markup_and_no_direction_to_a_mail() -> None:
    mail = compose(
        message(subscription=HOSTILE, test=True, alerts=()),
        EmailChannel(recipients=("a@example.org",)),
        sender="rasid@example.org",
        at=WHEN,
    )
    raw = mail.as_bytes()
    assert mail["Bcc"] is None
    assert mail["To"] == "a@example.org"
    html = mail.get_body(("html",)).get_content()  # type: ignore[union-attr]
    assert "<script>" not in html
    for sign in ("\u202e", "\x1b"):
        assert sign not in html
        assert sign.encode() not in raw
        assert sign not in str(mail["Subject"])
