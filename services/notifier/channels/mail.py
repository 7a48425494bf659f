"""E-mail, handed to the mail server of the installation."""

import ssl
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

import aiosmtplib
from aiosmtplib.response import SMTPResponse

from schemas.channel import EmailChannel
from schemas.record import Language
from schemas.sentence import Sentence
from services.domain.delivery.reasons import NotDelivered
from services.domain.delivery.wording import Wording
from services.notifier.channels.channel import DeliveryError, mend_of, named, time_limit
from services.notifier.channels.taken import Taken
from services.notifier.message import Message
from services.notifier.settings import MailSettings
from services.platform.clock import Clock

_HTML = """<!doctype html>
<html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><title>{title}</title></head>
<body style="font-family: sans-serif; line-height: 1.5">
{paragraphs}
</body></html>
"""
_NEVER = 500  # RFC 5321, section 4.2.1: from here on a reply is permanent
_NO_SMTPUTF8 = SMTPResponse(553, "the mail server takes no such letters before the @: no SMTPUTF8")
"""What a server without it would say, RFC 6531, section 3.5; it is not asked, however."""
_PARTING_SECONDS = 1.0
_DIRECTIONS: Mapping[Language, str] = {"ar": "rtl", "en": "ltr"}
_NAMES: Mapping[Language, str] = {"ar": "راصد", "en": "Rasid"}
"""From whom a mail comes."""


class MailSender:
    """Sends messages as text and as HTML."""

    def __init__(
        self,
        settings: MailSettings,
        clock: Clock,
        trusting: ssl.SSLContext,
        *,
        timeout_seconds: float,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._trusting = trusting
        self._timeout = timeout_seconds
        self._taken = Taken()

    async def send(self, message: Message, address: EmailChannel) -> None:
        """Hand the message over; see `Sender`."""
        settings, taken = self._settings, self._taken.of(message.id)
        if settings.host is None:
            raise DeliveryError(NotDelivered.MAIL_HOST_UNSET.say(), ours=True)
        left = [one for one in map(_for_servers, address.recipients) if one not in taken]
        try:
            mail = compose(message, address, sender=settings.sender, at=self._clock.now())
            refused = await self._hand_over(mail, left)
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            said = NotDelivered.MAIL_SERVER.say(error=named(error)).with_mend(mend_of(error))
            raise DeliveryError(said, ours=not isinstance(error, ValueError)) from None
        taken.update(set(left) - refused.keys())
        later = any(one.code < _NEVER for one in refused.values())
        if not later:
            self._taken.forget(message.id)
        if refused:
            # Not yet is said of greylisting and full mailboxes: these get it again, nobody else.
            raise DeliveryError(_told(refused), arrived=bool(taken) and not later)

    async def _hand_over(
        self, mail: EmailMessage, recipients: list[str]
    ) -> Mapping[str, SMTPResponse]:
        """Give the server a mail and return which recipients it refuses."""
        client = self._client()
        try:
            # Mail is handed to a server of ours.
            async with time_limit(self._timeout, ours=True):
                await client.connect()
                return await self._give(client, mail, recipients)
        finally:
            await _part(client)

    async def _give(
        self, client: aiosmtplib.SMTP, mail: EmailMessage, recipients: Sequence[str]
    ) -> Mapping[str, SMTPResponse]:
        """As above, by a connection that is there."""
        try:
            refused, _ = await client.send_message(
                mail, sender=self._settings.sender, recipients=recipients
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            return {one.recipient: SMTPResponse(one.code, one.message) for one in error.recipients}
        except aiosmtplib.SMTPNotSupported:
            beyond = [one for one in recipients if not one.isascii()]
            if not beyond:
                raise
            others = [one for one in recipients if one.isascii()]
            del mail["To"]
            mail["To"] = ", ".join(others)
            given = await self._give(client, mail, others) if others else {}
            return dict.fromkeys(beyond, _NO_SMTPUTF8) | dict(given)
        return refused

    def _client(self) -> aiosmtplib.SMTP:
        settings = self._settings
        return aiosmtplib.SMTP(
            hostname=settings.host,
            port=settings.port,
            username=settings.username,
            password=settings.password.get_secret_value() if settings.password else None,
            use_tls=settings.security == "tls",
            start_tls=settings.security == "starttls",
            tls_context=self._trusting,
            timeout=self._timeout,
        )


async def _part(client: aiosmtplib.SMTP) -> None:
    """End a connection; whatever the server says to that, the mail was taken before, or refused."""
    with suppress(aiosmtplib.SMTPException, OSError):
        await client.quit(timeout=_PARTING_SECONDS)
    client.close()


def _told(refused: Mapping[str, SMTPResponse]) -> Sentence:
    """Return what to say of recipients that the server did not take."""
    told = "; ".join(f"{name} ({one.code} {one.message})" for name, one in sorted(refused.items()))
    return NotDelivered.RECIPIENTS_REFUSED.say(recipients=told)


def compose(message: Message, address: EmailChannel, *, sender: str, at: datetime) -> EmailMessage:
    """Return the e-mail that is sent at `at`; a receiver can tell a repetition by its Message-ID.

    The policy refuses line breaks in headers, so that no text can add one.
    """
    wording = message.wording
    mail = EmailMessage(policy=SMTP)
    mail["From"] = Address(addr_spec=sender, display_name=_NAMES[message.language])
    mail["To"] = ", ".join(map(_for_servers, address.recipients))
    mail["Date"] = at  # RFC 5322, section 3.6: without it some servers take it for junk
    mail["Subject"] = wording.title
    mail["Message-ID"] = f"<{message.id}@rasid.invalid>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(wording.body or wording.title)
    mail.add_alternative(_html(wording, message.language), subtype="html")
    return mail


def _for_servers(address: str) -> str:
    """Return an address as every mail server takes it: an Arabic domain as `xn--...`."""
    name, at, domain = address.rpartition("@")
    try:
        return f"{name}{at}{domain.encode('idna').decode()}"
    except UnicodeError:
        return address  # it is no domain, as the server will say


def _html(wording: Wording, language: Language) -> str:
    direction = _DIRECTIONS[language]
    paragraphs = (
        # What is not ours in it is isolated; many programs leave out the tag that says it for all.
        f'<p dir="{direction}">{escape(paragraph).replace(chr(10), "<br>")}</p>'
        for paragraph in wording.paragraphs or (wording.title,)
    )
    return _HTML.format(
        language=language,
        direction=direction,
        title=escape(wording.title),
        paragraphs="\n".join(paragraphs),
    )
