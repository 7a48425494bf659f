"""Threads for what blocks, and may hang for ever; no process waits for them when it ends."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Threads:
    """So many at a time; whoever finds all taken waits for one to end.

    A ThreadPoolExecutor would do but for its end: the interpreter waits for each of its threads.
    """

    def __init__(self, at_once: int, name: str) -> None:
        self._turns = asyncio.Semaphore(at_once)
        self._name = name

    async def run(self, function: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
        """Return what `function` returns on a thread; whoever is cancelled leaves it to its end."""
        await self._turns.acquire()
        loop, ended = asyncio.get_running_loop(), Future[T]()
        ended.set_running_or_notify_cancel()  # from here on it cannot be cancelled

        def work() -> None:
            try:
                ended.set_result(function(*args, **named))
            except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
                ended.set_exception(error)
            with suppress(RuntimeError):  # the loop is closed: nobody waits for a turn any more
                loop.call_soon_threadsafe(self._turns.release)

        threading.Thread(target=work, name=self._name, daemon=True).start()
        return await asyncio.wrap_future(ended)
