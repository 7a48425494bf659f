"""`Retry-After`: an endpoint that is busy is left alone for as long as it asks, within bounds."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.channel import EmailChannel
from schemas.delivery import Delivery
from services.domain.delivery.retry_after import asked_wait
from services.domain.delivery.retrying import RetryPolicy, asked_to_wait, is_spent, wait_after
from tests.alert_examples import WHEN
from tests.notifier.conftest import Desk, webhook
from tests.notifier.receiver import Receiver

POLICY = RetryPolicy()
FAILED = Delivery(
    id="0" * 32,
    subscription="desk",
    channel=EmailChannel(recipients=("a@example.org",)),
    attempts=1,
    created_at=WHEN,
)


async def fail(desk: Desk, receiver: Receiver, status: int, retry_after: str) -> timedelta:
    """Let one attempt fail and return after how long the next is due."""
    receiver.answers["/hook"] = [status]
    receiver.headers["/hook"] = {"Retry-After": retry_after}
    desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1")
    await desk.work()
    due = await desk.store.next_due()
    assert due is not None
    return due - desk.clock.now()


@pytest.mark.parametrize("status", [429, 503])
async def test_a_webhook_that_asks_for_a_wait_is_left_alone_so_long(
    desk: Desk, receiver: Receiver, status: int
) -> None:
    # More than the first wait, of at most five seconds; less than both that three attempts have.
    assert await fail(desk, receiver, status, "6") == timedelta(seconds=6)


async def test_a_date_is_compared_with_the_clock_of_the_notifier(
    desk: Desk, receiver: Receiver
) -> None:
    until = desk.clock.now() + timedelta(seconds=7)
    date = until.strftime("%a, %d %b %Y %H:%M:%S GMT")
    assert timedelta(seconds=6) <= await fail(desk, receiver, 503, date) <= timedelta(seconds=7)


async def test_an_endpoint_that_asks_for_a_long_wait_is_tried_once_more_at_the_end(
    desk: Desk, receiver: Receiver
) -> None:
    wait = await fail(desk, receiver, 429, "7200")
    assert wait <= timedelta(seconds=15)
    receiver.answers["/hook"] = [429]
    desk.clock.pass_by(seconds=15)
    await desk.send()
    assert len(receiver.received) == 2
    ((_, letter),) = desk.undelivered()
    assert letter.delivery.attempts == 2


@pytest.mark.parametrize("status", [500, 404])
async def test_another_status_has_no_say_in_when_it_is_tried_again(
    desk: Desk, receiver: Receiver, status: int
) -> None:
    assert await fail(desk, receiver, status, "12") <= timedelta(seconds=5)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 120 ", 120),
        ("Mon, 23 Nov 2026 12:02:00 GMT", 120),
        ("Monday, 23-Nov-26 12:02:00 GMT", 120),
        ("Mon Nov 23 12:02:00 2026", 120),
    ],
)
def test_seconds_and_every_form_of_a_date_are_read(value: str, seconds: int) -> None:
    now = WHEN.replace(year=2026, month=11, day=23, hour=12, minute=0, second=0, microsecond=0)
    assert asked_wait(value, now) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "value",
    ["", "soon", "0", "-5", "1.5", "1e3", "٣", "86401", "1764000000", "9" * 5_000, "5, 10",
     "Mon, 23 Nov 2020 12:02:00 GMT", "Mon, 23 Nov 2099 12:02:00 GMT",
     "Mon, 23 Nov 99999 12:02:00 GMT", "Mon, 23 Nov 2026 12:02:00 +9999999999999999"],
    ids=lambda value: value[:30] or "empty",
)  # fmt: skip
def test_what_makes_no_sense_is_ignored(value: str) -> None:
    assert asked_wait(value, WHEN) is None


@given(st.text(max_size=60))
def test_no_header_whatever_disturbs_the_notifier(value: str) -> None:
    wait = asked_wait(value, WHEN)
    assert wait is None or timedelta() < wait <= timedelta(days=1)


@given(st.lists(st.integers(0, 86_400), min_size=15, max_size=15))
def test_the_last_attempt_comes_no_later_and_none_earlier_than_without(asked: list[int]) -> None:
    whole = sum((wait_after(at(attempt)) for attempt in range(1, 15)), timedelta())
    delivery, passed = FAILED, timedelta()
    for seconds in asked:
        own = wait_after(delivery)
        delivery, wait = asked_to_wait(delivery, timedelta(seconds=seconds), POLICY)
        assert wait >= own
        passed += wait
        delivery = delivery.model_copy(update={"attempts": delivery.attempts + 1})
        if is_spent(delivery, POLICY):
            break
    assert is_spent(delivery, POLICY)
    assert passed <= whole


def at(attempts: int) -> Delivery:
    """Return a delivery that has failed so often."""
    return FAILED.model_copy(update={"attempts": attempts})
