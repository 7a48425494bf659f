"""A digest on its way stays as it is: nothing is lost at its edge, no id is used for two."""

import asyncio
import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from schemas.alert import Alert
from schemas.channel import EmailChannel
from schemas.delivery import Delivery, endpoint_id
from services.domain.delivery import planning
from services.domain.delivery.planning import MOST_ALERTS, plan
from services.domain.delivery.wording import Reader, word
from services.platform.redis.client import connect
from services.platform.redis.watch import RedisWatchStore
from tests.alert_examples import example_alert
from tests.notifier.conftest import LEASE, Desk, webhook
from tests.notifier.receiver import Receiver

MAIL = EmailChannel(recipients=("desk@example.org",))


def events(receiver: Receiver) -> list[dict[str, Any]]:
    """Return the bodies that came."""
    return [json.loads(one.body) for one in receiver.received]


def alert_ids(event: dict[str, Any]) -> list[str]:
    """Return the alerts of one digest."""
    return [one["id"] for one in event["data"]["alerts"]]


async def plan_late(desk: Desk, alert: Alert, when: datetime) -> None:
    """Do what a notifier does that read the clock before the digest went out."""
    await desk.alerts.add([alert])
    subscription = (await desk.store.records.subscriptions(["desk"])).readable["desk"]
    await desk.intake.plan([(alert, one) for one in plan(alert, subscription, when)], [])


async def claimed(desk: Desk, channel: EmailChannel) -> list[Delivery]:
    """Return what one notifier gets of an endpoint."""
    return await desk.store.claim(endpoint_id(channel), desk.clock.now(), lease=LEASE, most=4)


async def test_an_alert_planned_while_its_digest_is_sent_goes_out_with_another_id(
    desk: Desk,
) -> None:
    desk.subscribe(MAIL, digest="hourly")
    planned_at = desk.clock.now()
    first, second = (example_alert(external_id=one) for one in ("a1", "a2"))
    await desk.intake.join()
    await plan_late(desk, first, planned_at)
    desk.clock.pass_by(hours=1)
    (sent,) = await claimed(desk, MAIL)
    contents = await desk.store.alerts.of(sent, desk.clock.now())
    await plan_late(desk, second, planned_at)
    await desk.store.delivered(sent)
    (rest,) = await claimed(desk, MAIL)
    left = await desk.store.alerts.of(rest, desk.clock.now())
    assert [one.id for one in contents.alerts] == [first.id]
    assert [one.id for one in left.alerts] == [second.id]
    assert rest.id != sent.id


async def test_an_alert_planned_after_its_digest_was_sent_goes_out_with_another_id(
    desk: Desk, receiver: Receiver
) -> None:
    desk.subscribe(webhook(receiver), digest="hourly")
    planned_at = desk.clock.now()
    await desk.raise_alerts("a1")
    await desk.work()
    desk.clock.pass_by(hours=1)
    await desk.work()
    await plan_late(desk, example_alert(external_id="a2"), planned_at)
    await desk.work()
    first, second = receiver.received
    assert first.headers["webhook-id"] != second.headers["webhook-id"]
    assert [len(alert_ids(one)) for one in events(receiver)] == [1, 1]


async def test_a_digest_that_failed_is_the_same_when_it_is_tried_again(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/hook"] = [503]
    desk.subscribe(webhook(receiver), digest="hourly")
    planned_at = desk.clock.now()
    await desk.raise_alerts("a1")
    await desk.work()
    desk.clock.pass_by(hours=1)
    await desk.work()
    await plan_late(desk, example_alert(external_id="a2"), planned_at)
    await desk.work()
    desk.clock.pass_by(seconds=5)
    await desk.work()
    failed, late, again = receiver.received
    assert failed.headers["webhook-id"] == again.headers["webhook-id"]
    assert failed.body == again.body
    assert late.headers["webhook-id"] != failed.headers["webhook-id"]


async def test_two_notifiers_that_claim_one_digest_send_it_with_one_id(desk: Desk) -> None:
    desk.subscribe(MAIL, digest="hourly")
    await desk.raise_alerts("a1", "a2")
    await desk.intake.join()
    await desk.planner.step()
    desk.clock.pass_by(hours=1)
    found = await asyncio.gather(*(claimed(desk, MAIL) for _ in range(5)))
    assert [len(one) for one in sorted(found, key=len)] == [0, 0, 0, 0, 1]
    desk.clock.time += LEASE + timedelta(seconds=1)
    (again,) = await claimed(desk, MAIL)
    assert again == next(one[0] for one in found if one)


async def test_a_webhook_gets_all_of_a_great_digest_in_several_events(
    desk: Desk, receiver: Receiver
) -> None:
    desk.subscribe(webhook(receiver), digest="hourly")
    raised = await desk.raise_alerts(*(f"a{n}" for n in range(2 * MOST_ALERTS + 20)))
    await desk.intake.join()
    while await desk.planner.step():
        pass
    desk.clock.pass_by(hours=1)
    await desk.work()
    came = [alert_ids(one) for one in events(receiver)]
    assert sorted(map(len, came)) == [20, MOST_ALERTS, MOST_ALERTS]
    assert {one for ids in came for one in ids} == {one.id for one in raised}
    assert len({one.headers["webhook-id"] for one in receiver.received}) == 3


async def test_no_event_of_a_digest_is_larger_than_receivers_take(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "MOST_BYTES", 5_000)
    desk.subscribe(webhook(receiver), digest="hourly")
    raised = await desk.raise_alerts(*(f"a{n}" for n in range(30)))
    await desk.intake.join()
    await desk.planner.step()
    desk.clock.pass_by(hours=1)
    await desk.work()
    around = 500
    assert max(len(one.body) for one in receiver.received) <= 5_000 + around
    assert len(receiver.received) > 1
    came = [one for event in events(receiver) for one in alert_ids(event)]
    assert sorted(came) == sorted(one.id for one in raised)


async def test_an_alert_larger_than_that_goes_out_alone(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "MOST_BYTES", 1)
    desk.subscribe(webhook(receiver), digest="hourly")
    await desk.raise_alerts("a1", "a2")
    await desk.work()
    desk.clock.pass_by(hours=1)
    await desk.work()
    assert [len(alert_ids(one)) for one in events(receiver)] == [1, 1]


async def test_a_person_is_told_how_many_alerts_a_great_digest_leaves_out(desk: Desk) -> None:
    desk.subscribe(MAIL, digest="hourly")
    await desk.raise_alerts(*(f"a{n}" for n in range(MOST_ALERTS + 40)))
    await desk.intake.join()
    await desk.planner.step()
    desk.clock.pass_by(hours=1)
    (sent,) = await claimed(desk, MAIL)
    contents = await desk.store.alerts.of(sent, desk.clock.now())
    said = word(contents.alerts, Reader(subscription="desk", language="en"), more=contents.more)
    assert "and 40 more" in said.body
    assert "140 alerts" in said.title
    assert await claimed(desk, MAIL) == []


async def test_the_alerts_of_a_digest_are_fetched_in_a_few_round_trips(desk: Desk) -> None:
    desk.subscribe(MAIL, digest="hourly")
    await desk.raise_alerts(*(f"a{n}" for n in range(50)))
    await desk.intake.join()
    await desk.planner.step()
    desk.clock.pass_by(hours=1)
    (sent,) = await claimed(desk, MAIL)
    asked = []
    client = desk.store.alerts._client
    await client.ping()
    connection = await client.connection_pool.get_connection()
    send = connection.send_packed_command

    async def count(*arguments: object, **options: object) -> None:
        asked.append(arguments)
        await send(*arguments, **options)

    connection.send_packed_command = count
    await client.connection_pool.release(connection)
    contents = await desk.store.alerts.of(sent, desk.clock.now())
    assert len(contents.alerts) == 50
    assert 0 < len(asked) <= 4


async def test_digests_of_hundreds_that_are_due_at_one_moment_arrive_once_each(
    desk: Desk, receiver: Receiver
) -> None:
    first = desk.subscribe(webhook(receiver), digest="hourly")
    many = [
        first.model_copy(update={"id": f"s{n}", "channels": (webhook(receiver, f"/{n}"),)})
        for n in range(150)
    ]
    watch = RedisWatchStore(connect(desk.settings), desk.keys)
    watch.replace_subscriptions(watch.load(), many)
    await desk.alerts.add([example_alert(subscription=one.id) for one in many])
    await desk.intake.join()
    while await desk.planner.step():
        pass
    desk.clock.pass_by(hours=1)
    await desk.work()
    assert len(receiver.received) == len({one.path for one in receiver.received}) == 150
    assert await desk.store.next_due() is None
