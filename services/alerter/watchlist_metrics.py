"""What the alerter tells of the watchlist and the subscriptions it has in use."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Info

_REASONS = ("unavailable", "invalid", "compiler", "internal")


class WatchlistMetrics:
    """Metrics of the watchlist in use, made with the registry they are served from."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._left_out = Gauge(
            "rasid_alerter_subscriptions_left_out",
            "Subscriptions whose query cannot be parsed.",
            registry=registry,
        )
        self._watchlist = Info(
            "rasid_alerter_watchlist", "Watchlist in use, by its content hash.", registry=registry
        )
        self._current_at = Gauge(
            "rasid_alerter_watchlist_current_timestamp_seconds",
            "When the watchlist in use was last known to be the stored one.",
            registry=registry,
        )
        self._revision = Gauge(
            "rasid_alerter_watchlist_revision", "Revision in use.", registry=registry
        )
        self._entities = Gauge(
            "rasid_alerter_watchlist_entities", "Entities in use.", registry=registry
        )
        self._overlaid = Gauge(
            "rasid_alerter_watchlist_overlaid_entities",
            "Entities changed since the watchlist was compiled as a whole.",
            registry=registry,
        )
        self._failures = Counter(
            "rasid_alerter_watchlist_failures",
            "Watchlists that could not be loaded or compiled, by reason.",
            ["reason"],
            registry=registry,
        )
        for reason in _REASONS:
            self._failures.labels(reason)

    def loaded(
        self,
        version: str,
        revision: int,
        entities: int,
        *,
        overlaid: int = 0,
        left_out: int = 0,
    ) -> None:
        """Note which watchlist is in use.

        Args:
            version: its content hash.
            revision: of the store.
            entities: how many.
            overlaid: how many of them changed since all were compiled.
            left_out: subscriptions that are not in use, as their query cannot be parsed.
        """
        self._watchlist.info({"version": version})
        self._overlaid.set(overlaid)
        self._revision.set(revision)
        self._entities.set(entities)
        self._left_out.set(left_out)

    def current(self) -> None:
        """Note that the watchlist in use is the stored one."""
        self._current_at.set_to_current_time()

    def failed(self, reason: str) -> None:
        """Count a watchlist that could not be used: `unavailable`, `invalid` or `compiler`."""
        self._failures.labels(reason).inc()
