"""Where alerts are delivered: what a subscription stores of each channel, and never a secret."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.article import WebUrl
from schemas.record import Record

SecretReference = Annotated[
    str,
    StringConstraints(pattern=r"^(?:[a-z0-9][a-z0-9._-]{0,127}/)?[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"),
]
"""The name under which the installation holds a secret; records never hold the secret itself.

`OWNER/NAME` is one of an owner's own, `NAME` one of the installation's.
"""

EmailAddress = Annotated[
    str, StringConstraints(pattern=r"^[^\s@<>()\",;:\\]{1,64}@[^\s@<>()\",;:\\]{1,255}$")
]
"""One whose parts no mail server reads as anything else, such as a comment in parentheses."""


class WebhookChannel(Record):
    """CloudEvents JSON by HTTP POST, signed by Standard Webhooks."""

    kind: Literal["webhook"] = "webhook"
    url: WebUrl
    signing_secrets: Annotated[tuple[SecretReference, ...], Field(min_length=1, max_length=4)]
    """The newest first; while keys are rotated, a message carries a signature by each."""

    @property
    def address(self) -> str:
        """Where it leads, for people."""
        return self.url


class EmailChannel(Record):
    """E-mail, by the mail server of the installation."""

    kind: Literal["email"] = "email"
    recipients: Annotated[tuple[EmailAddress, ...], Field(min_length=1, max_length=50)]

    @property
    def address(self) -> str:
        """Where it leads, for people."""
        return ", ".join(self.recipients)


class AppriseChannel(Record):
    """Any service that Apprise knows; its URLs hold tokens, so the URL itself is a secret."""

    kind: Literal["apprise"] = "apprise"
    url: SecretReference

    @property
    def address(self) -> str:
        """The name of the secret that holds it."""
        return self.url


Channel = Annotated[WebhookChannel | EmailChannel | AppriseChannel, Field(discriminator="kind")]
