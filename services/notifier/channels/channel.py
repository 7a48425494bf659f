"""What every way out can do, and how it fails."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Generic, Protocol, TypeVar

from schemas.channel import Channel as ChannelRecord
from schemas.sentence import Sentence, Value
from schemas.told import Said, told
from services.domain.delivery.reasons import DeliveryMend, NotDelivered
from services.domain.text.display import plain
from services.notifier.message import Message

Address = TypeVar("Address", bound=ChannelRecord, contravariant=True)


_LONGEST_REASON = 500
_LONGEST_ERROR = 300
"""Of what a library says."""


class DeliveryError(Exception):
    """A message did not arrive; the text is for the owner, a line of bounded length, no secret.

    Attributes:
        reason: the text, and what it says by code and values where it is a sentence of ours.
        gone: the endpoint says that it is there no more: it is never tried again.
        arrived: it did, but not at every recipient, and never will there: it is not tried again.
        ours: it says nothing of the endpoint, only of the installation, as of its mail server.
        retry_after: when to try again, as the endpoint has it in the header of that name.
    """

    def __init__(
        self,
        reason: str,
        *,
        gone: bool = False,
        arrived: bool = False,
        ours: bool = False,
        retry_after: str | None = None,
    ) -> None:
        self.reason = _bounded(reason)
        super().__init__(self.reason.text)
        self.gone, self.arrived, self.ours = gone, arrived, ours
        self.retry_after = retry_after


@asynccontextmanager
async def time_limit(seconds: float, *, ours: bool = False) -> AsyncIterator[None]:
    """Bound the time until the other side has taken a message, however slowly it answers.

    Raises:
        DeliveryError: it has not by then.
    """
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        raise DeliveryError(NotDelivered.NO_ANSWER.say(), ours=ours) from None


def mend_of(error: Exception) -> Sentence | None:
    """Return what to add to an error whose cause a setting can mend."""
    if "CERTIFICATE_VERIFY_FAILED" not in str(error):  # OpenSSL's words
        return None
    return DeliveryMend.OWN_AUTHORITY.say()


def named(error: Exception) -> str:
    """Return what a library says of a failure, with the failure's name."""
    return f"{type(error).__name__}: {error}"[:_LONGEST_ERROR]


def _bounded(reason: str) -> Said:
    """Return a reason that can be stored: a record that it made too long could never be."""
    text = _short(plain(reason).strip())
    if not text:
        return Said.of(NotDelivered.UNSAID.say())
    fields = told(reason)
    values = {name: _short_value(value) for name, value in fields.get("values", {}).items()}
    return Said(text=text, **(fields | {"values": values}))


def _short_value(value: Value) -> Value:
    return _short(plain(value)) if isinstance(value, str) else value


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_REASON else f"{text[: _LONGEST_REASON - 1]}…"


class Sender(Protocol, Generic[Address]):
    """Sends messages by one kind of channel."""

    async def send(self, message: Message, address: Address) -> None:
        """Return when the other side has taken the message.

        Raises:
            DeliveryError: it has not.
        """
        ...
