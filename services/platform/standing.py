"""Where a consumer group stands in one partition."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Standing:
    """As Kafka says it, in offsets and records."""

    partition: int
    lag: int
    """Records that there still are, and that the group has not committed."""
    committed: int
    """What the group itself has committed, 0 before the first: records that expired unread are no
    progress."""
    next: int
    """Of the record it goes on with."""
