"""Works on several batches at once and finishes them in order."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

B = TypeVar("B")


async def overlap(
    batches: AsyncIterator[B],
    process: Callable[[B], Awaitable[None]],
    finish: Callable[[B], Awaitable[None]],
    *,
    in_work: int,
) -> None:
    """Process batches side by side, and finish each only after itself and all before it are done.

    Args:
        in_work: how many batches may be in work at once; no further one is taken before.

    Raises:
        ExceptionGroup: with what `process` or `finish` raised; the batch it came from and all
            after it are not finished.
    """
    free = asyncio.Semaphore(in_work)

    async def one(batch: B, before: asyncio.Task[None] | None) -> None:
        await process(batch)
        if before is not None:
            await before
        await finish(batch)
        free.release()

    before: asyncio.Task[None] | None = None
    async with asyncio.TaskGroup() as tasks:
        await free.acquire()
        async for batch in batches:
            before = tasks.create_task(one(batch, before))
            await free.acquire()
