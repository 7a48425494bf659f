"""Sends what is due: each endpoint on its own, so that a slow one delays no other."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from schemas.alert import Alert
from schemas.channel import Channel
from schemas.delivery import Delivery, endpoint_id
from schemas.errors import RecordError
from schemas.subscription import Subscription
from schemas.told import Said
from services.domain.delivery.planning import channel_now
from services.domain.delivery.reasons import NotDelivered, NotTried
from services.notifier.channels.channel import DeliveryError
from services.notifier.channels.senders import Senders
from services.notifier.delivery_recorder import Attempt, DeliveryRecorder
from services.notifier.message import Message, message_of
from services.platform.clock import Clock
from services.platform.errors import DependencyUnavailableError, where
from services.platform.redis.deliveries import RedisDeliveries
from services.platform.trace_work import Work
from services.platform.tracing import NoTracing, Tracer

log = logging.getLogger(__name__)

_NEXT_TURN = timedelta(seconds=2)
"""After which a delivery that had to wait for too long is tried; that was no attempt."""


_PREPARED_AT_ONCE = 32
"""Endpoints; while something is sent to one, others are prepared."""


@dataclass(frozen=True, kw_only=True)
class _Prepared:
    """A delivery, and what is to be sent of it."""

    delivery: Delivery
    subscription: Subscription | None
    message: Message


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How a courier works.

    Attributes:
        lease: after so long what was claimed is due again; longer than an attempt can take.
        at_once: deliveries to one endpoint at the same time.
    """

    lease: timedelta
    at_once: int


class Courier:
    """Sends deliveries; one task for each endpoint that has some due."""

    def __init__(
        self,
        store: RedisDeliveries,
        senders: Senders,
        recorder: DeliveryRecorder,
        clock: Clock,
        pace: Pace,
        tracer: Tracer | None = None,
    ) -> None:
        self._store, self._senders, self._recorder = store, senders, recorder
        self._tracer = tracer or NoTracing()
        self._clock, self._pace = clock, pace
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._turns = asyncio.Semaphore(_PREPARED_AT_ONCE)
        self._stopping = False

    async def step(self) -> timedelta:
        """Begin with every endpoint that has something due and is not at work already.

        Returns:
            how long the delivery that has waited longest has been due.

        Raises:
            DependencyUnavailableError: Redis did not answer; nothing was lost.
        """
        now = self._clock.now()
        for endpoint in await self._store.endpoints_due(now):
            if endpoint not in self._busy:
                task = asyncio.create_task(self._serve(endpoint), name=f"endpoint {endpoint}")
                self._busy[endpoint] = task
                task.add_done_callback(partial(self._ended, endpoint))
        first = await self._store.next_due()
        return now - first if first else timedelta()

    async def finish(self, *, within: float) -> None:
        """Begin nothing more and wait for what is under way.

        Args:
            within: seconds; what takes longer is left, and will be due again.
        """
        self._stopping = True
        if self._busy:
            _, late = await asyncio.wait(self._busy.values(), timeout=within)
            for task in late:
                task.cancel()

    async def _serve(self, endpoint: str) -> None:
        """Send to one endpoint until nothing is due there."""
        try:
            while True:
                claimed, prepared = await self._prepared(endpoint)
                if not claimed:
                    return
                ended = await asyncio.gather(*map(self._attempt, prepared), return_exceptions=True)
                outages = [one for one in ended if isinstance(one, DependencyUnavailableError)]
                attempts = map(_as_attempt, claimed, ended)
                # Whatever befell others: what arrived must not be sent again.
                await self._recorder.settle_all([one for one in attempts if one is not None])
                if outages:
                    raise outages[0]
        except DependencyUnavailableError as error:
            # The lease runs out, and all of it is due again.
            log.warning("a delivery waits", extra={"action": "retry", "error": str(error)})

    async def _claim(self, endpoint: str) -> list[Delivery]:
        if self._stopping:
            return []
        now = self._clock.now()
        return await self._store.claim(
            endpoint, now, lease=self._pace.lease, most=self._pace.at_once
        )

    async def _prepared(
        self, endpoint: str
    ) -> tuple[list[Delivery], list[_Prepared | BaseException | None]]:
        """Claim what is due, and fetch what is to be sent of each.

        In turns: of thousands of endpoints that are due at one moment, as digests are, the last
        would be claimed long before it could be sent, and be claimed by others meanwhile.
        """
        async with self._turns:
            claimed = await self._claim(endpoint)
            preparing = map(self._prepare, claimed)
            return claimed, await asyncio.gather(*preparing, return_exceptions=True)

    async def _prepare(self, delivery: Delivery) -> _Prepared | None:
        """Return what is to be sent; None where there is no point, and it is a dead letter now."""
        health, contents, found = await asyncio.gather(
            self._store.health.of(endpoint_id(delivery.channel)),
            self._store.alerts.of(delivery, self._clock.now()),
            self._store.records.subscriptions([delivery.subscription]),
        )
        if refused := found.unreadable.get(delivery.subscription):
            await self._recorder.give_up(delivery, _unreadable(refused))
            return None
        subscription = found.readable.get(delivery.subscription)
        if subscription is None and not delivery.test:
            await self._recorder.withdraw(delivery, Said.of(NotTried.REMOVED.say()))
            return None
        if health.disabled_at and not delivery.test:
            await self._recorder.give_up_disabled(delivery, subscription, health)
            return None
        if not contents.alerts and delivery.needs_alerts:
            await self._recorder.give_up(delivery, Said.of(NotTried.ALERTS_GONE.say()))
            return None
        names = await self._names(contents.alerts, subscription)
        return _Prepared(
            delivery=delivery,
            subscription=subscription,
            message=message_of(delivery, contents, subscription, names),
        )

    async def _attempt(self, prepared: _Prepared | BaseException | None) -> Attempt | None:
        """Send one delivery; None where nothing was sent, and what becomes of it is stored."""
        if prepared is None:
            return None
        if isinstance(prepared, BaseException):
            raise prepared
        delivery, message = prepared.delivery, prepared.message
        async with self._senders.turn(delivery.channel) as has_come:
            if not has_come:
                await self._store.postpone(delivery, self._clock.now() + _NEXT_TURN)
                return None
            error = await self._send(message, channel_now(delivery, prepared.subscription))
        return Attempt(
            delivery=delivery,
            alerts=message.alerts,
            subscription=prepared.subscription,
            error=error,
        )

    async def _send(self, message: Message, channel: Channel) -> DeliveryError | None:
        """Send a message and return why it did not arrive, or None."""
        try:
            with self._tracer.spans("deliver", "client", _work(message.alerts)):
                await self._senders.send(message, channel)
        except DeliveryError as refused:
            return refused
        except Exception as fault:  # noqa: BLE001 - a fault of ours ends in the dead letters too
            return _internal(fault)
        return None

    async def _names(
        self, alerts: Sequence[Alert], subscription: Subscription | None
    ) -> Mapping[str, str]:
        """Return what the reader calls the entities, where that is not what the alerts say."""
        if subscription is None or subscription.language != "ar":
            return {}
        entities = {alert.data.entity_id for alert in alerts}
        return await self._store.records.arabic_names(sorted(filter(None, entities)))

    def _ended(self, endpoint: str, task: asyncio.Task[None]) -> None:
        del self._busy[endpoint]
        if not task.cancelled() and (error := task.exception()):
            failure = {"action": "failed", "error": where(error)}
            log.error("an endpoint's task failed", extra=failure)


def _as_attempt(delivery: Delivery, ended: Attempt | BaseException | None) -> Attempt | None:
    """Return what is to be written down: a fault of ours ends in the dead letters, too."""
    if not isinstance(ended, BaseException):
        return ended
    if isinstance(ended, DependencyUnavailableError):
        return None  # the lease runs out, and it is due again
    return Attempt(delivery=delivery, error=_internal(ended))


def _work(alerts: Sequence[Alert]) -> Sequence[Work]:
    traces = [alert.traceparent for alert in alerts if alert.traceparent]
    return [Work(article=alert.data.article.id, parents=traces) for alert in alerts[:1]]


def _internal(fault: BaseException) -> DeliveryError:
    return DeliveryError(NotDelivered.INTERNAL.say(place=where(fault)), ours=True)


def _unreadable(error: RecordError) -> Said:
    return Said.of(NotTried.UNREADABLE.say(error=str(error)))
