"""Fills batches across articles: as many windows as fit a budget of tokens, alike in length."""

from collections.abc import Iterator, Sequence


def fill(lengths: Sequence[int], *, budget: int) -> Iterator[list[int]]:
    """Yield the indices of `lengths` in batches, the longest first.

    A batch costs as many tokens as its longest member, times its members: `budget` bounds that, and
    with it the memory of a run. One that alone is longer than `budget` is a batch of its own.
    """
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda n: -lengths[n]):
        if batch and lengths[batch[0]] * (len(batch) + 1) > budget:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
