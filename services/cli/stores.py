"""What lies in Redis, opened for one command."""

import typer

from schemas.record import Record
from schemas.subscription import Subscription, default_subscription
from services.cli.context import CommandContext, fail
from services.domain.text.display import plain
from services.platform.redis.alert_states import RedisAlertStates
from services.platform.redis.client import connect
from services.platform.redis.delivery_tests import RedisDeliveryTests
from services.platform.redis.drop_log import RedisDropLog
from services.platform.redis.keys import Keys
from services.platform.redis.records import RedisRecords, Stored
from services.platform.redis.undelivered import RedisUndelivered


def records(context: CommandContext) -> RedisRecords:
    """Return single entities, subscriptions and silences."""
    return RedisRecords(connect(context.redis), Keys(context.redis.prefix))


def alert_states(context: CommandContext) -> RedisAlertStates:
    """Return what people have done about alerts."""
    return RedisAlertStates(connect(context.redis), Keys(context.redis.prefix))


def drop_log(context: CommandContext) -> RedisDropLog:
    """Return the alerts that were held back."""
    return RedisDropLog(connect(context.redis), Keys(context.redis.prefix))


def delivery_tests(context: CommandContext) -> RedisDeliveryTests:
    """Return the way to test deliveries."""
    return RedisDeliveryTests(connect(context.redis), Keys(context.redis.prefix))


def undelivered(context: CommandContext) -> RedisUndelivered:
    """Return the deliveries that nobody tries any more."""
    return RedisUndelivered(connect(context.redis), Keys(context.redis.prefix))


def still_to_remove(context: CommandContext, kind: type[Record], ids: list[str]) -> list[str]:
    """Remove those of `ids` whose records cannot be read, and return the others.

    Where no others are left the command ends: such a record hides every other from commands, so
    that nothing else can remove it.
    """
    stored = records(context)
    unreadable = [one for one in ids if stored.remove_unreadable(kind, one)]
    for one in unreadable:
        context.errors.print(plain(f"{one} could not be read, and is removed."), soft_wrap=True)
    others = [one for one in ids if one not in unreadable]
    if not others:
        raise typer.Exit
    return others


def find_subscription(
    context: CommandContext, subscription_id: str, *, otherwise: int = 1
) -> Stored[Subscription]:
    """Return a subscription, stored or an entity's own.

    Args:
        otherwise: the status with which the command ends where there is none.
    """
    found = records(context).subscription(subscription_id) or _implied(context, subscription_id)
    if found is None:
        known = "`rasid subscriptions list --implied` shows all"
        message = f"No subscription has the id {subscription_id}; {known}."
        fail(context, message, status=otherwise)
    return found


def _implied(context: CommandContext, subscription_id: str) -> Stored[Subscription] | None:
    own = map(default_subscription, context.watch_store().load().entities)
    return next((Stored(record=one) for one in own if one.id == subscription_id), None)
