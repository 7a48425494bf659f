"""What is sent: the same for the test button, the first attempt and the last."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from schemas.alert import Alert
from schemas.delivery import Delivery
from schemas.record import Digest, Language
from schemas.subscription import DigestRhythm, Subscription
from schemas.told import Said
from services.domain.delivery.wording import Reader, Wording, word, word_notice, word_test
from services.platform.redis.delivery_alerts import DeliveryAlerts


@dataclass(frozen=True, kw_only=True)
class Message:
    """Alerts of one subscription for one channel.

    Attributes:
        id: the idempotency key, the same in every attempt.
        owner: whose secrets it may use; None for those of the installation.
        more: how many alerts there are besides, which it leaves out.
        names: of entities by id, in the reader's language where they have one.
        created_at: when it was planned.
        test: it only shows that messages arrive.
        notice: what the owner should know, in place of alerts.
    """

    id: Digest
    subscription_id: str
    subscription: str
    owner: str | None = None
    language: Language
    rhythm: DigestRhythm
    alerts: Sequence[Alert]
    more: int = 0
    names: Mapping[str, str] = field(default_factory=dict)
    created_at: datetime
    test: bool = False
    notice: Said | None = None

    @property
    def wording(self) -> Wording:
        """What it says to people."""
        return self._wording(len(self.alerts))

    def wording_that(self, fits: Callable[[Wording], bool]) -> Wording:
        """Return what it says to people with as many alerts as fit, at least one; others count."""
        fewest, most = min(1, len(self.alerts)), len(self.alerts)
        while fewest < most:
            middle = (fewest + most + 1) // 2
            if fits(self._wording(middle)):
                fewest = middle
            else:
                most = middle - 1
        return self._wording(fewest)

    def _wording(self, alerts: int) -> Wording:
        reader = Reader(subscription=self.subscription, language=self.language, names=self.names)
        if self.test:
            return word_test(reader)
        if self.notice is not None:
            return word_notice(self.notice, reader)
        left_out = len(self.alerts) - alerts
        return word(self.alerts[:alerts], reader, more=self.more + left_out)


def message_of(
    delivery: Delivery,
    contents: DeliveryAlerts,
    subscription: Subscription | None,
    names: Mapping[str, str],
) -> Message:
    """Return the message of a delivery.

    Args:
        contents: its alerts, at least one; none of a test or a notice.
        subscription: as it is now; None where it was deleted since.
        names: see `Message`.
    """
    former = contents.alerts[0].data.subscription.name if contents.alerts else None
    return Message(
        id=delivery.id,
        subscription_id=delivery.subscription,
        subscription=subscription.name if subscription else former or delivery.subscription,
        owner=subscription.owner if subscription else delivery.owner,
        language=subscription.language if subscription else "en",
        rhythm=delivery.rhythm,
        alerts=contents.alerts,
        more=contents.more,
        names=names,
        created_at=delivery.created_at,
        test=delivery.test,
        notice=delivery.said,
    )
