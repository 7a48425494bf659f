"""Notifiers on machines whose clocks do not agree."""

import asyncio
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry

from services.notifier import app
from services.notifier.settings import MailSettings, NotifierSettings
from services.platform.clock import Clock, SystemClock
from services.platform.settings import TracingSettings, WebSettings
from tests.notifier.conftest import Desk, webhook
from tests.notifier.receiver import Receiver
from tests.waiting import eventually


class FastClock:
    """Is five minutes fast."""

    def now(self) -> datetime:
        """Return the time that it has."""
        return SystemClock().now() + timedelta(minutes=5)


def steps(registry: CollectorRegistry) -> float:
    """Return when a notifier last looked for what is due."""
    name = "rasid_notifier_last_step_timestamp_seconds"
    return registry.get_sample_value(name, {"step": "send"}) or 0.0


def another_step(registry: CollectorRegistry) -> None:
    """Return when it has looked once more."""
    last = steps(registry)
    eventually(lambda: steps(registry) != last)


async def test_what_one_notifier_sends_another_whose_clock_is_fast_does_not_send_too(
    desk: Desk, receiver: Receiver, notifier_settings: NotifierSettings
) -> None:
    configuration = app.Configuration(
        notifier=notifier_settings,
        mail=MailSettings(),
        redis=desk.settings,
        tracing=TracingSettings(),
        web=WebSettings(),
    )
    stop, fast = asyncio.Event(), CollectorRegistry()
    answered = receiver.hold("/hook")
    desk.subscribe(webhook(receiver))
    await desk.raise_alerts("a1")

    async def run(clock: Clock, registry: CollectorRegistry) -> None:
        await app._run(configuration, clock, registry, app.RedisHealth(), stop)

    async with asyncio.TaskGroup() as notifiers:
        notifiers.create_task(run(SystemClock(), CollectorRegistry()))
        await asyncio.to_thread(eventually, lambda: receiver.received)
        notifiers.create_task(run(FastClock(), fast))
        for _ in range(3):
            await asyncio.to_thread(another_step, fast)
        stop.set()
        answered.set()
    assert len(receiver.received) == 1
