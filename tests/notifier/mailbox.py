"""A real mail server and what it takes in, and a sender for it."""

import asyncio
import ssl
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.handlers import Message as MessageHandler
from aiosmtpd.smtp import SMTP, Envelope, Session

from schemas.channel import EmailChannel
from services.notifier.channels.mail import MailSender
from services.notifier.settings import MailSettings
from tests.alert_examples import WHEN

READERS = EmailChannel(recipients=("mona@example.org", "omar@example.org"))


class _StandingClock:
    def now(self) -> datetime:
        return WHEN


class Mailbox(MessageHandler):
    """Keeps what comes."""

    def __init__(self) -> None:
        super().__init__()
        self.mails: list[EmailMessage] = []
        self.reached: list[list[str]] = []
        """The recipients of each mail, as they stood on its envelope."""
        self.refused: dict[str, str] = {}
        self.parting = asyncio.Event()
        self.parting.set()

    async def handle_QUIT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Answer a parting when the test says so."""
        await self.parting.wait()
        return "221 Bye"

    def prepare_message(self, session: object, envelope: object) -> EmailMessage:
        """Return the mail as the modern policy reads it."""
        assert isinstance(envelope, Envelope)
        self.reached.append(envelope.rcpt_tos)
        assert isinstance(envelope.content, bytes)
        return message_from_bytes(envelope.content, policy=policy.default)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Refuse whom the test says."""
        if reply := self.refused.get(address):
            return reply
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    def handle_message(self, message: object) -> None:
        """Keep one mail."""
        assert isinstance(message, EmailMessage)
        self.mails.append(message)


def settings(port: int) -> MailSettings:
    return MailSettings(host="127.0.0.1", port=port, security="none", sender="rasid@example.org")


def sender(port: int) -> MailSender:
    trusting = ssl.create_default_context()
    return MailSender(settings(port), _StandingClock(), trusting, timeout_seconds=60)
