"""One mail server behind all mailboxes, which takes only so many connections at a time."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from schemas.channel import EmailChannel
from services.notifier.channels import senders as senders_module
from services.notifier.channels.senders import Senders, open_senders
from services.notifier.settings import MailSettings, NotifierSettings
from services.platform.ports import choose_port
from tests.notifier.conftest import Desk, SetClock

MAILBOXES = 12


@dataclass
class SlowServer:
    """Takes a while for each mail; knows how many it was given at the same time at most."""

    port: int = 0
    now: int = 0
    most: int = 0
    taken: int = 0
    seconds: float = 0.05

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take one mail."""
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(self.seconds)
        self.now -= 1
        self.taken += 1
        return "250 OK"


@pytest.fixture
def server() -> Iterator[SlowServer]:
    slow = SlowServer(choose_port())
    controller = Controller(slow, hostname="127.0.0.1", port=slow.port, ready_timeout=60)
    controller.start()
    yield slow
    controller.stop()


@pytest.fixture
async def senders(
    notifier_settings: NotifierSettings, clock: SetClock, server: SlowServer
) -> AsyncIterator[Senders]:
    mail = MailSettings(host="127.0.0.1", port=server.port, security="none", connections=2)
    async with open_senders(notifier_settings, mail, clock) as opened:
        yield opened


async def raise_for_many(desk: Desk) -> None:
    for number in range(MAILBOXES):
        desk.subscribe(EmailChannel(recipients=(f"r{number}@example.org",)), name=f"s{number}")
        await desk.raise_alerts("a1", subscription=f"s{number}")


async def test_mails_that_are_due_at_once_take_turns(desk: Desk, server: SlowServer) -> None:
    await raise_for_many(desk)
    await desk.work()
    assert server.taken == MAILBOXES
    assert server.most == 2


async def test_a_mail_whose_turn_does_not_come_waits_and_has_not_failed(
    desk: Desk, server: SlowServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(senders_module, "_TURN_SECONDS", 0.1)
    server.seconds = 0.5
    await raise_for_many(desk)
    await desk.work()
    assert server.taken < MAILBOXES
    server.seconds = 0.0
    for _ in range(MAILBOXES):
        desk.clock.pass_by(seconds=3)
        await desk.send()
    assert server.taken == MAILBOXES
    assert desk.undelivered() == []
    assert await desk.store.next_due() is None
