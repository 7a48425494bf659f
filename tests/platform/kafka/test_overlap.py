"""Batches overlap, and are finished in order."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.platform.kafka.overlap import overlap


class Work:
    """Each batch is a number and takes as many turns of the event loop as the list says."""

    def __init__(self, turns: list[int], fails_at: int | None = None) -> None:
        self.turns = turns
        self.fails_at = fails_at
        self.begun: list[int] = []
        self.finished: list[int] = []
        self.most_at_once = 0
        self._at_once = 0

    async def batches(self) -> AsyncIterator[int]:
        for number in range(len(self.turns)):
            yield number

    async def process(self, number: int) -> None:
        self.begun.append(number)
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        for _ in range(self.turns[number]):
            await asyncio.sleep(0)
        self._at_once -= 1
        if number == self.fails_at:
            raise ZeroDivisionError

    async def finish(self, number: int) -> None:
        self.finished.append(number)

    async def run(self, in_work: int) -> None:
        await overlap(self.batches(), self.process, self.finish, in_work=in_work)


@given(st.lists(st.integers(0, 9), max_size=20), st.integers(1, 4))
async def test_every_batch_is_finished_once_and_in_order(turns: list[int], in_work: int) -> None:
    work = Work(turns)
    await work.run(in_work)
    assert work.finished == list(range(len(turns)))


@given(st.lists(st.integers(0, 9), min_size=5, max_size=20), st.integers(1, 4))
async def test_never_more_batches_are_in_work_than_allowed(turns: list[int], in_work: int) -> None:
    work = Work(turns)
    await work.run(in_work)
    assert work.most_at_once <= in_work


async def test_a_batch_is_begun_while_the_one_before_waits() -> None:
    work = Work([50, 1])
    await work.run(2)
    assert work.most_at_once == 2


@given(st.lists(st.integers(0, 9), min_size=1, max_size=20), st.integers(1, 4), st.data())
async def test_a_batch_that_fails_is_not_finished_and_none_after_it_is(
    turns: list[int], in_work: int, data: st.DataObject
) -> None:
    fails_at = data.draw(st.integers(0, len(turns) - 1))
    work = Work(turns, fails_at)
    with pytest.raises(ExceptionGroup):
        await work.run(in_work)
    assert work.finished == list(range(len(work.finished)))
    assert len(work.finished) <= fails_at


async def test_work_that_is_cancelled_finishes_nothing_more() -> None:
    work = Work([10_000_000])
    task = asyncio.create_task(work.run(2))
    while not work.begun:  # noqa: ASYNC110 - one turn of the loop after the other
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert work.begun == [0]
    assert work.finished == []
