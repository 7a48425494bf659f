"""Sends a message by whatever channel: the one function of the test button and the real path."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import httpx

from schemas.channel import AppriseChannel, Channel, EmailChannel, WebhookChannel
from services.notifier.channels.apprise import AppriseSender
from services.notifier.channels.guard import Guard
from services.notifier.channels.mail import MailSender
from services.notifier.channels.webhook import WebhookSender
from services.notifier.message import Message
from services.notifier.secrets import SecretFolder
from services.notifier.settings import MailSettings, NotifierSettings
from services.platform.clock import Clock

_TURN_SECONDS = 5.0
"""Longest wait for a turn: much less than a delivery is one notifier's own."""


class Senders:
    """One sender for each kind of channel."""

    def __init__(
        self,
        *,
        webhook: WebhookSender,
        mail: MailSender,
        apprise: AppriseSender,
        mails_at_once: int,
    ) -> None:
        self._webhook, self._mail, self._apprise = webhook, mail, apprise
        self._mail_turns = asyncio.Semaphore(mails_at_once)

    @asynccontextmanager
    async def turn(self, channel: Channel) -> AsyncIterator[bool]:
        """Wait for a turn at what all channels of a kind share, and yield whether it has come.

        Digests are due at one moment, and all mailboxes are behind one server: it would be asked
        for a thousand connections at once, and refuse most.
        """
        if not isinstance(channel, EmailChannel):
            yield True
            return
        try:
            await asyncio.wait_for(self._mail_turns.acquire(), _TURN_SECONDS)
        except TimeoutError:
            yield False
            return
        try:
            yield True
        finally:
            self._mail_turns.release()

    async def send(self, message: Message, channel: Channel) -> None:
        """Return when the other side has taken the message.

        Raises:
            DeliveryError: it has not; also where it takes longer than the setting says.
        """
        match channel:
            case WebhookChannel():
                await self._webhook.send(message, channel)
            case EmailChannel():
                await self._mail.send(message, channel)
            case AppriseChannel():
                await self._apprise.send(message, channel)


@asynccontextmanager
async def open_senders(
    settings: NotifierSettings, mail: MailSettings, clock: Clock
) -> AsyncIterator[Senders]:
    """Yield the senders; their connections are closed after it."""
    seconds = settings.timeout_seconds
    secrets = SecretFolder(settings.secrets_folder)
    trusting = _trusting(settings.ca_file)
    async with AsyncExitStack() as stack:
        guard = Guard(settings.allowed_networks)
        stack.push_async_callback(guard.close)
        apprise = AppriseSender(
            secrets, guard, at_once=settings.endpoint_deliveries, timeout_seconds=seconds
        )
        client = await stack.enter_async_context(_client(seconds, trusting))
        yield Senders(
            webhook=WebhookSender(client, guard, secrets, clock, timeout_seconds=seconds),
            mail=MailSender(mail, clock, trusting, timeout_seconds=seconds),
            apprise=apprise,
            mails_at_once=mail.connections,
        )


def _trusting(authorities: Path | None) -> ssl.SSLContext:
    """Return what connections over TLS are made with; it checks certificates and names."""
    # The library's own list, for a machine that has none.
    context = httpx.create_ssl_context(trust_env=False)
    context.load_default_certs()
    if authorities is not None:
        context.load_verify_locations(authorities)
    return context


def _client(seconds: float, trusting: ssl.SSLContext) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        verify=trusting,
        timeout=seconds,
        # None is kept: connections are pooled by address, and of two names at one address the
        # second would be answered on a connection whose certificate was checked for the first.
        # Each endpoint has a bound of its own: a common one would let slow endpoints use it up.
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
        # A proxy of the environment would be asked to go where the guard has not looked.
        trust_env=False,
    )
