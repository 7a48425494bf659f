"""One message on its way to one channel, and what is known of the place it goes to."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from schemas.channel import Channel
from schemas.identity import digest
from schemas.record import Digest, Line, Record, Slug
from schemas.subscription import DigestRhythm
from schemas.told import Cause, Caused, Said, Told


class Delivery(Record):
    """What is to be sent; its alerts stand beside it, for a digest gathers them.

    `id` is the idempotency key that a receiver may use: it stays the same in every attempt.
    """

    version: Literal[1] = 1
    id: Digest
    subscription: Slug
    owner: Slug | None = None
    """Whose the subscription was when this was planned, and so whose secrets it may use."""
    channel: Channel
    rhythm: DigestRhythm = "immediate"
    sealed: bool = False
    """Of a digest: it is on its way, and what is raised from now on goes out with another id."""
    test: bool = False
    """It only shows whether messages arrive: without alerts, and tried once."""
    notice: Line | None = None
    """What its owner should know, in place of alerts."""
    notice_told: Caused | None = None
    """What that says, by code and values; None in those planned before there were any."""
    attempts: Annotated[int, Field(ge=0)] = 0
    """How often sending has failed."""
    attempts_left_out: Annotated[int, Field(ge=0)] = 0
    """Attempts that were not made, for the endpoint asked for a longer wait; they count, too."""
    last_error: Line | None = None
    created_at: AwareDatetime

    @property
    def needs_alerts(self) -> bool:
        """Whether it is pointless without any."""
        return not self.test and self.notice is None

    @property
    def said(self) -> Said | None:
        """What its owner should know, and what that says."""
        if self.notice is None:
            return None
        told = self.notice_told or Caused()
        return Said(
            text=self.notice,
            code=told.code,
            values=told.values,
            mend=told.mend,
            cause=told.cause,
        )


class DeliveryOutcome(Told):
    """What became of a delivery that is a test."""

    version: Literal[1] = 1
    delivery: Digest
    error: Line | None = None
    """Why it did not arrive; None where it did."""
    at: AwareDatetime

    @property
    def said(self) -> Said | None:
        """Why it did not arrive."""
        if self.error is None:
            return None
        return Said(text=self.error, code=self.code, values=self.values, mend=self.mend)


class EndpointHealth(Told):
    """How the last attempts on one endpoint went; an endpoint is one place of one channel."""

    version: Literal[1] = 1
    failures: Annotated[int, Field(ge=0)] = 0
    """Attempts that failed since the last that did not."""
    failing_since: AwareDatetime | None = None
    disabled_at: AwareDatetime | None = None
    reason: Line | None = None
    """The last failure."""

    @property
    def cause(self) -> Cause | None:
        """The last failure, as what another sentence goes on with."""
        if self.reason is None:
            return None
        return Cause(text=self.reason, code=self.code, values=self.values, mend=self.mend)


class UndeliveredAlerts(Caused):
    """A dead letter of the notifier: a delivery that nobody tries any more, with its alerts."""

    version: Literal[1] = 1
    delivery: Delivery
    alerts: tuple[Digest, ...]
    reason: Line
    at: AwareDatetime


class Unreadable(Record):
    """A dead letter of the notifier: stored bytes that are no record, or of another version.

    It names them and has none of them: they lie where they lay, to be tried again.
    """

    version: Literal[1] = 1
    what: Literal["alert", "subscription", "delivery"]
    name: Line
    """The id of the subscription or the delivery, or the alert's entry in the stream of alerts."""
    alert_entry: Line | None = None
    """The entry of the alert that was not sent for it."""
    endpoint: Digest | None = None
    """Of a delivery: where it was to go."""
    reason: Line
    at: AwareDatetime


class Notice(Caused):
    """Something that the owner of a subscription should know about its delivery."""

    version: Literal[1] = 1
    subscription: Slug
    owner: Slug | None
    text: Line
    at: AwareDatetime


def endpoint_id(channel: Channel) -> str:
    """Return the id of the place that `channel` reaches; the same for whoever uses it."""
    return digest("endpoint", channel.model_dump_json())
