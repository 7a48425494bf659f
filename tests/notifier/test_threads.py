"""What hangs on a thread holds up neither the others nor the end of the process."""

import asyncio
import subprocess
import sys
import threading

import pytest

from services.notifier.channels.threads import Threads

_HANGS = """
import asyncio, threading
from services.notifier.channels.threads import Threads

async def leave_it() -> None:
    begun = threading.Event()
    hanging = asyncio.create_task(
        Threads(1, "hangs").run(lambda: (begun.set(), threading.Event().wait()))
    )
    await asyncio.to_thread(begun.wait)
    hanging.cancel()

asyncio.run(leave_it())
"""


def test_a_process_ends_though_something_hangs() -> None:
    ended = subprocess.run([sys.executable, "-c", _HANGS], timeout=60, check=False)
    assert ended.returncode == 0


async def test_what_is_returned_or_raised_comes_back() -> None:
    threads = Threads(1, "test")
    assert await threads.run(int, "7") == 7
    with pytest.raises(ValueError, match="seven"):
        await threads.run(int, "seven")


async def test_whoever_finds_all_taken_waits_though_the_one_before_was_cancelled() -> None:
    threads, released, begun = Threads(1, "test"), threading.Event(), threading.Event()

    def hang() -> None:
        begun.set()
        released.wait()

    first = asyncio.create_task(threads.run(hang))
    await asyncio.to_thread(begun.wait)
    first.cancel()
    second = asyncio.create_task(threads.run(released.is_set))
    await asyncio.sleep(0)
    released.set()
    assert await second
