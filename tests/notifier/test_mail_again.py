"""What becomes of a mail at the second attempt, and whether there is one."""

from collections.abc import Iterator

import pytest
from aiosmtpd.controller import Controller

from schemas.channel import EmailChannel
from services.notifier.channels.channel import DeliveryError
from services.notifier.channels.senders import open_senders
from services.notifier.settings import NotifierSettings
from services.platform.ports import choose_port
from tests.notifier.conftest import SetClock
from tests.notifier.mailbox import READERS, Mailbox, sender, settings
from tests.notifier.test_webhooks import message

ARABIC = "منى@example.org"


@pytest.fixture
def ascii_server() -> Iterator[tuple[int, Mailbox]]:
    """Return the port of a mail server that takes ASCII addresses alone, and what it takes in."""
    mailbox, port = Mailbox(), choose_port()
    controller = Controller(
        mailbox, hostname="127.0.0.1", port=port, ready_timeout=60, enable_SMTPUTF8=False
    )
    controller.start()
    yield port, mailbox
    controller.stop()


async def test_an_address_that_the_server_cannot_take_is_the_subscriptions_not_the_installations(
    ascii_server: tuple[int, Mailbox],
) -> None:
    port, mailbox = ascii_server
    with pytest.raises(DeliveryError, match=f"refused {ARABIC} .*no SMTPUTF8") as raised:
        await sender(port).send(message(), EmailChannel(recipients=(ARABIC,)))
    assert not raised.value.ours
    assert not raised.value.arrived
    assert mailbox.mails == []


async def test_an_address_that_the_server_cannot_take_keeps_nobody_else_from_the_mail(
    ascii_server: tuple[int, Mailbox],
) -> None:
    port, mailbox = ascii_server
    both = EmailChannel(recipients=(ARABIC, "mona@example.org"))
    with pytest.raises(DeliveryError, match=f"refused {ARABIC}") as raised:
        await sender(port).send(message(), both)
    assert raised.value.arrived
    assert mailbox.reached == [["mona@example.org"]]
    assert mailbox.mails[0]["To"] == "mona@example.org"


async def test_an_arabic_address_is_reached_by_a_server_that_takes_it(
    mail_server: tuple[int, Mailbox],
) -> None:
    port, mailbox = mail_server
    await sender(port).send(message(), EmailChannel(recipients=(ARABIC,)))
    assert mailbox.reached == [[ARABIC]]


async def test_who_has_a_mail_does_not_get_it_again_for_a_recipient_who_has_not(
    mail_server: tuple[int, Mailbox],
) -> None:
    port, mailbox = mail_server
    mailbox.refused["omar@example.org"] = "450 greylisted"
    mailing = sender(port)
    with pytest.raises(DeliveryError):
        await mailing.send(message(), READERS)
    del mailbox.refused["omar@example.org"]
    await mailing.send(message(), READERS)
    assert mailbox.reached == [["mona@example.org"], ["omar@example.org"]]


async def test_a_recipient_who_is_refused_for_now_and_then_for_good_holds_up_nothing(
    mail_server: tuple[int, Mailbox],
) -> None:
    port, mailbox = mail_server
    mailing = sender(port)
    mailbox.refused["omar@example.org"] = "450 greylisted"
    with pytest.raises(DeliveryError, match="450 greylisted"):
        await mailing.send(message(), READERS)
    mailbox.refused["omar@example.org"] = "550 no such user"
    with pytest.raises(DeliveryError, match="550 no such user") as raised:
        await mailing.send(message(), READERS)
    assert raised.value.arrived
    assert mailbox.reached == [["mona@example.org"]]


async def test_a_mail_that_was_taken_counts_though_the_server_says_no_goodbye(
    mail_server: tuple[int, Mailbox], clock: SetClock
) -> None:
    port, mailbox = mail_server
    mailbox.parting.clear()
    given = NotifierSettings(timeout_seconds=3.0)
    async with open_senders(given, settings(port), clock) as senders:
        await senders.send(message(), READERS)
    assert len(mailbox.mails) == 1
