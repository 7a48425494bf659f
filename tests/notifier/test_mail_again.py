"""What becomes of a mail at the second attempt, and whether there is one."""

import pytest

from services.notifier.channels.channel import DeliveryError
from services.notifier.channels.senders import open_senders
from services.notifier.settings import NotifierSettings
from tests.notifier.conftest import SetClock
from tests.notifier.mailbox import READERS, Mailbox, sender, settings
from tests.notifier.test_webhooks import message


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
