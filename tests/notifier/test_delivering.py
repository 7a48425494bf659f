"""From an alert in Redis to the other side: nothing lost, a slow or broken endpoint on its own."""

import asyncio
import json
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import pytest

from schemas.delivery import Delivery
from services.platform.errors import DependencyUnavailableError
from services.platform.redis.alert_log import RedisAlertLog
from services.platform.redis.client import connect
from services.platform.redis.delivery_alerts import DeliveryAlerts
from services.platform.redis.undelivered import RedisUndelivered
from tests.notifier.conftest import LEASE, Desk, webhook
from tests.notifier.receiver import Receiver


async def test_every_alert_arrives_once_at_every_channel(desk: Desk, receiver: Receiver) -> None:
    desk.subscribe(webhook(receiver, "/one"), webhook(receiver, "/two"))
    raised = await desk.raise_alerts("a1", "a2", "a3")
    await desk.work()
    await desk.work()
    for path in ("/one", "/two"):
        ids = [json.loads(one.body)["id"] for one in receiver.at(path)]
        assert sorted(ids) == sorted(alert.id for alert in raised)


async def test_an_alert_of_a_subscription_without_channels_needs_no_delivery(desk: Desk) -> None:
    desk.subscribe()
    await desk.raise_alerts("a1")
    await desk.work()
    assert connect(desk.settings).hlen(desk.keys.deliveries()) == 0
    assert connect(desk.settings).xpending(desk.keys.alerts(), "notifier")["pending"] == 0


async def test_what_failed_is_tried_again_later_with_the_same_key(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/hook"] = [503]
    desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1")
    await desk.work()
    await desk.work()
    assert len(receiver.received) == 1
    desk.clock.pass_by(seconds=5)
    await desk.work()
    first, second = receiver.received
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert first.body == second.body


async def test_a_notifier_killed_between_sending_and_noting_it_sends_again_with_the_same_key(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1")

    async def die(delivery: Delivery) -> None:
        raise SystemError

    with monkeypatch.context() as patched:
        patched.setattr(desk.store, "delivered", die)
        with pytest.raises(SystemError):
            await desk.work()
    await desk.work()
    assert len(receiver.received) == 1
    desk.clock.time += LEASE
    await desk.work()
    await desk.work()
    first, second = receiver.received
    assert first.headers["webhook-id"] == second.headers["webhook-id"]


@pytest.mark.parametrize("fault", [DependencyUnavailableError("gone"), ValueError("of ours")])
async def test_what_arrived_is_not_sent_again_because_another_delivery_could_not_be_looked_up(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1", "a2", "a3")
    look_up, looked_up = desk.store.alerts.of, []

    async def once_in_vain(delivery: Delivery, now: datetime) -> DeliveryAlerts:
        looked_up.append(delivery.id)
        if len(looked_up) == 2:
            raise fault
        return await look_up(delivery, now)

    monkeypatch.setattr(desk.store.alerts, "of", once_in_vain)
    with suppress(ValueError):
        await desk.work()
    desk.clock.time += LEASE
    await desk.work()
    assert len({one.headers["webhook-id"] for one in receiver.received}) == 3
    assert len(receiver.received) == 3


async def test_alerts_that_a_dead_notifier_had_read_are_planned_by_another(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1")
    await desk.intake.join()
    assert len((await desk.intake.next(most=10, wait=LEASE)).readable) == 1  # and then it died
    monkeypatch.setattr("services.platform.redis.alert_intake.IDLE_MILLISECONDS", 0)
    await desk.work()
    assert len(receiver.received) == 1


async def test_after_the_last_attempt_a_delivery_is_a_dead_letter(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/hook"] = [500] * 3
    desk.subscribe(webhook(receiver))
    (raised,) = await desk.raise_alerts("a1")
    for _ in range(5):
        await desk.work()
        desk.clock.pass_by(hours=1)
    ((_, letter),) = desk.undelivered()
    assert len(receiver.received) == 3
    assert (letter.reason, letter.alerts) == ("answered 500", (raised.id,))


async def test_a_dead_letter_can_be_sent_again(desk: Desk, receiver: Receiver) -> None:
    receiver.answers["/hook"] = [410]
    desk.subscribe(webhook(receiver))
    (raised,) = await desk.raise_alerts("a1")
    await desk.work()
    ((entry, letter),) = desk.undelivered()
    log = RedisUndelivered(connect(desk.settings), desk.keys)
    log.resend(entry, letter, desk.clock.now())
    await desk.work()
    assert json.loads(receiver.received[-1].body)["id"] == raised.id
    assert desk.undelivered() == []


async def test_an_endpoint_that_is_gone_is_disabled_and_its_owner_told(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/hook"] = [410] * 5
    desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1", "a2", "a3", "a4", "a5")
    await desk.work()
    sent = len(receiver.received)
    await desk.raise_alerts("a6")
    await desk.work()
    assert len(receiver.received) == sent < 5
    (notice,) = RedisUndelivered(connect(desk.settings), desk.keys).notices()
    assert (notice.owner, notice.subscription) == ("mona", "desk")
    assert "answered 410" in notice.text


async def test_an_endpoint_that_fails_for_a_day_is_disabled(desk: Desk, receiver: Receiver) -> None:
    receiver.answers["/hook"] = [500] * 100
    desk.subscribe(webhook(receiver))
    for number in range(12):
        await desk.raise_alerts(f"a{number}")
        await desk.work()
        desk.clock.pass_by(hours=3)
    before = len(receiver.received)
    await desk.raise_alerts("late")
    await desk.work()
    assert len(receiver.received) == before
    assert any("the endpoint is disabled" in letter.reason for _, letter in desk.undelivered())


async def test_a_success_makes_an_endpoint_well_again(desk: Desk, receiver: Receiver) -> None:
    receiver.answers["/hook"] = [500, 500]
    desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1")
    for _ in range(3):
        await desk.work()
        desk.clock.pass_by(minutes=1)
    assert connect(desk.settings).hlen(desk.keys.endpoint_health()) == 0


async def test_an_endpoint_that_hangs_delays_no_other(desk: Desk, receiver: Receiver) -> None:
    slow = receiver.hold("/slow")
    desk.subscribe(webhook(receiver, "/slow"), name="slow")
    desk.subscribe(webhook(receiver, "/quick"), name="quick")
    await desk.raise_alerts(*(f"s{n}" for n in range(8)), subscription="slow")
    await desk.raise_alerts(*(f"q{n}" for n in range(8)), subscription="quick")
    await desk.intake.join()
    await desk.planner.step()
    await desk.courier.step()
    async with asyncio.timeout(60):
        while len(receiver.at("/quick")) < 8:  # noqa: ASYNC110 - the receiver is another thread
            await asyncio.sleep(0.01)
    # The slow one takes four at a time: the second four cannot have begun.
    assert len(receiver.at("/slow")) <= 4
    assert len(receiver.at("/quick")) == 8
    slow.set()
    await desk.courier.finish(within=60)


async def test_what_is_left_of_retries_survives_a_restart(desk: Desk, receiver: Receiver) -> None:
    receiver.answers["/hook"] = [503]
    desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1")
    await desk.work()
    raw = connect(desk.settings).hvals(desk.keys.deliveries())
    assert [Delivery.decode(one).attempts for one in raw if isinstance(one, bytes)] == [1]
    assert (await desk.store.next_due()) > desk.clock.now()  # type: ignore[operator]


async def test_a_digest_sends_what_a_period_brought_in_one_message(
    desk: Desk, receiver: Receiver
) -> None:
    desk.subscribe(webhook(receiver), digest="hourly")
    raised = await desk.raise_alerts("a1", "a2")
    await desk.work()
    assert receiver.received == []
    desk.clock.pass_by(minutes=30)
    raised += await desk.raise_alerts("a3")
    await desk.work()
    desk.clock.pass_by(minutes=30)
    await desk.work()
    (received,) = receiver.received
    event = json.loads(received.body)
    assert event["type"] == "rasid.digest.v1"
    assert {one["id"] for one in event["data"]["alerts"]} == {one.id for one in raised}


async def test_the_oldest_alert_without_a_plan_is_told_until_it_is_planned(
    desk: Desk, receiver: Receiver
) -> None:
    desk.subscribe(webhook(receiver))
    await desk.intake.join()
    assert await desk.intake.oldest_unplanned() is None
    await desk.raise_alerts("a1")
    oldest = await desk.intake.oldest_unplanned()
    await desk.raise_alerts("a2")
    assert oldest is not None
    assert await desk.intake.oldest_unplanned() == oldest
    # Read, and not planned yet: one that died here would be no less late.
    read = await desk.intake.next(most=10, wait=timedelta(milliseconds=1))
    assert await desk.intake.oldest_unplanned() == oldest
    await desk.intake.plan([], read.entries)
    assert await desk.intake.oldest_unplanned() is None


async def test_what_was_given_up_and_what_owners_were_told_is_kept_for_ninety_days(
    desk: Desk, receiver: Receiver
) -> None:
    redis: Any = connect(desk.settings)
    now, _ = redis.time()
    desk.clock.pass_by(hours=100 * 24)  # a notifier's clock may be wrong
    for days in (91, 89):
        entry = f"{(now - days * 86_400) * 1_000}-0"
        for stream in (desk.keys.undelivered(), desk.keys.notices()):
            redis.xadd(stream, {"of": days}, id=entry)
    receiver.answers["/gone"] = [410]
    desk.subscribe(webhook(receiver, "/gone"))
    (alert,) = await desk.raise_alerts("a1")
    await desk.work()
    for stream in (desk.keys.undelivered(), desk.keys.notices()):
        kept = redis.xrange(stream)
        assert [fields.get(b"of") for _, fields in kept] == [b"89", None]
    assert RedisAlertLog(redis, desk.keys).find(alert.id) == alert


async def test_whoever_removes_a_subscription_is_sent_nothing_more(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/hook"] = [500]
    desk.subscribe(webhook(receiver))
    desk.subscribe(webhook(receiver), digest="hourly", name="slow")
    (tried,) = await desk.raise_alerts("a1")
    (gathered,) = await desk.raise_alerts("a1", subscription="slow")
    await desk.work()
    assert len(receiver.received) == 1
    desk.unsubscribe("desk")
    desk.unsubscribe("slow")
    desk.clock.pass_by(hours=2)
    await desk.work()
    assert len(receiver.received) == 1
    letters = {letter.alerts: letter.reason for _, letter in desk.undelivered()}
    assert letters == dict.fromkeys([(tried.id,), (gathered.id,)], "its subscription was removed")


async def test_a_notifier_goes_on_when_redis_has_lost_its_group(
    desk: Desk, receiver: Receiver
) -> None:
    subscription = desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1")
    await desk.work()
    client = connect(desk.settings)
    client.delete(*client.scan_iter(f"{desk.keys.prefix}:*"))
    desk.subscribe(*subscription.channels)
    (raised,) = await desk.raise_alerts("a2")
    await desk.planner.step()
    await desk.send()
    assert json.loads(receiver.received[-1].body)["id"] == raised.id
