"""The test button: a message by the real path, whose outcome is told, and nothing else."""

from services.domain.delivery.planning import plan_test
from services.platform.redis.client import connect
from services.platform.redis.delivery_tests import RedisDeliveryTests
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


async def test_a_test_that_is_withdrawn_is_not_sent(desk: Desk, receiver: Receiver) -> None:
    (test,) = plan_test(desk.subscribe(webhook(receiver)), desk.clock.now())
    button(desk).begin([test], desk.clock.now())
    button(desk).withdraw([test])
    await desk.work()
    assert receiver.received == []
    assert button(desk).outcome(test) is None
