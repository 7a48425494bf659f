"""What becomes of a delivery after an attempt: forgotten, tried again, or a dead letter."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from schemas.alert import Alert
from schemas.delivery import Delivery, DeliveryOutcome, EndpointHealth, Notice, endpoint_id
from schemas.subscription import Subscription
from schemas.told import Said
from services.domain.delivery.planning import plan_notice
from services.domain.delivery.reasons import DeliveryNews, NotTried
from services.domain.delivery.retry_after import asked_wait
from services.domain.delivery.retrying import (
    RetryPolicy,
    after_failure,
    asked_to_wait,
    is_spent,
    wait_after,
)
from services.notifier.channels.channel import DeliveryError
from services.notifier.metrics import NotifierMetrics
from services.platform.clock import Clock
from services.platform.redis.deliveries import RedisDeliveries

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """One attempt that has ended.

    Attributes:
        alerts: what was sent; empty where nothing is kept of it any more, and of a test.
        subscription: as it is now; None where it was deleted.
        error: None where the message arrived.
    """

    delivery: Delivery
    alerts: Sequence[Alert] = ()
    subscription: Subscription | None = None
    error: DeliveryError | None = None


class DeliveryRecorder:
    """Writes down what became of attempts."""

    def __init__(
        self, store: RedisDeliveries, metrics: NotifierMetrics, clock: Clock, policy: RetryPolicy
    ) -> None:
        self._store, self._metrics = store, metrics
        self._clock, self._policy = clock, policy

    async def settle_all(self, attempts: Sequence[Attempt]) -> None:
        """Write down what became of attempts on one endpoint that ended together.

        Raises:
            DependencyUnavailableError: Redis did not answer; what is not written will be due again.
        """
        # Failures count up, and so one after the other.
        await asyncio.gather(*(self.settle(one) for one in attempts if one.error is None))
        for one in attempts:
            if one.error is not None:
                await self.settle(one)

    async def settle(self, attempt: Attempt) -> None:
        """Write down what became of one attempt.

        Raises:
            DependencyUnavailableError: Redis did not answer; the delivery will be due again.
        """
        if attempt.delivery.test:
            await self._tested(attempt)
            return
        if attempt.error is not None and not attempt.error.arrived:
            await self._failed(attempt, attempt.error)
            return
        if attempt.error is not None:
            await self._tell_of_refused(attempt, attempt.error)
        await self._store.delivered(attempt.delivery)
        await self._store.health.succeeded(endpoint_id(attempt.delivery.channel))
        first = attempt.alerts[0] if attempt.alerts else None
        self._metrics.delivered(attempt.delivery, first, self._clock.now())

    async def give_up(self, delivery: Delivery, reason: Said) -> None:
        """Make a delivery a dead letter.

        Raises:
            DependencyUnavailableError: Redis did not answer; the delivery will be due again.
        """
        log.warning(
            "a delivery is given up",
            extra={"action": "given_up", "delivery": delivery.id, "reason": reason.text},
        )
        await self._store.give_up(delivery, reason, self._clock.now())
        self._metrics.failed(delivery, given_up=True)

    async def give_up_disabled(
        self, delivery: Delivery, subscription: Subscription | None, health: EndpointHealth
    ) -> None:
        """Make a dead letter of a delivery to an endpoint that is disabled, perhaps by another's.

        Raises:
            DependencyUnavailableError: Redis did not answer; the delivery will be due again.
        """
        await self._tell_of_disabled(delivery, subscription, health)
        await self.give_up(delivery, Said.of(NotTried.DISABLED.say(), health.cause))

    async def withdraw(self, delivery: Delivery, reason: Said) -> None:
        """Make a dead letter of a delivery that nobody wants any more; nothing has failed.

        Raises:
            DependencyUnavailableError: Redis did not answer; the delivery will be due again.
        """
        log.info(
            "a delivery is withdrawn",
            extra={"action": "withdrawn", "delivery": delivery.id, "reason": reason.text},
        )
        await self._store.give_up(delivery, reason, self._clock.now())
        self._metrics.withdrawn(delivery)

    async def _tested(self, attempt: Attempt) -> None:
        """Tell whoever tests; an endpoint that was disabled, and works again, is enabled."""
        reason = attempt.error.reason if attempt.error else None
        outcome = DeliveryOutcome(
            delivery=attempt.delivery.id,
            error=reason.text if reason else None,
            at=self._clock.now(),
            **(reason.fields if reason else {}),
        )
        if reason is None:
            await self._store.health.succeeded(endpoint_id(attempt.delivery.channel))
        await self._store.tested(attempt.delivery, outcome)

    async def _failed(self, attempt: Attempt, error: DeliveryError) -> None:
        now, delivery = self._clock.now(), attempt.delivery
        tried = delivery.model_copy(
            update={"attempts": delivery.attempts + 1, "last_error": str(error)}
        )
        # What is ours to mend makes no endpoint broken: mended, it is to be sent to again.
        disabled = not error.ours and await self._note_failure(attempt, error)
        if disabled or is_spent(tried, self._policy):
            await self.give_up(tried, error.reason)
            return
        tried, wait = self._wait(tried, error)
        await self._store.postpone(tried, now + wait)
        self._metrics.failed(tried, given_up=False)

    def _wait(self, tried: Delivery, error: DeliveryError) -> tuple[Delivery, timedelta]:
        """Return a delivery that failed as it is to be stored, and how long it waits."""
        asked = asked_wait(error.retry_after, self._clock.now()) if error.retry_after else None
        if asked is None:
            return tried, wait_after(tried)
        return asked_to_wait(tried, asked, self._policy)

    async def _note_failure(self, attempt: Attempt, error: DeliveryError) -> bool:
        """Remember that the endpoint failed; return whether nothing more is sent to it."""
        endpoint = endpoint_id(attempt.delivery.channel)
        now, policy = self._clock.now(), self._policy
        before, after = await self._store.health.change(
            endpoint, lambda one: after_failure(one, error.reason, now, policy, gone=error.gone)
        )
        if after.disabled_at and not before.disabled_at:
            self._metrics.disabled()
        await self._tell_of_disabled(attempt.delivery, attempt.subscription, after)
        return after.disabled_at is not None

    async def _tell_of_disabled(
        self, delivery: Delivery, subscription: Subscription | None, health: EndpointHealth
    ) -> None:
        """Tell the owner of each subscription that sends there, once a day."""
        if not health.disabled_at:
            return
        if await self._store.is_news(delivery, f"disabled at {health.disabled_at.isoformat()}"):
            news = DeliveryNews.DISABLED.say(channel=delivery.channel.kind)
            await self._tell_owner(delivery, subscription, Said.of(news, health.cause))

    async def _tell_of_refused(self, attempt: Attempt, error: DeliveryError) -> None:
        """Tell the owner once a day that some recipients get nothing."""
        delivery = attempt.delivery
        if await self._store.is_news(delivery, "refused"):
            news = DeliveryNews.REFUSED.say(channel=delivery.channel.kind)
            log.warning("recipients are refused", extra={"action": "refused", "error": str(error)})
            said = Said.of(news, error.reason.as_cause)
            await self._tell_owner(delivery, attempt.subscription, said)

    async def _tell_owner(
        self, delivery: Delivery, subscription: Subscription | None, said: Said
    ) -> None:
        """Keep a notice, and send it by what other channels the subscription has."""
        now = self._clock.now()
        owner = subscription.owner if subscription else delivery.owner
        notice = Notice(
            subscription=delivery.subscription, owner=owner, text=said.text, at=now, **said.fields
        )
        failing = endpoint_id(delivery.channel)
        planned = plan_notice(subscription, failing, said, now) if subscription else ()
        await self._store.notify_owner(notice, tuple(planned))
