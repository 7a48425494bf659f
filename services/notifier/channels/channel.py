"""What every way out can do, and how it fails."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Generic, Protocol, TypeVar

from schemas.channel import Channel as ChannelRecord
from services.domain.text.display import plain
from services.notifier.message import Message

Address = TypeVar("Address", bound=ChannelRecord, contravariant=True)


_LONGEST_REASON = 500


class DeliveryError(Exception):
    """A message did not arrive; the text is for the owner, a line of bounded length, no secret.

    Attributes:
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
        said = plain(reason).strip() or "no reason was given"
        # It is stored, and a record that it made too long could never be.
        short = said if len(said) <= _LONGEST_REASON else f"{said[: _LONGEST_REASON - 1]}…"
        super().__init__(short)
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
        raise DeliveryError("no answer in time", ours=ours) from None


def mend_of(error: Exception) -> str:
    """Return what to add to an error whose cause a setting can mend."""
    if "CERTIFICATE_VERIFY_FAILED" not in str(error):  # OpenSSL's words
        return ""
    return "; RASID_NOTIFIER_CA_FILE can name an authority of your own"


class Sender(Protocol, Generic[Address]):
    """Sends messages by one kind of channel."""

    async def send(self, message: Message, address: Address) -> None:
        """Return when the other side has taken the message.

        Raises:
            DeliveryError: it has not.
        """
        ...
