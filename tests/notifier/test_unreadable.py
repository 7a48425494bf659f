"""What cannot be read is set aside by itself, with why, and holds up nothing else."""

import json

from schemas.delivery import Delivery, Unreadable, endpoint_id
from services.domain.delivery.planning import plan
from services.platform.redis.client import connect
from services.platform.redis.undelivered import RedisUndelivered
from tests.alert_examples import example_alert
from tests.notifier.conftest import Desk, webhook
from tests.notifier.receiver import Receiver

NEWER = b'{"id":"night","name":"Of a newer version","entities":["gctf"],"version":2}'


def set_aside(desk: Desk) -> dict[str, Unreadable]:
    """Return the dead letters of what could not be read."""
    return dict(RedisUndelivered(connect(desk.settings), desk.keys).unreadable())


def arrived(receiver: Receiver) -> set[str]:
    """Return the ids of the alerts that came."""
    return {json.loads(one.body)["id"] for one in receiver.received}


async def test_an_unreadable_subscription_holds_up_no_other(desk: Desk, receiver: Receiver) -> None:
    desk.subscribe(webhook(receiver))
    connect(desk.settings).hset(desk.keys.subscriptions(), "night", NEWER)
    await desk.raise_alerts("a1", subscription="night")
    (wanted,) = await desk.raise_alerts("a1")
    await desk.work()
    assert arrived(receiver) == {wanted.id}
    (letter,) = set_aside(desk).values()
    assert (letter.what, letter.name) == ("subscription", "night")
    assert "unsupported_version" in letter.reason
    assert connect(desk.settings).xpending(desk.keys.alerts(), "notifier")["pending"] == 0


async def test_when_the_subscription_was_mended_its_alerts_can_be_sent(
    desk: Desk, receiver: Receiver
) -> None:
    night = desk.subscribe(webhook(receiver), name="night")
    client = connect(desk.settings)
    client.hset(desk.keys.subscriptions(), "night", NEWER)
    (late,) = await desk.raise_alerts("a1", subscription="night")
    await desk.work()
    client.hset(desk.keys.subscriptions(), "night", night.encode())
    ((entry, letter),) = set_aside(desk).items()
    RedisUndelivered(client, desk.keys).read_again(entry, letter, desk.clock.now())
    await desk.work()
    assert arrived(receiver) == {late.id}
    assert set_aside(desk) == {}


async def test_what_is_no_alert_holds_up_no_alert(desk: Desk, receiver: Receiver) -> None:
    desk.subscribe(webhook(receiver))
    client = connect(desk.settings)
    client.xadd(desk.keys.alerts(), {"event": "{"})
    client.xadd(desk.keys.alerts(), {"other": "x"})
    (wanted,) = await desk.raise_alerts("a1")
    await desk.work()
    assert arrived(receiver) == {wanted.id}
    assert [one.what for one in set_aside(desk).values()] == ["alert", "alert"]


async def test_an_unreadable_delivery_holds_up_no_other_and_is_kept(
    desk: Desk, receiver: Receiver
) -> None:
    subscription = desk.subscribe(webhook(receiver))
    (planned,) = plan(example_alert(external_id="a0"), subscription, desk.clock.now())
    await desk.intake.join()
    await desk.intake.plan([(example_alert(external_id="a0"), planned)], [])
    client, bad = connect(desk.settings), planned.delivery.id
    client.hset(desk.keys.deliveries(), bad, "{}")
    (wanted,) = await desk.raise_alerts("a1")
    await desk.work()
    await desk.work()
    assert arrived(receiver) == {wanted.id}
    ((entry, letter),) = set_aside(desk).items()
    assert (letter.what, letter.name) == ("delivery", bad)
    assert client.hget(desk.keys.deliveries(), bad) == b"{}"
    assert client.zcard(desk.keys.due(endpoint_id(planned.delivery.channel))) == 0
    RedisUndelivered(client, desk.keys).read_again(entry, letter, desk.clock.now())
    client.hset(desk.keys.deliveries(), bad, planned.delivery.encode())
    await desk.raise_alerts("a0")
    await desk.work()
    assert len(arrived(receiver)) == 2


async def test_of_a_digest_with_an_unreadable_alert_the_rest_is_sent(
    desk: Desk, receiver: Receiver
) -> None:
    desk.subscribe(webhook(receiver), digest="hourly")
    bad, good = await desk.raise_alerts("a1", "a2")
    await desk.intake.join()
    await desk.planner.step()
    client = connect(desk.settings)
    entry = client.xadd(desk.keys.alerts(), {"event": "{}"})
    client.set(desk.keys.seen(bad.id), entry)
    desk.clock.pass_by(hours=1)
    await desk.send()
    (event,) = (json.loads(one.body) for one in receiver.received)
    assert [one["id"] for one in event["data"]["alerts"]] == [good.id]
    assert [one.what for one in set_aside(desk).values()] == ["alert"]


async def test_an_unreadable_subscription_of_a_delivery_ends_it_with_the_reason(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/hook"] = [503]
    desk.subscribe(webhook(receiver), name="night")
    await desk.raise_alerts("a1", subscription="night")
    await desk.work()
    connect(desk.settings).hset(desk.keys.subscriptions(), "night", NEWER)
    desk.clock.pass_by(seconds=5)
    await desk.work()
    ((_, letter),) = desk.undelivered()
    assert "its subscription cannot be read: unsupported_version" in letter.reason
    assert isinstance(letter.delivery, Delivery)


async def test_a_health_that_cannot_be_read_is_begun_anew(desk: Desk, receiver: Receiver) -> None:
    desk.subscribe(webhook(receiver))
    client = connect(desk.settings)
    client.hset(desk.keys.endpoint_health(), endpoint_id(webhook(receiver)), "{")
    (wanted,) = await desk.raise_alerts("a1")
    await desk.work()
    assert arrived(receiver) == {wanted.id}
