"""Every Redis key and channel, each written once; deploy/operations.md says when each ends."""

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

    def generation(self) -> str:
        """String: a random name; another one tells that the counter began anew."""
        return f"{self.prefix}:generation"

    def alerts(self) -> str:
        """Stream: every alert."""
        return f"{self.prefix}:alerts"

    def subscription_alerts(self, subscription_id: str) -> str:
        """Stream: the alerts of one subscription."""
        return f"{self.prefix}:alerts:{subscription_id}"

    def seen(self, alert_id: str) -> str:
        """String: the entry of `alerts()` that holds this alert, or `dropped:REASON`."""
        return f"{self.prefix}:seen:{alert_id}"

    def silences(self) -> str:
        """Hash: silence id to Silence as JSON."""
        return f"{self.prefix}:silences"

    def drops(self) -> str:
        """Stream: alerts that were held back; its fields are those of `Drop`, empty where None."""
        return f"{self.prefix}:drops"

    def dropped(self, alert_id: str) -> str:
        """String: there while the drop of this alert is kept."""
        return f"{self.prefix}:dropped:{alert_id}"

    def subscription_state(self, subscription_id: str) -> str:
        """Hash: what the stages of one subscription remember; see `decide_alert.lua`."""
        return f"{self.prefix}:state:{subscription_id}"

    def alert_state(self, subscription_id: str, entity_id: str | None) -> str:
        """Hash: what people have done about one entity in one subscription; see `AlertState`."""
        return f"{self.prefix}:alert-state:{subscription_id}:{entity_id or '-'}"

    def canaries(self) -> str:
        """Hash: language to the id of the canary that was seen last."""
        return f"{self.prefix}:canaries"

    def live(self) -> str:
        """Pub/sub channel: every alert as it is written, for readers that may miss some."""
        return f"{self.prefix}:live"

    def deliveries(self) -> str:
        """Hash: delivery id to Delivery as JSON; what is still to be sent."""
        return f"{self.prefix}:deliveries"

    def delivery_alerts(self, delivery_id: str) -> str:
        """Sorted set: the alerts of a delivery, by when they were raised."""
        return f"{self.prefix}:delivery-alerts:{delivery_id}"

    def test_outcome(self, delivery_id: str) -> str:
        """String: what became of a test, as DeliveryOutcome; for an hour."""
        return f"{self.prefix}:test-outcome:{delivery_id}"

    def told(self, what: str) -> str:
        """String: there for a day after owners were told something that comes up each time."""
        return f"{self.prefix}:told:{what}"

    def endpoints_due(self) -> str:
        """Sorted set: endpoints by when their next delivery is due, in milliseconds."""
        return f"{self.prefix}:endpoints-due"

    def due(self, endpoint: str) -> str:
        """Sorted set: the deliveries to one endpoint by when they are due, in milliseconds."""
        return f"{self.prefix}:due:{endpoint}"

    def endpoint_health(self) -> str:
        """Hash: endpoint to EndpointHealth as JSON; absent where the last attempt went well."""
        return f"{self.prefix}:endpoint-health"

    def undelivered(self) -> str:
        """Stream: deliveries that nobody tries any more, as UndeliveredAlerts; for ninety days."""
        return f"{self.prefix}:undelivered"

    def unreadable(self) -> str:
        """Stream: what notifiers could not read, as Unreadable."""
        return f"{self.prefix}:unreadable"

    def notices(self) -> str:
        """Stream: what owners of subscriptions should know, as Notice; for ninety days."""
        return f"{self.prefix}:notices"

    def api_keys(self) -> str:
        """Hash: SHA-256 of an API key to ApiKey as JSON."""
        return f"{self.prefix}:api-keys"

    def answer(self, request: str) -> str:
        """String: what the API answered to a creation, under its caller and Idempotency-Key."""
        return f"{self.prefix}:answers:{request}"

    def pace(self) -> str:
        """How the counters of requests per API key begin."""
        return f"{self.prefix}:pace"

    def saved_offsets(self) -> str:
        """Hash: where the alerters stood when `rasid offsets save` ran; see `SavedOffsets`."""
        return f"{self.prefix}:saved-offsets"
