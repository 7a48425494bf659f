"""Leaves mentions out of a record that is too long for its stream: the article is not lost."""

from itertools import accumulate, takewhile

from schemas.enriched import Enriched, Mention


def encode_within(enriched: Enriched, most_bytes: int) -> bytes:
    """Return the record as it goes into the stream, with as many of its first mentions as fit.

    What alerts are raised by, the text, is always there.

    Args:
        enriched: one record.
        most_bytes: longest record that the stream takes.
    """
    whole = enriched.encode()
    if len(whole) <= most_bytes:
        return whole
    room = most_bytes - len(_without_mentions(enriched).encode())
    ends = accumulate(map(_size, enriched.mentions))
    count = sum(1 for _ in takewhile(lambda end: end <= room, ends))
    shortened = {
        "mentions": enriched.mentions[:count],
        "mentions_left_out": len(enriched.mentions) - count,
    }
    return enriched.model_copy(update=shortened).encode()


def _without_mentions(enriched: Enriched) -> Enriched:
    none = {"mentions": (), "mentions_left_out": len(enriched.mentions)}
    return enriched.model_copy(update=none)


def _size(mention: Mention) -> int:
    """Return how long a mention and the comma after it are in the record."""
    return len(mention.encode()) + 1
