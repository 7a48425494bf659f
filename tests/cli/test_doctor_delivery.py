"""What `rasid doctor` says of deliveries."""

import asyncio
from datetime import timedelta

import pytest

from schemas.channel import EmailChannel
from schemas.delivery import Delivery, EndpointHealth, endpoint_id
from schemas.subscription import Subscription
from schemas.told import Said
from services.cli.context import CommandContext
from services.cli.diagnosis.delivery import check_delivery
from services.cli.diagnosis.finding import Finding
from services.platform.redis.alert_intake import RedisAlertIntake
from services.platform.redis.client import connect, connect_async
from services.platform.redis.deliveries import RedisDeliveries
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.alert_examples import WHEN

MAIL = EmailChannel(recipients=("desk@example.org",))
LOST = Delivery(id="0" * 32, subscription="desk", channel=MAIL, created_at=WHEN)


def found(context: CommandContext) -> dict[str, Finding]:
    return {one.subject: one for one in check_delivery(context)}


@pytest.fixture
def subscribed(context: CommandContext) -> CommandContext:
    """Return the context of an installation with one subscription that is sent."""
    store = context.watch_store()
    desk = Subscription(id="desk", name="Desk", entities=("gctf",), channels=(MAIL,))
    store.replace_subscriptions(store.load(), [desk])
    return context


def ask_for_alerts_and_fail(settings: RedisSettings) -> None:
    """Do what a notifier does whose mail server refuses everything."""

    async def work() -> None:
        async with connect_async(settings) as client:
            keys = Keys(settings.prefix)
            store, intake = (
                RedisDeliveries(client, keys),
                RedisAlertIntake(client, keys, consumer="one"),
            )
            await intake.join()
            await intake.next(most=1, wait=timedelta(milliseconds=10))
            await client.hset(keys.deliveries(), LOST.id, LOST.encode())
            await store.give_up(LOST, Said.of("refused"), WHEN)
            health = EndpointHealth(failures=10, failing_since=WHEN, disabled_at=WHEN)
            await store.health.change(endpoint_id(MAIL), lambda _: health)

    asyncio.run(work())


def test_without_channels_nobody_needs_a_notifier(context: CommandContext) -> None:
    assert {one.state for one in found(context).values()} == {"ok"}


def test_channels_without_a_notifier_are_a_warning_with_the_mend(
    subscribed: CommandContext,
) -> None:
    finding = found(subscribed)["Delivery"]
    assert (finding.state, "services.notifier" in finding.mend) == ("warning", True)


def test_what_was_given_up_and_disabled_is_counted(subscribed: CommandContext) -> None:
    ask_for_alerts_and_fail(subscribed.redis)

    findings = found(subscribed)

    assert findings["Delivery"].detail == "1 notifier(s), 1 subscription with channels"
    assert findings["Dead letters"].detail == "1 deliveries were given up"
    assert findings["Endpoints"].state == "warning"


def test_an_endpoint_that_fails_again_and_again_is_a_warning_with_its_reason(
    subscribed: CommandContext,
) -> None:
    keys = Keys(subscribed.redis.prefix)
    health = EndpointHealth(failures=3, failing_since=WHEN, reason="no readable file desk")
    with connect(subscribed.redis) as client:
        client.hset(keys.endpoint_health(), endpoint_id(MAIL), health.encode())

    finding = found(subscribed)["Attempts"]

    assert finding.state == "warning"
    assert "no readable file desk" in finding.detail
    assert "rasid deliveries list" in finding.mend
