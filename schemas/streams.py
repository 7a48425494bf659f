"""The Kafka topics, which we call streams: what each carries, how it is keyed, cut and kept."""

from dataclasses import dataclass

_MEBIBYTE = 1 << 20


@dataclass(frozen=True, kw_only=True)
class Stream:
    """One Kafka topic as the admin client creates it."""

    name: str
    description: str
    key: str
    partitions: int
    retention_days: int
    max_message_bytes: int


@dataclass(frozen=True, kw_only=True)
class Streams:
    """The three streams of one installation."""

    articles: Stream
    enriched: Stream
    dead_letters: Stream

    def all(self) -> tuple[Stream, ...]:
        """Return every stream, in the order of the flow."""
        return (self.articles, self.enriched, self.dead_letters)


def streams(prefix: str = "rasid", *, partitions: int = 6, retention_days: int = 7) -> Streams:
    """Return the streams whose names begin with `prefix`.

    Args:
        prefix: keeps installations on one broker apart; the default is what the documents name.
        partitions: of articles and enriched; the most workers that can share the work of a service.
        retention_days: how far back articles and enriched can be replayed; dead letters stay four
            times as long.
    """
    return Streams(
        articles=Stream(
            name=f"{prefix}.articles.v1",
            description="Articles as they came from their source.",
            key="article id",
            partitions=partitions,
            retention_days=retention_days,
            max_message_bytes=4 * _MEBIBYTE,
        ),
        enriched=Stream(
            name=f"{prefix}.enriched.v1",
            description="Articles with mentions and topics.",
            key="article id",
            partitions=partitions,
            retention_days=retention_days,
            max_message_bytes=8 * _MEBIBYTE,
        ),
        dead_letters=Stream(
            name=f"{prefix}.dead-letters.v1",
            description="Records that can never succeed, with the reason.",
            key="key of the refused record",
            partitions=1,
            retention_days=4 * retention_days,
            max_message_bytes=16 * _MEBIBYTE,
        ),
    )
