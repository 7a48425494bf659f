"""Which deliveries an alert asks for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from schemas.alert import Alert
from schemas.channel import Channel, WebhookChannel
from schemas.delivery import Delivery, endpoint_id
from schemas.identity import digest
from schemas.subscription import Subscription
from schemas.told import Caused, Said
from services.domain.delivery.digest import due_at

MOST_ALERTS = 100
"""In one message: people read no more."""
MOST_BYTES = 500_000
"""In one webhook, unless one alert has more: many servers take a megabyte and no more."""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A delivery and when it is due."""

    delivery: Delivery
    due: datetime


def plan_test(subscription: Subscription, now: datetime) -> Iterator[Delivery]:
    """Yield one delivery for each channel of the subscription that shows whether it arrives."""
    for channel in dict.fromkeys(subscription.channels):
        yield Delivery(
            id=digest("test", subscription.id, endpoint_id(channel), now.isoformat()),
            subscription=subscription.id,
            owner=subscription.owner,
            channel=channel,
            test=True,
            created_at=now,
        )


def plan_notice(
    subscription: Subscription, failing: str, said: Said, now: datetime
) -> Iterator[Planned]:
    """Yield one delivery of a notice for each channel that is not the one it is about.

    Args:
        failing: the endpoint to which nothing more is sent.
        said: what the owner should know.
    """
    for channel in dict.fromkeys(subscription.channels):
        endpoint = endpoint_id(channel)
        if endpoint == failing:
            continue
        delivery = Delivery(
            id=digest("notice", subscription.id, failing, endpoint, now.isoformat()),
            subscription=subscription.id,
            owner=subscription.owner,
            channel=channel,
            notice=said.text,
            notice_told=Caused(**said.fields),
            created_at=now,
        )
        yield Planned(delivery=delivery, due=now)


def plan(alert: Alert, subscription: Subscription, now: datetime) -> Iterator[Planned]:
    """Yield one delivery for each channel of the subscription.

    The alerts of one period of a digest gather in one delivery, until it is sealed: it has the same
    id for all of them.
    """
    due = due_at(subscription.digest, now, subscription.time_zone)
    # Of an immediate delivery the alert is the period.
    period = alert.id if subscription.digest == "immediate" else due.isoformat()
    for channel in dict.fromkeys(subscription.channels):
        delivery = Delivery(
            id=digest("delivery", subscription.id, endpoint_id(channel), period),
            subscription=subscription.id,
            owner=subscription.owner,
            channel=channel,
            rhythm=subscription.digest,
            created_at=now,
        )
        yield Planned(delivery=delivery, due=due)


def channel_now(delivery: Delivery, subscription: Subscription | None) -> Channel:
    """Return the channel of a delivery, a webhook with the secrets that its subscription has now.

    They may have been rotated since it was planned, a week ago perhaps, and the old ones be gone.
    """
    planned = delivery.channel
    if not isinstance(planned, WebhookChannel) or subscription is None:
        return planned
    webhooks = (one for one in subscription.channels if isinstance(one, WebhookChannel))
    same_place = [one for one in webhooks if one.url == planned.url]
    return planned if planned in same_place or not same_place else same_place[0]


def seal(
    delivery: Delivery, alerts: Sequence[str], sizes: Mapping[str, int]
) -> tuple[Delivery, Sequence[str]]:
    """Return a digest that goes out, and which of the `alerts` it has gathered are in it.

    Its id follows from them, so that no other message ever has it. A program gets all alerts, in as
    many messages as that takes; a person gets one, which says how many it leaves out.

    Args:
        sizes: of the alerts that a program gets, in bytes; one that is missing takes no room.
    """
    members = list(_first(alerts, sizes)) if is_for_programs(delivery) else alerts
    changes = {"id": digest("digest", delivery.id, *members), "sealed": True}
    return delivery.model_copy(update=changes), members


def is_for_programs(delivery: Delivery) -> bool:
    """Say whether programs read it and not people."""
    return isinstance(delivery.channel, WebhookChannel)


def _first(alerts: Sequence[str], sizes: Mapping[str, int]) -> Iterator[str]:
    room = MOST_BYTES
    for number, alert in enumerate(alerts[:MOST_ALERTS]):
        room -= sizes.get(alert, 0)
        if room < 0 and number:
            return
        yield alert
