"""A desk that subscribes: the parts of a notifier on the session's Redis, and real receivers."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from apprise import Apprise
from prometheus_client import CollectorRegistry

from schemas.alert import Alert
from schemas.channel import Channel, WebhookChannel
from schemas.delivery import UndeliveredAlerts
from schemas.record import Language
from schemas.subscription import DigestRhythm, Subscription
from services.domain.delivery.retrying import RetryPolicy
from services.notifier.channels import senders as opening
from services.notifier.channels.senders import Senders, open_senders
from services.notifier.courier import Courier, Pace
from services.notifier.delivery_recorder import DeliveryRecorder
from services.notifier.metrics import NotifierMetrics
from services.notifier.planner import Planner
from services.notifier.settings import MailSettings, NotifierSettings
from services.platform.ports import choose_port
from services.platform.redis.alert_intake import RedisAlertIntake
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect, connect_async
from services.platform.redis.deliveries import RedisDeliveries
from services.platform.redis.keys import Keys
from services.platform.redis.undelivered import RedisUndelivered
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import RedisSettings
from tests.alert_examples import WHEN, example_alert
from tests.notifier.mailbox import Mailbox
from tests.notifier.receiver import Receiver, run_receiver

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105 - of the specification's example
OLD_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"  # noqa: S105
LEASE = timedelta(seconds=30)
LOOPBACK = ip_network("127.0.0.0/8")


class SetClock:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.time = WHEN

    def now(self) -> datetime:
        """Return the time that was set."""
        return self.time

    def pass_by(self, **spans: float) -> None:
        """Let time pass: `pass_by(hours=2)`."""
        self.time += timedelta(**spans)


@pytest.fixture
def clock() -> SetClock:
    """Return a clock that stands still."""
    return SetClock()


@pytest.fixture(scope="session")
def apprise() -> None:
    """Have Apprise loaded, so that no time limit of a test runs while it is."""
    Apprise().add("json://localhost")


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """Return a server that takes webhooks."""
    with run_receiver() as running:
        yield running


@pytest.fixture
def mail_server() -> Iterator[tuple[int, Mailbox]]:
    """Return the port of a mail server and what it takes in."""
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=choose_port(), ready_timeout=60)
    controller.start()
    yield controller.port, mailbox
    controller.stop()


@pytest.fixture
def secrets_folder(tmp_path: Path) -> Path:
    """Return a folder with signing secrets, and the URL of a chat."""
    folder = tmp_path / "secrets"
    folder.mkdir()
    (folder / "desk").write_text(SECRET)
    (folder / "mona").mkdir()
    (folder / "mona" / "desk").write_text(SECRET)
    (folder / "mona" / "old").write_text(OLD_SECRET)
    return folder


@pytest.fixture
def notifier_settings(secrets_folder: Path) -> NotifierSettings:
    """Return settings that let webhooks reach this machine."""
    return NotifierSettings(
        secrets_folder=secrets_folder,
        allowed_networks=(LOOPBACK,),
        timeout_seconds=60.0,
    )


@pytest.fixture(scope="session")
def trusting() -> ssl.SSLContext:
    """Return what connections over TLS are made with, which takes 60 ms to read."""
    return opening._trusting(None)


@pytest.fixture
async def senders(
    notifier_settings: NotifierSettings,
    clock: SetClock,
    trusting: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Senders]:
    """Return the senders of one notifier."""
    monkeypatch.setattr(opening, "_trusting", lambda authorities: trusting)
    async with open_senders(notifier_settings, MailSettings(), clock) as opened:
        yield opened


@dataclass
class Desk:
    """One notifier, taken step by step, and a subscription that it serves."""

    settings: RedisSettings
    keys: Keys
    store: RedisDeliveries
    intake: RedisAlertIntake
    alerts: RedisAlertStore
    planner: Planner
    courier: Courier
    senders: Senders
    clock: SetClock

    def subscribe(
        self,
        *channels: Channel,
        digest: DigestRhythm = "immediate",
        name: str = "desk",
        language: Language = "en",
    ) -> Subscription:
        """Store a subscription beside those that are there."""
        watch = RedisWatchStore(connect(self.settings), self.keys)
        state = watch.load()
        made = Subscription(
            id=name,
            name="The desk",
            entities=("gctf",),
            channels=channels,
            digest=digest,
            language=language,
            owner="mona",
            time_zone="Asia/Kuwait",
        )
        watch.replace_subscriptions(state, (*state.subscriptions, made))
        return made

    def unsubscribe(self, name: str = "desk") -> None:
        """Remove a subscription."""
        watch = RedisWatchStore(connect(self.settings), self.keys)
        state = watch.load()
        left = tuple(one for one in state.subscriptions if one.id != name)
        watch.replace_subscriptions(state, left)

    async def raise_alerts(self, *external_ids: str, subscription: str = "desk") -> list[Alert]:
        """Raise one alert for each article."""
        raised = [example_alert(subscription=subscription, external_id=one) for one in external_ids]
        await self.alerts.add(raised)
        return raised

    async def work(self) -> None:
        """Plan what was raised and send what is due, once."""
        await self.intake.join()
        await self.planner.step()
        await self.send()

    async def send(self) -> None:
        """Send what is due, once."""
        await self.courier.step()
        await asyncio.gather(*self.courier._busy.values())

    def undelivered(self) -> Sequence[tuple[str, UndeliveredAlerts]]:
        """Return the dead letters."""
        return list(RedisUndelivered(connect(self.settings), self.keys).read())


@pytest.fixture
async def desk(
    redis_settings: RedisSettings, senders: Senders, clock: SetClock
) -> AsyncIterator[Desk]:
    """Return a desk whose notifier has not begun."""
    client, keys = connect_async(redis_settings), Keys(redis_settings.prefix)
    store, intake = RedisDeliveries(client, keys), RedisAlertIntake(client, keys, consumer="only")
    metrics = NotifierMetrics(CollectorRegistry())
    recorder = DeliveryRecorder(store, metrics, clock, RetryPolicy(most_attempts=3))
    yield Desk(
        settings=redis_settings,
        keys=keys,
        store=store,
        intake=intake,
        alerts=RedisAlertStore(client, keys),
        planner=Planner(intake, store.records, metrics, clock),
        courier=Courier(store, senders, recorder, clock, Pace(lease=LEASE, at_once=4)),
        senders=senders,
        clock=clock,
    )
    await client.aclose()


def webhook(receiver: Receiver, path: str = "/hook", *secrets: str) -> WebhookChannel:
    """Return a channel to a path of the receiver, signed by the desk's secret unless others."""
    return WebhookChannel(
        url=f"{receiver.address}{path}", signing_secrets=secrets or ("mona/desk",)
    )
