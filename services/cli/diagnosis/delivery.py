"""Does anybody deliver alerts, and do they arrive?"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any

import redis
from redis.exceptions import RedisError, ResponseError

from schemas.delivery import EndpointHealth
from schemas.errors import RecordError
from schemas.subscription import Subscription
from services.cli.context import CommandContext
from services.cli.diagnosis.finding import Finding, ok, warning
from services.platform.errors import DependencyUnavailableError
from services.platform.redis.alert_intake import GROUP, RESENT
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys

_SUBJECT = "Delivery"
_SILENT_MILLISECONDS = 30_000
"""A notifier asks for new alerts every second."""
_OFTEN = 3
"""Attempts in a row that failed, before it is more than a hitch."""
_START = "Start `rasid up`, or `python -m services.notifier` where services run by themselves"


def check_delivery(context: CommandContext) -> Iterator[Finding]:
    """Look for notifiers, what they could not deliver, and endpoints that are disabled."""
    try:
        subscriptions = context.watch_store().load().subscriptions
        with closing(connect(context.redis)) as client:
            yield from _findings(client, Keys(context.redis.prefix), subscriptions)
    except (DependencyUnavailableError, RecordError, RedisError, OSError):
        return  # the checks of Redis say it


def _findings(
    client: Any,  # noqa: ANN401 - redis-py's answers are of two kinds
    keys: Keys,
    subscriptions: Sequence[Subscription],
) -> Iterator[Finding]:
    sent = sum(bool(one.channels) for one in subscriptions)
    running = _running(client, keys)
    if not sent:
        yield ok(_SUBJECT, "no subscription has channels: alerts stay in Redis")
    elif not running:
        detail = f"{_subscriptions(sent)} with channels, and no notifier runs"
        yield warning(_SUBJECT, detail, _START)
    else:
        yield ok(_SUBJECT, f"{running} notifier(s), {_subscriptions(sent)} with channels")
    if given_up := int(client.xlen(keys.undelivered()) + client.xlen(keys.unreadable())):
        mend = "`rasid deliveries list` says why; mend it, then `rasid deliveries resend`"
        yield warning("Dead letters", f"{given_up:,} deliveries were given up", mend)
    health = _health(client, keys)
    if failing := [one for one in health if one.disabled_at is None and one.failures >= _OFTEN]:
        why = failing[0].reason or "nothing is known"
        detail = f"{len(failing):,} endpoints fail again and again, one by: {why}"
        yield warning("Attempts", detail, "`rasid deliveries list` says which, and why")
    if disabled := sum(one.disabled_at is not None for one in health):
        mend = "Mend the endpoint, then `rasid subscriptions test` or `rasid deliveries resend`"
        yield warning("Endpoints", f"{disabled:,} failed for so long that they are disabled", mend)


def _running(client: redis.Redis, keys: Keys) -> int:
    """Return how many notifiers have asked for alerts lately."""
    try:
        consumers: Sequence[Mapping[str, int | bytes]] = client.xinfo_consumers(
            keys.alerts(), GROUP
        )
    except ResponseError:
        return 0  # there is no such group yet
    named = [one for one in consumers if one["name"] != RESENT.encode()]
    return sum(int(one["idle"]) < _SILENT_MILLISECONDS for one in named)


def _health(client: redis.Redis, keys: Keys) -> Sequence[EndpointHealth]:
    stored: Sequence[bytes] = client.hvals(keys.endpoint_health())  # type: ignore[assignment]
    return [EndpointHealth.decode(one) for one in stored]


def _subscriptions(count: int) -> str:
    return "1 subscription" if count == 1 else f"{count:,} subscriptions"
