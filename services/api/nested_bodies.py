"""Records inside of bodies: a field that is none of theirs is refused, as in the body itself.

Otherwise quiet hours with `day` for `days` would hold every day, and nobody would know.
"""

from typing import Annotated

from pydantic import ConfigDict, Field

from schemas.channel import AppriseChannel, EmailChannel, WebhookChannel
from schemas.quiet_hours import WEEKDAYS, QuietHours, Weekday
from schemas.silence import SilenceMatcher
from schemas.subscription import RateLimit

_STRICT = ConfigDict(extra="forbid")


class QuietHoursBody(QuietHours):
    """Quiet hours."""

    model_config = _STRICT

    days: Annotated[tuple[Weekday, ...], Field(min_length=1, max_length=7)] = WEEKDAYS


class RateLimitBody(RateLimit):
    """A rate limit."""

    model_config = _STRICT


class WebhookChannelBody(WebhookChannel):
    """A webhook."""

    model_config = _STRICT


class EmailChannelBody(EmailChannel):
    """E-mail."""

    model_config = _STRICT


class AppriseChannelBody(AppriseChannel):
    """A service that Apprise knows."""

    model_config = _STRICT


ChannelBody = Annotated[
    WebhookChannelBody | EmailChannelBody | AppriseChannelBody, Field(discriminator="kind")
]


class SilenceMatcherBody(SilenceMatcher):
    """A matcher of a silence."""

    model_config = _STRICT
