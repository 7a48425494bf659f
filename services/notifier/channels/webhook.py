"""Webhooks: CloudEvents JSON by POST, signed by Standard Webhooks.

Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import asyncio
from base64 import b64decode
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial

import httpx
from standardwebhooks import Webhook
from standardwebhooks.webhooks import EmptyWebhookSecretError

from schemas.channel import WebhookChannel
from schemas.sentence import Sentence
from services.domain.delivery.reasons import NotDelivered
from services.notifier.channels.channel import DeliveryError, mend_of, named, time_limit
from services.notifier.channels.guard import Guard
from services.notifier.channels.webhook_body import webhook_body
from services.notifier.message import Message
from services.notifier.secrets import SecretFolder
from services.platform.clock import Clock

_CONTENT_TYPE = "application/cloudevents+json; charset=utf-8"
_MOST_READ_BYTES = 64 * 1024
_MOST_READ_SECONDS = 1.0
"""Of an answer nothing but its status matters; more than this is not read."""
_GONE = 410
_BUSY = (429, 503)
_PREFIX = "whsec_"
_MOST_ADDRESSES = 4
"""Of a name; more are not tried in one attempt."""
_PORTS = {"http": 80, "https": 443}


class WebhookSender:
    """Posts messages; follows no redirect, and connects only where the guard lets it."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        guard: Guard,
        secrets: SecretFolder,
        clock: Clock,
        *,
        timeout_seconds: float,
    ) -> None:
        self._client = client
        self._guard = guard
        self._secrets = secrets
        self._clock = clock
        self._timeout = timeout_seconds

    async def send(self, message: Message, address: WebhookChannel) -> None:
        """Post the message; see `Sender`."""
        body = webhook_body(message)
        try:
            async with time_limit(self._timeout):
                response = await self._post(await self._requests(body, message, address))
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise DeliveryError(_said(error)) from None
        # What is left of the answer changes nothing, and counts for no time limit.
        await _let_end(response)
        status = response.status_code
        if not 200 <= status < 300:
            asked = response.headers.get("Retry-After") if status in _BUSY else None
            said = NotDelivered.ANSWERED.say(status=status)
            raise DeliveryError(said, gone=status == _GONE, retry_after=asked)

    async def _post(self, requests: Sequence[httpx.Request]) -> httpx.Response:
        """Send the first of the requests whose address takes a connection."""
        post = partial(self._client.send, stream=True, follow_redirects=False)
        for request in requests[:-1]:
            # Without a connection nothing was sent: at the next address it comes no second time.
            with suppress(httpx.ConnectError, httpx.ConnectTimeout):
                return await post(request)
        return await post(requests[-1])

    async def _requests(
        self, body: str, message: Message, address: WebhookChannel
    ) -> list[httpx.Request]:
        """Return the request to each address of the name."""
        url = httpx.URL(address.url)
        # As name servers know it; `url.host` reads `xn--...`, and fails where that is no name.
        host = url.raw_host.decode()
        found = await self._guard.resolve(host, url.port or _PORTS[url.scheme])
        tried = found[:_MOST_ADDRESSES]
        headers = {
            # The name, while the connection goes to the address that was looked at.
            "Host": url.netloc.decode(),
            "Content-Type": _CONTENT_TYPE,
            "User-Agent": "Rasid",
            **self._signature(body, message, address),
        }
        return [
            self._client.build_request(
                "POST",
                url.copy_with(host=str(one)),
                content=body.encode(),
                headers=headers,
                extensions={"sni_hostname": host},
                # So that one that answers nothing leaves time for the others.
                timeout=httpx.Timeout(self._timeout, connect=self._timeout / len(tried)),
            )
            for one in tried
        ]

    def _signature(self, body: str, message: Message, address: WebhookChannel) -> dict[str, str]:
        now = self._clock.now()
        signatures = [
            _sign(self._secrets.read(name, message.owner), name, message.id, now, body)
            for name in address.signing_secrets
        ]
        return {
            "webhook-id": message.id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": " ".join(signatures),
        }


async def _let_end(response: httpx.Response) -> None:
    try:
        # Whether it comes to its end or not: the other side has the message.
        with suppress(httpx.HTTPError, TimeoutError):
            async with asyncio.timeout(_MOST_READ_SECONDS):
                await _read(response)
    finally:
        await response.aclose()


async def _read(response: httpx.Response) -> None:
    read = 0
    async for chunk in response.aiter_raw():
        read += len(chunk)
        if read > _MOST_READ_BYTES:
            return


def _sign(secret: str, name: str, message_id: str, now: datetime, body: str) -> str:
    if secret.count(_PREFIX) > 1:
        raise DeliveryError(NotDelivered.SECRET_SEVERAL_KEYS.say(secret=name))
    try:
        # The library leaves out what is no base64, and signs with whatever is left.
        b64decode(secret.removeprefix(_PREFIX), validate=True)
        return Webhook(secret).sign(msg_id=message_id, timestamp=now, data=body)
    except (EmptyWebhookSecretError, ValueError, RuntimeError):
        raise DeliveryError(NotDelivered.SECRET_NO_KEY.say(secret=name)) from None


def _said(error: Exception) -> Sentence:
    if isinstance(error, httpx.TimeoutException):
        return NotDelivered.NO_ANSWER.say()
    return NotDelivered.NO_CONNECTION.say(error=named(error)).with_mend(mend_of(error))
