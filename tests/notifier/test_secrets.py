"""A secret is used by whom it is for, and by nobody else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from standardwebhooks import Webhook

from schemas.channel import (
    AppriseChannel,
    Channel,
    EmailChannel,
    SecretReference,
    WebhookChannel,
)
from schemas.delivery import Delivery
from schemas.subscription import Subscription
from services.domain.alerting.saving import review_subscription
from services.domain.delivery.planning import channel_now, plan_test
from services.domain.delivery.secrets import may_use
from services.notifier.channels.channel import DeliveryError
from services.notifier.channels.senders import Senders
from services.platform.redis.client import connect
from services.platform.redis.watch import RedisWatchStore
from tests.alert_examples import WHEN
from tests.notifier.conftest import OLD_SECRET, SECRET, Desk, webhook
from tests.notifier.receiver import Receiver
from tests.notifier.test_webhooks import message

HOOK = "https://example.org/hook"


def problems(owner: str | None, *channels: Channel) -> list[tuple[str, str]]:
    """Return what stands in the way of storing a subscription with these channels."""
    asked = Subscription(id="desk", name="Desk", query="x", owner=owner, channels=channels)
    return list(review_subscription(asked, {}).problems)


def last_error(desk: Desk) -> str | None:
    """Return why the only delivery has not arrived."""
    (stored,) = connect(desk.settings).hvals(desk.keys.deliveries())
    assert isinstance(stored, bytes)
    return Delivery.decode(stored).last_error


@pytest.mark.parametrize(
    ("owner", "secret", "may"),
    [
        ("mona", "mona/desk", True),
        ("mona", "khalid/desk", False),
        ("mona", "desk", False),
        (None, "desk", True),
        (None, "mona/desk", False),
    ],
)
def test_a_secret_is_its_owners_or_the_installations(
    owner: str | None, secret: SecretReference, may: bool
) -> None:
    assert may_use(owner, secret) is may


@pytest.mark.parametrize(
    "name", ["../desk", "a/../desk", "/desk", "a/b/c", ".desk", "a/.b", "a//b"]
)
def test_no_name_of_a_secret_leaves_the_folder(name: str) -> None:
    with pytest.raises(ValueError, match="signing_secrets"):
        WebhookChannel(url=HOOK, signing_secrets=(name,))


def test_a_subscription_with_somebody_elses_secret_is_not_stored() -> None:
    for channel in (
        WebhookChannel(url=HOOK, signing_secrets=("mona/desk", "khalid/desk")),
        AppriseChannel(url="khalid/desk"),
    ):
        ((field, why),) = problems("mona", channel)
        assert field == "channels"
        assert why == "khalid/desk is not a secret of this subscription's: name mona/NAME"
    assert problems("mona", WebhookChannel(url=HOOK, signing_secrets=("mona/desk",))) == []
    assert problems(None, AppriseChannel(url="desk")) == []


@pytest.mark.parametrize(
    "url", ["https://u:p@example.org/", "https://u@example.org", "https://a@[::1/x"]
)
def test_a_url_with_a_user_in_it_is_not_stored(url: str) -> None:
    ((field, why),) = problems(None, WebhookChannel(url=url, signing_secrets=("desk",)))
    assert field == "channels"
    assert "take them out" in why


def test_an_at_sign_behind_the_host_is_no_user() -> None:
    hook = WebhookChannel(url=f"{HOOK}/@mona?to=a@b", signing_secrets=("desk",))
    assert problems(None, hook) == []


@pytest.mark.parametrize("secret", ["desk", "khalid/desk"])
async def test_the_notifier_uses_no_secret_of_somebody_else(
    desk: Desk, receiver: Receiver, secret: str
) -> None:
    desk.subscribe(webhook(receiver, "/hook", secret))
    await desk.raise_alerts("a1")
    await desk.work()
    assert receiver.received == []
    assert last_error(desk) == f"the secret {secret} is not for subscriptions of mona"


async def test_when_the_subscription_is_gone_its_deliveries_use_no_secret_at_all(
    desk: Desk, receiver: Receiver
) -> None:
    desk.subscribe(webhook(receiver, "/hook", "mona/desk"))
    await desk.raise_alerts("a1")
    await desk.intake.join()
    await desk.planner.step()
    connect(desk.settings).delete(desk.keys.subscriptions())
    await desk.work()
    assert receiver.received == []
    ((_, letter),) = desk.undelivered()
    assert letter.reason == "its subscription was removed"


async def test_a_chat_of_somebody_else_is_not_used(senders: Senders) -> None:
    with pytest.raises(DeliveryError, match="not for subscriptions of mona"):
        await senders.send(message(), AppriseChannel(url="khalid/chat"))
    with pytest.raises(DeliveryError, match="not for a subscription without an owner"):
        await senders.send(message(owner=None), AppriseChannel(url="mona/chat"))


def test_a_test_message_may_use_what_its_subscription_may() -> None:
    subscription = Subscription(
        id="desk", name="d", query="x", owner="mona", channels=(AppriseChannel(url="mona/c"),)
    )
    (test,) = plan_test(subscription, message().created_at)
    assert test.owner == "mona"


async def test_an_editor_s_mark_before_a_secret_is_none_of_it(
    desk: Desk, receiver: Receiver, secrets_folder: Path
) -> None:
    (secrets_folder / "mona" / "desk").write_text(f"{SECRET}\r\n", encoding="utf-8-sig")
    desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1")
    await desk.work()
    assert len(receiver.received) == 1


async def test_a_digest_that_was_planned_before_a_rotation_is_signed_with_the_new_secret(
    desk: Desk, receiver: Receiver, secrets_folder: Path
) -> None:
    before = desk.subscribe(webhook(receiver), digest="weekly")
    await desk.raise_alerts("a1")
    await desk.work()
    rotated = before.model_copy(update={"channels": (webhook(receiver, "/hook", "mona/old"),)})
    watch = RedisWatchStore(connect(desk.settings), desk.keys)
    watch.replace_subscriptions(watch.load(), (rotated,))
    (secrets_folder / "mona" / "desk").unlink()
    desk.clock.pass_by(days=7)
    await desk.work()
    (received,) = receiver.received
    signed = received.headers["webhook-signature"]
    moment = datetime.fromtimestamp(int(received.headers["webhook-timestamp"]), UTC)
    name, body = received.headers["webhook-id"], received.body.decode()
    assert signed == Webhook(OLD_SECRET).sign(name, moment, body)


def test_a_webhook_that_has_other_secrets_in_another_channel_keeps_its_own() -> None:
    twice = [
        WebhookChannel(url="https://example.org/hook", signing_secrets=(name,))
        for name in ("mona/one", "mona/two")
    ]
    mail = EmailChannel(recipients=("mona@example.org",))
    subscription = Subscription(
        id="desk", name="The desk", entities=("gctf",), channels=(*twice, mail), owner="mona"
    )
    for planned in plan_test(subscription, WHEN):
        assert channel_now(planned, subscription) == planned.channel
        assert channel_now(planned, None) == planned.channel
