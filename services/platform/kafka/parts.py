"""Cuts a batch of records into parts that are worked on one after the other."""

from collections.abc import Iterator, Sequence

from services.platform.kafka.dead_letters import RawRecord


def parts(batch: Sequence[RawRecord], most_bytes: int) -> Iterator[Sequence[RawRecord]]:
    """Yield the records of `batch` in their order, in parts of at most `most_bytes`.

    A record that is longer goes by itself, behind all others: they do not wait for it, and the
    memory that it takes is not taken for several at once.
    """
    part: list[RawRecord] = []
    size = 0
    for record in batch:
        length = len(record.value)
        if length > most_bytes:
            continue
        if part and size + length > most_bytes:
            yield part
            part, size = [], 0
        part.append(record)
        size += length
    if part:
        yield part
    for record in batch:
        if len(record.value) > most_bytes:
            yield [record]
