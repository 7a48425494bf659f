"""The test button: a message by the real path, whose outcome is told, and nothing else."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from schemas.delivery import endpoint_id
from services.domain.delivery.planning import plan_test
from services.platform.clock import SystemClock
from services.platform.redis.client import connect
from services.platform.redis.delivery_tests import RedisDeliveryTests
from tests.api.conftest import Desk as ApiDesk
from tests.api.conftest import running_api
from tests.notifier.conftest import Desk, webhook
from tests.notifier.receiver import Receiver


def button(desk: Desk) -> RedisDeliveryTests:
    return RedisDeliveryTests(connect(desk.settings), desk.keys)


async def test_a_test_arrives_signed_as_an_alert_would_and_its_outcome_is_told(
    desk: Desk, receiver: Receiver
) -> None:
    (test,) = plan_test(desk.subscribe(webhook(receiver)), desk.clock.now())
    button(desk).begin([test], desk.clock.now())
    await desk.work()

    (one,) = receiver.received
    assert b'"rasid.test.v1"' in one.body
    assert {"webhook-id", "webhook-signature"} <= {name.lower() for name in one.headers}
    outcome = button(desk).outcome(test)
    assert outcome is not None
    assert outcome.error is None


async def test_a_test_that_fails_is_told_and_not_tried_again(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/hook"] = [410]
    (test,) = plan_test(desk.subscribe(webhook(receiver)), desk.clock.now())
    button(desk).begin([test], desk.clock.now())
    await desk.work()
    desk.clock.pass_by(days=1)
    await desk.work()

    outcome = button(desk).outcome(test)
    assert outcome is not None
    assert outcome.error == "answered 410"
    assert len(receiver.received) == 1
    # It counts neither as a dead letter nor against the endpoint.
    assert desk.undelivered() == []
    assert connect(desk.settings).hlen(desk.keys.endpoint_health()) == 0


async def test_a_test_that_arrives_enables_an_endpoint_that_was_disabled(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/hook"] = [410]
    subscription = desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1")
    await desk.work()
    (test,) = plan_test(subscription, desk.clock.now())
    button(desk).begin([test], desk.clock.now())
    await desk.work()
    await desk.raise_alerts("a2")
    await desk.work()
    assert len(receiver.received) == 3


async def test_a_test_from_a_machine_whose_clock_is_fast_is_due_at_once(
    desk: Desk, receiver: Receiver
) -> None:
    fast = SystemClock().now() + timedelta(hours=1)
    button(desk).run(desk.subscribe(webhook(receiver)), fast, seconds=0)
    due = await desk.store.endpoints_due(SystemClock().now())
    assert due == [endpoint_id(webhook(receiver))]


async def test_a_test_that_is_withdrawn_is_not_sent(desk: Desk, receiver: Receiver) -> None:
    (test,) = plan_test(desk.subscribe(webhook(receiver)), desk.clock.now())
    button(desk).begin([test], desk.clock.now())
    button(desk).withdraw([test])
    await desk.work()
    assert receiver.received == []
    assert button(desk).outcome(test) is None


async def press(desk: Desk, api: ApiDesk, **asked: Any) -> httpx.Response:
    """Press the button of the API while a notifier works."""
    pressed = asyncio.create_task(
        asyncio.to_thread(api.mona.post, "/v1/subscriptions/desk/test", **asked)
    )
    while not pressed.done():
        desk.clock.time = SystemClock().now()
        await desk.send()
        await asyncio.sleep(0.05)
    return pressed.result()


@pytest.fixture
def api(desk: Desk) -> Iterator[ApiDesk]:
    """Return an API beside the notifier."""
    with running_api(desk.settings) as address:
        api = ApiDesk(address, desk.settings)
        api.hand_out_keys()
        yield api


async def test_the_button_of_the_api_says_of_every_channel_whether_its_test_arrived(
    desk: Desk, api: ApiDesk, receiver: Receiver
) -> None:
    receiver.answers["/gone"] = [410]
    desk.subscribe(webhook(receiver), webhook(receiver, "/gone"))
    told = (await press(desk, api)).json()
    assert told["arrived"] is False
    assert [one["error"] for one in told["channels"]] == [None, "answered 410"]
    said = [(one["code"], one["values"]) for one in told["channels"]]
    assert said == [(None, {}), ("delivery-answered", {"status": 410})]
    assert len(receiver.received) == 2


async def test_the_button_pressed_again_with_its_idempotency_key_sends_nothing_more(
    desk: Desk, api: ApiDesk, receiver: Receiver
) -> None:
    desk.subscribe(webhook(receiver))
    key = {"Idempotency-Key": "once"}
    first, again = await press(desk, api, headers=key), await press(desk, api, headers=key)
    assert (first.status_code, again.content) == (200, first.content)
    assert len(receiver.received) == 1


async def test_a_test_that_no_notifier_takes_is_said_and_never_sent(
    desk: Desk, api: ApiDesk, receiver: Receiver
) -> None:
    desk.subscribe(webhook(receiver))
    path = "/v1/subscriptions/desk/test"
    told = (await asyncio.to_thread(api.mona.post, path, params={"wait": 1})).json()
    assert "no notifier has taken it" in told["channels"][0]["error"]
    desk.clock.time = SystemClock().now()
    await desk.send()
    assert receiver.received == []


async def test_a_subscription_without_channels_is_not_tested(desk: Desk, api: ApiDesk) -> None:
    desk.subscribe()
    answer = api.mona.post("/v1/subscriptions/desk/test")
    assert answer.status_code == 409
    assert "add some by PUT" in answer.json()["detail"]
