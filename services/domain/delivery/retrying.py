"""How long to wait after a failure, when to give up, and when an endpoint is taken for broken."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from schemas.delivery import Delivery, EndpointHealth
from schemas.identity import digest
from schemas.told import Said

_FIRST_WAIT = timedelta(seconds=5)
_LONGEST_WAIT = timedelta(hours=1)
_HASH_RANGE = 1 << 32


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """When to give up.

    Attributes:
        most_attempts: of one delivery; with the waits below, fifteen take from 2.7 to 5.5 hours.
        disable_after: how long an endpoint must fail without one success ...
        disable_failures: ... and how often, before nothing more is sent to it.
    """

    most_attempts: int = 15
    disable_after: timedelta = timedelta(days=1)
    disable_failures: int = 10


def wait_after(delivery: Delivery) -> timedelta:
    """Return how long to wait after the failure of the last attempt.

    Doubles from five seconds to an hour, of which a random part between half and all is taken, so
    that what failed together does not come back together ("equal jitter": Brooker 2015,
    "Exponential Backoff And Jitter"). The part follows from the delivery's id: no state, no clock.
    """
    counted = _counted(delivery)
    doubled = _FIRST_WAIT * (1 << min(counted - 1, 20))
    drawn = int(digest("jitter", delivery.id, str(counted))[:8], 16) / _HASH_RANGE
    return min(doubled, _LONGEST_WAIT) * (0.5 + drawn / 2)


def asked_to_wait(
    delivery: Delivery, asked: timedelta, policy: RetryPolicy
) -> tuple[Delivery, timedelta]:
    """Return a delivery that failed, and how long to wait, where its endpoint asks for a while.

    Never less than without, and no longer than it would have been tried: the attempts that it
    would have had meanwhile are left out, so that the last comes no later than it ever would.
    """
    own = until = wait_after(delivery)
    while until < asked and _counted(delivery) < policy.most_attempts - 1:
        left_out = delivery.attempts_left_out + 1
        delivery = delivery.model_copy(update={"attempts_left_out": left_out})
        until += wait_after(delivery)
    return delivery, max(own, min(asked, until))


def is_spent(delivery: Delivery, policy: RetryPolicy) -> bool:
    """Say whether a delivery that failed is not tried again."""
    return _counted(delivery) >= policy.most_attempts


def _counted(delivery: Delivery) -> int:
    return delivery.attempts + delivery.attempts_left_out


def after_failure(
    health: EndpointHealth, reason: Said, now: datetime, policy: RetryPolicy, *, gone: bool
) -> EndpointHealth:
    """Return the endpoint's health after one more failure.

    Args:
        gone: the endpoint itself said that it is there no more; it is disabled at once.
    """
    since = health.failing_since or now
    failures = health.failures + 1
    broken = gone or (failures >= policy.disable_failures and now - since >= policy.disable_after)
    return EndpointHealth(
        failures=failures,
        failing_since=since,
        disabled_at=health.disabled_at or (now if broken else None),
        reason=reason.text,
        **reason.fields,
    )
