"""Every Redis key and channel, each written once."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Keys:
    """The keys of one installation; `prefix` keeps installations on one server apart."""

    prefix: str = "rasid"

    def entities(self) -> str:
        """Hash: entity id to Entity as JSON."""
        return f"{self.prefix}:entities"

    def subscriptions(self) -> str:
        """Hash: subscription id to Subscription as JSON."""
        return f"{self.prefix}:subscriptions"

    def revision(self) -> str:
        """Counter: goes up with every change of entities or subscriptions."""
        return f"{self.prefix}:revision"

    def alerts(self) -> str:
        """Stream: every alert."""
        return f"{self.prefix}:alerts"

    def subscription_alerts(self, subscription_id: str) -> str:
        """Stream: the alerts of one subscription."""
        return f"{self.prefix}:alerts:{subscription_id}"

    def seen(self, alert_id: str) -> str:
        """String: the entry of `alerts()` that holds this alert; there if it was ever written."""
        return f"{self.prefix}:seen:{alert_id}"

    def live(self) -> str:
        """Pub/sub channel: every alert as it is written, for readers that may miss some."""
        return f"{self.prefix}:live"
