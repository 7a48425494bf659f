"""What owners are told, and the counting of failures behind it."""

import asyncio
import json
from functools import partial

import pytest

from schemas.channel import EmailChannel
from schemas.delivery import Delivery, EndpointHealth, endpoint_id
from schemas.entity import Entity
from schemas.told import Cause, Said
from services.domain.delivery.retrying import RetryPolicy, after_failure
from services.notifier.message import message_of
from services.platform.redis.client import connect
from services.platform.redis.delivery_alerts import DeliveryAlerts
from services.platform.redis.undelivered import RedisUndelivered
from tests.alert_examples import WHEN, example_alert
from tests.notifier.conftest import Desk, webhook
from tests.notifier.receiver import Receiver

MAIL = EmailChannel(recipients=("mona@example.org",))


async def test_the_owner_is_told_by_the_other_channels_of_the_subscription(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/gone"] = [410]
    desk.subscribe(webhook(receiver, "/gone"), webhook(receiver, "/other"))
    await desk.raise_alerts("a1")
    await desk.work()
    await desk.work()
    told = [json.loads(one.body) for one in receiver.at("/other")]
    (notice,) = [one for one in told if one["type"] == "rasid.notice.v1"]
    assert notice["data"]["notice"] == "Nothing more is sent to its webhook: answered 410"
    assert len(receiver.at("/gone")) == 1


async def test_what_is_told_of_an_endpoint_that_is_gone_is_kept_by_code_and_values_too(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/gone"] = [410]
    desk.subscribe(webhook(receiver, "/gone"), MAIL)
    for number in range(2):
        await desk.raise_alerts(f"a{number}")
        await desk.work()
    (notice,) = RedisUndelivered(connect(desk.settings), desk.keys).notices()
    cause = Cause(text="answered 410", code="delivery-answered", values={"status": 410})
    assert (notice.code, notice.values) == ("nothing-more-sent", {"channel": "webhook"})
    assert notice.cause == cause
    first, later = (letter for _, letter in desk.undelivered() if letter.alerts)
    assert (first.reason, first.code, first.cause) == (cause.text, cause.code, None)
    assert later.reason == "the endpoint is disabled: answered 410"
    assert (later.code, later.values, later.cause) == ("endpoint-disabled", {}, cause)
    stored = connect(desk.settings).hvals(desk.keys.deliveries())
    queued = [Delivery.decode(one) for one in stored if isinstance(one, bytes)]
    told = [one.notice_told for one in queued if one.notice is not None]
    assert [one and (one.code, one.cause) for one in told] == [("nothing-more-sent", cause)]


async def test_an_endpoint_disabled_before_reasons_had_codes_is_told_in_its_words(
    desk: Desk, receiver: Receiver
) -> None:
    desk.subscribe(webhook(receiver, "/gone"))
    health = {"failures": 10, "disabled_at": WHEN.isoformat(), "reason": "answered 410"}
    endpoint = endpoint_id(webhook(receiver, "/gone"))
    connect(desk.settings).hset(desk.keys.endpoint_health(), endpoint, json.dumps(health))
    await desk.raise_alerts("a1")
    await desk.work()
    ((_, letter),) = desk.undelivered()
    assert letter.reason == "the endpoint is disabled: answered 410"
    assert letter.cause == Cause(text="answered 410")


async def test_whoever_else_sends_to_an_endpoint_that_is_gone_is_told_too(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/gone"] = [410]
    for name in ("first", "second"):
        desk.subscribe(webhook(receiver, "/gone"), webhook(receiver, f"/{name}"), name=name)
    await desk.raise_alerts("a1", subscription="first")
    await desk.work()
    await desk.raise_alerts("a2", "a3", subscription="second")
    await desk.work()
    await desk.work()
    log = RedisUndelivered(connect(desk.settings), desk.keys)
    assert [one.subscription for one in log.notices()] == ["first", "second"]
    told = [json.loads(one.body)["type"] for one in receiver.at("/second")]
    assert sorted(told) == ["rasid.alert.v1", "rasid.alert.v1", "rasid.notice.v1"]


async def test_an_endpoint_that_is_gone_again_after_it_was_enabled_is_told_again(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/gone"] = [410, 410]
    desk.subscribe(webhook(receiver, "/gone"))
    log = RedisUndelivered(connect(desk.settings), desk.keys)
    await desk.raise_alerts("a1")
    await desk.work()
    ((entry, letter),) = desk.undelivered()
    desk.clock.pass_by(hours=1)
    log.resend(entry, letter, desk.clock.now())
    await desk.work()
    assert len(list(log.notices())) == 2


async def test_a_notice_that_does_not_arrive_is_tried_again(desk: Desk, receiver: Receiver) -> None:
    receiver.answers["/gone"] = [410]
    receiver.answers["/other"] = [200, 503]
    desk.subscribe(webhook(receiver, "/gone"), webhook(receiver, "/other"))
    await desk.raise_alerts("a1")
    await desk.work()
    await desk.work()
    desk.clock.pass_by(seconds=5)
    await desk.work()
    ids = [one.headers["webhook-id"] for one in receiver.at("/other")]
    assert len(ids) == 3
    assert ids[1] == ids[2]


async def test_a_failure_with_an_endless_reason_becomes_a_dead_letter(
    desk: Desk, receiver: Receiver
) -> None:
    host = "http://" + "a." * 960 + "example/"
    channel = webhook(receiver).model_copy(update={"url": host})
    desk.subscribe(channel)
    await desk.raise_alerts("a1")
    for _ in range(4):
        await desk.work()
        desk.clock.pass_by(hours=1)
    ((_, letter),) = desk.undelivered()
    assert letter.delivery.attempts == 3
    assert connect(desk.settings).hlen(desk.keys.deliveries()) == 0


async def test_failures_that_many_notifiers_see_at_once_are_all_counted(desk: Desk) -> None:
    endpoint = endpoint_id(MAIL)
    policy = RetryPolicy(disable_failures=1_000)
    fail = partial(after_failure, reason=Said.of("refused"), now=WHEN, policy=policy, gone=False)
    await asyncio.gather(*(desk.store.health.change(endpoint, fail) for _ in range(30)))
    assert (await desk.store.health.of(endpoint)).failures == 30


async def test_of_failures_at_once_one_disables_the_endpoint(desk: Desk) -> None:
    endpoint = endpoint_id(MAIL)
    fail = partial(after_failure, reason=Said.of("gone"), now=WHEN, policy=RetryPolicy(), gone=True)
    changes = await asyncio.gather(*(desk.store.health.change(endpoint, fail) for _ in range(10)))
    disabling = [one for one in changes if one[1].disabled_at and not one[0].disabled_at]
    assert len(disabling) == 1
    assert disabling[0][0] == EndpointHealth()


async def test_a_notifier_that_leaves_takes_its_name_with_it(desk: Desk) -> None:
    await desk.intake.join()
    await desk.planner.step()
    client = connect(desk.settings)
    assert len(client.xinfo_consumers(desk.keys.alerts(), "notifier")) == 1
    await desk.intake.leave()
    assert client.xinfo_consumers(desk.keys.alerts(), "notifier") == []


async def test_names_of_notifiers_long_gone_are_removed_when_another_joins(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.intake.join()
    await desk.planner.step()
    client = connect(desk.settings)
    await desk.intake.join()
    assert len(client.xinfo_consumers(desk.keys.alerts(), "notifier")) == 1
    monkeypatch.setattr("services.platform.redis.alert_intake._GONE_MILLISECONDS", 0)
    await desk.intake.join()
    assert client.xinfo_consumers(desk.keys.alerts(), "notifier") == []


async def test_a_name_that_still_holds_alerts_stays(desk: Desk) -> None:
    await desk.raise_alerts("a1")
    await desk.intake.join()
    await desk.planner._intake.next(most=1, wait=desk.clock.now() - desk.clock.now())
    await desk.intake.leave()
    (one,) = connect(desk.settings).xinfo_consumers(desk.keys.alerts(), "notifier")
    assert one["pending"] == 1


async def test_an_arabic_reader_reads_the_arabic_name_of_an_entity(desk: Desk) -> None:
    forum = Entity(
        id="gctf", type="organization", names={"en": ("GCTF",), "ar": ("المنتدى العالمي",)}
    )
    connect(desk.settings).hset(desk.keys.entities(), "gctf", forum.encode())
    subscription = desk.subscribe(MAIL).model_copy(update={"language": "ar"})
    alert = example_alert()
    names = await desk.courier._names([alert], subscription)
    delivery = Delivery(id="0" * 32, subscription="desk", channel=MAIL, created_at=WHEN)
    contents = DeliveryAlerts(alerts=(alert,))
    said = message_of(delivery, contents, subscription, names).wording
    assert "المنتدى العالمي" in said.title
    english = desk.subscribe(MAIL, name="english")
    assert await desk.courier._names([alert], english) == {}


async def test_a_mail_server_that_is_away_for_days_disables_no_mailbox(desk: Desk) -> None:
    desk.subscribe(MAIL)  # RASID_MAIL_HOST is not set
    for number in range(12):
        await desk.raise_alerts(f"a{number}")
        await desk.work()
        desk.clock.pass_by(hours=6)
    await desk.work()
    reasons = {letter.reason for _, letter in desk.undelivered()}
    assert reasons == {"RASID_MAIL_HOST is not set, and no e-mail can be sent"}
    assert list(RedisUndelivered(connect(desk.settings), desk.keys).notices()) == []
